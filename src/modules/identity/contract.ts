/** What sign-in takes in. */
import * as z from 'zod';
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';

const LONGEST_CLAIM = 200;

/** A civil day, as the page that asks knows it. */
export const Day = z
  .string()
  .refine((text) => parseCivilDate(text).ok)
  .transform((text) => text as CivilDate);

export const SignInStaff = z.strictObject({
  /** Keyed hash of the employee id, 32 bytes in hex. */
  keyHash: z.string().regex(/^[0-9a-f]{64}$/),
  assurance: z.string().max(LONGEST_CLAIM),
  minutes: z.int().positive(),
  today: Day,
});

export const ChooseAssignment = z.strictObject({
  token: z.string().max(LONGEST_CLAIM),
  assignmentId: idSchema<'assignment'>(),
  today: Day,
});

export const MyAssignments = z.strictObject({ staffId: idSchema<'staff'>(), today: Day });

export const SignOut = z.strictObject({ token: z.string().max(LONGEST_CLAIM) });
