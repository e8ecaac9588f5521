/** One page of questions, asked and read: for self-checks and for the parts of the guided check. */
import { data, redirect } from 'react-router';
import type { ResidentId } from '#kernel/ids.ts';
import type { Answers, Instrument, Text } from '#modules/instruments/public.ts';
import { asFields } from '#modules/instruments/rules/fields.ts';
import type { RequestContext } from '../context.ts';
import { callsForSafety, safetyFirst } from '../safety/safety-first.server.ts';
import { shownConflicts } from '../forms/local-fields.server.ts';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { answersSoFar, checkParts, type SoFarOfPerson } from './answers-so-far.server.ts';
import { carriedBy, carry, drop } from './carried-answers.ts';
import { keepStep } from './kept-answers.server.ts';
import {
  type AnswersByInstrument,
  askedQuestions,
  askedSteps,
  readStep,
  type Step,
  type StepRead,
  stepAfter,
  stepBefore,
  stepMark,
  stepsOf,
} from './question-steps.ts';

export interface Asking {
  readonly title: Text;
  readonly instruments: readonly Instrument[];
  /** The address of its first question. */
  readonly path: string;
  /** The way back from the first question. */
  readonly out: string;
  /** Where the last answer leads. */
  readonly then: string;
  /** Instruments that are left out when nothing is answered. */
  readonly optional: readonly string[];
}

/** Which step an address means: `?q=3`; without it the first. A step that is not asked leads to the beginning. */
function stepNumber(request: Request): number {
  const text = new URL(request.url).searchParams.get('q') ?? '1';
  return /^\d{1,3}$/.test(text) ? Number(text) : 0;
}

/** Who has weight and calories hidden hears that a form asks for them before it begins, and says whether they go on. */
function asksFirst({ hidesBody, answers }: SoFarOfPerson, form: Instrument, request: Request): boolean {
  if (!hidesBody || !form.bodyMeasure) return false;
  return answers[form.name] === undefined && new URL(request.url).searchParams.get('on') !== 'yes';
}

/** The question of this address, with what was answered before. */
export async function askQuestion(here: RequestContext, request: Request, asking: Asking) {
  const { title, instruments, path } = asking;
  const soFar = await answersSoFar(here, request);
  const { answers, lost, account } = soFar;
  const steps = stepsOf(instruments);
  const asked = askedSteps(steps, answers);
  const wanted = stepNumber(request);
  const step = asked.find((one) => one.number === wanted);
  if (step === undefined) throw redirect(path);
  const { name, safety } = step.instrument;
  const before = stepBefore(steps, step, answers);
  return data(
    {
      mark: stepMark(step),
      title,
      heading: step.heading ?? title,
      notes: step.notes,
      questions: askedQuestions(step, answers),
      written: asFields(answers[name] ?? {}),
      at: asked.indexOf(step) + 1,
      of: asked.length,
      isLast: stepAfter(steps, step, answers) === undefined,
      action: `${path}?q=${step.number}`,
      back: before === undefined ? null : `${path}?q=${before.number}`,
      out: asking.out,
      startedOver: lost || soFar.short.includes(name),
      oldPage: new URL(request.url).searchParams.has('old'),
      /** What this page has seen of what is kept; null: the browser carries the answers. */
      revision: account === null ? null : (soFar.revisions[name] ?? 0),
      keptDays: account === null ? null : account.days,
      /** Asked before the first question about weight; null: nothing to ask. */
      weighs: asksFirst(soFar, step.instrument, request) ? { on: `${path}?q=${step.number}&on=yes` } : null,
      safety: safety === 'always' ? here.app.library.safety(here.site.country) : undefined,
    },
    // What cannot be read is dropped at once, so that the kind sentence is said once.
    lost
      ? { headers: { 'Set-Cookie': Object.keys(answers).length > 0 ? carry(here, soFar) : drop(here) } }
      : {},
  );
}

type Posted = Readonly<Record<string, string | readonly string[]>>;

function writtenIn(posted: Posted, step: Step): Posted {
  return Object.fromEntries(
    step.questions.map(({ linkId, repeats }) => [
      linkId,
      repeats ? fieldList(posted, linkId) : field(posted, linkId),
    ]),
  );
}

/** A posted page that comes back: what is wrong with it, or what another device has answered meanwhile. */
interface NotTaken {
  readonly problems: StepRead['problems'];
  readonly written: Posted;
  readonly conflicts: ReturnType<typeof shownConflicts>;
  readonly revision: number | null;
}

function comesBack(notTaken: Partial<NotTaken> & Pick<NotTaken, 'written'>, status: number) {
  return data<NotTaken>({ problems: [], conflicts: [], revision: null, ...notTaken }, { status });
}

interface Answering {
  readonly asking: Asking;
  readonly step: Step;
  readonly steps: readonly Step[];
  readonly written: Posted;
  /** Null: the page was shown to somebody who was not signed in. */
  readonly revision: number | null;
}

/** Where an answer leads: on, or to the crisis lines first; at the answer that calls for them, once, not with every question. */
function wayOn(
  here: RequestContext,
  { asking, step, steps }: Answering,
  how: { readonly before: Answers; readonly all: AnswersByInstrument },
): { readonly to: string; readonly calls: boolean } {
  const { instrument } = step;
  const next = stepAfter(steps, step, how.all);
  const calls =
    !callsForSafety(here, [{ instrument, answers: how.before }]) &&
    callsForSafety(here, [{ instrument, answers: how.all[instrument.name] ?? {} }]);
  const then = next === undefined ? asking.then : `${asking.path}?q=${next.number}`;
  return { to: safetyFirst(here, { calls, then }), calls };
}

async function keepInDrawer(
  here: RequestContext,
  request: Request,
  about: Answering & { readonly residentId: ResidentId },
) {
  const { asking, step, steps, written, residentId } = about;
  const { language } = here;
  const keep = keepStep(checkParts(here), { step, steps, optional: asking.optional });
  const input = { residentId, language, revision: about.revision ?? 0, fields: written };
  const kept = orPage(here, request, await run(here, keep, input));
  switch (kept.kind) {
    case 'problems':
      return comesBack({ problems: kept.problems, written, revision: about.revision }, 400);
    case 'changed': {
      const conflicts = shownConflicts(step.instrument, here, kept.conflicts);
      return comesBack({ written, conflicts, revision: kept.revision }, 409);
    }
    case 'saved':
      return redirect(wayOn(here, about, kept).to, 303);
  }
}

function keepInBrowser(here: RequestContext, request: Request, about: Answering) {
  const { asking, step, steps, written, revision } = about;
  const { answers, leftOut } = carriedBy(here, request);
  const { name } = step.instrument;
  const before = answers[name] ?? {};
  const read = readStep(step, before, written);
  if (read.problems.length > 0) return comesBack({ problems: read.problems, written, revision }, 400);
  const all = { ...answers, [name]: read.answers };
  const isEmpty = Object.keys(read.answers).length === 0 && stepAfter(steps, step, all) === undefined;
  const others = leftOut.filter((one) => one !== name);
  const left = isEmpty && asking.optional.includes(name) ? [...others, name] : others;
  const { to, calls } = wayOn(here, about, { before, all });
  // The session has ended while the page was open: what was answered comes along when the person signs in again.
  const same = `${asking.path}?q=${step.number}`;
  const again = `/${here.language}/sign-in?as=resident&then=${encodeURIComponent(same)}`;
  return redirect(revision === null || calls || here.actor.kind !== 'visitor' ? to : again, {
    status: 303,
    headers: { 'Set-Cookie': carry(here, { answers: all, leftOut: left }) },
  });
}

/** Reads what was posted, keeps it where it belongs, and leads on; or answers what is wrong with it. */
export async function takeAnswer(here: RequestContext, request: Request, asking: Asking) {
  const { path } = asking;
  const steps = stepsOf(asking.instruments);
  const number = stepNumber(request);
  const step = steps.find((one) => one.number === number);
  const posted = await formFields(request);
  if (step === undefined) return redirect(path, 303);
  if (field(posted, 'page') !== stepMark(step)) return redirect(`${path}?q=${step.number}&old=1`, 303);
  const seen = field(posted, 'revision');
  const revision = /^\d{1,9}$/.test(seen) ? Number(seen) : null;
  const about = { asking, step, steps, written: writtenIn(posted, step), revision };
  return here.actor.kind === 'resident'
    ? keepInDrawer(here, request, { ...about, residentId: here.actor.residentId })
    : keepInBrowser(here, request, about);
}
