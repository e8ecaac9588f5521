import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagePattern } from './page-pattern.ts';

test('ids are left out, so that a vote points at no person', () =>
  expect(
    pagePattern('/sv/meeting/018f0000-0000-7000-8000-000000000000/018f0000-0000-7000-8000-000000000001'),
  ).toBe('/meeting/:id/:id'));

test('the same page in two languages is the same page', () =>
  expect(pagePattern('/sv/my/times')).toBe(pagePattern('/fi/my/times?from=mail')));

test('the front page is a page too', () => expect(pagePattern('/sv')).toBe('/'));

test('whatever is sent, only words and marks come out', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 600 }), (path) => {
      expect(pagePattern(path)).toMatch(/^\/((:id|:other|[a-z][a-z-]{0,39})(\/|$)){0,8}$/);
    }),
    { numRuns: 200 },
  );
});
