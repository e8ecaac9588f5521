/** The time somebody chose, if it can still be had. */
import { type CivilDate, civilIn } from '#kernel/dates.ts';
import type { StaffId, UnitId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { absencesFrom, allUnits, careAssignments, type Unit } from '#modules/identity/public.ts';
import type { Pack, Packs } from '#modules/packs/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { OpenTx, PersonTx } from '#platform/db.ts';
import { type Meeting, MODALITIES, type Modality, type Slot, type SlotId } from '../contract.ts';
import { freeSlots } from '../rules/free-slots.ts';
import { findOffer } from '../store/offers.ts';
import { holdSlot } from '../store/slots.ts';
import { keptTimes, readWaits } from '../store/waits.ts';

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
  readonly interpreters: Pack['interpreters']['languages'];
}

/** Whether an interpreter for the language can be asked for; none can always. */
export function hasInterpreter(terms: Terms, code: string | null): boolean {
  return code === null || terms.interpreters.some((language) => language.code === code);
}

function limitsOf(pack: Pack) {
  return { limits: pack.booking, interpreters: pack.interpreters.languages };
}

export async function termsOf(tx: OpenTx, packs: Packs, conditions: Conditions): Promise<Terms> {
  const unit = (await allUnits(tx.db)).find((one) => one.id === conditions.holder);
  if (unit === undefined) throw new Error('times were offered by a unit that does not exist');
  const { holder, staffId, modalities, earliest } = conditions;
  return { holder, staffId, modalities, earliest, unit, ...limitsOf(packs[unit.country]) };
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

/** On which days from one on the professional is away from the unit. */
export async function daysAway(
  tx: OpenTx,
  unitId: UnitId,
  staffId: StaffId,
  from: CivilDate,
): Promise<(day: CivilDate) => boolean> {
  const own = (await careAssignments(tx.db, unitId))
    .filter((one) => one.staffId === staffId)
    .map((one) => one.assignmentId);
  const absences = (await absencesFrom(tx.db, unitId, from)).filter((one) => own.includes(one.assignmentId));
  return (day) => absences.some((one) => one.from <= day && (one.until === null || day <= one.until));
}

/** Freed times that are kept just now for somebody else than the person in focus. */
export async function keptForOthers(
  context: CommandContext,
  tx: PersonTx,
  staffId: StaffId,
): Promise<ReadonlySet<SlotId>> {
  const kept = new Set(await keptTimes(tx, staffId, context.now));
  if (kept.size === 0) return kept;
  const own = (await readWaits(tx)).flatMap((wait) => (wait.state === 'offered' ? [wait.slotId] : []));
  return new Set([...kept].filter((id) => !own.includes(id)));
}

/** The time as it can be had on these terms: null when in no way. */
export function onTerms(slot: Slot, terms: Terms): Slot | null {
  const modalities = slot.modalities.filter((modality) => terms.modalities.includes(modality));
  if (modalities.length === 0) return null;
  return { ...slot, modalities };
}

/**
 * Refuses `slot-taken` when the time cannot be had (withdrawn, too soon, somebody else's professional: to the person
 * it is the same), `modality-not-offered` when it is not offered that way.
 */
export async function bookableSlot(
  context: CommandContext,
  tx: PersonTx,
  wish: Wish,
  terms: Terms,
): Promise<Outcome<Slot, 'slot-taken' | 'modality-not-offered'>> {
  const slot = await holdSlot(tx, wish.slotId);
  if (slot === undefined || slot.staffId !== terms.staffId || slot.unitId !== terms.holder)
    return refused('slot-taken');
  const { minimumNoticeMinutes } = terms.limits;
  const when = { earliest: terms.earliest, now: context.now, minimumNoticeMinutes };
  if (freeSlots([slot], [], when).length === 0) return refused('slot-taken');
  const isAway = await daysAway(tx, terms.unit.id, terms.staffId, slot.date);
  if (isAway(slot.date)) return refused('slot-taken');
  if ((await keptForOthers(context, tx, slot.staffId)).has(slot.id)) return refused('slot-taken');
  if (!slot.modalities.includes(wish.modality) || !terms.modalities.includes(wish.modality))
    return refused('modality-not-offered');
  return done(slot);
}
