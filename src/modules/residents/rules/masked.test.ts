import { describe, expect, test } from 'vitest';
import { shownName, shownWhereabouts } from './masked.ts';

const contact = {
  email: 'a@vandra.example',
  phone: '070',
  address: 'Canary Street 1',
  municipality: 'Canarytown',
};

describe('protected identity', () => {
  test('masked is no name, no address and no place', () => {
    expect(shownName('Canary', 'masked')).toBeNull();
    expect(JSON.stringify(shownWhereabouts(contact, 'masked'))).not.toMatch(/Canary|070|@/);
  });
  test('open is all of it', () => {
    expect(shownName('Canary', 'open')).toBe('Canary');
    expect(shownWhereabouts(contact, 'open')).toEqual(contact);
  });
});
