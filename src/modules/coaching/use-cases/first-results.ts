/** What a person answered before the period began, and what they are asked again. */
import type { Country } from '#kernel/actor.ts';
import { allUnits } from '#modules/identity/public.ts';
import { type Instrument, type Library, readResults } from '#modules/instruments/public.ts';
import type { PersonTx } from '#platform/db.ts';
import { questionsAgain } from '../rules/follow-up-questions.ts';
import type { Period } from '../store/periods.ts';

export type StoredResult = Awaited<ReturnType<typeof readResults>>[number];

/** The results that came with the referral of the period, the oldest first. */
export async function firstResults(
  tx: PersonTx,
  period: Pick<Period, 'referralId'>,
): Promise<readonly StoredResult[]> {
  return (await readResults(tx)).filter(
    (one) => one.occasion === 'self-check' && one.occasionId === period.referralId,
  );
}

export interface FollowUpQuestions {
  readonly country: Country;
  readonly instruments: readonly Instrument[];
  readonly first: readonly StoredResult[];
}

/** The questions of the first time in today's versions; none when the person sent no answers then. */
export async function followUpQuestions(
  tx: PersonTx,
  library: Pick<Library, 'instruments'>,
  period: Period,
): Promise<FollowUpQuestions> {
  const unit = (await allUnits(tx.db)).find((one) => one.id === period.unitId);
  if (unit === undefined) throw new Error('a period belongs to a unit that does not exist');
  const first = await firstResults(tx, period);
  return {
    country: unit.country,
    first,
    instruments: questionsAgain(
      library.instruments(),
      first.map((one) => one.instrument),
      unit.country,
    ),
  };
}
