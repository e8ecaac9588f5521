import type { PeriodTexts } from './period-texts.ts';

const REASONS = {
  reached: 'the goal was reached',
  stopped: 'stopped',
  moved: 'moved away',
  'no-contact': 'no contact',
  death: 'death',
} as const;

export const periodEn: PeriodTexts = {
  heading: 'Our agreement',
  lead: {
    resident: 'This is what you and your coach have agreed on. You both see the same page.',
    staff: 'This is what you have agreed on. The person sees the same.',
  },
  open: 'The agreement',
  none: {
    heading: 'No coaching yet',
    text: {
      resident: 'Once a unit has taken you on, what you agree on stands here.',
      staff: 'The person has no coaching period with the unit.',
    },
  },
  states: {
    offered: {
      resident: 'You have a proposal. Read it and say yes, or change what is yours to decide.',
      staff: 'Proposed. The person has not said yes yet.',
    },
    accepted: {
      resident: 'You have agreed. The first meeting comes next.',
      staff: 'You have agreed. The first meeting has not been held.',
    },
    active: { resident: 'The coaching is going on.', staff: 'The period is going on.' },
    paused: { resident: 'The coaching is resting.', staff: 'The period is paused.' },
    ended: {
      resident: 'The coaching has ended.',
      staff: 'Ended without follow-ups. The unit has a month to finish what it has to write.',
    },
    'in-follow-up': {
      resident: 'The coaching has ended. We will be in touch to look back.',
      staff: 'Ended, in follow-up.',
    },
    closed: { resident: 'The coaching has ended.', staff: 'Ended.' },
  },
  parts: {
    meetings: 'Meetings',
    span: 'Time',
    coach: 'Coach',
    ways: 'How we reach each other',
    words: 'We have also decided',
    sharing: 'May be shared',
    always: 'How it always works',
    agreed: 'Yes to this',
  },
  meetings: ({ count, held }) => `${count} meetings, ${held} held`,
  span: ({ months, until }) =>
    until === null ? `${months} months. The pause makes it longer.` : `${months} months, until ${until}`,
  nobodyElse: 'Nothing is shared with anybody else.',
  erased: 'The text has been erased.',
  agreedWhen: {
    resident: ({ when }) => `Said here on ${when}`,
    staff: ({ when, name }) => `Said in a conversation, written down by ${name} on ${when}`,
    nobody: { resident: 'You have not said yes yet.', staff: 'The person has not said yes yet.' },
  },
  proposal: {
    heading: 'Proposal',
    text: {
      resident: 'Your coach proposes a change.',
      staff: 'The change waits for the person’s yes.',
    },
    until: 'Until then, what stands below holds.',
  },
  yes: { resident: 'Yes, let’s do that', staff: 'The person said yes when we talked' },
  yesHint: 'Your name is kept as the one who heard it.',
  change: { resident: 'Change how you are reached and what is shared', staff: 'Propose a change' },
  changeHint: {
    resident: 'You decide. The number of meetings and the time you change together: write to your coach.',
    staff: 'The change holds once the person has said yes.',
  },
  form: {
    meetings: 'Number of meetings',
    span: 'How long?',
    months: 'months',
    ways: 'How do we reach each other?',
    shares: 'What may be shared?',
    sharesHint: 'Nothing is shared that is not ticked.',
    words: 'Anything else you have decided?',
    wordsHint: 'For example: Please call after four o’clock.',
    save: { resident: 'Save', staff: 'Send the proposal to the person' },
    between: ({ from, to }) => `Write a number from ${from} to ${to}.`,
    waysMissing: 'Choose at least one way.',
    unknown: 'One of the choices is no longer there. Choose again.',
    tooLong: ({ count }) => `The text is too long. At most ${count} characters fit.`,
  },
  pause: {
    heading: 'Pause',
    hint: {
      resident: 'While the coaching rests you get no new times. A booked meeting stands until you cancel it.',
      staff:
        'While the period rests no times are offered. A booked meeting stands until somebody cancels it.',
    },
    until: 'Until about which day?',
    begin: 'Pause the coaching',
    now: ({ until }) => `The pause is meant to last until ${until}. Nothing begins by itself.`,
    resume: 'Go on with the coaching',
    problems: {
      'not-a-day': 'Choose a day.',
      'not-ahead': 'Choose a day after today.',
      'too-far': 'The pause can’t be that long. Choose a day within four months.',
    },
  },
  back: {
    heading: 'Begin again',
    text: {
      resident: ({ until }) =>
        `You can come back without asking anew until ${until}. What you have written is still here.`,
      staff: ({ until }) =>
        `The person can come back without asking anew until ${until}. What was written is still here.`,
    },
    press: { resident: 'Begin again', staff: 'Begin a new period' },
  },
  earlier: 'Earlier periods',
  earlierLine: ({ from, to, reason }) => `${from} to ${to}: ${REASONS[reason]}`,
  called: 'I have been in touch',
  said: {
    agreed: { resident: 'Then you have agreed.', staff: 'It is kept that the person said yes.' },
    saved: { resident: 'It is saved.', staff: 'The proposal is sent. It waits for the person’s yes.' },
    paused: { resident: 'The coaching rests now.', staff: 'The period is paused.' },
    resumed: { resident: 'Welcome back. New times are under Times.', staff: 'The period goes on.' },
    back: {
      resident: 'Welcome back. Your unit knows that you want to begin again.',
      staff: 'A new period is proposed.',
    },
    moved: { resident: 'The follow-up is moved.', staff: 'The follow-up is moved.' },
  },
  refused: {
    'changed-meanwhile': 'Somebody else has made a change meanwhile. Read what stands now and try again.',
    closed: 'The period has ended. It can be read but not changed.',
    'not-now': 'That can’t be done just now, because the period has changed.',
    'already-agreed': 'You have agreed on this already.',
    'with-coach': 'The number of meetings and the time you change together.',
    'under-way': 'A period is going on already.',
    'asks-anew': 'After a move, a new request is needed.',
    'too-late': 'Too much time has passed. A new request is needed.',
    died: 'The period ended with a death.',
  },
  move: {
    open: 'Move',
    heading: 'Move the follow-up',
    lead: ({ months, when }) => `The follow-up after ${months} months is planned for ${when}.`,
    date: 'New day',
    hint: ({ from, to }) => `From ${from} to ${to}. The other follow-up stays where it is.`,
    save: 'Move the follow-up',
    booked: {
      resident: 'A meeting is booked for the follow-up already. Move the meeting under Times instead.',
      staff: 'A meeting is booked for the follow-up already. Move the meeting instead.',
    },
    over: 'The follow-up is done or cancelled and can’t be moved.',
    stale: 'The follow-up has changed meanwhile. Read what holds now and try again.',
    problems: {
      'not-a-day': 'Choose a day.',
      'not-ahead': 'Choose a day after today.',
      'too-far': 'It can’t be moved that far. Choose a nearer day.',
    },
  },
};
