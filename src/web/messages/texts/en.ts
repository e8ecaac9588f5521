import type { MessageTexts } from './texts.ts';

export const en: MessageTexts = {
  title: 'Messages',
  heading: 'Messages',
  headingWith: ({ unit }) => `Messages with ${unit}`,
  home: 'My pages',
  allConversations: 'All conversations',
  whoReads: ({ unit }) => `What you write is read by those who work at ${unit}.`,
  notUrgent: ({ number }) => `Is it urgent? Call. When life is in danger: ${number}.`,
  promise: ({ days }) => (days === 1 ? 'We answer within a day.' : `We answer within ${days} days.`),
  waits: ({ day }) => `You will have an answer by ${day}.`,
  waitsToday: 'You will have an answer today.',
  passed: ({ day, phone }) =>
    `You should have had an answer by ${day}. We have not kept our promise. Call ${phone} if you do not want to wait.`,
  you: 'You',
  resident: 'The resident',
  someone: 'A member of staff',
  sent: ({ who, when }) => `${who}, ${when}`,
  unread: 'New',
  erased: 'The text has been erased.',
  earlier: 'Show earlier messages',
  newest: 'To the latest',
  none: {
    heading: 'No messages yet',
    text: 'Write when you wonder about something or want to tell how it is going.',
  },
  nobody: {
    heading: 'There is nobody to write to yet',
    text: 'When you have sent a request to a unit you can write to them here.',
    action: 'Talk to someone',
  },
  unreadCount: ({ count }) => (count === 1 ? '1 new message' : `${count} new messages`),
  write: 'Your message',
  writeHint: 'Write what matters to you. You cannot change it afterwards.',
  send: ({ unit }) => `Send to ${unit}`,
  sentNow: 'Your message has been sent.',
  errors: {
    empty: 'Write something before you send.',
    tooLong: ({ count, most }) =>
      `The message is ${count} characters. There is room for ${most}. Shorten it, or send it as two.`,
    unreadableSign:
      'The text holds a sign that cannot be kept. It may have come along when you pasted. Write that place anew.',
    notPossible:
      'The message could not be sent to this unit. What you wrote is still here. Please call instead.',
  },
  staff: {
    heading: 'Messages',
    toPerson: 'To the person’s page',
    write: 'Message',
    writeHint: 'The person gets a mail that there is something new, without content.',
    send: 'Send to the client',
    waits: ({ day }) => `Answer by ${day}: that is what we promised.`,
    passed: ({ day }) => `An answer was promised by ${day}.`,
    none: 'No messages yet.',
    read: 'Read',
    notRead: 'Not read yet',
  },
};
