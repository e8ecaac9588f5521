import type { InvitedTexts, InviteTexts } from './invite-texts.ts';

export const en: InviteTexts = {
  title: 'Invite to a programme',
  heading: 'Invite to a programme',
  toList: 'To the list',
  lead: 'Whoever has the link signs in and can begin the programme with the unit. The link says nothing about health.',
  programme: 'Programme',
  choose: 'Choose',
  startDay: 'First day',
  startDayHint: 'Leave it empty: then the programme begins on the day the person says yes.',
  days: 'Valid for',
  daysUnit: 'days',
  uses: 'So many can use it',
  usesHint: '1 for a single person, more for a poster or a letter.',
  make: 'Make an invitation',
  madeHeading: 'The invitation is ready',
  made: ({ until, uses }) =>
    uses === 1 ? `It holds for one person until ${until}.` : `It holds for ${uses} people until ${until}.`,
  picture: 'QR code with the link of the invitation',
  shownOnce: 'Save the link or print the page now. It is not shown again.',
  problems: {
    programme: 'Choose a programme that the organisation offers.',
    day: 'Write a day, or leave the field empty.',
    days: 'Write a whole number from 1 to 180.',
    uses: 'Write a whole number from 1 to 1000.',
  },
};

export const invitedEn: InvitedTexts = {
  title: 'Invitation',
  heading: 'You have an invitation',
  from: ({ unit }) => `${unit} has invited you.`,
  whyNot: 'Sign in to see what it is about. It is shown to you alone.',
  signIn: 'Sign in',
  staff: 'The invitation is for residents. Sign out and sign in as yourself if it is for you.',
  over: {
    heading: 'The invitation is no longer valid',
    text: 'Its time may be over, or it has been used. Ask whoever gave you the link for a new one.',
    action: 'Talk to someone',
  },
  invites: ({ unit }) => `${unit} invites you and goes along with you.`,
  sees: ({ unit }) =>
    `When you begin, those who work at ${unit} can see how far you have come and read what you choose to share. What is only yours nobody else reads.`,
  starts: ({ day }) => `The programme begins ${day}.`,
  begin: 'Begin the programme',
  inGroup: ({ group }) => `You walk the programme together in the group ${group}.`,
  groupStarts: ({ day }) => `The group’s first week begins ${day}.`,
  join: 'Join the group',
  free: 'You decide. You can pause or stop whenever you want.',
};
