/** The same numbers as a table for people and as JSON for machines. */
import { cpus } from 'node:os';
import type { PageWeight, Weight } from './bytes.ts';
import type { CallMeasured } from './call.ts';
import type { Measured } from './load.ts';
import type { PlanSeen } from './plans.ts';
import type { RemindersMeasured } from './reminders.ts';

export interface Report {
  readonly on: string;
  readonly machine: {
    readonly cores: number;
    readonly cpu: string;
    readonly node: string;
    readonly postgres: string;
    readonly loadBefore: number;
  };
  readonly concurrency: number;
  /** The machine's limit, measured in the same run. */
  readonly limits: readonly Measured[];
  readonly measured: readonly Measured[];
  /** The form engine in this process, beside another library at the same work. */
  readonly forms: readonly Measured[];
  readonly pages: readonly PageWeight[];
  readonly plans: readonly PlanSeen[];
  /** Benches that could not be measured, each with why. */
  readonly failed: readonly { readonly bench: string; readonly why: string }[];
}

/** What is measured on. `loadBefore` is the load of the last minute before the start: above 1 somebody else was at work. */
export function machine(postgres: string, loadBefore: number): Report['machine'] {
  const all = cpus();
  return {
    cores: all.length,
    cpu: all[0]?.model.trim() ?? 'unknown',
    node: process.version,
    postgres,
    loadBefore,
  };
}

function aligned(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function number(value: number, digits: number): string {
  return value.toFixed(digits);
}

function speedRow(one: Measured): readonly string[] {
  return [
    one.name,
    String(one.turns),
    number(one.perSecond, 0),
    number(one.p50Ms, 1),
    number(one.p95Ms, 1),
    number(one.p99Ms, 1),
    number(one.cpuMsPerTurn, 2),
  ];
}

/** The same for what takes less than a millisecond, or more than a second. */
function fineRow(one: Measured): readonly string[] {
  const [name = '', turns = ''] = speedRow(one);
  const times = [one.p50Ms, one.p95Ms, one.p99Ms, one.cpuMsPerTurn].map((value) => number(value, 3));
  return [name, turns, number(one.perSecond, 1), ...times];
}

const SPEED = ['', 'turns', 'per s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms'];

function weight({ raw, gzip }: Weight): string {
  return raw === 0 ? '0' : `${number(raw / 1024, 1)} / ${number(gzip / 1024, 1)}`;
}

/** Everything for the terminal. */
export function asText(report: Report): string {
  const parts = [
    `${report.on} · ${report.machine.cores} cores (${report.machine.cpu}) · Node ${report.machine.node} · ${report.machine.postgres} · ${report.concurrency} at once · load before ${number(report.machine.loadBefore, 1)}`,
  ];
  if (report.limits.length > 0)
    parts.push(
      `The machine's limit, measured in the same run\n${aligned(SPEED, report.limits.map(speedRow))}`,
    );
  if (report.measured.length > 0) parts.push(`The service\n${aligned(SPEED, report.measured.map(speedRow))}`);
  if (report.forms.length > 0)
    parts.push(`The form engine, one core, in this process\n${aligned(SPEED, report.forms.map(fineRow))}`);
  if (report.pages.length > 0) {
    const rows = report.pages.map((one) => [
      one.page,
      weight(one.html),
      weight(one.css),
      weight(one.javaScriptNeeded),
      weight(one.javaScriptOptional),
    ]);
    parts.push(
      `Pages: kB as they are / gzipped\n${aligned(['', 'HTML', 'CSS', 'JS needed', 'JS optional'], rows)}`,
    );
  }
  if (report.plans.length > 0) {
    const rows = report.plans.map((one) => [
      `${one.command}: ${one.statement}`,
      number(one.executionMs, 2),
      number(one.planningMs, 2),
      String(one.buffers),
    ]);
    const lines = aligned(['', 'run ms', 'plan ms', 'pages'], rows).split('\n');
    const how = ['how', '---', ...report.plans.map((one) => one.how)];
    parts.push(`Plans\n${lines.map((line, index) => `${line}  ${how[index] ?? ''}`).join('\n')}`);
  }
  for (const { bench, why } of report.failed) parts.push(`Could not be measured: ${bench}: ${why}`);
  return parts.join('\n\n');
}

function handedOverRows(one: RemindersMeasured['fromRoads']): readonly (readonly [string, string])[] {
  return [
    ['seconds until the last was taken', number(one.seconds, 1)],
    ['of these without a worker, killed and starting', number(one.secondsWithoutWorker, 1)],
    ['messages per second', number(one.perSecond, 0)],
    ['times the worker was killed', String(one.kills)],
    ['different Message-IDs taken', String(one.distinctMessageIds)],
    ['mails taken', String(one.mailsTaken)],
    ['taken twice, recognisable by their Message-ID', String(one.takenTwice)],
    ['noted as sent', String(one.notedAsSent)],
  ];
}

export function callText(report: Pick<Report, 'on' | 'machine'> & { readonly call: CallMeasured }): string {
  const { call, machine: on } = report;
  const rows: readonly (readonly string[])[] = [
    ['the person sees the coach', number(call.residentMedianMs, 0)],
    ['the coach sees the person', number(call.coachMedianMs, 0)],
    ['the slowest of all', number(call.slowestMs, 0)],
    ['two connections in one page, no service between', number(call.limitMedianMs, 0)],
  ];
  return [
    `${report.on}: ${on.cores} cores, ${on.cpu}, node ${on.node}, load before ${number(on.loadBefore, 1)}`,
    '',
    aligned([`from "let in" to the first picture, median of ${call.times}`, 'ms'], rows),
  ].join('\n');
}

/** The reminders for the terminal. */
export function remindersText(
  report: Pick<Report, 'on' | 'machine'> & { readonly reminders: RemindersMeasured },
): string {
  const { reminders: one, machine: on } = report;
  const rows: readonly (readonly [string, string])[] = [
    ['bare hand-over, mails per second', number(one.limits.bareMailsPerSecond, 0)],
    ['bare updates, one row a transaction, per second', number(one.limits.bareUpdatesPerSecond, 0)],
    ['bare updates, 100 rows a transaction, per second', number(one.limits.bareUpdatesInBatchesPerSecond, 0)],
    ['messages that stand ready, due at one minute', String(one.messages)],
    ...handedOverRows(one),
    ['sendings in the access log', String(one.loggedSendings)],
    ['walks to be looked at at one minute, each then reminded of', String(one.fromRoads.messages)],
    ...handedOverRows(one.fromRoads),
  ];
  const head = `${report.on} · ${on.cores} cores (${on.cpu}) · Node ${on.node} · ${on.postgres} · load before ${number(on.loadBefore, 1)}`;
  return `${head}\n\n${aligned(['Reminders', ''], rows)}`;
}
