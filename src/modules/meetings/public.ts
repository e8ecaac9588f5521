/** The only door of `meetings`: the video room. */
export { SignalBody } from './contract.ts';
export { meetingSweep } from './jobs.ts';
export {
  CLOSES_MINUTES_AFTER,
  type Door,
  doorAt,
  OPENS_MINUTES_BEFORE,
  type OtherSide,
  type Side,
} from './rules/door.ts';
export { iceServers, type IceServer } from './rules/ice-servers.ts';
export { enterRoom } from './use-cases/enter-room.ts';
export { leaveRoom } from './use-cases/leave-room.ts';
export { letIn } from './use-cases/let-in.ts';
export { listen } from './use-cases/listen.ts';
export { sendSignals } from './use-cases/send-signals.ts';
export { showRoom } from './use-cases/show-room.ts';
