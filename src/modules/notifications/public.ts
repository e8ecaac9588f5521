/** The only door of `notifications`: messages without content, to be sent. */
export type { PaceVersions } from './contract.ts';
export { actListener } from './listeners.ts';
export {
  busyFile,
  type BusyTime,
  calendarFile,
  calendarMethod,
  type CalendarSetting,
  type CalendarTime,
} from './rules/calendar-file.ts';
export { heardInsteadAt } from './rules/heard-at.ts';
export type { Channels, SendParts } from './ports.ts';
export {
  afterQuietHours,
  daysApart,
  pace,
  type PaceAnswer,
  type PaceAsked,
  type PacedKind,
  type PaceHistory,
  type PaceRules,
  paceRulesOn,
} from './rules/pace.ts';
export type { InboxMessage } from './store/dev-inbox.ts';
export {
  messagesOf,
  type MessageState,
  type NewMessage,
  outdateMessages,
  type SentMessage,
  takeBackNudges,
  type Template,
} from './store/messages.ts';
export { type PaceOfPerson, readPaceOf } from './store/pace.ts';
export { listInbox } from './use-cases/list-inbox.ts';
export { loadPace } from './use-cases/load-pace.ts';
export { notify } from './use-cases/notify.ts';
export { markReached, noteSignIn } from './use-cases/reached.ts';
export { type PostOffice, postOffice } from './use-cases/send-due.ts';
export { takeInMail, takeInMessage } from './use-cases/take-in.ts';
