/** The only door of `meetings`: the video room. */
export {
  ELSEWHERE_ADDRESS_MAX,
  ELSEWHERE_NAME_MAX,
  GUEST_NAME_MAX,
  GUEST_ROLES,
  type GuestRole,
  GUESTS_MAX,
  SignalBody,
} from './contract.ts';
export { meetingSweep } from './jobs.ts';
export {
  CLOSES_MINUTES_AFTER,
  type Door,
  doorAt,
  OPENS_MINUTES_BEFORE,
  type Other,
  type Side,
} from './rules/door.ts';
export { iceServers, type IceServer } from './rules/ice-servers.ts';
export {
  enterAsGuest,
  FOR_GUESTS,
  leaveAsGuest,
  listenAsGuest,
  sendAsGuest,
  showGuestDoor,
} from './use-cases/as-guest.ts';
export { elsewhereProblem, setElsewhere, showElsewhere } from './use-cases/elsewhere.ts';
export { enterRoom } from './use-cases/enter-room.ts';
export { askGuest, endGuest, listGuests } from './use-cases/guests.ts';
export type { Heard } from './use-cases/in-room.ts';
export { leaveRoom } from './use-cases/leave-room.ts';
export { letIn } from './use-cases/let-in.ts';
export { listen } from './use-cases/listen.ts';
export { openNow } from './use-cases/open-now.ts';
export { sendSignals } from './use-cases/send-signals.ts';
export { showRoom } from './use-cases/show-room.ts';
