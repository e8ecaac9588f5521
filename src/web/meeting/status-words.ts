/** The room in words: one sentence that says how it stands, and what everybody is called. Pure. */
import type { GuestRole, Side } from '#modules/meetings/public.ts';
import { callOf, type OtherView, type RoomView } from './room-view.ts';
import type { MeetingTexts } from './texts/texts.ts';

/** Whose page it is. `coachName` is '' for guests, to whom nobody's name is told. */
export interface Seat {
  readonly side: Side;
  readonly coachName: string;
}

export function roleWords(role: GuestRole, t: MeetingTexts): string {
  return {
    interpreter: t.roleInterpreter,
    relative: t.roleRelative,
    professional: t.roleProfessional,
    other: t.roleOther,
  }[role];
}

export function nameOf(
  other: Pick<OtherView, 'side' | 'name' | 'role'>,
  { side, coachName }: Seat,
  t: MeetingTexts,
): string {
  if (other.side === 'staff') return side === 'guest' ? t.professional : coachName;
  if (other.side === 'resident') return side === 'guest' ? t.theClient : t.thePerson;
  const role = roleWords(other.role ?? 'other', t);
  return other.name === null ? role : t.guestCalled({ name: other.name, role });
}

function waitingWords(view: RoomView, { side, coachName }: Seat, t: MeetingTexts): string {
  if (side === 'guest') return t.waitingGuest;
  const hasCome = view.others.some((other) => other.side === 'staff');
  return hasCome ? t.waitingResident({ name: coachName }) : t.waitingResidentAbsent({ name: coachName });
}

/** Read aloud when it changes. */
export function statusWords(view: RoomView, seat: Seat, t: MeetingTexts): string {
  const call = callOf(view);
  if (call === 'gone' && view.others.length === 0) return t.otherLeft;
  // While picture and sound come through, it is nobody's trouble that the service cannot be reached.
  if (call === 'connected') {
    if (view.mode === 'sound') return t.soundOnly;
    return view.trouble === 'no-picture' ? t.noPicture : t.connected;
  }
  if (view.trouble === 'no-network') return t.noNetwork;
  if (view.stage === 'waiting') return waitingWords(view, seat, t);
  if (call === 'none' || call === 'gone') {
    if (view.others.some((other) => other.kind === 'silent')) return t.otherSilent;
    if (view.others.some((other) => other.kind === 'in-call')) return t.finding;
    if (view.others.some((other) => other.side === 'resident')) return t.residentWaits;
    if (view.others.length > 0) return t.guestWaits;
    if (seat.side === 'staff') return t.nobodyYet;
    return seat.side === 'guest' ? t.nobodyElse : t.waitingResidentAbsent({ name: seat.coachName });
  }
  if (view.others.every((other) => other.kind === 'silent')) return t.otherSilent;
  switch (call) {
    case 'reconnecting':
      return t.reconnecting;
    case 'failed':
      return t.failed;
    case 'finding':
      return t.finding;
  }
}
