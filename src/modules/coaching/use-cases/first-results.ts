/** What a person answered before the period began, and what they are asked again. */
import type { Country } from '#kernel/actor.ts';
import { allUnits } from '#modules/identity/public.ts';
import { type Instrument, type Library, readResults } from '#modules/instruments/public.ts';
import type { PersonTx } from '#platform/db.ts';
import { partsThatMatter, questionsAgain } from '../rules/follow-up-questions.ts';
import { readGoals } from '../store/goals.ts';
import type { Period } from '../store/periods.ts';

export type StoredResult = Awaited<ReturnType<typeof readResults>>[number];

/** The results that came with the referral of the period, the oldest first. */
export async function firstResults(
  tx: PersonTx,
  period: Pick<Period, 'referralId'>,
): Promise<readonly StoredResult[]> {
  return (await readResults(tx)).filter((one) => one.occasionId === period.referralId);
}

export interface FollowUpQuestions {
  readonly country: Country;
  readonly instruments: readonly Instrument[];
  readonly first: readonly StoredResult[];
  /** The forms of the first time that matter now, whether they can be asked again or not. */
  readonly again: readonly string[];
}

/** The forms of the first time that are asked again: of a self-check all, of a health check those that matter now. */
async function namesAgain(
  tx: PersonTx,
  library: Pick<Library, 'healthCheck'>,
  about: { readonly period: Period; readonly country: Country; readonly first: readonly StoredResult[] },
): Promise<readonly string[]> {
  const { period, country, first } = about;
  const names = first.map((one) => one.instrument);
  if (first.every((one) => one.occasion !== 'health-check')) return names;
  const { parts, wish } = library.healthCheck(country);
  const wisher = parts.find((part) => part.code === wish.part)?.instrument.name;
  const goals = (await readGoals(tx)).filter(
    (goal) => goal.periodId === period.id && goal.state !== 'replaced',
  );
  // Without the wish a referral names every habit that was answered about: that says nothing of what matters.
  const wished = names.some((name) => name === wisher) ? period.habits : [];
  const habitOf = (name: string) => parts.find((part) => part.instrument.name === name)?.habit ?? null;
  return partsThatMatter(
    names.map((instrument) => ({ instrument, habit: habitOf(instrument) })),
    [...goals.map((goal) => goal.habit), ...wished],
  );
}

/** The questions of the first time that matter, in today's versions; none when the person sent no answers then. */
export async function followUpQuestions(
  tx: PersonTx,
  library: Pick<Library, 'instruments' | 'healthCheck'>,
  period: Period,
): Promise<FollowUpQuestions> {
  const unit = (await allUnits(tx.db)).find((one) => one.id === period.unitId);
  if (unit === undefined) throw new Error('a period belongs to a unit that does not exist');
  const first = await firstResults(tx, period);
  const again = await namesAgain(tx, library, { period, country: unit.country, first });
  return {
    country: unit.country,
    first,
    again,
    instruments: questionsAgain(library.instruments(), again, unit.country),
  };
}
