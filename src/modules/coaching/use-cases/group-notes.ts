/**
 * A group has met: each who came gets a note of their own, signed at once, and the meeting is counted without anybody in it. Each
 * person is opened for themselves, with a decision and a row of the log each.
 */
import type { Country, Language } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { type Id, newId, type ResidentId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import {
  beginsAt,
  type GroupMeeting,
  membersOf,
  openGroup,
  readGroupMeetings,
} from '#modules/enrolments/public.ts';
import type { Unit } from '#modules/identity/public.ts';
import { rosterOf } from '#modules/residents/public.ts';
import { inNameOrder, listedPerson } from '#modules/worklist/public.ts';
import { type AccessRefusal, command, type CommandContext } from '#platform/command.ts';
import type { UnitTx } from '#platform/db.ts';
import { GroupInput, GroupNoteForm } from '../contract.ts';
import { HABITS, habitsOf } from '../rules/habits.ts';
import type { Phrase } from '../rules/phrase.ts';
import {
  type Act,
  type ActCode,
  carryTicks,
  confirmCodes,
  proposeCodes,
  sameAct,
  tickedFirst,
} from '../rules/propose-codes.ts';
import { findGroupSession, insertGroupSession, tellNotWritten } from '../store/group-sessions.ts';
import { insertGroupNote } from '../store/notes.ts';
import type { CoachingParts } from './coaching-parts.ts';

const LANGUAGE_OF: Readonly<Record<Country, Language>> = { se: 'sv', fi: 'fi' };

interface Met {
  readonly tx: UnitTx;
  readonly unit: Unit;
  readonly group: { readonly id: Id<'group'>; readonly name: string; readonly versionId: string };
  readonly meeting: GroupMeeting;
  readonly members: readonly ResidentId[];
}

/** Refuses `not-yet` before it has begun. A meeting that was called off is not there. */
async function metOf(
  context: CommandContext,
  input: { readonly groupId: Id<'group'>; readonly meetingId: Id<'group-meeting'> },
): Promise<Outcome<Met, AccessRefusal | 'ended' | 'not-yet'>> {
  const opened = await openGroup(context, input.groupId, 'read');
  if (!opened.ok) return opened;
  const { tx, unit, group } = opened.value;
  const meeting = (await readGroupMeetings(tx, group.id)).find(
    (one) => one.id === input.meetingId && one.cancelledAt === null,
  );
  if (meeting === undefined) return refused('not-found');
  if (beginsAt(meeting) > context.now) return refused('not-yet');
  const members = (await membersOf(tx, group.id)).map((one) => one.residentId);
  return done({ tx, unit, group, meeting, members: [...new Set(members)] });
}

function phraseOf({ content }: CoachingParts): Phrase {
  const phrase = content.phrases.find((one) => one.visit === 'group');
  if (phrase === undefined) throw new Error('there is no phrase for a group');
  return phrase;
}

/** The habits of the programme that the group walks, until the coach says otherwise. */
function firstAct({ programmes }: CoachingParts, { group }: Met): Act {
  const card = programmes.version(group.versionId as Parameters<typeof programmes.version>[0])?.card;
  return {
    activity: 'group',
    habits: habitsOf(card?.habits ?? []),
    level: 'counselling',
    channel: 'on-site',
  };
}

/** What is proposed for an act on the meeting's own day. */
async function proposedFor(
  parts: CoachingParts,
  { tx, unit, meeting }: Met,
  act: Act,
): Promise<readonly ActCode[]> {
  return proposeCodes(await parts.codesOf(tx, unit.id), act, meeting.day).codes;
}

/** Who could have come, the act as it stands and its codes; or what was signed. */
export function readGroupNotes(parts: CoachingParts) {
  return command({
    name: 'coaching.read-group-notes',
    input: GroupInput,
    async run(context, input) {
      const found = await metOf(context, input);
      if (!found.ok) return found;
      const { tx, unit, group, meeting, members } = found.value;
      const language = LANGUAGE_OF[unit.country];
      const roster = await rosterOf(tx, members);
      context.listed(tx, members, 'note');
      const act = firstAct(parts, found.value);
      const codes = await proposedFor(parts, found.value, act);
      return done({
        group: { id: group.id, name: group.name },
        meeting,
        language,
        phrase: phraseOf(parts),
        members: inNameOrder(
          members.map((id) => listedPerson(id, roster.get(id))),
          language,
        ),
        act,
        codes,
        ticked: tickedFirst(codes),
        signed: (await findGroupSession(tx, meeting.id)) ?? null,
      });
    },
  });
}

export type GroupSigned =
  | { readonly state: 'signed'; readonly came: number; readonly notWritten: number }
  /** The act was changed on the form: these are its codes, to be seen before anything is signed. */
  | {
      readonly state: 'codes-changed';
      readonly codes: readonly ActCode[];
      readonly ticked: readonly string[];
    };

/**
 * `seen` is the act whose codes stood on the form. Refuses `not-yet`, `already-signed`, `nobody-came`, `empty-note` and
 * `unknown-code`.
 */
export function signGroupNotes(parts: CoachingParts) {
  return command({
    name: 'coaching.sign-group-notes',
    input: GroupInput.extend({
      form: GroupNoteForm,
      seen: GroupNoteForm.pick({ habits: true, level: true, channel: true }),
    }),
    async run(context, { form, seen, ...which }) {
      const found = await metOf(context, which);
      if (!found.ok) return found;
      const { tx, unit, group, meeting, members } = found.value;
      const { actor, now } = context;
      if (actor.kind !== 'staff') return refused('not-found');
      if ((await findGroupSession(tx, meeting.id)) !== undefined) return refused('already-signed');
      const actWith = (one: Pick<Act, 'habits' | 'level' | 'channel'>): Act => ({
        activity: 'group',
        habits: HABITS.filter((habit) => one.habits.includes(habit)),
        level: one.level,
        channel: one.channel,
      });
      const [act, before] = [actWith(form), actWith(seen)];
      const proposed = await proposedFor(parts, found.value, act);
      if (!sameAct(act, before)) {
        const ticked = carryTicks(await proposedFor(parts, found.value, before), form.codes, proposed);
        return done<GroupSigned>({ state: 'codes-changed', codes: proposed, ticked });
      }
      const language = LANGUAGE_OF[unit.country];
      const codes = confirmCodes(proposed, form.codes, language);
      if (codes === undefined) return refused('unknown-code');
      const came = members.filter((id) => form.came.includes(id));
      if (came.length === 0) return refused('nobody-came');
      const phrase = phraseOf(parts);
      const body = Object.fromEntries(
        phrase.fields.map(({ code }) => [code, (form.body[code] ?? '').replaceAll('\r\n', '\n')]),
      );
      if (Object.values(body).every((text) => text.trim() === '')) return refused('empty-note');
      // First of all, so that of two who sign at one moment the second waits here and writes nothing.
      const isFirst = await insertGroupSession(tx, {
        groupMeetingId: meeting.id,
        unitId: unit.id,
        groupId: group.id,
        staffId: actor.staffId,
        onDay: civilIn(beginsAt(meeting), meeting.zone).date,
        minutes: meeting.minutes,
        members: members.length,
        came: came.length,
        notWritten: 0,
        habits: act.habits,
        level: act.level,
        channel: act.channel,
        codes,
        signedAt: now,
      });
      if (!isFirst) return refused('already-signed');
      let notWritten = 0;
      for (const residentId of came) {
        const opened = await context.person({ residentId, action: 'sign', resource: 'note' });
        if (!opened.ok) {
          notWritten += 1;
          continue;
        }
        const id: Id<'note'> = newId();
        await insertGroupNote(
          opened.value,
          {
            id,
            unitId: unit.id,
            groupMeetingId: meeting.id,
            authorStaffId: actor.staffId,
            phrase: phrase.name,
            language,
            body,
            act,
            codes,
          },
          now,
        );
        await context.fact(opened.value, {
          type: 'note.signed',
          holder: unit.id,
          data: { noteId: id, staffId: actor.staffId, meetingId: null, codes: codes.map(({ code }) => code) },
        });
      }
      if (notWritten > 0) await tellNotWritten(tx, meeting.id, notWritten);
      return done<GroupSigned>({ state: 'signed', came: came.length, notWritten });
    },
  });
}
