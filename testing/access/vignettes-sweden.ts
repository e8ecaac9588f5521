/**
 * Where Swedish law speaks: other units, blocks, other organisations. Each with the line it is read from.
 */
import type { Vignette } from './clinic.ts';

const INNER = 'sweden §5.1, inner secrecy 4 kap. 1-5 §§';
const BETWEEN = 'sweden §5.1, lag (2022:913)';
const DESIGN = 'DESIGN, One person in focus';

export const SWEDISH_VIGNETTES: readonly Vignette[] = [
  // Other units of the same organisation.
  {
    source: INNER,
    says: "another unit's data asks for an active choice",
    story: { in: 'health centre' },
    verdict: 'reason-required',
  },
  {
    source: INNER,
    says: 'with words of one’s own it opens',
    story: { in: 'health centre', choice: 'Inför mötet om läkemedel' },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'blank words are no statement',
    story: { in: 'health centre', choice: ' \t ' },
    verdict: 'reason-required',
  },
  {
    source: INNER,
    says: "nobody writes in another unit's record",
    story: { in: 'health centre', does: 'write', choice: 'Inför mötet' },
    verdict: 'not-allowed',
  },
  {
    source: INNER,
    says: 'nor signs there, in an emergency either',
    story: { in: 'health centre', does: 'sign', emergency: 'Svimmade' },
    verdict: 'not-allowed',
  },
  {
    source: INNER,
    says: "nor exports another unit's record",
    story: { in: 'health centre', does: 'export', choice: 'Inför mötet' },
    verdict: 'not-allowed',
  },
  {
    source: INNER,
    says: 'printing is a way of reading',
    story: { in: 'health centre', does: 'print', choice: 'Inför mötet' },
    verdict: 'permitted',
  },
  // Blocks.
  {
    source: INNER,
    says: 'a blocked unit is closed to the other units',
    story: { in: 'health centre', blocks: ['health centre'], choice: 'Inför mötet' },
    verdict: 'blocked',
  },
  {
    source: INNER,
    says: 'the block is told before the missing choice',
    story: { in: 'health centre', blocks: ['health centre'] },
    verdict: 'blocked',
  },
  {
    source: INNER,
    says: 'the blocked unit itself is not shut out',
    story: { in: 'coaching online', blocks: ['coaching online'] },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'a block of the own unit does not close the others to it',
    story: { in: 'health centre', blocks: ['coaching online'], choice: 'Inför mötet' },
    verdict: 'permitted',
  },
  {
    source: DESIGN,
    says: 'whoever has no relation is not told of a block',
    story: { in: 'health centre', blocks: ['health centre'], relations: [] },
    verdict: 'not-found',
  },
  {
    source: INNER,
    says: 'an emergency with a stated reason passes the block',
    story: {
      in: 'health centre',
      blocks: ['health centre'],
      emergency: 'Medvetslös, behöver veta läkemedel',
    },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'an emergency without a reason does not',
    story: { in: 'health centre', blocks: ['health centre'], choice: 'Inför mötet', emergency: ' ' },
    verdict: 'blocked',
  },
  {
    source: INNER,
    says: 'a block overrides a registered consent',
    story: {
      in: 'home care',
      blocks: ['home care'],
      consents: [['municipality', 'region']],
      choice: 'Inför SIP',
    },
    verdict: 'blocked',
  },
  // Other organisations.
  {
    source: BETWEEN,
    says: 'without consent the other organisation holds nothing to find',
    story: { in: 'home care', choice: 'Inför SIP' },
    verdict: 'not-found',
  },
  {
    source: BETWEEN,
    says: 'with consent and a choice it opens',
    story: { in: 'home care', consents: [['municipality', 'region']], choice: 'Inför SIP' },
    verdict: 'permitted',
  },
  {
    source: BETWEEN,
    says: 'consent alone is not need: the choice is still asked for',
    story: { in: 'home care', consents: [['municipality', 'region']] },
    verdict: 'reason-required',
  },
  {
    source: BETWEEN,
    says: 'consent the other way round opens nothing',
    story: { in: 'home care', consents: [['region', 'municipality']], choice: 'Inför SIP' },
    verdict: 'not-found',
  },
  {
    source: BETWEEN,
    says: 'consent without a relation opens nothing',
    story: { in: 'home care', consents: [['municipality', 'region']], relations: [], choice: 'Inför SIP' },
    verdict: 'not-found',
  },
  {
    source: BETWEEN,
    says: 'an emergency passes the missing consent',
    story: { in: 'home care', emergency: 'Medvetslös' },
    verdict: 'permitted',
  },
  {
    source: BETWEEN,
    says: 'an emergency with a blank reason does not',
    story: { in: 'home care', choice: 'Inför SIP', emergency: '' },
    verdict: 'not-found',
  },
  {
    source: DESIGN,
    says: 'a unit that nobody knows holds nothing, in an emergency too',
    story: { in: 'unknown unit', emergency: 'Medvetslös' },
    verdict: 'not-found',
  },
  {
    source: DESIGN,
    says: "another person's drawer is no holder of this person's data",
    story: { in: "another's drawer", choice: 'Inför mötet' },
    verdict: 'not-found',
  },
];
