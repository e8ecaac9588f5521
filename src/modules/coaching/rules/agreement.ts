/** What the person and the unit agree on: how many meetings, how long, how to reach each other, what is shared with whom. */
import { type Anchor, type CivilDate, daysBetween, plusDays, plusMonths } from '#kernel/dates.ts';

/** How many meetings and how many months a service's periods may have. */
export interface Bounds {
  readonly meetings: Range;
  readonly spanMonths: Range;
}

/** What a service lets people agree on besides; one for each country, as data. */
export interface AgreementTemplate {
  readonly name: string;
  readonly ways: readonly Choice[];
  readonly sharing: readonly SharingChoice[];
  /** Within how many months after the end the person may come back without asking anew. */
  readonly returnMonths: number;
  /** How many days a follow-up may lie from the day that is counted from the end. */
  readonly followUpMoveDays: number;
  /** How many days after it was asked for the person can say how it was. */
  readonly experienceDays: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Texts {
  readonly sv: string;
  readonly fi: string;
  readonly en: string;
}

interface Choice {
  readonly code: string;
  readonly text: Texts;
  readonly from: 'start' | 'when-chosen';
}

/** `always`: how the service works, told so that both know. `choice`: only if the person says so. */
interface SharingChoice {
  readonly code: string;
  readonly text: Texts;
  readonly holds: 'always' | 'choice';
}

export interface Terms {
  readonly meetings: number;
  readonly spanMonths: number;
  /** Codes of the template's ways. */
  readonly ways: readonly string[];
  /** Codes of what the person has chosen to let be shared; what always holds is not among them. */
  readonly shares: readonly string[];
  /** Anything else, in the words of whoever wrote it. Empty when nothing was added. */
  readonly words: string;
}

export const MOST_AGREED_WORDS = 1000;

/** What stands there before anybody has changed anything. Nothing is shared that the person has not chosen. */
export function firstTerms(template: AgreementTemplate & Bounds): Terms {
  return {
    meetings: template.meetings.to,
    spanMonths: template.spanMonths.to,
    ways: template.ways.filter(({ from }) => from === 'start').map(({ code }) => code),
    shares: [],
    words: '',
  };
}

export const TERM_FIELDS = ['meetings', 'spanMonths', 'ways', 'shares', 'words'] as const;
export type TermField = (typeof TERM_FIELDS)[number];
export type TermProblem = 'outside' | 'none-chosen' | 'unknown' | 'too-long';

export type CheckedTerms =
  | { readonly kind: 'right'; readonly terms: Terms }
  | { readonly kind: 'wrong'; readonly problems: Readonly<Partial<Record<TermField, TermProblem>>> };

function within(text: string, { from, to }: Range): number | null {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : null;
  return number !== null && number >= from && number <= to ? number : null;
}

function isSubset(codes: readonly string[], known: readonly { readonly code: string }[]): boolean {
  return codes.every((code) => known.some((one) => one.code === code));
}

/** Terms as a form posts them, against the template. */
export function checkTerms(
  template: AgreementTemplate & Bounds,
  posted: {
    readonly meetings: string;
    readonly spanMonths: string;
    readonly ways: readonly string[];
    readonly shares: readonly string[];
    readonly words: string;
  },
): CheckedTerms {
  const meetings = within(posted.meetings, template.meetings);
  const spanMonths = within(posted.spanMonths, template.spanMonths);
  const chosen = template.sharing.filter(({ holds }) => holds === 'choice');
  const words = posted.words.trim();
  const problems: Partial<Record<TermField, TermProblem>> = {
    ...(meetings === null ? { meetings: 'outside' } : {}),
    ...(spanMonths === null ? { spanMonths: 'outside' } : {}),
    ...(posted.ways.length === 0
      ? { ways: 'none-chosen' }
      : isSubset(posted.ways, template.ways)
        ? {}
        : { ways: 'unknown' }),
    ...(isSubset(posted.shares, chosen) ? {} : { shares: 'unknown' }),
    ...(words.length > MOST_AGREED_WORDS ? { words: 'too-long' } : {}),
  };
  if (Object.keys(problems).length > 0 || meetings === null || spanMonths === null)
    return { kind: 'wrong', problems };
  const inOrder = (codes: readonly string[], known: readonly { readonly code: string }[]) =>
    known.filter(({ code }) => codes.includes(code)).map(({ code }) => code);
  return {
    kind: 'right',
    terms: {
      meetings,
      spanMonths,
      ways: inOrder(posted.ways, template.ways),
      shares: inOrder(posted.shares, chosen),
      words,
    },
  };
}

/** Meetings and span are agreed with the coach; how to be reached and what is shared is the person's own to say. */
export function ownToSay(before: Terms, wished: Terms): 'own' | 'with-coach' {
  return before.meetings === wished.meetings && before.spanMonths === wished.spanMonths
    ? 'own'
    : 'with-coach';
}

/** What holds now: the latest that the person has said yes to. What is proposed after it holds only with their yes. */
export function inForce<One extends { readonly agreedAt: string | null; readonly version: number }>(
  agreements: readonly One[],
): { readonly holds: One | undefined; readonly proposed: One | undefined } {
  const latestFirst = agreements.toSorted((one, other) => other.version - one.version);
  const holds = latestFirst.find(({ agreedAt }) => agreedAt !== null);
  const [latest] = latestFirst;
  return { holds, proposed: latest?.agreedAt === null ? latest : undefined };
}

interface Pause {
  readonly from: CivilDate;
  /** Null while it lasts. */
  readonly until: CivilDate | null;
}

/** The last day of the agreed span; days that it rested are added. Null while it rests: nobody knows yet. */
export function spanEnds(start: Anchor, spanMonths: number, pauses: readonly Pause[]): CivilDate | null {
  let rested = 0;
  for (const { from, until } of pauses) {
    if (until === null) return null;
    rested += daysBetween(from, until);
  }
  return plusDays(plusMonths(start, spanMonths).date, rested);
}

/** How long a pause may be at most: longer, and it is kinder to end and come back. */
export const LONGEST_PAUSE_DAYS = 120;

export type PauseProblem = 'not-a-day' | 'not-ahead' | 'too-far';

export function checkPauseEnd(until: CivilDate, today: CivilDate): PauseProblem | null {
  const days = daysBetween(today, until);
  if (days < 1) return 'not-ahead';
  return days > LONGEST_PAUSE_DAYS ? 'too-far' : null;
}
