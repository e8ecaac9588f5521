/** A walk begins: by the person, alone or with a unit that they have a relation with, or by staff for their unit. */
import { type CivilDate, civilIn, civilTime, instantOf, plusDays, zone, type Zone } from '#kernel/dates.ts';
import type { Country } from '#kernel/actor.ts';
import {
  type AssignmentId,
  type HolderId,
  newId,
  type OrganisationId,
  type StaffId,
  type UnitId,
} from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { relationsOf } from '#modules/access/public.ts';
import { allUnits, staffByAssignment, type Unit } from '#modules/identity/public.ts';
import { renewPromises } from '#modules/messaging/public.ts';
import type { Offer } from '#modules/programmes/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { BeginInput } from '../contract.ts';
import { putOnCaseload } from '../store/caseload.ts';
import { type Enrolment, insertEnrolment } from '../store/enrolments.ts';
import type { Group } from '../store/groups.ts';
import { insertMark } from '../store/marks.ts';
import { look } from './look.ts';
import { roadOfEnrolment, type WalkParts } from './open-road.ts';
import { ownClock } from './own-clock.ts';

/** A start can be planned for about half a year ahead, and moved back by a month for who began on paper. */
const FURTHEST_AHEAD = 200;
const FURTHEST_BACK = 31;

export interface Place {
  readonly holder: HolderId;
  readonly organisationId: OrganisationId | null;
  readonly country: Country;
  readonly zone: Zone;
  readonly unit: Unit | null;
}

/** Units that may go along with the person: those with a relation that has not ended. */
export async function unitsAlong(context: CommandContext, tx: PersonTx): Promise<readonly Unit[]> {
  const open = (await relationsOf(tx)).filter((one) => one.until === null || one.until > context.now);
  const units = await allUnits(tx.db);
  return units.filter((unit) => open.some((relation) => relation.unitId === unit.id));
}

/** With a unit that goes along. */
export function placeAt(unit: Unit): Place {
  return {
    holder: unit.id,
    organisationId: unit.organisationId,
    country: unit.country,
    zone: unit.zone,
    unit,
  };
}

async function placeFor(
  context: CommandContext,
  tx: PersonTx,
  parts: WalkParts,
  unitId: UnitId | null,
): Promise<Outcome<Place, 'not-found' | 'not-allowed'>> {
  const { actor } = context;
  if (actor.kind === 'resident' && unitId === null)
    return done({
      holder: tx.residentId,
      organisationId: null,
      country: actor.country,
      zone: zone(parts.packs[actor.country].zone),
      unit: null,
    });
  const wanted = actor.kind === 'staff' ? actor.unitId : unitId;
  const units = actor.kind === 'staff' ? await allUnits(tx.db) : await unitsAlong(context, tx);
  const unit = units.find((one) => one.id === wanted);
  if (unit === undefined || (actor.kind !== 'staff' && actor.kind !== 'resident'))
    return refused('not-found');
  return done(placeAt(unit));
}

/** What may be begun there: by the person only what is open to anyone. */
export function offersFor(
  parts: WalkParts,
  place: Pick<Place, 'organisationId'>,
  by: 'resident' | 'staff',
): readonly Offer[] {
  const offers = parts.programmes.offers(place.organisationId);
  return by === 'staff' ? offers : offers.filter((offer) => offer.version.card.start === 'by-anyone');
}

/** Whether a programme is in a language. */
export function isIn(
  { languages, sourceLanguage }: Pick<Offer['version']['card'], 'languages' | 'sourceLanguage'>,
  tag: string | null,
): boolean {
  return tag !== null && [sourceLanguage, ...languages].includes(tag);
}

/** Whether a walk can begin on the day. */
export function isNearStart(day: CivilDate, today: CivilDate): boolean {
  return day >= plusDays(today, -FURTHEST_BACK) && day <= plusDays(today, FURTHEST_AHEAD);
}

function startDay(wanted: CivilDate | null, today: CivilDate): Outcome<CivilDate, 'start-too-far'> {
  if (wanted === null) return done(today);
  return isNearStart(wanted, today) ? done(wanted) : refused('start-too-far');
}

/** Who has the person at the unit; null when nobody does yet. */
async function responsibleAt(tx: PersonTx, unitId: UnitId): Promise<StaffId | null> {
  const relation = (await relationsOf(tx)).findLast((one) => one.unitId === unitId && one.until === null);
  const id = relation?.responsibleAssignmentId ?? null;
  return id === null ? null : ((await staffByAssignment(tx.db, [id])).get(id)?.id ?? null);
}

export interface Wish {
  readonly place: Place;
  readonly offer: {
    readonly programme: Pick<Offer['programme'], 'code'>;
    readonly version: Offer['version'];
  };
  /** The group that the person walks with from the first day. */
  readonly group: Pick<Group, 'id' | 'startsOn'> | null;
  readonly startsOn: CivilDate | null;
  readonly messageTime: Enrolment['messageTime'];
  readonly readIn: Enrolment['readIn'];
  readonly begun: Enrolment['begun'];
  /** Who began it or invited to it; null: the person. */
  readonly by: { readonly assignmentId: AssignmentId; readonly staffId: StaffId } | null;
}

/** The walk is there, on the unit's list, and looked at once. */
export async function startWalk(
  context: CommandContext,
  tx: PersonTx,
  parts: WalkParts,
  wish: Wish,
): Promise<
  Outcome<{ enrolmentId: Enrolment['id'] }, 'start-too-far' | 'walking-already' | 'programme-unknown'>
> {
  const { now } = context;
  const { place } = wish;
  const { zone: there } = await ownClock(tx, { pace: parts.pace, now, home: place.zone });
  const today = civilIn(now, there).date;
  const day = startDay(wish.startsOn, today);
  if (!day.ok) return day;
  const startedOn = day.value;
  const midnight = instantOf(startedOn, civilTime('00:00'), there).instant;
  const enrolment: Enrolment = {
    id: newId<'enrolment'>(),
    holder: place.holder,
    programme: wish.offer.programme.code,
    versionId: wish.offer.version.id,
    version: `${String(wish.offer.version.major)}.${String(wish.offer.version.minor)}`,
    state: 'active',
    begun: wish.begun,
    begunBy: wish.by?.assignmentId ?? null,
    startedOn: startedOn,
    zone: place.zone,
    country: place.country,
    messageTime: wish.messageTime,
    messageWays: null,
    readIn: wish.readIn,
    openedStep: null,
    groupId: wish.group?.id ?? null,
    groupStartsOn: wish.group?.startsOn ?? null,
    cadenceFrom: wish.group?.startsOn ?? null,
    maintenanceFrom: null,
    supportedUntil: null,
    lastUsedOn: startedOn > today ? startedOn : today,
    notBefore: midnight > now ? midnight : now,
    madeAt: now,
    endedAt: null,
    endReason: null,
    versionNo: 1,
  };
  if (!(await insertEnrolment(tx, enrolment))) return refused('walking-already');
  await insertMark(tx, { versionId: enrolment.versionId, kind: 'begun', part: '' });
  const { unit } = place;
  if (unit !== null) {
    await renewPromises(tx, unit.id);
    await putOnCaseload(tx, unit.id, {
      ...enrolment,
      staffId: wish.by?.staffId ?? (await responsibleAt(tx, unit.id)),
    });
    await context.fact(tx, {
      type: 'walk.begun',
      holder: unit.id,
      data: { enrolmentId: enrolment.id, programme: enrolment.programme, by: enrolment.begun },
    });
  }
  const road = await roadOfEnrolment(context, tx, parts, enrolment);
  if (!road.ok) return road;
  await look(context, parts, road.value);
  return done({ enrolmentId: enrolment.id });
}

/**
 * Answers the walk. Refuses `not-found`, `not-offered` (no such programme is open here), `walking-already`, and
 * `start-too-far`.
 */
export function beginWalk(parts: WalkParts) {
  return command({
    name: 'enrolments.begin',
    input: BeginInput,
    async run(context, input) {
      const { actor } = context;
      const opened = await context.person({
        residentId: input.residentId,
        action: 'write',
        resource: 'enrolment',
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const place = await placeFor(context, tx, parts, input.unitId);
      if (!place.ok) return place;
      const by = actor.kind === 'staff' ? 'staff' : 'resident';
      const offer = offersFor(parts, place.value, by).find((one) => one.version.id === input.versionId);
      if (offer === undefined) return refused('not-offered');
      return startWalk(context, tx, parts, {
        place: place.value,
        offer,
        group: null,
        startsOn: input.startsOn,
        messageTime: input.messageTime,
        readIn: isIn(offer.version.card, input.readIn) ? input.readIn : null,
        begun: by === 'staff' ? 'staff' : 'self',
        by: actor.kind === 'staff' ? actor : null,
      });
    },
  });
}
