/** Signed notes with all that a copy for another record system needs: whose, whose hand, where, when, and each code's system. */
import * as z from 'zod';
import type { Language } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { Id, ResidentId, StaffId, UnitId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { type Meeting, readMeetings } from '#modules/booking/public.ts';
import { allUnits, staffMembers, type Unit } from '#modules/identity/public.ts';
import { readPerson } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { NoteInput, ResidentInput } from '../contract.ts';
import type { Act, ConfirmedCode } from '../rules/propose-codes.ts';
import { type Note, readNotes } from '../store/notes.ts';
import type { CoachingParts } from './coaching-parts.ts';

interface Writer {
  readonly id: StaffId;
  readonly name: string;
  readonly title: string;
}

export interface NoteHandedOut {
  readonly residentId: ResidentId;
  readonly noteId: Id<'note'>;
  readonly unit: Pick<Unit, 'organisationId' | 'organisationName' | 'zone'> & {
    readonly id: UnitId;
    readonly name: string;
  };
  /** Null: who the person is, is not open to the reader. A system of the unit knows whom it asks about. */
  readonly person: {
    readonly name: string;
    readonly identityNumber: string;
    readonly birthDate: CivilDate;
  } | null;
  readonly isProtected: boolean;
  readonly author: Writer;
  readonly language: Language;
  readonly title: string;
  readonly signedAt: Instant;
  readonly fields: readonly { readonly code: string; readonly label: string; readonly text: string }[];
  readonly act: Act;
  /** The system as machines call it; null: the list does not know it any more. */
  readonly codes: readonly (ConfirmedCode & { readonly uri: string | null })[];
  readonly meeting: Pick<Meeting, 'id' | 'startsAt' | 'endsAt'> | null;
  readonly addenda: readonly {
    readonly id: Id<'addendum'>;
    readonly author: Writer;
    readonly signedAt: Instant;
    /** Null when it has been erased. */
    readonly text: string | null;
  }[];
}

function fieldsOf({ content }: CoachingParts, note: Note): NoteHandedOut['fields'] {
  const phrase = content.phrases.find((one) => one.name === note.phrase);
  const labelled =
    phrase?.fields.map(({ code, label }) => ({ code, label: label[note.language] })) ??
    Object.keys(note.body ?? {}).map((code) => ({ code, label: code }));
  return labelled.flatMap(({ code, label }) => {
    const text = note.body?.[code]?.trim() ?? '';
    return text === '' ? [] : [{ code, label, text }];
  });
}

/** All signed notes of the reader's own unit, or the one asked for. A draft is no record yet, and what is erased is gone. */
export function handOutNotes(parts: CoachingParts) {
  return command({
    name: 'coaching.hand-out-notes',
    input: z.strictObject({ residentId: ResidentInput, noteId: NoteInput.optional() }),
    async run(context, { residentId, noteId }) {
      const { actor } = context;
      const opened = await context.person({
        residentId,
        action: actor.kind === 'client' ? 'read' : 'export',
        resource: 'note',
        ...(noteId === undefined ? {} : { resourceId: noteId }),
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      if (actor.kind !== 'staff' && actor.kind !== 'client') return refused('not-found');
      const person = await readPerson(tx);
      const notes = (await readNotes(tx)).filter(
        (one) =>
          one.state === 'signed' &&
          one.body !== null &&
          one.unitId === actor.unitId &&
          (noteId === undefined || one.id === noteId),
      );
      if (noteId !== undefined && notes.length === 0) return refused('not-found');
      const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
      if (unit === undefined) return refused('not-found');
      const meetings = await readMeetings(tx);
      const staff = await staffMembers(tx.db, [
        ...new Set(
          notes.flatMap((one) => [one.authorStaffId, ...one.addenda.map((added) => added.authorStaffId)]),
        ),
      ]);
      const writer = (id: StaffId, language: Language): Writer => {
        const found = staff.find((one) => one.id === id);
        return { id, name: found?.name ?? '', title: found?.title[language] ?? '' };
      };
      return done(
        notes.map((note): NoteHandedOut => {
          const meeting = meetings.find((one) => one.id === note.meetingId);
          const { language } = note;
          return {
            residentId,
            noteId: note.id,
            unit: {
              id: unit.id,
              name: unit.names[language],
              organisationId: unit.organisationId,
              organisationName: unit.organisationName,
              zone: unit.zone,
            },
            // Under protected identity the other system knows whom it asked about; the file does not say it.
            person:
              person === null || tx.contact === 'masked'
                ? null
                : {
                    name: person.name,
                    identityNumber: person.identityNumber,
                    birthDate: person.birthDate,
                  },
            isProtected: tx.isProtected,
            author: writer(note.authorStaffId, language),
            language,
            title: parts.content.phrases.find((one) => one.name === note.phrase)?.title[language] ?? '',
            signedAt: note.signedAt ?? note.writtenAt,
            fields: fieldsOf(parts, note),
            act: note.act,
            codes: note.codes.map((code) => ({
              ...code,
              uri: parts.content.systems.find(({ name }) => name === code.system)?.uri ?? null,
            })),
            meeting:
              meeting === undefined
                ? null
                : { id: meeting.id, startsAt: meeting.startsAt, endsAt: meeting.endsAt },
            addenda: note.addenda.map((one) => ({
              id: one.id,
              author: writer(one.authorStaffId, language),
              signedAt: one.signedAt,
              text: one.text,
            })),
          };
        }),
      );
    },
  });
}
