/** The ways in and the reasons to come, per country. Read once; content never changes while running. */
import { readFileSync } from 'node:fs';
import type { Country } from '#kernel/actor.ts';
import { type ReasonToCome, type WaysIn, WaysInFile } from '../contract.ts';

const FILE = new URL('../../../../content/codes/ways-in.json', import.meta.url);
let lists: Readonly<Record<Country, WaysIn>> | undefined;

/** All names, in the order they are shown. */
export function waysIn(country: Country): WaysIn {
  lists ??= WaysInFile.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return lists[country];
}

/** The reasons that somebody may choose from. */
export function reasonsToCome(country: Country, chosenBy: 'resident' | 'staff'): readonly ReasonToCome[] {
  return waysIn(country).reasons.filter((reason) => reason.chosenBy.includes(chosenBy));
}
