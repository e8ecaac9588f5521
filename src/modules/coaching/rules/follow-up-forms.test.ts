import { expect, test } from 'vitest';
import { standingOf } from './follow-up-forms.ts';

const ASKED = ['activity', 'mood'];
const answered = (name: string) => ({ name, isSeen: true, problems: 0 });

test('all is answered: it can be sent', () => {
  expect(standingOf(ASKED, ASKED.map(answered))).toEqual({
    next: undefined,
    isComplete: true,
    notSeen: [],
  });
});

test('a form that nobody has looked at is next, also where none of its questions must be answered', () => {
  const mood = { name: 'mood', isSeen: false, problems: 0 };
  expect(standingOf(ASKED, [answered('activity'), mood])).toEqual({
    next: mood,
    isComplete: false,
    notSeen: ['mood'],
  });
});

test('a form that came to be asked after the others were begun is missed', () => {
  expect(standingOf(ASKED, [answered('activity')])).toEqual({
    next: undefined,
    isComplete: false,
    notSeen: ['mood'],
  });
});

test('where something is missing or wrong is next', () => {
  const activity = { name: 'activity', isSeen: true, problems: 1 };
  expect(standingOf(ASKED, [activity, answered('mood')])).toEqual({
    next: activity,
    isComplete: false,
    notSeen: [],
  });
});
