import { describe, expect, test } from 'vitest';
import { shownName, shownWhereabouts } from './masked.ts';

const contact = {
  email: 'a@vandra.example',
  phone: '070',
  address: 'Canary Street 1',
  municipality: 'Canarytown',
};

describe('protected identity', () => {
  test('others see no name, no address and no place', () => {
    expect(shownName('Canary', 'protected', 'other')).toBeNull();
    expect(JSON.stringify(shownWhereabouts(contact, 'protected', 'other'))).not.toMatch(/Canary|070|@/);
  });
  test('the person sees their own', () => {
    expect(shownName('Canary', 'protected', 'self')).toBe('Canary');
    expect(shownWhereabouts(contact, 'protected', 'self')).toEqual(contact);
  });
  test('not known whether protected is handled as protected', () => {
    expect(shownName('Canary', 'unknown', 'other')).toBeNull();
    expect(JSON.stringify(shownWhereabouts(contact, 'unknown', 'other'))).not.toMatch(/Canary/);
  });
  test('without protection a name is shown', () => expect(shownName('Maria', 'open', 'other')).toBe('Maria'));
});
