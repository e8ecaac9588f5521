import type { Texts } from './texts.ts';

function written(days: number): string {
  return days === 1 ? '1 day written' : `${days} days written`;
}

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
  met: {
    video: 'The meeting was by video.',
    phone: 'The meeting was by telephone.',
    'on-site': 'The meeting was on site.',
    text: 'The contact was in writing.',
  },
  about: ({ habits }) => `About: ${habits}.`,
  since: ({ when, number, atMost }) =>
    `The coaching period began on ${when}. This is meeting ${number} of at most ${atMost}.`,
  result: ({ title, when, finding }) => `${title}, ${when}: ${finding}.`,
  habitResult: ({ habit, said }) => `${habit.charAt(0).toUpperCase()}${habit.slice(1)}: ${said}`,
  habitWithout: ({ habit }) => `${habit.charAt(0).toUpperCase()}${habit.slice(1)}: there are no answers.`,
  cannotTell: 'cannot be told from the answers',
  noResults: 'There are no answers to forms.',
  readiness: ({ importance, confidence }) =>
    `How important: ${importance} of 10. How sure to manage: ${confidence} of 10.`,
  readinessBefore: ({ importance, confidence }) =>
    `When the period began: importance ${importance}, sureness ${confidence}.`,
  noReadiness: 'Not stated yet.',
  goal: ({ words }) => `Goal in their own words: “${words}”`,
  exact: ({ terms }) => `More exactly: ${terms}`,
  erased: 'The words of the goal have been erased.',
  plan: ({ when, what }) => `If ${when}, then ${what}.`,
  nextStep: ({ words, number, of }) => `Next step (${number} of ${of}): “${words}”`,
  reached: ({ words }) => `Step taken: “${words}”`,
  tries: ({ words, until }) => `Trying until ${until}: “${words}”`,
  tried: {
    helped: ({ words }) => `Tried “${words}”: it helped.`,
    partly: ({ words }) => `Tried “${words}”: it helped in part.`,
    'did-not': ({ words }) => `Tried “${words}”: it did not help.`,
    'not-tried': ({ words }) => `“${words}” was not tried.`,
  },
  saidOf: ({ words }) => `“${words}”`,
  week: ({ title, told, days }) => `${title}, the last week: ${told} (${written(days)}).`,
  fewDays: ({ title, days }) => `${title}, the last week: ${written(days)}, too few to tell.`,
  nothingSince: 'Nothing has been written since the last meeting.',
  hoped: ({ words }) => `What the person hoped for: “${words}”`,
  rated: {
    resident: ({ level, means }) => `The person says: ${level}${means === '' ? '' : ` (“${means}”)`}.`,
    staff: ({ level, means }) => `The coach says: ${level}${means === '' ? '' : ` (“${means}”)`}.`,
  },
  levels: {
    '-2': 'much less than hoped for (−2)',
    '-1': 'a little less than hoped for (−1)',
    '0': 'as hoped for (0)',
    '1': 'a little more than hoped for (+1)',
    '2': 'much more than hoped for (+2)',
  },
  noRating: 'Nobody has rated the goal yet.',
  noMaterial: 'No new material.',
  firstStep: ({ words }) => `First step: “${words}”`,
  noGoal: 'No goal has been set yet.',
  next: ({ when, responsible }) => `Next meeting ${when}. Responsible: ${responsible}.`,
  noNext: ({ responsible }) => `No new time is booked. Responsible: ${responsible}.`,
  lookBacks: ({ when }) => `Look back: ${when}.`,
  document: {
    codes: 'Codes',
    erased: 'The text has been erased.',
    addendumBy: ({ name, when }) => `Addition by ${name} on ${when}`,
  },
};
