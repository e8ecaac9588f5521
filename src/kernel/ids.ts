/**
 * Ids are UUIDv7 made in the application: they sort by time of making, and one type cannot be given where
 * another is asked for.
 */
import * as z from 'zod';

declare const brand: unique symbol;
/** A string of one kind of thing only. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type ResidentId = Id<'resident'>;
export type StaffId = Id<'staff'>;
export type AssignmentId = Id<'assignment'>;
export type UnitId = Id<'unit'>;
export type OrganisationId = Id<'organisation'>;
export type ClientId = Id<'client'>;
export type SessionId = Id<'session'>;
/** The record-holding unit of a row; the resident's own id marks the person's own drawer (decision 0003). */
export type HolderId = UnitId | ResidentId;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A Zod schema for an id of one kind: lower-case UUID and nothing else. */
export function idSchema<Kind extends string>() {
  return z
    .string()
    .regex(UUID)
    .transform((text) => text as Id<Kind>);
}

/** True when the text has the shape of an id. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/**
 * A UUIDv7 from milliseconds since 1970 and ten random bytes. Pure, for tests and the seeded demo.
 */
export function idFrom<Kind extends string>(milliseconds: number, random: Uint8Array): Id<Kind> {
  const bytes = new Uint8Array(16);
  let rest = milliseconds;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>;
}

/** A new id at real time. Real, not the demo's movable clock: ids need only be unique and roughly ordered. */
export function newId<Kind extends string>(): Id<Kind> {
  return idFrom(
    Math.floor(performance.timeOrigin + performance.now()),
    crypto.getRandomValues(new Uint8Array(10)),
  );
}
