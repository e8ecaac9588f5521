/**
 * One programme through all its hands, with the keyboard alone: made from nothing in the studio, tried, reviewed by two, published,
 * walked by two people over simulated weeks, answered by the coach, ended and still there to read.
 */
import { expect, test } from 'vitest';
import { letEveningCome, openStage } from '../../stage.ts';
import { notLookedAt } from '../../views.ts';
import { openHands } from './hands.ts';
import { makeAndPublish } from './in-the-studio.ts';
import { goAlong, walkIt } from './on-the-road.ts';

const { browsers } = await openStage();

await letEveningCome(browsers);
const scene = await openHands(browsers);
const everyone = [scene.designer, scene.reviewer, scene.heavy, scene.light, scene.coach];

makeAndPublish(scene);
walkIt(scene);
goAlong(scene);

test('every page of programmes was looked at in every language', () => {
  expect(notLookedAt('programmes', everyone)).toEqual([]);
});

test('nobody touched a pointer', () => {
  expect(everyone.flatMap((person) => person.pointed)).toEqual([]);
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
