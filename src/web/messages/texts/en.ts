import type { MessageTexts } from './texts.ts';

export const en: MessageTexts = {
  title: 'Messages',
  heading: 'Messages',
  headingWith: ({ unit }) => `Messages with ${unit}`,
  home: 'My pages',
  allConversations: 'All conversations',
  whoReads: ({ unit }) => `What you write is read by those who work at ${unit}.`,
  notUrgent: ({ number }) => `Is it urgent? Call. When life is in danger: ${number}.`,
  promiseEnded: ({ day, phone }) =>
    `The support in your programme ended on ${day}. You can write here, but we no longer promise an answer within a certain time. If you need us, call ${phone}.`,
  promiseEnds: ({ day }) =>
    `The support in your programme ends on ${day}. What you write by then is answered as usual.`,
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
  file: 'File',
  fileHint: ({ megabytes }) => `A picture (JPEG, PNG) or a PDF, at most ${megabytes} MB.`,
  read: ({ when }) => `Read ${when}`,
  notRead: { resident: 'Delivered, not read yet', staff: 'Not read yet' },
  call: {
    heading: 'Would you rather talk?',
    text: ({ days }) =>
      days === 1
        ? 'Ask to be called. We call within a day, on the number in your details.'
        : `Ask to be called. We call within ${days} days, on the number in your details.`,
    ask: 'Ask to be called',
    asked: ({ when }) => `You asked to be called ${when}. We will call you.`,
    done: ({ when }) => `We called you ${when}.`,
  },
  errors: {
    empty: 'Write something before you send.',
    tooLong: ({ count, most }) =>
      `The message is ${count} characters. There is room for ${most}. Shorten it, or send it as two.`,
    unreadableSign:
      'The text holds a sign that cannot be kept. It may have come along when you pasted. Write that place anew.',
    notPossible:
      'The message could not be sent to this unit. What you wrote is still here. Please call instead.',
    openPlace: ({ place }) =>
      `${place} of the template is not filled in. Write something there, or remove it.`,
    file: {
      empty: 'The file is empty. Choose another one.',
      tooBig: 'The file is larger than 5 MB. Choose a smaller one.',
      type: 'You can send pictures (JPEG, PNG) and PDFs. Choose such a file.',
    },
  },
  staff: {
    heading: 'Messages',
    toPerson: 'To the person’s page',
    write: 'Message',
    writeHint: 'The person gets a mail that there is something new, without content.',
    send: 'Send to the client',
    promiseEnded: ({ day }) =>
      `The support ended on ${day}. The person has read that an answer is no longer promised here.`,
    waits: ({ day }) => `Answer by ${day}: that is what we promised.`,
    passed: ({ day }) => `An answer was promised by ${day}.`,
    none: 'No messages yet.',
    called: 'Noted: the person has been called, and is told so.',
    callAsked: ({ when }) => `The person asked to be called ${when}.`,
    sayCalled: 'I have called',
    template: 'Begin from a template',
    choose: 'Choose',
    insert: 'Insert the template',
  },
};
