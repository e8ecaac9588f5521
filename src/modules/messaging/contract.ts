/** What comes in: bounded texts and ids. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';
import { BODY_MOST } from './rules/message-text.ts';

const Body = z.string().trim().min(1).max(BODY_MOST);

export const SendAsResident = z.strictObject({ unitId: idSchema<'unit'>(), body: Body });
export const SendAsStaff = z.strictObject({ residentId: idSchema<'resident'>(), body: Body });
