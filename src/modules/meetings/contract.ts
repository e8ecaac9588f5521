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

export const GUEST_ROLES = ['interpreter', 'relative', 'professional', 'other'] as const;
export type GuestRole = (typeof GUEST_ROLES)[number];

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
/** Whom the professional lets in: the person, or one guest. */
export const LetIn = MeetingRef.extend({ who: z.union([z.literal('resident'), idSchema<'guest'>()]) });
export const OneGuest = MeetingRef.extend({ guestId: idSchema<'guest'>() });

/** The professional, the person and two more: each browser sends its picture to each of the others (decision 0053). */
export const GUESTS_MAX = 2;
const Secret = z.string().regex(/^[A-Za-z0-9_-]{20,100}$/);
/** What a guest's browser has: the link, and a secret that it made itself when it came. */
export const GuestLink = z.strictObject({ token: z.string().min(1).max(100) });
export const AsGuest = z.strictObject({
  token: z.string().min(1).max(100),
  browser: Secret,
  connection: Connection,
});
export const GUEST_NAME_MAX = 80;
export const GuestEnters = AsGuest.extend({
  name: z.string().trim().min(1).max(GUEST_NAME_MAX),
  role: z.enum(GUEST_ROLES),
});
export const GuestSends = AsGuest.extend({ bodies: z.array(SignalBody).max(20) });
export const GuestPolls = AsGuest.extend({ after: z.int().min(0) });

export const ELSEWHERE_NAME_MAX = 80;
export const ELSEWHERE_ADDRESS_MAX = 500;
/** The unit's own video service: what it is called, and where its waiting room is. */
export const Elsewhere = z.strictObject({
  name: z.string().trim().min(1).max(ELSEWHERE_NAME_MAX),
  address: z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(ELSEWHERE_ADDRESS_MAX),
});
export type Elsewhere = z.infer<typeof Elsewhere>;
