import type { BehalfTexts } from './behalf-texts.ts';

export const en: BehalfTexts = {
  title: 'Forms',
  toForms: 'The person’s forms',
  toPerson: 'To the person',
  whose: {
    together: 'You fill it in together. Write what the person answers.',
    phone: 'You fill it in while you talk on the phone. Write what the person answers.',
    paper: 'You copy answers from paper. Write what stands there.',
  },
  answered: ({ day }) => `Day of the answers: ${day}.`,
  begun: ({ name, day }) =>
    `Begun by ${name}, last saved ${day}. Anybody at the unit who looks after the person can go on.`,
  asks: {
    heading: 'The answers ask something of you now',
    text: 'Talk with the person about it before you go on. When the answers are kept in the record there will be a flag, with somebody responsible.',
  },
  readThrough: 'Read it through',
  recorded:
    'It is recorded that you entered the answers, how the person answered and on which day. The person sees it too.',
  keep: 'Keep in the record',
  dropText:
    'The answers that are entered are removed. This cannot be undone. If the form was asked for, it still waits for an answer.',
  what: 'Which form?',
  asked: ({ form }) => `Asked for: ${form}`,
  how: 'How does the person answer?',
  hows: { together: 'We fill it in together', phone: 'On the phone', paper: 'On paper' },
  day: 'On which day did the person answer?',
  begin: 'Begin',
  problems: {
    what: 'Choose a form.',
    how: 'Choose how the person answers.',
    day: 'Choose the day on which the person answered.',
    future: 'That day has not come yet. Choose today or an earlier day.',
    'not-waiting': 'The form no longer waits for an answer. Choose another one.',
    troubled: 'The form cannot be opened right now. Try again in a while, or choose another one.',
    'asked-already': 'The form is asked for already. Choose it in the list to get the address.',
  },
  fill: {
    link: 'Fill in with the person',
    heading: 'You fill it in',
    lead: 'The answers are the person’s. The record says that you entered them, how the person answered and on which day.',
    now: 'Fill in now',
    nowAbout: ({ form }) => `Fill in now: ${form}`,
  },
  self: {
    heading: 'The person fills it in while you talk',
    lead: 'The form is on the person’s page at once. They sign in, answer in their own window and send it themselves. You see the answers when they are sent.',
    ask: 'Put the form on the person’s page',
    form: ({ form }) => `${form} is on the person’s page.`,
    address: 'Address',
    say: 'Read the address out or send it. It leads only to the person’s own page, after signing in.',
    write: 'Write to the person',
  },
  here: {
    heading: 'Begun at the unit',
    lead: 'Saved, but not in the record yet.',
    goOn: ({ form }) => `Go on: ${form}`,
    by: ({ how, name, day }) => `${how}, begun by ${name}, last saved ${day}.`,
  },
  said: {
    dropped: 'The form that was begun is removed.',
    gone: 'The form is kept or removed already.',
    troubled:
      'The form cannot be worked out right now. What is entered is still there. Try again in a while.',
    'not-waiting':
      'What was asked for has ended, so the answers could not be kept for it. What is entered is still here.',
  },
  own: {
    heading: 'Begin by yourself',
    lead: 'These you can answer whenever you want. You choose whether to send the answers.',
    begin: 'Begin',
    about: ({ form }) => `Begin: ${form}`,
    askedHeading: 'The unit would like you to answer this',
  },
};
