/** Forms that a unit asks for. The person's words when they say no are sealed. */
import type { CivilDate, Instant, Zone } from '#kernel/dates.ts';
import type { AssignmentId, Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { OrderState } from '../rules/order-state.ts';
import type { ResponseId } from './responses.ts';

export type OrderId = Id<'order'>;
export type SeriesId = Id<'series'>;

export interface Order {
  readonly id: OrderId;
  readonly unitId: UnitId;
  readonly seriesId: SeriesId;
  readonly instrument: string;
  /** The form's version; null until it opens. */
  readonly formVersion: string | null;
  readonly package: string | null;
  readonly orderedBy: AssignmentId;
  readonly orderedAt: Instant;
  readonly opensOn: CivilDate;
  readonly opensAt: Instant;
  readonly lastDay: CivilDate;
  readonly closesAt: Instant;
  readonly zone: Zone;
  readonly state: OrderState;
  readonly stateAt: Instant;
  /** Why the person would rather not, in their words; `said` holds none when nothing was written. */
  readonly reason:
    | { readonly kind: 'none' }
    | { readonly kind: 'said'; readonly words: string }
    | { readonly kind: 'erased' };
  readonly responseId: ResponseId | null;
  readonly version: number;
}

interface OrderRow {
  id: OrderId;
  holder: UnitId;
  series_id: SeriesId;
  instrument: string;
  form_version: string | null;
  package: string | null;
  ordered_by: AssignmentId;
  ordered_at: Instant;
  opens_on: CivilDate;
  opens_at: Instant;
  last_day: CivilDate;
  closes_at: Instant;
  zone: Zone;
  state: OrderState;
  state_at: Instant;
  reason_sealed: Buffer | null;
  response_id: ResponseId | null;
  version: number;
}

const COLUMNS = sql`id, holder, series_id, instrument, form_version, package, ordered_by, ordered_at, opens_on, opens_at, last_day, closes_at, zone,
  state, state_at, reason_sealed, response_id, version`;

function placeOf(id: OrderId, holder: UnitId): SealedPlace {
  return { holder, retention: 'care-record', table: 'instruments.order', column: 'reason_sealed', row: id };
}

async function reasonOf(tx: PersonTx, row: OrderRow): Promise<Order['reason']> {
  if (row.reason_sealed === null) return { kind: 'none' };
  const words = await tx.sealer.unseal(placeOf(row.id, row.holder), row.reason_sealed);
  return words === null ? { kind: 'erased' } : { kind: 'said', words };
}

async function orderOf(tx: PersonTx, row: OrderRow): Promise<Order> {
  return {
    id: row.id,
    unitId: row.holder,
    seriesId: row.series_id,
    instrument: row.instrument,
    formVersion: row.form_version,
    package: row.package,
    orderedBy: row.ordered_by,
    orderedAt: row.ordered_at,
    opensOn: row.opens_on,
    opensAt: row.opens_at,
    lastDay: row.last_day,
    closesAt: row.closes_at,
    zone: row.zone,
    state: row.state,
    stateAt: row.state_at,
    reason: await reasonOf(tx, row),
    responseId: row.response_id,
    version: row.version,
  };
}

/** All that is open to the reader, in the order in which they open. */
export async function readOrders(tx: PersonTx): Promise<readonly Order[]> {
  const found =
    await sql<OrderRow>`select ${COLUMNS} from instruments.order where ${inFocus(tx)} order by opens_at, id`.execute(
      tx.db,
    );
  return Promise.all(found.rows.map(async (row) => orderOf(tx, row)));
}

/** One, held until the end of the transaction: what is decided about it is decided once. */
export async function lockOrder(tx: PersonTx, id: OrderId): Promise<Order | undefined> {
  const found =
    await sql<OrderRow>`select ${COLUMNS} from instruments.order where ${inFocus(tx)} and id = ${id} for update`.execute(
      tx.db,
    );
  const row = found.rows[0];
  return row === undefined ? undefined : orderOf(tx, row);
}

export type NewOrder = Pick<
  Order,
  | 'id'
  | 'unitId'
  | 'seriesId'
  | 'instrument'
  | 'package'
  | 'orderedBy'
  | 'orderedAt'
  | 'opensOn'
  | 'opensAt'
  | 'lastDay'
  | 'closesAt'
  | 'zone'
>;

export async function insertOrder(tx: PersonTx, order: NewOrder): Promise<void> {
  await sql`insert into instruments.order (resident_id, id, holder, series_id, instrument, package, ordered_by, ordered_at, opens_on, opens_at,
      last_day, closes_at, zone, state, state_at)
    values (${tx.residentId}, ${order.id}, ${order.unitId}, ${order.seriesId}, ${order.instrument}, ${order.package}, ${order.orderedBy},
      ${order.orderedAt}, ${order.opensOn}, ${order.opensAt}, ${order.lastDay}, ${order.closesAt}, ${order.zone}, 'planned', ${order.orderedAt})`.execute(
    tx.db,
  );
}

export interface OrderStep {
  readonly from: readonly OrderState[];
  readonly to: OrderState;
  readonly at: Instant;
  /** Given when it opens. */
  readonly formVersion?: string;
  /** Given when it is answered. */
  readonly responseId?: ResponseId;
  /** Given when the person says no with words. */
  readonly reason?: string;
}

/** Moves an order on from one of the states given; false when it was in none of them. */
export async function moveOrder(
  tx: PersonTx,
  order: Pick<Order, 'id' | 'unitId'>,
  step: OrderStep,
): Promise<boolean> {
  const sealed =
    step.reason === undefined ? null : await tx.sealer.seal(placeOf(order.id, order.unitId), step.reason);
  const changed =
    await sql`update instruments.order set state = ${step.to}, state_at = ${step.at}, form_version = coalesce(${step.formVersion ?? null}, form_version),
      response_id = ${step.responseId ?? null}, reason_sealed = ${sealed}, version = version + 1
    where ${inFocus(tx)} and id = ${order.id} and state = any (${step.from}::text[]) returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}
