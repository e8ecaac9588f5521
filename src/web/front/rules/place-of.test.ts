import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { placeOf, placesFor } from './place-of.ts';

const own = newId<'unit'>();
const units = [
  { id: 'turku', country: 'fi', takesReferrals: true },
  { id: 'falun', country: 'se', takesReferrals: true },
  { id: 'gävle', country: 'se', takesReferrals: true },
  { id: own, country: 'se', takesReferrals: false },
] as const;
const visitor: Actor = { kind: 'visitor' };
const swede: Actor = { kind: 'resident', residentId: newId(), sessionId: newId(), country: 'se' };
const coach: Actor = {
  kind: 'staff',
  staffId: newId(),
  assignmentId: newId(),
  unitId: own,
  organisationId: newId(),
  role: 'coach',
  sessionId: newId(),
  country: 'se',
};
const at = (actor: Actor, language: 'sv' | 'fi' | 'en', chosen?: string) =>
  placeOf(units, { actor, language, chosen })?.id;

describe('which unit’s service a person sees', () => {
  test('a visitor: where the language is at home, until another place is chosen', () => {
    expect(at(visitor, 'fi')).toBe('turku');
    expect(at(visitor, 'sv')).toBe('falun');
    expect(at(visitor, 'sv', 'turku')).toBe('turku');
  });
  test('a resident of Sweden who reads Finnish still meets a Swedish unit', () => {
    expect(at(swede, 'fi')).toBe('falun');
    expect(at(swede, 'fi', 'gävle')).toBe('gävle');
  });
  test('a place chosen in another country before signing in no longer counts', () =>
    expect(at(swede, 'sv', 'turku')).toBe('falun'));
  test('staff: their own unit, also when it takes no referrals and another was chosen', () => {
    expect(at(coach, 'fi', 'turku')).toBe(own);
    expect(placesFor(units, coach).map((one) => one.id)).toEqual([own]);
  });
  test('a unit that takes no referrals is no place to choose', () => {
    expect(at(visitor, 'sv', own)).toBe('falun');
    expect(placesFor(units, swede).map((one) => one.id)).toEqual(['falun', 'gävle']);
  });
  test('a country without units sees what a visitor sees; no units at all is no place', () => {
    expect(placeOf(units.slice(0, 1), { actor: swede, language: 'sv', chosen: undefined })?.id).toBe('turku');
    expect(placeOf([], { actor: visitor, language: 'sv', chosen: undefined })).toBeUndefined();
  });
});
