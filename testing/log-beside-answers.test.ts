/** The comparison of log and recording in the browser journeys must itself be able to fail. */
import { expect, test } from 'vitest';
import { differences, type LogRow } from '../e2e/journeys/foundation/log-beside-answers.ts';
import type { RecordedAnswer } from '../e2e/recorder.ts';
import { demoId } from '../src/demo/people.ts';

const maria = demoId('resident', 'maria-ljungberg');
const andreas = demoId('resident', 'andreas-ebers');

const page: RecordedAnswer = {
  requestId: 'one',
  method: 'GET',
  path: `/sv/work/people/${maria}`,
  status: 200,
  askedBy: 'coach',
  location: '',
  body: '<h1>Maria Ljungberg</h1>',
};
const row: LogRow = {
  request_id: 'one',
  resident_id: maria,
  action: 'read',
  command: 'work.read-person',
  count: 1,
};

test('log and recording agree', () => expect(differences([page], [row], maria)).toEqual([]));
test('a missing row is found', () => expect(differences([page], [], maria)).toHaveLength(1));
test('a row about somebody who was not shown is found', () =>
  expect(differences([page], [row, { ...row, resident_id: andreas }], maria)).toHaveLength(1));
test('a name in the answer without a row is found', () =>
  expect(differences([{ ...page, body: `${page.body} Andreas Ebers` }], [row], maria)).toHaveLength(1));
test('a row for an answer that was never given is found', () =>
  expect(differences([page], [row, { ...row, request_id: 'two' }], maria)).toHaveLength(1));
test('what was turned away needs no row, and may have none', () => {
  const away = { ...page, status: 404, body: '' };
  expect(differences([away], [], maria)).toEqual([]);
  expect(differences([away], [row], maria)).toHaveLength(1);
});
