/**
 * What a signed-in person has answered in the self-checks and the guided check and not sent: one draft for each form, in the
 * own drawer. All of it ends together: when it is sent, dropped, or when nobody has touched any of it for its time.
 */
import type { Language } from '#kernel/actor.ts';
import { type HolderId, newId } from '#kernel/ids.ts';
import type { Packs } from '#modules/packs/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { answersInVersion } from '../rules/answers-in-version.ts';
import type { Answers } from '../rules/form.ts';
import type { Instrument } from '../rules/instrument.ts';
import {
  deleteCheckDrafts,
  type Draft,
  type DraftWithText,
  insertDraft,
  lockCheckDrafts,
  readCheckDrafts,
  readDrafts,
  updateDraft,
} from '../store/drafts.ts';
import { StoredCheck } from './draft-input.ts';
import type { Library } from './load-library.ts';
import { countryOf, draftKey, endLater } from './open-draft.ts';

/** One form of a check, as it is kept: in the version that is asked now. */
export interface KeptForm {
  readonly answers: Answers;
  /** The revision in which each key was last changed. */
  readonly changed: Readonly<Record<string, number>>;
  readonly leftOut: boolean;
  readonly revision: number;
  /** Answers to an older version that do not fit this one. */
  readonly isShort: boolean;
}

type Known = Pick<Library, 'instrument'>;

function keptIn(library: Known, form: Instrument, draft: DraftWithText): KeptForm {
  const { revision } = draft;
  if (draft.text === null) return { answers: {}, changed: {}, leftOut: false, revision, isShort: false };
  const stored = StoredCheck.parse(JSON.parse(draft.text));
  const { changed, leftOut } = stored;
  if (draft.version === form.version)
    return { answers: stored.answers, changed, leftOut, revision, isShort: false };
  const before = library.instrument(draft.instrument, draft.version);
  const answers = before === undefined ? {} : answersInVersion(before, form, stored.answers);
  const isShort = Object.keys(answers).length < Object.keys(stored.answers).length;
  return { answers, changed, leftOut, revision, isShort };
}

/** What is kept of these forms, by name. With `lock` it stays so until the end of the transaction. */
export async function readKeptAnswers(
  tx: PersonTx,
  library: Known,
  about: { readonly forms: readonly Instrument[]; readonly how: 'read' | 'lock' },
): Promise<Readonly<Record<string, KeptForm>>> {
  const drafts = await (about.how === 'lock' ? lockCheckDrafts(tx, 'all') : readCheckDrafts(tx));
  return Object.fromEntries(
    drafts.flatMap((draft) => {
      const form = about.forms.find((one) => one.name === draft.instrument);
      return form === undefined ? [] : [[form.name, keptIn(library, form, draft)] as const];
    }),
  );
}

async function locked(tx: PersonTx, empty: Draft): Promise<DraftWithText> {
  const text = JSON.stringify({ answers: {}, changed: {}, leftOut: false });
  // Another device may have begun it in the same moment, or sent it: then it is begun again.
  for (let round = 0; round < 3; round += 1) {
    await insertDraft(tx, empty, text);
    const [draft] = await lockCheckDrafts(tx, { instrument: empty.instrument });
    if (draft !== undefined) return draft;
  }
  throw new Error('a draft that was begun was not found');
}

export interface Keeping<T> {
  readonly form: Instrument;
  readonly language: Language;
  /** From what stands there now: what shall stand there (null leaves it as it is), and what is said of it. */
  readonly change: (kept: KeptForm) => {
    readonly next: Pick<KeptForm, 'answers' | 'changed' | 'leftOut'> | null;
    readonly said: T;
  };
  /** The question that was answered last. */
  readonly at: string | null;
}

/** Keeps one form of a check, and answers what its change said. Every keeping moves the day on which all of it ends. */
export async function keepAnswers<T>(
  context: CommandContext,
  tx: PersonTx,
  parts: { readonly library: Known; readonly packs: Packs },
  { form, language, change, at }: Keeping<T>,
): Promise<T> {
  const holder: HolderId = tx.residentId;
  const { now } = context;
  const draft = await locked(tx, {
    id: newId<'draft'>(),
    holder,
    instrument: form.name,
    version: form.version,
    orderId: null,
    occasion: 'check',
    occasionId: null,
    language,
    filledBy: 'resident',
    assignmentId: null,
    answeredOn: null,
    at: null,
    revision: 0,
    startedAt: now,
    savedAt: now,
  });
  const { next, said } = change(keptIn(parts.library, form, draft));
  if (next === null) return said;
  await updateDraft(tx, draft, {
    version: form.version,
    language,
    at: at ?? draft.at,
    revision: draft.revision + 1,
    text: JSON.stringify({ answers: next.answers, changed: next.changed, leftOut: next.leftOut }),
    savedAt: now,
  });
  const first = firstOf(await readDrafts(tx, holder));
  if (first !== undefined)
    await endLater(context, tx, { draft: first, packs: parts.packs, country: countryOf(context) });
  return said;
}

/** The day on which all of a check ends hangs on the form that was begun first. */
export function firstOf(drafts: readonly Draft[]): Draft | undefined {
  return drafts
    .filter((one) => one.occasion === 'check')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))[0];
}

/** Erases all of it; answers how many forms that were. */
export async function dropKeptAnswers(context: CommandContext, tx: PersonTx): Promise<number> {
  const first = firstOf(await readDrafts(tx, tx.residentId));
  if (first !== undefined) await context.cancelDue(tx, draftKey(first.id));
  return deleteCheckDrafts(tx);
}
