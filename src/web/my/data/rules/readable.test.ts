import { expect, test } from 'vitest';
import { readable as lines } from './readable.ts';

const readable = (entry: Readonly<Record<string, unknown>>) => lines(entry, 'sv');

test('ids, versions and what holds nothing are left out', () =>
  expect(readable({ id: 'x', unitId: 'y', version: 3, body: 'hej', firstStep: null })).toEqual([
    { field: 'body', value: { kind: 'text', text: 'hej' } },
  ]));

test('an answer stands beside its question, and an unanswered one says so', () =>
  expect(
    readable({
      answers: [
        { linkId: 'a', question: 'Hur ofta?', answer: 'Ibland' },
        { linkId: 'b', question: 'Hur mycket?', answer: null },
      ],
    }),
  ).toEqual([
    { field: 'Hur ofta?', value: { kind: 'text', text: 'Ibland' } },
    { field: 'Hur mycket?', value: { kind: 'text', text: '–' } },
  ]));

test('a moment is told as one, so that the page can write it out', () =>
  expect(readable({ sentAt: '2027-03-15T12:00:00.000Z' })).toEqual([
    { field: 'sentAt', value: { kind: 'instant', text: '2027-03-15T12:00:00.000Z' } },
  ]));

test('no is an answer, not nothing', () =>
  expect(readable({ isProtected: false })).toEqual([
    { field: 'isProtected', value: { kind: 'yes-no', yes: false } },
  ]));

test('codes are told apart by their field: Finland is no language', () =>
  expect(readable({ country: 'fi', language: 'fi', modalities: ['video', 'phone'] })).toEqual([
    { field: 'country', value: { kind: 'codes', group: 'country', codes: ['fi'] } },
    { field: 'language', value: { kind: 'codes', group: 'language', codes: ['fi'] } },
    { field: 'modalities', value: { kind: 'codes', group: 'modality', codes: ['video', 'phone'] } },
  ]));

test('a result is what it was called and what it meant, in the reader’s language; how it was counted is in the file', () => {
  const text = (word: string) => ({ sv: `${word} sv`, fi: `${word} fi`, en: `${word} en` });
  const result = {
    kind: 'band',
    band: 'b',
    title: text('Titel'),
    meaning: text('Betyder'),
    scale: { min: 0, max: 12, title: text('Skala') },
  };
  expect(readable({ result })).toEqual([
    { field: 'result', value: { kind: 'text', text: 'Titel sv' } },
    { field: 'meaning', value: { kind: 'text', text: 'Betyder sv' } },
  ]);
});

test('days, spans and codes of the record are one line each', () =>
  expect(
    readable({
      startedOn: '2027-03-15',
      meetings: { from: 4, to: 6 },
      codes: [{ system: 'KVÅ', code: 'DV142', title: 'Samtal' }],
    }),
  ).toEqual([
    { field: 'startedOn', value: { kind: 'day', text: '2027-03-15' } },
    { field: 'meetings', value: { kind: 'text', text: '4–6' } },
    { field: 'code', value: { kind: 'text', text: 'DV142 Samtal' } },
  ]));
