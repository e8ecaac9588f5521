/** One part of a goal on a page of its own: what was posted is saved, or comes back with why it was not. */
import { data, redirect } from 'react-router';
import type { Refused } from '#kernel/outcome.ts';
import {
  beginExperiment,
  climb,
  endExperiment,
  EXACT_FIELDS,
  type ExactField,
  nextQuestion,
  rateGoal,
  type SheetKind,
  writeGoalSheet,
} from '#modules/coaching/public.ts';
import type { RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import type { PartNotSaved } from './goal-part-shapes.ts';

/** The parts that have a page: each question of the exact goal, the sheets, and what is done once. */
export type GoalPart =
  | { readonly kind: 'sheet'; readonly sheet: SheetKind; readonly only: ExactField | null }
  | { readonly kind: 'try' | 'told' | 'rate' };

export function partOf(name: string): GoalPart | undefined {
  const only = EXACT_FIELDS.find((one) => one === name);
  if (only !== undefined) return { kind: 'sheet', sheet: 'exact', only };
  switch (name) {
    case 'exact':
    case 'plans':
    case 'ladder':
    case 'levels':
      return { kind: 'sheet', sheet: name, only: null };
    case 'try':
    case 'told':
    case 'rate':
      return { kind: name };
    default:
      return undefined;
  }
}

/** A missing page for what is no part. */
export function partOrPage(name: string): GoalPart {
  const part = partOf(name);
  if (part === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  return part;
}

type Fields = Awaited<ReturnType<typeof formFields>>;
type Posted = Readonly<Record<string, readonly string[]>>;

const MOST_TYPED = 20_000;
const AROUND = ['period', 'replaces', 'levelsId', 'tryId', 'version', 'intent', 'idempotencyKey'];

function postedIn(fields: Fields): Posted {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !AROUND.includes(name))
      .map(([name]) => [name, [field(fields, name).replaceAll('\0', '\uFFFD')]]),
  );
}

/** A text beyond every bound is told to be too long, like one that is a little too long. */
function tooLongIn(posted: Posted): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(posted)
      .filter(([, [text = '']]) => text.length > MOST_TYPED)
      .map(([name]) => [name.split('.')[1] ?? name, 'too-long']),
  );
}

interface Post {
  readonly here: RequestContext;
  readonly request: Request;
  readonly fields: Fields;
  readonly posted: Posted;
  readonly about: { readonly residentId: string; readonly periodId: string };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

const WHY = ['faulty', 'incomplete', 'changed-meanwhile', 'rated', 'no-levels', 'closed'] as const;

function notSaved(post: Post, outcome: Refused<string>): PartNotSaved {
  const why = WHY.find((one) => one === outcome.refusal);
  if (why !== undefined) {
    return {
      why: why === 'incomplete' ? 'faulty' : why,
      faults: outcome.details,
      posted: post.posted,
    };
  }
  const faults = outcome.refusal === 'bad-input' ? tooLongIn(post.posted) : {};
  if (Object.keys(faults).length > 0) return { why: 'faulty', faults, posted: post.posted };
  return orPage<never>(post.here, post.request, outcome);
}

/** A sheet is saved whole, or one question of it. */
async function postSheet(post: Post, part: { sheet: SheetKind; only: ExactField | null }, base: string) {
  const { fields, posted, about } = post;
  const replaces = orNull(field(fields, 'replaces'));
  const intent = field(fields, 'intent');
  if (part.sheet === 'ladder' && (intent === 'reached' || intent === 'back')) {
    const input = { ...about, replaces, way: intent };
    const climbed = await run(post.here, climb, input, sendingKey(field(fields, 'idempotencyKey'), input));
    return climbed.ok
      ? redirect(`${base}?saved=yes#ladder`, 303)
      : notSaved({ ...post, posted: {} }, climbed);
  }
  const own = Object.entries(posted).filter(([name]) => name.startsWith(`${part.sheet}.`));
  const input = {
    ...about,
    kind: part.sheet,
    replaces,
    only: part.only,
    posted: Object.fromEntries(own),
  };
  const written = await run(
    post.here,
    writeGoalSheet,
    input,
    sendingKey(field(fields, 'idempotencyKey'), input),
  );
  if (!written.ok) return notSaved(post, written);
  const next = part.only === null ? null : nextQuestion(written.value.values, part.only);
  return redirect(next === null ? `${base}?saved=yes#${part.sheet}` : `${base}/${next}`, 303);
}

async function postOnce(post: Post, kind: 'try' | 'told' | 'rate', base: string) {
  const { here, fields, posted, about } = post;
  const said = (name: string) => posted[name]?.[0] ?? '';
  const key = (input: unknown) => sendingKey(field(fields, 'idempotencyKey'), input);
  switch (kind) {
    case 'try': {
      const input = { ...about, form: { words: said('words'), until: said('until') } };
      const outcome = await run(here, beginExperiment, input, key(input));
      return outcome.ok ? redirect(`${base}?saved=yes#tries`, 303) : notSaved(post, outcome);
    }
    case 'told': {
      const input = {
        ...about,
        experimentId: field(fields, 'tryId'),
        version: field(fields, 'version'),
        form: { outcome: said('outcome'), how: said('how') },
      };
      const outcome = await run(here, endExperiment, input, key(input));
      return outcome.ok ? redirect(`${base}?saved=yes#tries`, 303) : notSaved(post, outcome);
    }
    case 'rate': {
      const input = {
        ...about,
        levelsId: field(fields, 'levelsId'),
        replaces: orNull(field(fields, 'replaces')),
        form: { level: said('level'), words: said('words') },
      };
      const outcome = await run(here, rateGoal, input, key(input));
      return outcome.ok ? redirect(`${base}?saved=yes#levels`, 303) : notSaved(post, outcome);
    }
  }
}

/** `base` is the goal's own page. What is not saved answers 422, and 409 when somebody else came in between. */
export async function postGoalPart(
  here: RequestContext,
  request: Request,
  given: { readonly residentId: string; readonly part: GoalPart; readonly base: string },
) {
  const fields = await formFields(request);
  const post: Post = {
    here,
    request,
    fields,
    posted: postedIn(fields),
    about: { residentId: given.residentId, periodId: field(fields, 'period') },
  };
  const { part, base } = given;
  const answer =
    part.kind === 'sheet' ? await postSheet(post, part, base) : await postOnce(post, part.kind, base);
  if (answer instanceof Response) return answer;
  return data(answer, { status: answer.why === 'faulty' ? 422 : 409 });
}
