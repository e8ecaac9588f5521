/** Whom the service suits, per country: points, segments, and the road where it does not. Read once. */
import { readFileSync } from 'node:fs';
import type { Country } from '#kernel/actor.ts';
import { type SuitabilityCodes, SuitabilityFile } from '../contract.ts';

const FILE = new URL('../../../../content/codes/suitability.json', import.meta.url);
let lists: Readonly<Record<Country, SuitabilityCodes>> | undefined;

export function suitabilityCodes(country: Country): SuitabilityCodes {
  lists ??= SuitabilityFile.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return lists[country];
}
