import { describe, expect, test } from 'vitest';
import type { StaffId } from '#kernel/ids.ts';
import { approvalOf, type GivenReview } from './approval.ts';

const [anna, bo, cilla] = ['anna', 'bo', 'cilla'] as unknown as readonly [StaffId, StaffId, StaffId];
const yes = (part: GivenReview['part'], by: StaffId, hash = 'now'): GivenReview => ({
  part,
  verdict: 'approved',
  hash,
  by,
});
const no = (part: GivenReview['part'], by: StaffId): GivenReview => ({
  ...yes(part, by),
  verdict: 'returned',
});
const major = (...reviews: GivenReview[]) => approvalOf({ minor: 0, hash: 'now', writers: [anna] }, reviews);
const minor = (...reviews: GivenReview[]) => approvalOf({ minor: 1, hash: 'now', writers: [anna] }, reviews);

describe('a major version', () => {
  test('is approved in all three parts by two people', () => {
    expect(major(yes('description', bo), yes('evidence', bo), yes('demo', cilla))).toEqual({
      kind: 'approved',
    });
    expect(major(yes('description', bo), yes('evidence', bo), yes('demo', bo))).toEqual({
      kind: 'waits',
      parts: [],
      reviewers: 1,
      eyes: 'enough',
    });
    expect(major()).toEqual({
      kind: 'waits',
      parts: ['description', 'evidence', 'demo'],
      reviewers: 2,
      eyes: 'another',
    });
  });

  test('may be approved by its writer together with another, and not by its writers alone', () => {
    expect(major(yes('description', anna), yes('evidence', bo), yes('demo', anna))).toEqual({
      kind: 'approved',
    });
    const both = approvalOf({ minor: 0, hash: 'now', writers: [anna, bo] }, [
      yes('description', anna),
      yes('evidence', bo),
      yes('demo', bo),
    ]);
    expect(both).toMatchObject({ kind: 'waits', eyes: 'another' });
  });

  test('waits again when anything is changed', () => {
    const earlier = [
      yes('description', bo, 'before'),
      yes('evidence', bo, 'before'),
      yes('demo', cilla, 'before'),
    ];
    expect(major(...earlier)).toMatchObject({ kind: 'waits', reviewers: 2 });
  });

  test('is returned by one, until that person says otherwise', () => {
    expect(major(yes('description', bo), no('description', cilla))).toEqual({ kind: 'returned' });
    expect(
      major(no('evidence', cilla), yes('evidence', cilla), yes('description', bo), yes('demo', bo)),
    ).toEqual({
      kind: 'approved',
    });
  });
});

test('a minor version is approved by one who did not write it', () => {
  expect(minor(yes('text', bo))).toEqual({ kind: 'approved' });
  expect(minor(yes('text', anna))).toMatchObject({ kind: 'waits', eyes: 'another' });
});
