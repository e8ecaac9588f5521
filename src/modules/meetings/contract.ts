/** What browsers send: who is there, and the words of WebRTC. Bounded; a description of a session is a few kilobytes. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';

export const Connection = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);
const SDP_MAX = 60_000;
const CANDIDATE_MAX = 2000;
const CANDIDATES_MAX = 60;

export const SignalBody = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('offer'),
    connection: Connection,
    to: Connection,
    sdp: z.string().max(SDP_MAX),
  }),
  z.strictObject({
    type: z.literal('answer'),
    connection: Connection,
    to: Connection,
    sdp: z.string().max(SDP_MAX),
  }),
  z.strictObject({
    type: z.literal('candidates'),
    connection: Connection,
    to: Connection,
    candidates: z
      .array(
        z.strictObject({
          candidate: z.string().max(CANDIDATE_MAX),
          sdpMid: z.string().max(50).nullable(),
          sdpMLineIndex: z.int().min(0).max(50).nullable(),
        }),
      )
      .max(CANDIDATES_MAX),
  }),
  z.strictObject({ type: z.literal('offer-again'), connection: Connection, to: Connection }),
]);
export type SignalBody = z.infer<typeof SignalBody>;

export const MeetingRef = z.strictObject({
  residentId: idSchema<'resident'>(),
  meetingId: idSchema<'meeting'>(),
});
/** So many words of WebRTC wait in one meeting at most; a call needs some dozens, and each reload begins anew. */
export const SIGNALS_MAX = 1000;
/** One window that comes in or leaves. */
export const InRoom = MeetingRef.extend({ connection: Connection });
export const SendSignals = MeetingRef.extend({ connection: Connection, bodies: z.array(SignalBody).max(20) });
export const Poll = MeetingRef.extend({ connection: Connection, after: z.int().min(0) });
