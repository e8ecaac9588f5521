/** How it was: when the person is asked, and what an answer may hold. */
import { type CivilDate, plusDays } from '#kernel/dates.ts';
import { type Attainment, ATTAINMENTS } from './attainment.ts';
import { type EndReason, type FollowUpState, hasFollowUps, type PeriodState } from './period.ts';

export const HELPED = ['yes', 'partly', 'no'] as const;
export type Helped = (typeof HELPED)[number];

/** 0 to 10: would you tell a friend to go here? */
export const RECOMMEND = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export interface Experience {
  readonly recommend: number | null;
  readonly helped: Helped | null;
  readonly attained: Attainment | null;
  readonly words: string;
  readonly shown: 'to-coach' | 'to-nobody';
}

export const MOST_EXPERIENCE_WORDS = 2000;
export type ExperienceProblem = 'nothing' | 'too-long' | 'unknown';

export type CheckedExperience =
  | { readonly kind: 'right'; readonly experience: Experience }
  | { readonly kind: 'wrong'; readonly problem: ExperienceProblem };

/** What a form posts. Each question can be left out, but not all of them. */
export function checkExperience(posted: {
  readonly recommend: string;
  readonly helped: string;
  readonly attained: string;
  readonly words: string;
  readonly shown: string;
}): CheckedExperience {
  const words = posted.words.trim();
  const recommend = RECOMMEND.find((one) => String(one) === posted.recommend) ?? null;
  const helped = HELPED.find((one) => one === posted.helped) ?? null;
  const attained = ATTAINMENTS.find((one) => String(one) === posted.attained) ?? null;
  const isUnknown =
    (recommend === null && posted.recommend !== '') ||
    (helped === null && posted.helped !== '') ||
    (attained === null && posted.attained !== '');
  if (isUnknown) return { kind: 'wrong', problem: 'unknown' };
  if (words.length > MOST_EXPERIENCE_WORDS) return { kind: 'wrong', problem: 'too-long' };
  if (recommend === null && helped === null && attained === null && words === '')
    return { kind: 'wrong', problem: 'nothing' };
  return {
    kind: 'right',
    experience: {
      recommend,
      helped,
      attained,
      words,
      shown: posted.shown === 'yes' ? 'to-coach' : 'to-nobody',
    },
  };
}

export interface AskedAbout {
  readonly state: PeriodState;
  readonly endedOn: CivilDate | null;
  readonly endReason: EndReason | null;
  readonly followUps: readonly {
    readonly months: number;
    readonly date: CivilDate;
    readonly state: FollowUpState;
  }[];
}

/**
 * What the person can be asked about today, the latest first: 0 is the end, else the months of a follow-up. Who has moved or died is
 * not asked, nor who never met anybody: then no follow-up was planned.
 */
export function askedNow(
  about: AskedAbout,
  at: { readonly today: CivilDate; readonly days: number; readonly answered: readonly number[] },
): readonly number[] {
  const { endedOn, endReason, followUps } = about;
  if (endedOn === null || endReason === null || !hasFollowUps(endReason) || followUps.length === 0) return [];
  const isFresh = (from: CivilDate) => at.today <= plusDays(from, at.days);
  const asked = followUps
    .filter(({ state }) => state === 'invited' || state === 'answered' || state === 'held')
    .filter(({ date }) => isFresh(date))
    .map(({ months }) => months);
  return [...asked, ...(isFresh(endedOn) ? [0] : [])]
    .filter((months) => !at.answered.includes(months))
    .toSorted((one, other) => other - one);
}
