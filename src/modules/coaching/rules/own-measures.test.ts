import { expect, test } from 'vitest';
import { followed, offered, type OwnMeasure } from './own-measures.ts';

const aMeasure = (id: string, habits: OwnMeasure['habits'], isBody = false): OwnMeasure => ({
  habits,
  told: 'mean',
  diary: {
    id,
    title: { sv: id },
    every: 'day',
    privacy: 'coach',
    fields: [
      { kind: 'number', id: 'value', label: { sv: id }, unit: { sv: '' }, least: 0, most: 9, decimals: 0 },
    ],
    chart: 'value',
    ...(isBody ? { bodyMeasure: true } : {}),
  },
});
const all = [
  aMeasure('activity', ['move']),
  aMeasure('sleep', ['sleep']),
  aMeasure('weight', ['move'], true),
];
const ids = (measures: readonly OwnMeasure[]) => measures.map(({ diary }) => diary.id);

test('until somebody has chosen, what the goal is about is followed, and never weight', () => {
  const about = { chosen: null, habits: ['move'] as const, hidesBody: false };
  expect(ids(followed(all, about))).toEqual(['activity']);
  expect(ids(followed(all, { ...about, habits: [] }))).toEqual([]);
});

test('what is chosen is followed and nothing else; none is a choice too', () => {
  const about = { habits: ['move'] as const, hidesBody: false };
  expect(ids(followed(all, { ...about, chosen: ['weight', 'sleep'] }))).toEqual(['sleep', 'weight']);
  expect(ids(followed(all, { ...about, chosen: [] }))).toEqual([]);
});

test('weight is neither offered nor followed where it is hidden, though it was chosen', () => {
  expect(ids(offered(all, { hidesBody: true }))).toEqual(['activity', 'sleep']);
  expect(ids(offered(all, { hidesBody: false }))).toEqual(['activity', 'sleep', 'weight']);
  expect(ids(followed(all, { chosen: ['weight'], habits: ['move'], hidesBody: true }))).toEqual([]);
});
