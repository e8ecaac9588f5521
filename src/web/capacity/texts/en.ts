import type { CapacityTexts } from './texts.ts';

export const en: CapacityTexts = {
  title: 'Places and queue',
  lead: 'Say how many people you can have at a time. Whoever thinks of asking then sees how long the wait is likely to be. Leave it empty if you do not want to say.',
  waiting: ({ count }) =>
    count === 0
      ? 'Nobody waits for an answer.'
      : count === 1
        ? 'One person waits for an answer.'
        : `${count} people wait for an answer.`,
  wait: {
    room: 'There is room for all who wait and for one more.',
    weeks: ({ weeks }) =>
      weeks === 1
        ? 'Who asks now is likely to wait about a week.'
        : `Who asks now is likely to wait about ${weeks} weeks.`,
    'no-capacity':
      'The wait cannot be told: nobody has said how many they can have. What the unit itself states is shown.',
    'no-endings': 'The wait cannot be told: no place has become free in the last twelve weeks.',
    'too-far': 'At today’s pace the wait is longer than a year. Who asks reads that it cannot be told.',
  },
  caption: 'Staff',
  who: 'Who',
  active: 'Active now',
  carries: 'Can have at most',
  carriesOf: ({ name }) => `How many ${name} can have`,
  notSaid: 'Not said',
  save: 'Save',
  saveOf: ({ name }) => `Save the number for ${name}`,
  saved: 'The number is saved.',
  wrong: ({ most }) => `Write a whole number from 0 to ${most}, or leave it empty.`,
  how: 'How the wait is told: places missing for those who wait, divided by the places that have become free in the last twelve weeks.',
};
