import type { Texts } from './texts.ts';

export const en: Texts = {
  habits: {
    move: 'physical activity',
    eat: 'food',
    tobacco: 'tobacco and nicotine',
    alcohol: 'alcohol',
    sleep: 'sleep',
    mood: 'how the person feels',
    other: 'something else',
  },
  arrival: {
    self: 'Came on their own initiative.',
    check: 'Came on their own initiative after a self-check.',
    professional: 'Referred by a professional.',
    invitation: 'Came after an invitation.',
    phone: 'Got in touch by phone.',
    unknown: 'It is not known how the contact began.',
  },
  about: ({ habits }) => `About: ${habits}.`,
  since: ({ when, number, atMost }) =>
    `The coaching period began on ${when}. This is meeting ${number} of at most ${atMost}.`,
  result: ({ title, when, finding }) => `${title}, ${when}: ${finding}.`,
  cannotTell: 'cannot be told from the answers',
  noResults: 'There are no answers from before the period.',
  readiness: ({ importance, confidence }) =>
    `How important: ${importance} of 10. How sure to manage: ${confidence} of 10.`,
  noReadiness: 'Not stated yet.',
  goal: ({ words }) => `Goal in their own words: “${words}”`,
  firstStep: ({ words }) => `First step: “${words}”`,
  noGoal: 'No goal has been set yet.',
  next: ({ when, responsible }) => `Next meeting ${when}. Responsible: ${responsible}.`,
  noNext: ({ responsible }) => `No new time is booked. Responsible: ${responsible}.`,
};
