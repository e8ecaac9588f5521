import type { DevTexts } from './texts.ts';

export const en: DevTexts = {
  inbox: {
    title: 'Sent messages',
    heading: 'Sent messages',
    lead: 'In the demo only. What the service sends comes here: e-mails, text messages and messages to inboxes. Nothing leaves this computer.',
    elsewhere: 'SMTP_URL is set: e-mails go there and are not shown here.',
    empty: { heading: 'Nothing sent yet', text: 'Book a time or move the clock, and it comes here.' },
    to: ({ address, when }) => `To ${address}, ${when}`,
    calendar: 'The calendar file',
    toClock: 'Move the clock',
    channelsLabel: 'Way',
    all: 'All',
    channels: { email: 'E-mail', sms: 'Text message', push: 'Browser', inbox: 'Inbox' },
  },
  clock: {
    title: 'The clock of the demo',
    heading: 'Move the clock of the demo',
    lead: 'The clock only goes forward. Reminders and follow-ups come when their time has come. Signing in is not affected.',
    now: ({ when }) => `In the demo it is ${when}.`,
    jumps: 'Move forward',
    jump: { day: 'One day', week: 'One week', months: 'Three months' },
    exact: 'To a certain time',
    date: 'Day',
    time: 'Time',
    move: 'Move the clock there',
    back: 'Back without moving',
    toInbox: 'Show sent messages',
    refusals: {
      backwards:
        'That time has already been in the demo. The clock only goes forward. Choose a later time, or begin anew with npm start -- --fresh.',
      'too-far': 'That is too far ahead. Choose a time within five years.',
      'not-a-date': 'That day does not exist. Choose another.',
      'not-a-time': 'Write a time, for example 13:00.',
      skipped: 'That time does not exist on that day: the clocks go forward. Choose another time.',
    },
  },
};
