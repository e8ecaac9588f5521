/** The demo's invented organisations, staff and residents, as `content/demo` has them. Test identity numbers only. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { COUNTRIES, LANGUAGES, ROLES } from '#kernel/actor.ts';
import { civilDate, zone } from '#kernel/dates.ts';
import { type Id, idFrom } from '#kernel/ids.ts';

const Key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const Texts = z.strictObject({ sv: z.string().min(1), fi: z.string().min(1), en: z.string().min(1) });
const Day = z.iso.date().transform(civilDate);

/** How far a demo resident has come when the demo begins. */
export const STORIES = [
  'new-visitor',
  'waiting',
  'declined',
  'booked',
  'middle',
  'ended',
  'follow-up',
] as const;
export type Story = (typeof STORIES)[number];

const Organisations = z.strictObject({
  organisations: z.array(
    z.strictObject({
      key: Key,
      country: z.enum(COUNTRIES),
      kind: z.enum(['region', 'municipality', 'wellbeing-county', 'association']),
      name: z.string(),
      officialId: z.string(),
    }),
  ),
  units: z.array(
    z.strictObject({
      key: Key,
      organisationKey: Key,
      names: Texts,
      zone: z.string().transform(zone),
      phone: z.string(),
      email: z.string(),
      takesReferrals: z.boolean(),
      answerWithinDays: z.int().positive(),
      waitWeeks: z.int().nullable(),
      municipalities: z.array(z.string().min(1)).min(1).nullable().default(null),
      /** The member of staff who is responsible for the unit. */
      responsibleKey: Key,
      officialId: z.string(),
    }),
  ),
});

const Staff = z.strictObject({
  staff: z.array(
    z.strictObject({
      key: Key,
      employeeId: z.string(),
      name: z.string(),
      title: Texts,
      languages: z.array(z.enum(LANGUAGES)),
      /** By the country pack's list of professions; null for those who have none of them. */
      profession: Key.nullable().default(null),
      assignments: z.array(
        z.strictObject({
          unitKey: Key,
          role: z.enum(ROLES),
          purpose: z.enum(['care', 'administration', 'log-review']),
          startsOn: Day,
          endsOn: Day.nullable(),
        }),
      ),
      about: Texts,
    }),
  ),
});

const Residents = z.strictObject({
  residents: z.array(
    z.strictObject({
      key: Key,
      name: z.string(),
      identityNumber: z.string(),
      country: z.enum(COUNTRIES),
      birthDate: Day,
      language: z.enum(LANGUAGES),
      email: z.string(),
      phone: z.string(),
      address: z.string(),
      municipality: z.string(),
      protected: z.enum(['sekretessmarkering', 'skyddad-folkbokforing', 'turvakielto']).nullable(),
      /** Shown on the sign-in page; null for those who are not on it. */
      about: Texts.nullable(),
      story: z.enum(STORIES),
      /** What they sent when they asked for help. */
      asks: z.enum(['self-check', 'health-check', 'phone']).default('self-check'),
      /** A form that the coach asks for in the middle of coaching. */
      form: z.enum(['asked', 'answered']).nullable().default(null),
      /** A programme that the person walks, by its code, with the coach or alone. */
      walks: z
        .strictObject({ programme: z.string().min(1), along: z.enum(['coach', 'alone']) })
        .nullable()
        .default(null),
      /** Other units that hold something: one that handed the person on, one where a request waits, one that has referred them. */
      elsewhere: z
        .array(
          z.strictObject({ unitKey: Key, staffKey: Key, came: z.enum(['handed-on', 'waiting', 'referred']) }),
        )
        .default([]),
      /** Units whose information the person has blocked for others. */
      blocks: z.array(Key).default([]),
      /** Organisations that may read what another one has. */
      consents: z.array(z.strictObject({ fromKey: Key, toKey: Key })).default([]),
    }),
  ),
});

export type DemoOrganisation = z.infer<typeof Organisations>['organisations'][number];
export type DemoUnit = z.infer<typeof Organisations>['units'][number];
export type DemoStaffMember = z.infer<typeof Staff>['staff'][number];
export type DemoResident = z.infer<typeof Residents>['residents'][number];

export interface DemoPeople {
  readonly organisations: readonly DemoOrganisation[];
  readonly units: readonly DemoUnit[];
  readonly staff: readonly DemoStaffMember[];
  readonly residents: readonly DemoResident[];
}

function read<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new Error(`${file} is not right at ${first?.path.join('.')}: ${first?.message}`);
}

/** Reads all three files. Throws a sentence that names file and place when one is wrong. */
export function loadDemoPeople(contentDirectory = 'content'): DemoPeople {
  const directory = join(contentDirectory, 'demo');
  return {
    ...read(join(directory, 'organisations.json'), Organisations),
    ...read(join(directory, 'staff.json'), Staff),
    ...read(join(directory, 'people.json'), Residents),
  };
}

/** 1 January 2023, 00:00 UTC: when the demo's organisations came to be. */
const DEMO_EPOCH_MS = 1_672_531_200_000;
const RANDOM_BYTES = 10;

/** The id of a demo thing: the same on every machine, so that addresses and tests may know it. */
export function demoId<Kind extends string>(kind: Kind, key: string): Id<Kind> {
  return idFrom<Kind>(
    DEMO_EPOCH_MS,
    createHash('sha256').update(`${kind} ${key}`).digest().subarray(0, RANDOM_BYTES),
  );
}
