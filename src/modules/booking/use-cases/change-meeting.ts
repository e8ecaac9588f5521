/** Another time instead: books the new one and frees the old one together, or changes nothing. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command } from '#platform/command.ts';
import {
  InterpreterField,
  type Meeting,
  MeetingIdField,
  ModalityField,
  ResidentIdField,
  SlotIdField,
  VersionField,
} from '../contract.ts';
import { mayChange } from '../rules/next-meeting.ts';
import { findMeeting, updateMeeting } from '../store/meetings.ts';
import { occupy, release } from '../store/slots.ts';
import { bookableSlot, hasInterpreter, termsOfChange } from './bookable-slot.ts';
import { timeFreed } from './offer-freed.ts';
import { planContact } from './plan-contact.ts';

const Input = z.strictObject({
  residentId: ResidentIdField,
  meetingId: MeetingIdField,
  slotId: SlotIdField,
  modality: ModalityField,
  interpreter: InterpreterField,
  version: VersionField,
});

/**
 * Answers the new version; the meeting keeps its id. Refuses `slot-taken`, `modality-not-offered`, `no-such-language`, `already-begun`,
 * `not-booked` when it was cancelled, `changed-meanwhile`.
 */
export function changeMeeting(packs: Packs) {
  return command({
    name: 'booking.change-meeting',
    input: Input,
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'write',
        resource: 'meeting',
        resourceId: input.meetingId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const before = await findMeeting(tx, input.meetingId);
      if (before === undefined) return refused('not-found');
      const may = mayChange(before, context.now);
      if (!may.ok) return may;
      if (before.version !== input.version) return refused('changed-meanwhile');
      const terms = await termsOfChange(context, tx, packs, before);
      const slot = await bookableSlot(context, tx, input, terms);
      if (!slot.ok) return slot;
      if (!hasInterpreter(terms, input.interpreter)) return refused('no-such-language');
      const { date, time, zone, startsAt, endsAt, siteId, siteName } = slot.value;
      const wished: Meeting = {
        ...before,
        modality: input.modality,
        interpreter: input.interpreter,
        date,
        time,
        zone,
        startsAt,
        endsAt,
        slotId: slot.value.id,
        siteId,
        siteName,
      };
      await release(tx, before.id);
      if (!(await occupy(tx, wished, slot.value))) return refused('slot-taken');
      const version = await updateMeeting(tx, wished);
      if (version === null) return refused('changed-meanwhile');
      if (before.slotId !== wished.slotId) await timeFreed(context, tx, { meeting: before, version });
      await planContact(context, tx, { ...wished, version }, { packs, happened: 'changed' });
      return done({ meetingId: before.id, version });
    },
  });
}
