import type { CallerTexts } from './texts.ts';

export const en: CallerTexts = {
  title: 'Somebody has called',
  lead: ({ unit }) =>
    `Enter who called and asked for help. The request comes on the intake list of ${unit}, with the same time to answer as others.`,
  told: 'Tell the caller: this is kept in the record, the unit’s staff can read it, and the list of who has looked says that you entered it.',
  number: { se: 'Swedish personal or coordination number', fi: 'Finnish personal identity code' },
  numberHint: 'Always ask for the number, so that it goes into the right person’s record.',
  name: 'Name',
  nameHint: 'If the person has used the service before, the name that is there already stays.',
  phone: 'Phone',
  phoneHint: 'The number is kept if the person is new here. Others change theirs on their own pages.',
  speaks: 'Language',
  reason: 'Why did the person call?',
  habits: 'Which habits is it about?',
  words: 'What did the person say?',
  wordsHint: 'Short, and as close to their own words as possible. The person can read it.',
  contact: 'How would the person like to be answered?',
  contacts: { message: 'By message on their pages', phone: 'By phone' },
  enter: 'Put it on the intake list',
  problems: {
    number: 'The number is not right. Read it back to the person and write it again.',
    name: 'The name is missing or too long. Write first and last name.',
    phone: 'The phone number is missing or too long. It is needed when the answer is to be given by phone.',
    reason: 'No reason is chosen. Choose the closest one.',
    words: 'This is empty. Write briefly what the person said.',
    'too-long': ({ most }) => `The text is too long. There is room for ${most} characters.`,
  },
  refused: {
    'already-waiting':
      'The person already has a request with you that waits for an answer. It is on the intake list. Nothing new was kept.',
    'age-not-served':
      'The unit does not meet people of this age. Nothing was kept. Tell them about the health centre or the school health service.',
    'resident-closed': 'This person cannot be entered. Nothing was kept.',
    'unit-not-open': 'The unit takes no requests at the moment. Nothing was kept.',
  },
  entered: ({ name }) => `Phone call, entered by ${name}`,
};
