/** Prometheus text. Labels are names of commands and statuses, never a person, a path with ids, or a unit. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  command(name: string, refusal: string | null, milliseconds: number): void;
  /** A person who was not opened, by what was told and by which rule. */
  refusedPerson(refusal: string, rule: string): void;
  answer(status: number, milliseconds: number): void;
  /** A request that was turned away because there were too many, by what was counted. */
  tooMany(what: string): void;
  setLive(count: () => number): void;
  /** What retention has done so far, read when it is asked for, at most once a minute. */
  setRetention(read: () => Promise<readonly RetentionSample[]>): void;
  text(): Promise<string>;
}

export interface RetentionSample {
  readonly class: string;
  readonly country: string;
  readonly outcome: string;
  readonly looked: number;
  readonly entries: number;
}

const RETENTION_MS = 60_000;

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const commands = new Histogram({
    name: 'vandra_command_seconds',
    help: 'Commands by name and refusal',
    labelNames: ['command', 'refusal'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const refusedPersons = new Counter({
    name: 'vandra_person_refused_total',
    help: 'Persons that were asked for and not opened, by refusal and rule',
    labelNames: ['refusal', 'rule'],
    registers: [registry],
  });
  const answers = new Counter({
    name: 'vandra_http_answers_total',
    help: 'HTTP answers by status',
    labelNames: ['status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'vandra_http_seconds',
    help: 'Time of HTTP answers',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const turnedAway = new Counter({
    name: 'vandra_too_many_total',
    help: 'Requests turned away because there were too many, by what was counted',
    labelNames: ['what'],
    registers: [registry],
  });
  let live: () => number = () => 0;
  new Gauge({
    name: 'vandra_live_subscriptions',
    help: 'Open live subscriptions',
    registers: [registry],
    collect() {
      this.set(live());
    },
  });
  let retention: () => Promise<readonly RetentionSample[]> = async () => [];
  let samples: { readonly list: readonly RetentionSample[]; readonly until: number } = { list: [], until: 0 };
  const labelNames = ['class', 'country', 'outcome'];
  const entries = new Gauge({
    name: 'vandra_retention_entries',
    help: 'Entries that retention has erased',
    labelNames,
    registers: [registry],
  });
  new Gauge({
    name: 'vandra_retention_looked',
    help: 'Records and months that retention has looked at',
    labelNames,
    registers: [registry],
    async collect() {
      if (samples.until < performance.now())
        samples = { list: await retention(), until: performance.now() + RETENTION_MS };
      for (const one of samples.list) {
        const labels = { class: one.class, country: one.country, outcome: one.outcome };
        this.set(labels, one.looked);
        entries.set(labels, one.entries);
      }
    },
  });
  return {
    command: (name, refusal, milliseconds) =>
      commands.observe({ command: name, refusal: refusal ?? 'none' }, milliseconds / 1000),
    refusedPerson: (refusal, rule) => refusedPersons.inc({ refusal, rule }),
    answer(status, milliseconds) {
      answers.inc({ status: String(status) });
      seconds.observe(milliseconds / 1000);
    },
    tooMany: (what) => turnedAway.inc({ what }),
    setLive(count) {
      live = count;
    },
    setRetention(read) {
      retention = read;
    },
    text: async () => registry.metrics(),
  };
}
