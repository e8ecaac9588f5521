/** The only door of `messaging`: conversations between a resident and a unit, with a promised day of answer. */
export { type AnswerPromise, answerDay, type PromiseState, promiseState } from './rules/answer-day.ts';
export { BODY_MOST, type MessageText, messageText, oneLineBreak } from './rules/message-text.ts';
export {
  allMessages,
  type Author,
  type Message,
  type MessageId,
  type MessagePage,
  messagesOf as readMessages,
} from './store/messages.ts';
export type { ThreadId } from './store/threads.ts';
export { eraseMessages, markRead, readThreads, type Thread, unreadCount } from './use-cases/read-threads.ts';
export { sendAsResident } from './use-cases/send-as-resident.ts';
export { sendAsStaff } from './use-cases/send-as-staff.ts';
