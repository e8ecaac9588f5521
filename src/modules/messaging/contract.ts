/** What comes in: bounded texts and ids. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';
import { BODY_MOST } from './rules/message-text.ts';

const Body = z.string().trim().min(1).max(BODY_MOST);

/** A file as it was chosen. Its name is a line of text; what kind it is, its bytes say. */
const File = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .transform((text) =>
      [...text.toWellFormed()]
        .filter((one) => one >= ' ' && one !== '\u007f')
        .slice(0, 200)
        .join(''),
    ),
  content: z.instanceof(Uint8Array),
});
export type SentFile = z.infer<typeof File>;

export const SendAsResident = z.strictObject({
  unitId: idSchema<'unit'>(),
  body: Body,
  file: File.nullable().default(null),
});
export const SendAsStaff = z.strictObject({
  residentId: idSchema<'resident'>(),
  body: Body,
  file: File.nullable().default(null),
});
export const AskForCall = z.strictObject({ unitId: idSchema<'unit'>() });
export const SayCalled = z.strictObject({ residentId: idSchema<'resident'>() });
export const ReadAttachment = z.strictObject({
  residentId: idSchema<'resident'>(),
  attachmentId: idSchema<'message-file'>(),
});
