import { describe, expect, test } from 'vitest';
import { checkGoal, MOST_WORDS } from './check-goal.ts';

const written = {
  habit: 'move',
  words: ' Orka leka med barnbarnen ',
  firstStep: '',
  importance: '8',
  confidence: '0',
};

describe('a goal', () => {
  test('is complete with own words, habit, importance and confidence', () => {
    expect(checkGoal(written)).toEqual({
      kind: 'complete',
      goal: {
        habit: 'move',
        words: 'Orka leka med barnbarnen',
        firstStep: null,
        importance: 8,
        confidence: 0,
      },
    });
  });

  test('takes nought as an answer, and nothing chosen as none', () => {
    expect(checkGoal({ ...written, importance: '0' }).kind).toBe('complete');
    expect(checkGoal({ ...written, importance: '' })).toEqual({
      kind: 'incomplete',
      problems: [{ field: 'importance', problem: 'missing' }],
    });
  });

  test.each(['11', '-1', '5.5', '08', 'x'])(
    'does not take %s for a number between 0 and 10',
    (confidence) => {
      expect(checkGoal({ ...written, confidence })).toMatchObject({
        kind: 'incomplete',
        problems: [{ field: 'confidence' }],
      });
    },
  );

  test('names everything that is missing, in the order of the form', () => {
    const empty = checkGoal({ habit: '', words: '  ', firstStep: '', importance: '', confidence: '' });
    expect(empty.kind === 'incomplete' ? empty.problems.map((one) => one.field) : []).toEqual([
      'habit',
      'words',
      'importance',
      'confidence',
    ]);
  });

  test('counts a line break as one character, as the person does', () => {
    const words = `${'a'.repeat(MOST_WORDS - 2)}\r\nb`;
    expect(checkGoal({ ...written, words }).kind).toBe('complete');
    expect(checkGoal({ ...written, words: `${words}c` })).toMatchObject({
      problems: [{ field: 'words', problem: 'too-long' }],
    });
  });
});
