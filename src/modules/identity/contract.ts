/** What sign-in takes in. */
import * as z from 'zod';
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';

const LONGEST_CLAIM = 200;

export const SignInStaff = z.strictObject({
  /** Keyed hash of the employee id, 32 bytes in hex. */
  keyHash: z.string().regex(/^[0-9a-f]{64}$/),
  assurance: z.string().max(LONGEST_CLAIM),
  minutes: z.int().positive(),
});

export const ChooseAssignment = z.strictObject({
  token: z.string().max(LONGEST_CLAIM),
  assignmentId: idSchema<'assignment'>(),
});

export const MyAssignments = z.strictObject({ staffId: idSchema<'staff'>() });

export const SignOut = z.strictObject({ token: z.string().max(LONGEST_CLAIM) });

const Day = z.string().transform((text, check): CivilDate => {
  const day = parseCivilDate(text);
  if (day.ok) return day.value;
  check.addIssue({ code: 'custom', message: 'not-a-date' });
  return z.NEVER;
});

export const ListAbsences = z.strictObject({});

export const EnterAbsence = z.strictObject({
  assignmentId: idSchema<'assignment'>(),
  from: Day,
  /** The last day; null until further notice. */
  until: Day.nullable(),
  coverAssignmentId: idSchema<'assignment'>().nullable(),
});

export const RemoveAbsence = z.strictObject({ absenceId: idSchema<'absence'>() });
