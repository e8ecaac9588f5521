/**
 * Rules that hold in every country, by hand, each with the line of the law pages it is read from.
 */
import type { Vignette } from './clinic.ts';

const INNER = 'sweden §5.1, inner secrecy 4 kap. 1-5 §§';
const BETWEEN = 'sweden §5.1, lag (2022:913)';
const SIGN_IN = 'sweden §5.4';
const DESIGN = 'DESIGN, One person in focus';

export const VIGNETTES_EVERYWHERE: readonly Vignette[] = [
  // Who reaches a person at all.
  {
    source: INNER,
    says: 'a coach reads what the own unit holds about a resident in its care',
    story: { in: 'coaching online' },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'a care manager does so too',
    story: { in: 'coaching online', role: 'care-manager' },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'the coach writes the note',
    story: { in: 'coaching online', does: 'write' },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'and signs it',
    story: { in: 'coaching online', does: 'sign' },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'without a care relation nobody is there',
    story: { in: 'coaching online', relations: [] },
    verdict: 'not-found',
  },
  {
    source: INNER,
    says: 'a relation that has ended is none',
    story: { in: 'coaching online', relations: [['coaching online', 'over']] },
    verdict: 'not-found',
  },
  {
    source: INNER,
    says: "another unit's relation does not help",
    story: { in: 'coaching online', relations: [['health centre', 'current']] },
    verdict: 'not-found',
  },
  {
    source: INNER,
    says: "nor does it where that unit's own data is asked for",
    story: { in: 'health centre', relations: [['health centre', 'current']], choice: 'Inför mötet' },
    verdict: 'not-found',
  },
  {
    source: INNER,
    says: 'an emergency makes no care relation',
    story: { in: 'coaching online', relations: [], emergency: 'Svimmade i väntrummet' },
    verdict: 'not-found',
  },
  {
    source: INNER,
    says: 'a unit manager who takes no part in the care finds nobody',
    story: { in: 'coaching online', role: 'unit-manager' },
    verdict: 'not-found',
  },
  {
    source: INNER,
    says: 'an administrator finds nobody',
    story: { in: 'coaching online', role: 'administrator' },
    verdict: 'not-found',
  },
  {
    source: 'sweden §1.2, purpose Vård och behandling',
    says: 'an assignment for administration reaches nobody',
    story: { in: 'coaching online', purpose: 'administration' },
    verdict: 'not-found',
  },
  {
    source: 'sweden §1.2, purpose Vård och behandling',
    says: 'nor does one for log review',
    story: { in: 'coaching online', purpose: 'log-review', role: 'log-reviewer' },
    verdict: 'not-found',
  },
  {
    source: SIGN_IN,
    says: 'an assignment that is over reaches nobody',
    story: { in: 'coaching online', assignment: 'over' },
    verdict: 'not-found',
  },
  {
    source: SIGN_IN,
    says: 'without an assignment nobody is reached',
    story: { in: 'own drawer', assignment: 'none' },
    verdict: 'not-found',
  },
  {
    source: SIGN_IN,
    says: 'who claims a unit that the assignment does not name finds nobody',
    story: { in: 'coaching online', assignment: 'of another unit' },
    verdict: 'not-found',
  },
  {
    source: SIGN_IN,
    says: 'a session that has ended opens nothing',
    story: { in: 'coaching online', session: 'ended' },
    verdict: 'not-found',
  },
  {
    source: SIGN_IN,
    says: "nor does somebody else's session",
    story: { in: 'coaching online', session: "another's" },
    verdict: 'not-found',
  },
  {
    source: SIGN_IN,
    says: "nor does a resident's session in a coach's hands",
    story: { in: 'coaching online', session: 'of the other kind' },
    verdict: 'not-found',
  },
  {
    source: DESIGN,
    says: 'a person who does not exist is not found',
    story: { in: 'coaching online', person: 'missing' },
    verdict: 'not-found',
  },
  {
    source: DESIGN,
    says: 'nor is one who was erased',
    story: { in: 'coaching online', person: { state: 'erased' } },
    verdict: 'not-found',
  },
  {
    source: 'sweden §5.1, journal kept 10 years or more',
    says: 'the record of one who has died stays readable',
    story: { in: 'coaching online', person: { state: 'deceased' } },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'contact data is seen by those with a care relation',
    story: { in: 'own drawer' },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'and by nobody else',
    story: { in: 'own drawer', relations: [] },
    verdict: 'not-found',
  },
  // What only the person decides.
  {
    source: INNER,
    says: 'no member of staff blocks for the person',
    story: { in: 'coaching online', does: 'block' },
    verdict: 'not-allowed',
  },
  {
    source: BETWEEN,
    says: 'nor consents for them',
    story: { in: 'coaching online', does: 'consent' },
    verdict: 'not-allowed',
  },
  {
    source: 'sweden §5.1, log extract 8 kap. 5 §',
    says: "nor reads the person's own access log",
    story: { in: 'own drawer', does: 'log' },
    verdict: 'not-allowed',
  },
  {
    source: DESIGN,
    says: 'nor erases',
    story: { in: 'own drawer', does: 'erase', emergency: 'Svimmade' },
    verdict: 'not-allowed',
  },
  // The person, visitors, jobs.
  {
    source: 'sweden §5.1, log extract 8 kap. 5 §',
    says: 'the person reads the own access log',
    story: { who: 'resident', in: 'own drawer', does: 'log' },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'the person blocks a unit',
    story: { who: 'resident', in: 'health centre', does: 'block' },
    verdict: 'permitted',
  },
  {
    source: INNER,
    says: 'and still reads what it holds',
    story: { who: 'resident', in: 'health centre', blocks: ['health centre'] },
    verdict: 'permitted',
  },
  {
    source: 'sweden §5.2, data-subject export',
    says: 'the person takes everything home',
    story: { who: 'resident', in: 'health centre', does: 'export' },
    verdict: 'permitted',
  },
  {
    source: 'sweden §5.1, entries are signed by who made them',
    says: 'the person signs no notes',
    story: { who: 'resident', in: 'coaching online', does: 'sign' },
    verdict: 'not-allowed',
  },
  {
    source: 'sweden §5.3, never automatic access for another',
    says: 'somebody else finds nobody',
    story: { who: 'somebody else', in: 'own drawer' },
    verdict: 'not-found',
  },
  {
    source: DESIGN,
    says: 'and signing for another is no way to learn more',
    story: { who: 'somebody else', in: 'own drawer', does: 'sign' },
    verdict: 'not-found',
  },
  {
    source: SIGN_IN,
    says: 'a resident whose session has ended finds nobody',
    story: { who: 'resident', in: 'own drawer', session: 'ended' },
    verdict: 'not-found',
  },
  {
    source: SIGN_IN,
    says: "a coach's session does not make one a resident",
    story: { who: 'resident', in: 'own drawer', session: 'of the other kind' },
    verdict: 'not-found',
  },
  {
    source: DESIGN,
    says: 'who was erased has nothing to read',
    story: { who: 'resident', in: 'own drawer', person: { state: 'erased' } },
    verdict: 'not-found',
  },
  {
    source: DESIGN,
    says: 'a visitor finds nobody',
    story: { who: 'visitor', in: 'own drawer' },
    verdict: 'not-found',
  },
  {
    source: DESIGN,
    says: 'a job of the service does its work',
    story: { who: 'job', in: 'coaching online', does: 'erase' },
    verdict: 'permitted',
  },
  {
    source: DESIGN,
    says: 'but not on the erased',
    story: { who: 'job', in: 'coaching online', person: { state: 'erased' } },
    verdict: 'not-found',
  },
];
