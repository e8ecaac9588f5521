import type { DevTexts } from './texts.ts';

export const en: DevTexts = {
  inbox: {
    title: 'Sent e-mail',
    heading: 'Sent e-mail',
    lead: 'In the demo only. The e-mails that the service sends come here. Nothing leaves this computer.',
    elsewhere: 'SMTP_URL is set: e-mails go there and are not shown here.',
    empty: { heading: 'No e-mail yet', text: 'Book a time or move the clock, and they come here.' },
    to: ({ address, when }) => `To ${address}, ${when}`,
    calendar: 'The calendar file',
    toClock: 'Move the clock',
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
    toInbox: 'Show sent e-mail',
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
