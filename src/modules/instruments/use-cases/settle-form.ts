/**
 * Brings a form to rest. A form without expressions is settled here and now; one with expressions in a thread of its own
 * with a limit of time and memory, because what it asks of the machine is written by somebody else.
 */
import { Worker } from 'node:worker_threads';
import { newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { Answers, Form } from '../rules/form.ts';
import type { Instrument } from '../rules/instrument.ts';
import { placesOf } from '../rules/places.ts';
import { initialAnswers, settle, type Settled } from '../rules/settle.ts';

export interface SpokenForm {
  readonly form: Form;
  readonly questionnaire: Readonly<Record<string, unknown>>;
}
interface AskAbout {
  readonly id: number;
  /** Under which the thread keeps the form. */
  readonly form: string;
  /** With the first question about a form. */
  readonly spoken: SpokenForm | undefined;
  readonly answers: Answers;
  readonly expressions: readonly string[];
}
export interface SettleAsk extends AskAbout {
  readonly kind: 'settle' | 'initial' | 'read';
}
export type SettleAnswer =
  | { readonly id: number; readonly ok: true; readonly settled: Settled }
  | { readonly id: number; readonly ok: true; readonly initial: Answers }
  | { readonly id: number; readonly ok: true; readonly problems: readonly (string | null)[] }
  | { readonly id: number; readonly ok: false; readonly because: 'form-unknown' }
  | {
      readonly id: number;
      readonly ok: false;
      readonly because: 'expression-failed';
      /** The key of the item the expression belongs to; empty: the form. */
      readonly key: string;
      readonly message: string;
    };

/** `form-too-slow`: it ran beyond the limit. `expression-failed`: with `key` (the item; empty for the form) and `message`. */
export type SettleRefusal = 'form-too-slow' | 'expression-failed';

export type FormForSettling = Pick<Instrument, 'items' | 'variables' | 'constraints' | 'resource'>;

/** Settles forms; one per process. */
export interface FormEngine {
  settle(form: FormForSettling, answers: Answers): Promise<Outcome<Settled, SettleRefusal>>;
  initial(form: FormForSettling): Promise<Outcome<Answers, SettleRefusal>>;
  /** Why each of these expressions cannot be read; null where it can. */
  read(expressions: readonly string[]): Promise<Outcome<readonly (string | null)[], SettleRefusal>>;
  close(): Promise<void>;
}

export interface EngineLimits {
  /** For one form, queue not counted. */
  readonly milliseconds: number;
  readonly megabytes: number;
}

const LIMITS: EngineLimits = { milliseconds: 1000, megabytes: 128 };

interface Waiting {
  readonly ask: SettleAsk;
  readonly told: (answer: SettleAnswer | 'too-slow') => void;
}

/** One thread and those who wait for it, in turn. It is started with the first question and again after it was ended. */
class Thread {
  readonly #limits: EngineLimits;
  readonly #queue: Waiting[] = [];
  readonly #sent = new Set<string>();
  #worker: Worker | null = null;
  #now: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null = null;
  #closed = false;

  constructor(limits: EngineLimits) {
    this.#limits = limits;
  }

  async ask(ask: SettleAsk, spoken: SpokenForm | undefined): Promise<SettleAnswer | 'too-slow'> {
    return new Promise((told) => {
      const known = spoken === undefined || this.#sent.has(ask.form);
      this.#queue.push({ ask: { ...ask, spoken: known ? undefined : spoken }, told });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#now !== null || this.#closed) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      this.#worker?.unref();
      return;
    }
    const isNew = this.#worker === null;
    const worker = this.#worker ?? this.#start();
    worker.ref();
    // Loading the library is the service's time, not the form's.
    const limit = this.#limits.milliseconds + (isNew ? STARTING_MS : 0);
    this.#now = { waiting, timer: setTimeout(() => this.#end(), limit) };
    if (waiting.ask.spoken !== undefined) this.#sent.add(waiting.ask.form);
    worker.postMessage(waiting.ask);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./settle-in-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
    this.#worker = worker;
    this.#sent.clear();
    worker.on('message', (answer: SettleAnswer) => {
      const now = this.#now;
      if (now === null || now.waiting.ask.id !== answer.id) return;
      clearTimeout(now.timer);
      this.#now = null;
      if (!answer.ok && answer.because === 'form-unknown') this.#sent.delete(now.waiting.ask.form);
      now.waiting.told(answer);
      this.#next();
    });
    // Out of memory ends the thread with an error of its own.
    worker.on('error', () => this.#end());
    return worker;
  }

  /** The one who was being answered hears that it took too much; the others go on with a new thread. */
  #end(): void {
    const now = this.#now;
    const worker = this.#worker;
    this.#worker = null;
    this.#now = null;
    this.#sent.clear();
    worker?.removeAllListeners();
    void worker?.terminate();
    if (now !== null) {
      clearTimeout(now.timer);
      now.waiting.told('too-slow');
    }
    this.#next();
  }
}

const STARTING_MS = 4000;

function spokenOf(form: FormForSettling): SpokenForm {
  return {
    form: { items: form.items, variables: form.variables, constraints: form.constraints },
    questionnaire: form.resource,
  };
}

/** Opens the engine. The thread is started when the first form with expressions comes. */
export function openFormEngine(limits: EngineLimits = LIMITS): FormEngine {
  const thread = new Thread(limits);
  let last = 0;
  // By the form itself, not by its name: a draft keeps its name while it changes.
  const names = new WeakMap<FormForSettling['items'], string>();
  const nameOf = (form: FormForSettling): string => {
    const name = names.get(form.items) ?? newId<'form'>();
    names.set(form.items, name);
    return name;
  };

  async function about(
    kind: SettleAsk['kind'],
    form: FormForSettling,
    answers: Answers,
  ): Promise<Outcome<Extract<SettleAnswer, { ok: true }>, SettleRefusal>> {
    for (;;) {
      last += 1;
      const ask = {
        id: last,
        kind,
        form: nameOf(form),
        spoken: undefined,
        answers,
        expressions: [],
      };
      const answer = await thread.ask(ask, spokenOf(form));
      if (answer === 'too-slow') return refused('form-too-slow');
      if (answer.ok) return done(answer);
      // The thread was started anew, or made room, between our looking and its reading: it is sent the form again.
      if (answer.because === 'form-unknown') continue;
      return refused('expression-failed', { key: answer.key, message: answer.message });
    }
  }

  return {
    async settle(form, answers) {
      if (!placesOf(form).hasExpressions) return done(settle(form, answers));
      const outcome = await about('settle', form, answers);
      if (!outcome.ok) return outcome;
      if (!('settled' in outcome.value)) throw new Error('the thread answered another question');
      return done(outcome.value.settled);
    },
    async initial(form) {
      if (!placesOf(form).hasExpressions) return done(initialAnswers(form));
      const outcome = await about('initial', form, {});
      if (!outcome.ok) return outcome;
      if (!('initial' in outcome.value)) throw new Error('the thread answered another question');
      return done(outcome.value.initial);
    },
    async read(expressions) {
      if (expressions.length === 0) return done([]);
      last += 1;
      const answer = await thread.ask(
        { id: last, kind: 'read', form: '', spoken: undefined, answers: {}, expressions },
        undefined,
      );
      if (answer === 'too-slow') return refused('form-too-slow');
      if (!answer.ok || !('problems' in answer)) throw new Error('the thread answered another question');
      return done(answer.problems);
    },
    close: async () => thread.close(),
  };
}
