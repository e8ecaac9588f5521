/** The note's pages: what is read for them, and what a posted draft becomes. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { readMeetings } from '#modules/booking/public.ts';
import {
  type CoachingParts,
  codeKey,
  type Note,
  noteAsText,
  proposeCodes,
  readGoals,
  readNotes,
  readPeriods,
} from '#modules/coaching/public.ts';
import { allUnits, staffMembers, type Unit } from '#modules/identity/public.ts';
import { type CommandContext, command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { coachingTexts } from './texts/texts.ts';
import { goalsOf, openPeriod, shownGoal } from './shown.server.ts';

const Input = { residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) };

export interface ShownCode {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly certainty: 'found' | 'known-high' | 'known-medium' | 'ours';
  readonly ticked: boolean;
  /** Never ticked beforehand. */
  readonly isOffered: boolean;
}

async function namesOf(tx: PersonTx, note: Note): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set([note.authorStaffId, ...note.addenda.map((one) => one.authorStaffId)])];
  return new Map((await staffMembers(tx.db, ids)).map((one) => [one.id, one.name]));
}

function phraseOf(parts: CoachingParts, note: Note) {
  const phrase = parts.content.phrases.find((one) => one.name === note.phrase);
  const codes =
    phrase?.fields ??
    Object.keys(note.body ?? {}).map((code) => ({
      code,
      label: { sv: code, fi: code, en: code },
      hint: null,
    }));
  return { title: phrase?.title ?? { sv: '', fi: '', en: '' }, fields: codes };
}

/** The copy is in the language the note is written in, whatever the reader's. */
function asText(
  parts: CoachingParts,
  note: Note,
  about: { readonly names: ReadonlyMap<string, string>; readonly unit: Unit },
): string {
  const { note: words } = coachingTexts(note.language);
  const phrase = phraseOf(parts, note);
  const by = (staffId: string, at: Note['writtenAt']) => ({
    name: about.names.get(staffId) ?? '',
    when: longDateTime(at, about.unit.zone, note.language),
  });
  return noteAsText({
    title: phrase.title[note.language],
    byline: note.signedAt === null ? words.draft : words.signedBy(by(note.authorStaffId, note.signedAt)),
    fields: phrase.fields.map((field) => ({
      label: field.label[note.language],
      text: note.body?.[field.code] ?? '',
    })),
    codesLabel: words.codes,
    codes: note.codes,
    addenda: note.addenda.map((one) => ({
      label: words.addendumBy(by(one.authorStaffId, one.signedAt)),
      text: one.text ?? '',
    })),
  });
}

async function shownNote(
  context: CommandContext,
  tx: PersonTx,
  parts: CoachingParts,
  given: { note: Note; unit: Unit; language: Language },
) {
  const { note, unit, language } = given;
  const names = await namesOf(tx, note);
  const phrase = phraseOf(parts, note);
  const proposal = proposeCodes(
    await parts.codesOf(tx, unit.id),
    note.act,
    civilIn(context.now, unit.zone).date,
  );
  const codes: readonly ShownCode[] = proposal.codes.map((code) => ({
    key: codeKey(code),
    name: `${code.system} ${code.code}`,
    title: code.title[language],
    certainty: code.certainty,
    ticked: note.codes.some((one) => codeKey(one) === codeKey(code)),
    isOffered: code.proposal === 'offered',
  }));
  const when = (at: Note['writtenAt']) => longDateTime(at, unit.zone, language);
  return {
    id: note.id,
    version: note.version,
    state: note.state,
    isAuthor: context.actor.kind === 'staff' && context.actor.staffId === note.authorStaffId,
    title: phrase.title[language],
    author: names.get(note.authorStaffId) ?? '',
    signedAt: note.signedAt === null ? null : when(note.signedAt),
    isErased: note.body === null,
    fields: phrase.fields.map((field) => ({
      code: field.code,
      label: field.label[language],
      hint: field.hint?.[language] ?? '',
      text: note.body?.[field.code] ?? '',
    })),
    act: note.act,
    codes,
    without: proposal.without,
    confirmed: note.codes.map((code) => ({
      key: codeKey(code),
      name: `${code.system} ${code.code}`,
      title: code.title,
    })),
    addenda: note.addenda.map((one) => ({
      id: one.id,
      by: names.get(one.authorStaffId) ?? '',
      when: when(one.signedAt),
      text: one.text,
    })),
    asText: asText(parts, note, { names, unit }),
  };
}

export type ShownNotePage = Awaited<ReturnType<typeof shownNote>>;

export function readNotePage(parts: CoachingParts) {
  return command({
    name: 'coaching.read-note',
    input: z.strictObject({ ...Input, noteId: idSchema<'note'>() }),
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'read',
        resource: 'note',
        resourceId: input.noteId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const note = (await readNotes(tx)).find((one) => one.id === input.noteId);
      const period = (await readPeriods(tx)).find((one) => one.id === note?.periodId);
      const unit = (await allUnits(tx.db)).find((one) => one.id === note?.unitId);
      if (note === undefined || unit === undefined) return refused('not-found');
      const current = period === undefined ? undefined : goalsOf(await readGoals(tx), period).current;
      return done({
        note: await shownNote(context, tx, parts, { note, unit, language: input.language }),
        goal: current === undefined ? null : shownGoal(current, unit.zone, input.language),
      });
    },
  });
}

/** Which meetings a new note can be about: held, or begun and not settled yet; the latest first. */
export const readNewNotePage = command({
  name: 'coaching.read-new-note',
  input: z.strictObject(Input),
  async run(context, input) {
    const opened = await context.person({ residentId: input.residentId, action: 'read', resource: 'note' });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const period = openPeriod(await readPeriods(tx));
    if (period === undefined) return done(null);
    // What is signed is added to where it stands.
    const signed = (await readNotes(tx)).filter((note) => note.state === 'signed');
    const meetings = (await readMeetings(tx)).filter(
      (one) =>
        one.holder === period.unitId &&
        !signed.some((note) => note.meetingId === one.id) &&
        (one.state === 'held' || (one.state === 'booked' && one.startsAt <= context.now)),
    );
    return done({
      periodId: period.id,
      meetings: meetings
        .toReversed()
        .slice(0, 10)
        .map((one) => ({
          id: one.id,
          when: longDateTime(one.startsAt, one.zone, input.language),
          modality: one.modality,
        })),
    });
  },
});

/** Signed notes only, for those who read and do not write them: a draft is not a record yet. */
export async function signedNotes(
  context: CommandContext,
  tx: PersonTx,
  parts: CoachingParts,
  language: Language,
): Promise<readonly ShownNotePage[]> {
  const units = await allUnits(tx.db);
  const signed = (await readNotes(tx)).filter((note) => note.state === 'signed');
  const shown = signed.map(async (note) => {
    const unit = units.find((one) => one.id === note.unitId);
    if (unit === undefined) throw new Error('a note belongs to a unit that does not exist');
    return shownNote(context, tx, parts, { note, unit, language });
  });
  return Promise.all(shown);
}

/** What the resident reads. */
export function readMyNotes(parts: CoachingParts) {
  return command({
    name: 'coaching.read-my-notes',
    input: z.strictObject(Input),
    async run(context, input) {
      const opened = await context.person({ residentId: input.residentId, action: 'read', resource: 'note' });
      if (!opened.ok) return opened;
      return done(await signedNotes(context, opened.value, parts, input.language));
    },
  });
}
