/** The only door of `messaging`: conversations between a resident and a unit, with a promised day of answer. */
export {
  type AnswerPromise,
  answerDay,
  isPromising,
  type PromiseState,
  promiseState,
} from './rules/answer-day.ts';
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
export { filledTemplate, openPlace, type Template } from './rules/template.ts';
export { loadTemplates, type Templates } from './use-cases/load-templates.ts';
export { everyAttachment, type NamedAttachment, namedAttachments } from './store/attachments.ts';
export { askForCall, sayCalled } from './use-cases/call-back.ts';
export { endPromises, renewPromises } from './use-cases/end-promises.ts';
export { readAttachment } from './use-cases/read-attachment.ts';
