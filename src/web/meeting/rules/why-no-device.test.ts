import { expect, test } from 'vitest';
import { whyNot } from './why-no-device.ts';

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'not-found'],
  ['OverconstrainedError', 'not-found'],
  ['NotReadableError', 'in-use'],
  ['AbortError', 'in-use'],
  ['SecurityError', 'refused'],
  ['TypeError', 'unknown'],
])('%s: %s', (name, why) => {
  const problem = new Error('words of the browser');
  problem.name = name;
  expect(whyNot(problem)).toBe(why);
});

test('what is no error is unknown', () => expect(whyNot('no camera')).toBe('unknown'));
