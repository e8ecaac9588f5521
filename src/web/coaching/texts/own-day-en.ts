import type { OwnDayTexts } from './own-day-texts.ts';

const inDays = (days: number) => (days === 1 ? '1 day' : `${String(days)} days`);

export const ownDayEn: OwnDayTexts = {
  heading: 'Numbers of the day',
  who: 'You and your coach see them. Write what you like and leave the rest.',
  save: 'Save',
  saved: 'Saved.',
  otherDay: 'Another day',
  wrongDay: 'Choose a day from the first day of the coaching until today.',
  nothing: 'You follow no numbers. Choose below if you would like to.',
  choose: 'Choose what you follow',
  chooseHint: 'Only you decide this, and you can change it whenever you like.',
  keepChoice: 'Save the choice',
  open: 'Write the numbers of the day',
  section: 'Own numbers',
  none: 'No numbers have been written yet.',
  week: {
    sum: ({ value, days }) => `The last seven days: ${value} in all, on ${inDays(days)} that are written.`,
    mean: ({ value, days }) => `The last seven days: ${value} a day, counted over ${inDays(days)}.`,
  },
  weekBefore: {
    sum: ({ value, days }) => `The seven days before: ${value}, on ${inDays(days)}.`,
    mean: ({ value, days }) => `The seven days before: ${value} a day, counted over ${inDays(days)}.`,
  },
  cannotTell: ({ days, least }) =>
    `${days === 0 ? 'Nothing' : inDays(days)} written for the last seven days. From ${String(least)} days on you see how the week looks.`,
};
