/** Why a unit may say no, per country, and the road that is then open. Read once; content never changes while running. */
import { readFileSync } from 'node:fs';
import type { Country } from '#kernel/actor.ts';
import { type DeclineReason, DeclineReasonsFile } from '../contract.ts';

const FILE = new URL('../../../../content/codes/decline-reasons.json', import.meta.url);
let lists: DeclineReasonsFileContent | undefined;
type DeclineReasonsFileContent = ReturnType<typeof DeclineReasonsFile.parse>;

/** The reasons of a country's pack, in the order staff see them. */
export function declineReasons(country: Country): readonly DeclineReason[] {
  lists ??= DeclineReasonsFile.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return lists[country].reasons;
}

/** The reason with this code; undefined when the country has none of that name. */
export function declineReason(country: Country, code: string): DeclineReason | undefined {
  return declineReasons(country).find((reason) => reason.code === code);
}
