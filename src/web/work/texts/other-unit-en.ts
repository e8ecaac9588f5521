import type { OtherUnitTexts } from './other-unit-texts.ts';

export const en: OtherUnitTexts = {
  title: 'At another unit',
  elsewhere: {
    heading: 'At other units',
    lead: 'The person is or has been in contact here too.',
    open: ({ unit }) => `Read at ${unit}`,
    blocked: 'There is blocked information at another unit. Where is not shown.',
    emergency: 'If it is urgent: emergency opening',
  },
  back: 'To the person',
  heading: ({ unit }) => `Held by ${unit}`,
  choice: {
    sameOrganisation: 'The unit belongs to the same care provider as yours.',
    consent: ({ organisation }) =>
      `The person has consented to your reading what ${organisation} holds. The consent is in force.`,
    text: 'Read only what you need to help the person. What you write is kept in the access log, and the person can read it.',
    label: 'Why do you need the information now?',
    hint: 'In your own words, for example: “Before the meeting on Thursday, we plan together with the unit.”',
    missing: 'Write why you need the information, so that the person can understand it.',
    tooLong: ({ most }) => `Shorten the text to ${most} characters at most.`,
    action: 'Read the information',
  },
  blocked: {
    heading: 'The information is blocked',
    happened: 'The person has blocked this information for other units. It is not shown here.',
    ask: 'Do you need it? Ask the person, who can lift the block on their own pages.',
  },
  emergency: {
    heading: 'Emergency opening',
    when: 'Only when the person cannot be asked, and the information may matter for care that the person cannot do without.',
    steps: 'First you are told at which unit information is blocked. Then you choose whether to open it.',
    warning:
      'The emergency opening is written in the access log with your name and your reason. It is always reviewed, and the person sees it on their pages.',
    label: 'Reason for the emergency opening',
    hint: 'What has happened, and why can the person not be asked?',
    missing: 'Write the reason. Nothing opens without one.',
    action: 'Open the blocked information',
    find: 'Show where information is blocked',
    foundHeading: 'Information is blocked here',
    found: 'Open only what may matter for the care now. The reason you wrote goes with it.',
    openUnit: ({ unit }) => `Open at ${unit}`,
  },
  opened: {
    whose: ({ unit, organisation }) =>
      `You are reading what ${unit} (${organisation}) holds. It can be read, not changed.`,
    logged: 'The reading is written in the access log.',
    emergency:
      'Emergency opening: the information is blocked for others. The reading is reviewed, and the person sees it.',
    reason: ({ words }) => `Your reason: “${words}”`,
    left: 'Drafts, messages and the person’s own words in a request are not shown here.',
    periods: 'Coaching periods',
    noPeriods: 'No periods.',
    period: ({ from, to }) => (to === null ? `Since ${from}` : `${from} to ${to}`),
    goals: 'Goals',
    noGoals: 'No goals.',
    notes: 'Signed notes',
    noNotes: 'No signed notes.',
    results: 'Results',
    meetings: 'Meetings',
    noMeetings: 'No meetings.',
    referrals: 'Requests',
    noReferrals: 'No requests.',
    referralStates: {
      received: ({ when }) => `Came ${when}, waits for an answer`,
      accepted: ({ when }) => `Came ${when}, was accepted`,
      declined: ({ when }) => `Came ${when}, was declined`,
      withdrawn: ({ when }) => `Came ${when}, was withdrawn by the person`,
    },
  },
};
