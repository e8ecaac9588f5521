import type { Texts } from './texts.ts';

export const en = {
  problem: {
    required: () =>
      'This question has no answer yet. It is needed to work out the result. Answer as well as you can.',
    'not-an-option': () => 'The answer is not among the options. Choose one of those shown.',
    'not-a-number': () =>
      'The answer could not be read as a number. Write it in digits, for example 12 or 12.5.',
    'not-whole': () => 'The answer has decimals. A whole number is needed here, for example 12.',
    'too-small': ({ limit }) =>
      `The number is below ${limit}, the lowest that can be given. Check it and write it again.`,
    'too-big': ({ limit }) =>
      `The number is above ${limit}, the highest that can be given. Check it and write it again.`,
    'not-alone': () => 'That option can only be chosen by itself. Remove it or the others.',
    'too-short': ({ limit }) => `The text is shorter than ${limit} characters. Write a little more.`,
    'too-long': ({ limit }) => `The text is longer than ${limit} characters. Shorten it a little.`,
    'not-a-date': () => 'There is no such date. Write year, month and day, for example 2026-11-25.',
    'not-a-moment': () => 'There is no such date or time. Check both.',
    'not-a-time': () => 'There is no such time. Write hours and minutes, for example 09:30.',
    'too-early': ({ limit }) => `The day or time is before ${limit}, which is the earliest possible.`,
    'too-late': ({ limit }) => `The day or time is after ${limit}, which is the latest possible.`,
    'not-a-link': () => 'The address cannot be read. It should begin with, for example, https://.',
    'not-yes-or-no': () => 'Answer yes or no.',
    'not-a-unit': () => 'The unit is not among those you can choose. Choose one of those shown.',
    'not-a-file': () => 'This file cannot be taken here. Check what kind of file it is and choose another.',
    'too-few': ({ limit }) => `At least ${limit} answers are needed here. Add more.`,
    'too-many': ({ limit }) => `There is room for at most ${limit} answers here. Remove one.`,
    'not-readable': () => 'The text holds a character that cannot be saved. Write that part again.',
    'rule-broken': () => 'The answer does not fit the rule of the form. Check it.',
    'never-settles': () =>
      'The calculations of the form never come to an end. The fault is in the form, not yours. Your answers are kept.',
    'not-asked': () =>
      'This is not asked after what you answered earlier. Change the earlier answer if it was wrong.',
    'unknown-question': () => 'One answer does not belong to this form. Open the form again.',
  },
  cannotTell: {
    'missing-answers':
      'Nothing certain can be said, because one or more answers are missing. Go back and answer what you can, or bring it up with a health professional.',
    'no-limits-here':
      'The answers cannot be judged, because there are no limits for this country and day. The answers are still yours.',
    'no-limits-for-group':
      'The answers cannot be judged, because the limits are for adults. You can talk with the school or student health service.',
    'answers-do-not-fit':
      'The answers do not fit together, for example more hours than a day has. Go back and check them.',
  },
  certainty: {
    found: 'Taken from the source.',
    'known-high': 'Widely known. Not checked against the source.',
    'known-medium': 'Provisional. May differ between regions and is to be checked.',
    'known-low': 'Uncertain. To be checked.',
    ours: 'Our own grouping, for reflection. Not a scientifically tested measure.',
  },
} satisfies Texts;
