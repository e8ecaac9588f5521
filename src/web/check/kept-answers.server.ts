/** What a signed-in person answers in the checks, kept in their own drawer: one command, one row of the log for each answer. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import {
  type Answers,
  AnswersInput,
  dropKeptAnswers,
  type Instrument,
  keepAnswers,
  type KeptForm,
  type Library,
  mergeChanges,
  type Problem,
  readKeptAnswers,
} from '#modules/instruments/public.ts';
import type { Conflict } from '#modules/instruments/rules/draft-answers.ts';
import type { Packs } from '#modules/packs/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import { type AccessRefusal, command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { carried, type Differing, mergeCarried } from './carried-over.ts';
import { type AnswersByInstrument, readStep, type Step, stepAfter } from './question-steps.ts';

export interface CheckParts {
  readonly library: Pick<Library, 'instrument'>;
  readonly packs: Packs;
}

const residentId = idSchema<'resident'>();
const language = z.enum(LANGUAGES);

async function own(
  context: CommandContext,
  id: z.infer<typeof residentId>,
  action: 'read' | 'write',
): Promise<Outcome<PersonTx, AccessRefusal>> {
  const opened = await context.person({ residentId: id, action, resource: 'response' });
  return opened.ok && context.actor.kind !== 'resident' ? refused('not-found') : opened;
}

/** What is kept of these forms, by name; and whether the person has weight and calories hidden. */
export function readOwnAnswers({ library }: Pick<CheckParts, 'library'>, forms: readonly Instrument[]) {
  return command({
    name: 'check.read-answers',
    input: z.strictObject({ residentId }),
    async run(context, input) {
      const opened = await own(context, input.residentId, 'read');
      if (!opened.ok) return opened;
      const tx = opened.value;
      const kept = await readKeptAnswers(tx, library, { forms, how: 'read' });
      return done({ kept, hidesBody: await hidesBodyMeasures(tx) });
    },
  });
}

export interface Asked {
  readonly step: Step;
  readonly steps: readonly Step[];
  /** Forms that are left out when nothing is answered. */
  readonly optional: readonly string[];
}

export type StepKept =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'changed'; readonly conflicts: readonly Conflict[]; readonly revision: number }
  | { readonly kind: 'saved'; readonly before: Answers; readonly all: AnswersByInstrument };

type Change<T> = Parameters<typeof keepAnswers<T>>[3]['change'];

/**
 * One posted page. Answers `problems`; `changed` with both values where another device has answered the same otherwise since
 * this page was shown; or `saved` with everything as it stands then. Only then something is kept.
 */
export function keepStep(parts: CheckParts, { step, steps, optional }: Asked) {
  return command({
    name: 'check.keep-answer',
    input: z.strictObject({
      residentId,
      language,
      /** What the page had seen. */
      revision: z.int().min(0),
      fields: z.record(
        z.string().max(300),
        z.union([z.string().max(2000), z.array(z.string().max(300)).max(100)]),
      ),
    }),
    async run(context, input): Promise<Outcome<StepKept, AccessRefusal>> {
      const opened = await own(context, input.residentId, 'write');
      if (!opened.ok) return opened;
      const tx = opened.value;
      const { instrument } = step;
      const { name } = instrument;
      const forms = [...new Set(steps.map((one) => one.instrument))];
      const kept = await readKeptAnswers(tx, parts.library, { forms, how: 'read' });
      const first = readStep(step, kept[name]?.answers ?? {}, input.fields);
      if (first.problems.length > 0) return done({ kind: 'problems', problems: first.problems });
      const change: Change<StepKept> = (now) => {
        const read = readStep(step, now.answers, input.fields);
        const changes = Object.fromEntries(
          step.questions.map(({ linkId }) => [linkId, read.answers[linkId] ?? null]),
        );
        const revision = { known: input.revision, next: now.revision + 1 };
        const merged = mergeChanges({ answers: now.answers, changed: now.changed }, changes, revision);
        if (merged.conflicts.length > 0)
          return {
            next: null,
            said: { kind: 'changed', conflicts: merged.conflicts, revision: now.revision },
          };
        const others = Object.entries(kept).map(([form, one]) => [form, one.answers] as const);
        const all: AnswersByInstrument = {
          ...Object.fromEntries(others),
          [name]: read.answers,
        };
        const isEmpty = Object.keys(read.answers).length === 0 && stepAfter(steps, step, all) === undefined;
        return {
          next: {
            answers: read.answers,
            changed: merged.draft.changed,
            leftOut: isEmpty && optional.includes(name),
          },
          said: { kind: 'saved', before: now.answers, all },
        };
      };
      const at = step.questions.at(-1)?.linkId ?? null;
      return done(
        await keepAnswers(context, tx, parts, { form: instrument, language: input.language, at, change }),
      );
    },
  });
}

/** Leaves a form out, or takes it back in; its answers stay as they are. */
export function leaveOut(parts: CheckParts, form: Instrument) {
  return command({
    name: 'check.leave-out',
    input: z.strictObject({ residentId, language, do: z.enum(['leave', 'take-back']) }),
    async run(context, input) {
      const opened = await own(context, input.residentId, 'write');
      if (!opened.ok) return opened;
      const change = ({ answers, changed }: KeptForm) => ({
        next: { answers, changed, leftOut: input.do === 'leave' },
        said: null,
      });
      await keepAnswers(context, opened.value, parts, { form, language: input.language, at: null, change });
      return done(null);
    },
  });
}

export type CarriedOver =
  | { readonly kind: 'differs'; readonly differing: readonly Differing[] }
  | { readonly kind: 'carried' };

/**
 * What was answered in this browser before signing in comes to what is kept. Where both have answered the same otherwise,
 * nothing is changed and the answer is `differs` with both values, until the person has said which holds.
 */
export function carryOver(parts: CheckParts, forms: readonly Instrument[]) {
  return command({
    name: 'check.carry-over',
    input: z.strictObject({
      residentId,
      language,
      answers: z.record(z.string().max(60), AnswersInput),
      leftOut: z.array(z.string().max(60)).max(40),
      holds: z.enum(['ask', 'kept', 'carried']),
    }),
    async run(context, input): Promise<Outcome<CarriedOver, AccessRefusal>> {
      const opened = await own(context, input.residentId, 'write');
      if (!opened.ok) return opened;
      const tx = opened.value;
      const { answers, leftOut, holds } = input;
      const kept = await readKeptAnswers(tx, parts.library, { forms, how: 'lock' });
      const brought = forms.filter((form) => carried({ answers, leftOut }, form.name) !== null);
      const differing = brought.flatMap((form): readonly Differing[] => {
        const before = kept[form.name];
        return before === undefined ? [] : mergeCarried(form, before, answers[form.name] ?? {}).differing;
      });
      if (differing.length > 0 && holds === 'ask') return done({ kind: 'differs', differing });
      for (const form of brought) {
        const wantsOut = leftOut.includes(form.name);
        const change: Change<null> = (before) => {
          const merged = mergeCarried(form, before, answers[form.name] ?? {});
          const next = holds === 'carried' ? merged.withCarried : merged.withKept;
          return {
            next: {
              answers: next.answers,
              changed: next.changed,
              leftOut: before.leftOut || wantsOut,
            },
            said: null,
          };
        };
        await keepAnswers(context, tx, parts, {
          form,
          language: input.language,
          at: null,
          change,
        });
      }
      return done({ kind: 'carried' });
    },
  });
}

export const dropOwnAnswers = command({
  name: 'check.drop-answers',
  input: z.strictObject({ residentId }),
  async run(context, input) {
    const opened = await own(context, input.residentId, 'write');
    return opened.ok ? done({ forms: await dropKeptAnswers(context, opened.value) }) : opened;
  },
});
