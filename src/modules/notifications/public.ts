/** The only door of `notifications`: messages without content, to be sent. */
export {
  calendarFile,
  calendarMethod,
  type CalendarSetting,
  type CalendarTime,
} from './rules/calendar-file.ts';
export {
  type InboxMail,
  messagesOf,
  type NewMessage,
  outdateMessages,
  type SentMessage,
  type Template,
} from './store.ts';
export { listInbox } from './use-cases/list-inbox.ts';
export { notify } from './use-cases/notify.ts';
export { messageSender, type SendParts } from './use-cases/send-message.ts';
export { takeInMail } from './use-cases/take-in-mail.ts';
