import type { Texts } from './texts.ts';

export const en = {
  problem: {
    required: () =>
      'This question has no answer yet. It is needed to work out the result. Choose what fits best.',
    'not-an-option': () => 'The answer is not among the options. Choose one of those shown.',
    'not-a-number': () =>
      'The answer could not be read as a number. Write it in digits, for example 12 or 12.5.',
    'not-whole': () => 'The answer has decimals. A whole number is needed here, for example 12.',
    'too-small': ({ limit }) =>
      `The number is below ${limit}, the lowest that can be given. Check it and write it again.`,
    'too-big': ({ limit }) =>
      `The number is above ${limit}, the highest that can be given. Check it and write it again.`,
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
  },
  certainty: {
    found: 'Taken from the source.',
    'known-high': 'Widely known. Not checked against the source.',
    'known-medium': 'Provisional. May differ between regions and is to be checked.',
    'known-low': 'Uncertain. To be checked.',
    ours: 'Our own grouping, for reflection. Not a scientifically tested measure.',
  },
} satisfies Texts;
