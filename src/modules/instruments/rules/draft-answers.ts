/**
 * Answers that are still being written. Each remembers at which saving it was last changed, so that two windows are told
 * when they disagree, and what cannot be an answer yet ("1o") stays as it was typed.
 */
import type { Zone } from '#kernel/dates.ts';
import { type Answer, type Answers, type Form, questionsOf, type Value } from './form.ts';
import { placesOf, readKey } from './places.ts';
import type { Fields } from './fields.ts';
import { answersFrom } from './read-answers.ts';
import type { Settled } from './settle.ts';
import { type Problem, problemsIn } from './validate.ts';

export interface DraftAnswers {
  readonly answers: Answers;
  /** The revision in which each key was last changed; also those whose answer was taken away. */
  readonly changed: Readonly<Record<string, number>>;
}

/** Null takes an answer away. */
export type Changes = Readonly<Record<string, Answer | null>>;

export interface Conflict {
  readonly key: string;
  /** What stands there, changed by another window since this one last knew. */
  readonly kept: Answer | null;
  readonly sent: Answer | null;
}

export interface Merged {
  readonly draft: DraftAnswers;
  readonly conflicts: readonly Conflict[];
  /** True when something is to be kept. */
  readonly isChanged: boolean;
}

function same(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Puts changes into what is kept. `known` is the revision that the sender had seen: what another window has changed since, to
 * something else, is a conflict and stays as it is; everything else is taken.
 */
export function mergeChanges(
  draft: DraftAnswers,
  changes: Changes,
  revision: { readonly known: number; readonly next: number },
): Merged {
  const kept = (key: string) => (Object.hasOwn(draft.answers, key) ? (draft.answers[key] ?? null) : null);
  const different = Object.entries(changes).filter(([key, sent]) => !same(kept(key), sent));
  const isLate = (key: string) =>
    Object.hasOwn(draft.changed, key) && (draft.changed[key] ?? 0) > revision.known;
  const taken = different.filter(([key]) => !isLate(key));
  const names = new Set(taken.map(([key]) => key));
  const answers = Object.fromEntries([
    ...Object.entries(draft.answers).filter(([key]) => !names.has(key)),
    ...taken.flatMap(([key, answer]) => (answer === null ? [] : [[key, answer] as const])),
  ]);
  return {
    draft: {
      answers,
      changed: { ...draft.changed, ...Object.fromEntries(taken.map(([key]) => [key, revision.next])) },
    },
    conflicts: different
      .filter(([key]) => isLate(key))
      .map(([key, sent]) => ({ key, kept: kept(key), sent })),
    isChanged: taken.length > 0,
  };
}

/** What these keys' fields hold, as it was typed: a number that is none stays the text that it is. */
export function typedAnswers(
  form: Pick<Form, 'items'>,
  keys: readonly string[],
  given: { readonly fields: Fields; readonly zone: Zone | undefined },
): Changes {
  const found = answersFrom(form, given.fields, given.zone);
  const textOf = (key: string) => {
    const raw = Object.hasOwn(given.fields, key) ? given.fields[key] : undefined;
    return (typeof raw === 'string' ? raw : (raw?.[0] ?? '')).trim();
  };
  const asTyped = (key: string, value: Value): Value => {
    const number = typeof value === 'object' && 'value' in value ? value.value : value;
    return typeof number === 'number' && Number.isNaN(number) ? textOf(key) : value;
  };
  const isFile = (key: string) =>
    placesOf(form).byLinkId.get(readKey(key).linkId)?.item.type === 'attachment';
  return Object.fromEntries(
    keys
      // Files are added and taken away one by one.
      .filter((key) => !isFile(key))
      .map((key) => {
        const answer = Object.hasOwn(found, key) ? found[key] : undefined;
        if (answer === undefined) return [key, null];
        return [
          key,
          Array.isArray(answer)
            ? (answer as readonly Value[]).map((one) => asTyped(key, one))
            : asTyped(key, answer as Value),
        ];
      }),
  );
}

/** Keys that name no question of the form, or one that nobody may answer. */
export function strangeKeys(form: Pick<Form, 'items'>, keys: readonly string[]): readonly string[] {
  const places = placesOf(form).byLinkId;
  return keys.filter((key) => {
    const { linkId, at } = readKey(key);
    const place = places.get(linkId);
    if (place === undefined || place.item.type === 'group' || place.item.type === 'display') return true;
    const { item, repeated } = place;
    return item.calculated !== undefined || item.readOnly || item.hidden || at.length !== repeated.length;
  });
}

/** What is wrong in single answers, whatever else is asked or missing. */
export function wrongAnswers(form: Form, answers: Answers): readonly Problem[] {
  const enabled = new Set(Object.keys(answers));
  return problemsIn(form, answers, { enabled, broken: [], steady: true }).filter(
    ({ problem }) => problem !== 'required',
  );
}

/** The answers that can be reckoned with. */
export function soundAnswers(form: Form, answers: Answers): Answers {
  const wrong = new Set(wrongAnswers(form, answers).map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !wrong.has(key)));
}

/** Everything that stands between these answers and sending, in reading order; what is wrong is not called missing too. */
export function draftProblems(form: Form, answers: Answers, settled: Settled): readonly Problem[] {
  const wrong = wrongAnswers(form, answers).filter(({ key }) => settled.enabled.has(key));
  const isWrong = new Set(wrong.map(({ key }) => key));
  const others = problemsIn(form, settled.answers, settled).filter(({ key }) => !isWrong.has(key));
  const order = [...settled.enabled];
  const placeIn = (key: string) => {
    const place = order.indexOf(key);
    return place < 0 ? order.length : place;
  };
  return [...wrong, ...others].toSorted((one, other) => placeIn(one.key) - placeIn(other.key));
}

/** The files that answers speak of. */
export function filesIn(answers: Answers): readonly string[] {
  return Object.values(answers)
    .flatMap((answer) => (Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value]))
    .flatMap((value) => (typeof value === 'object' && 'file' in value ? [value.file] : []));
}

/** Answers without one repetition of a group: those after it move up. Every key that changes, with its new answer. */
export function withoutTurn(
  form: Pick<Form, 'items'>,
  answers: Answers,
  gone: { readonly group: string; readonly at: readonly number[]; readonly turn: number },
): Changes {
  const group = placesOf(form).byLinkId.get(gone.group)?.item;
  if (group?.type !== 'group' || !group.repeats) return {};
  const inside = new Set(questionsOf(group).map(({ linkId }) => linkId));
  const depth = gone.at.length;
  const later = Object.entries(answers).flatMap(([key, answer]) => {
    const { linkId, at } = readKey(key);
    const here = inside.has(linkId) && gone.at.every((place, index) => at[index] === place);
    const turn = at[depth];
    return here && turn !== undefined && turn >= gone.turn ? [{ key, linkId, at, turn, answer }] : [];
  });
  const cleared = later.map(({ key }) => [key, null] as const);
  const moved = later
    .filter(({ turn }) => turn > gone.turn)
    .map(({ linkId, at, turn, answer }) => {
      const place = at.map((one, index) => (index === depth ? turn - 1 : one));
      return [place.reduce((key, one) => `${key}~${one}`, linkId), answer] as const;
    });
  return Object.fromEntries([...cleared, ...moved]);
}
