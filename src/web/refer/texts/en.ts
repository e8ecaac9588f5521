import type { ReferTexts } from './texts.ts';

export const en: ReferTexts = {
  title: 'Referral',
  toPerson: 'To the person',
  heading: 'Refer to another unit',
  lead: ({ own }) =>
    `${own} stays responsible until the other unit has accepted. The person is told that the referral is sent.`,
  nobody: {
    heading: 'There is no unit to refer to',
    text: 'No other unit in this country takes referrals here at the moment.',
  },
  unit: 'To which unit?',
  answersBy: ({ organisation, day }) => `${organisation}. Answers by ${day} if you send it today.`,
  reason: 'Why?',
  habits: 'Which habits is it about?',
  words: 'What have you agreed?',
  wordsHint:
    'For example what the person wants, what you have done so far, and what you do while you wait. The person can read it.',
  prescription: 'Exercise prescription',
  prescriptions: { none: 'No', wished: 'I wish it to be considered', written: 'Yes, it is written' },
  urgency: 'How soon?',
  urgencyHint: 'The unit is no emergency service. When life is in danger, call 112.',
  urgencies: { usual: 'As usual', soon: 'Should be seen soon' },
  contact: 'How would the person like to be contacted?',
  contacts: { message: 'By message on their pages', phone: 'By phone' },
  agreed: 'What the person wants',
  agreedHint: 'Nothing is sent unless the person knows of it and wants it.',
  agreedYes: 'The person knows of the referral and wants it',
  send: 'Send the referral',
  said: {
    sent: 'The referral is sent.',
    seen: 'The answer is read.',
    recalled: 'You have asked to have the referral back. In a moment you will see here what happened.',
    recallLate: 'The unit had answered. The answer stands here.',
    recallEarly: 'The referral is on its way. Try again in a moment.',
  },
  problems: {
    unit: 'No unit is chosen. Choose whom to ask.',
    reason: 'No reason is chosen. Choose the closest one.',
    habits: 'No habit is chosen. Choose at least one.',
    words: 'This is empty. Write briefly what you have agreed.',
    'too-long': ({ most }) => `The text is too long. There is room for ${most} characters.`,
    agreed: 'The box is not ticked. Ask the person first.',
  },
  refused: {
    'already-sent':
      'You have already sent a referral there that waits for an answer. It stands first on this page. Nothing new was sent.',
    'blocked-here':
      'The person has blocked what you hold to other units. Nothing was sent. They can lift the block if they want to be referred, or ask the unit themselves.',
    'age-not-served':
      'The unit does not meet people of this age. Nothing was sent. The health centre or the school health service can help instead.',
    'unit-not-open': 'The unit takes no referrals any more. Nothing was sent. Choose another unit.',
  },
  sentHeading: 'Referrals sent',
  sentTo: ({ to }) => `To ${to}`,
  tags: {
    sent: 'On its way',
    received: 'Waits for an answer',
    accepted: 'Accepted',
    declined: 'Not accepted',
    withdrawn: 'Taken back',
  },
  states: {
    sent: ({ to }) => `The referral is on its way to ${to}.`,
    received: ({ to, when, day }) => `It reached ${to} on ${when}. An answer is promised by ${day}.`,
    accepted: ({ to, when }) => `${to} accepted it on ${when}.`,
    declined: ({ to, when, reason }) => `${to} could not accept it (${when}). Reason: ${reason}.`,
    withdrawn: ({ when }) => `The referral was taken back ${when}.`,
  },
  responsible: {
    sender: ({ own, to }) => `${own} is responsible, not ${to}.`,
    receiver: ({ to }) => `${to} is responsible.`,
  },
  clock: 'Answer promised',
  see: 'I have read the answer',
  recall: 'Take the referral back',
  recallAsked:
    'You have asked to have it back. If the unit has not answered before, it goes from their list.',
  content: 'What was sent',
  sentBy: 'Sent by',
  erased: 'The text is erased.',
};
