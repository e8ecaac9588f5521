/** The time somebody chose, if it can still be had. */
import { type CivilDate, civilIn } from '#kernel/dates.ts';
import type { StaffId, UnitId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import type { Pack, Packs } from '#modules/packs/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { OpenTx, PersonTx } from '#platform/db.ts';
import { type Meeting, MODALITIES, type Modality, type Slot, type SlotId } from '../contract.ts';
import { freeSlots } from '../rules/free-slots.ts';
import { findOffer } from '../store/offers.ts';
import { holdSlot } from '../store/slots.ts';

export interface Wish {
  readonly slotId: SlotId;
  readonly modality: Modality;
}

/** With whom, in which ways and from when this resident may meet. */
export interface Conditions {
  readonly holder: UnitId;
  readonly staffId: StaffId;
  readonly modalities: readonly Modality[];
  readonly earliest: CivilDate;
}

/** And the limits of the country where the unit is. */
export interface Terms extends Conditions {
  readonly unit: Unit;
  readonly limits: Pack['booking'];
}

export async function termsOf(tx: OpenTx, packs: Packs, conditions: Conditions): Promise<Terms> {
  const unit = (await allUnits(tx.db)).find((one) => one.id === conditions.holder);
  if (unit === undefined) throw new Error('times were offered by a unit that does not exist');
  const { holder, staffId, modalities, earliest } = conditions;
  return { holder, staffId, modalities, earliest, unit, limits: packs[unit.country].booking };
}

/** To what times a meeting can be moved: as its offer says, or in any way when it came of none. */
export async function termsOfChange(
  context: CommandContext,
  tx: PersonTx,
  packs: Packs,
  meeting: Meeting,
): Promise<Terms> {
  const offer = meeting.offerId === null ? undefined : await findOffer(tx, meeting.offerId);
  return termsOf(tx, packs, {
    holder: meeting.holder,
    staffId: meeting.staffId,
    modalities: offer?.modalities ?? MODALITIES,
    earliest: offer?.earliest ?? civilIn(context.now, meeting.zone).date,
  });
}

/** The time as it can be had on these terms: null when in no way. */
export function onTerms(slot: Slot, terms: Terms): Slot | null {
  const modalities = slot.modalities.filter((modality) => terms.modalities.includes(modality));
  if (modalities.length === 0) return null;
  return {
    id: slot.id,
    unitId: slot.unitId,
    staffId: slot.staffId,
    date: slot.date,
    time: slot.time,
    zone: slot.zone,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    modalities,
  };
}

/**
 * Refuses `slot-taken` when the time cannot be had (withdrawn, too soon, somebody else's professional: to the person
 * it is the same), `modality-not-offered` when it is not offered that way.
 */
export async function bookableSlot(
  context: CommandContext,
  tx: OpenTx,
  wish: Wish,
  terms: Terms,
): Promise<Outcome<Slot, 'slot-taken' | 'modality-not-offered'>> {
  const slot = await holdSlot(tx, wish.slotId);
  if (slot === undefined || slot.staffId !== terms.staffId || slot.unitId !== terms.holder)
    return refused('slot-taken');
  const { minimumNoticeMinutes } = terms.limits;
  const when = { earliest: terms.earliest, now: context.now, minimumNoticeMinutes };
  if (freeSlots([slot], [], when).length === 0) return refused('slot-taken');
  if (!slot.modalities.includes(wish.modality) || !terms.modalities.includes(wish.modality))
    return refused('modality-not-offered');
  return done(slot);
}
