/**
 * The access log beside an independent recording. The recording does not know the log: it finds the residents of an
 * answer by their ids and names in what was sent. For every answer the two must name the same residents.
 */
import type { RecordedAnswer } from '../../recorder.ts';
import { demoId, loadDemoPeople } from '../../../src/demo/people.ts';

export interface LogRow {
  readonly request_id: string;
  readonly resident_id: string;
  readonly action: string;
  readonly command: string;
  readonly count: number;
}

const people = loadDemoPeople().residents.map(({ key, name }) => ({
  id: demoId('resident', key) as string,
  name,
}));

/** The demo's own parts are no part of the service: its sign-in, the mail that was sent, the clock. */
const DEMO_ONLY = /^\/(demo-sign-in\/|(sv|fi|en)\/dev\/)/;
/** What a signed-in resident's own pages are; each of them holds the person whose session it is, but the lines for everybody. */
const OWN_PAGES = /^\/(sv|fi|en)\/(my(?!\/safety)(\/|\?|$)|check\/sent\/|meeting\/)|^\/live\/meeting:/;
/** These events say only that something is new, never what, to nobody but the person and the unit themselves. */
const SAYS_NOTHING = /^\/live\/(resident|unit):/;
/** Pages that also a visitor may read: they hold a person only when somebody is signed in. */
const OWN_WHEN_SIGNED_IN = /^\/(sv|fi|en)\/(check|overview)(\/|\?|$)/;

/** Nothing was shown or done: not there, a fault, or sign in first. */
function isTurnedAway({ status, location }: RecordedAnswer): boolean {
  return status === 401 || status === 404 || status >= 500 || location.includes('/sign-in');
}

/** The reviewer of the log sees no names and no ids, only the end of an id. */
const CODE_LENGTH = 6;

/** Residents whose id, name or code stands in the answer, in its address, or in the address that it leads to. */
function namedIn({ path, location, body }: RecordedAnswer): readonly string[] {
  const said = `${path} ${location} ${body}`;
  const signs = ({ id, name }: (typeof people)[number]) => [id, name, `…${id.slice(-CODE_LENGTH)}`];
  return people.filter((one) => signs(one).some((sign) => said.includes(sign))).map(({ id }) => id);
}

/** The residents that this answer shows or changes something of. */
function residentsIn(answer: RecordedAnswer, self: string): ReadonlySet<string> {
  if (DEMO_ONLY.test(answer.path) || SAYS_NOTHING.test(answer.path) || isTurnedAway(answer)) return new Set();
  const own = answer.askedBy === 'resident' && OWN_PAGES.test(answer.path) ? [self] : [];
  return new Set([...namedIn(answer), ...own]);
}

/** Where the recording cannot tell for certain, the log may name more than was found. */
function mayBeLogged(answer: RecordedAnswer, shown: ReadonlySet<string>, self: string): ReadonlySet<string> {
  if (answer.askedBy === 'resident' && OWN_WHEN_SIGNED_IN.test(answer.path)) return new Set([self]);
  // The reviewer's list holds rows of which only the opened one says, by a code, whose it is.
  return answer.askedBy === 'reviewer' ? new Set(people.map(({ id }) => id)) : shown;
}

/** What differs, one line for each answer; none when log and recording agree. `self` is the journey's resident. */
export function differences(
  answers: readonly RecordedAnswer[],
  rows: readonly LogRow[],
  self: string,
): readonly string[] {
  const logged = Map.groupBy(rows, (row) => row.request_id);
  const recorded = new Set(answers.map((answer) => answer.requestId));
  const unseen = rows
    .filter((row) => !recorded.has(row.request_id))
    .map((row) => `${row.command} was logged for an answer that was never given`);
  const apart = answers.flatMap((answer) => {
    const inLog = logged.get(answer.requestId) ?? [];
    const log = new Set(inLog.map((row) => row.resident_id));
    const shown = residentsIn(answer, self);
    if (shown.isSubsetOf(log) && log.isSubsetOf(mayBeLogged(answer, shown, self))) return [];
    const commands = inLog.map((row) => row.command).join();
    return [
      `${answer.askedBy} ${answer.method} ${answer.path} ${answer.status}: log ${log.size} (${commands}), answer ${shown.size}`,
    ];
  });
  return [...unseen, ...apart];
}
