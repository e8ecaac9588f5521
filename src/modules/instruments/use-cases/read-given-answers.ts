/** What was answered in some forms, as codes by question: for rules that go by an answer and by since when it has been so. */
import type { Instant } from '#kernel/dates.ts';
import type { HolderId } from '#kernel/ids.ts';
import type { PersonTx } from '#platform/db.ts';
import { StoredAnswers } from '../contract.ts';
import { codesIn } from '../rules/codes-in.ts';
import { selectResponses, selectResults } from '../store/responses.ts';

export interface GivenAnswers {
  readonly instrument: string;
  readonly holder: HolderId;
  readonly answeredAt: Instant;
  /** By the question's `linkId`: the codes that were chosen, yes or no, or a number; free text as it was written. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** The responses of these forms in the records that are open, the oldest first; without those whose key has been erased. */
export async function readGivenAnswers(
  tx: PersonTx,
  instruments: readonly string[],
): Promise<readonly GivenAnswers[]> {
  if (instruments.length === 0) return [];
  const asked = (await selectResults(tx)).filter((one) => instruments.includes(one.instrument));
  const ids = asked.map((one) => one.id);
  return (await selectResponses(tx, ids)).flatMap((response) => {
    if (response.answers === null) return [];
    const { answers } = StoredAnswers.parse(JSON.parse(response.answers));
    const { instrument, holder, answeredAt } = response;
    return [{ instrument, holder, answeredAt, values: codesIn(answers) }];
  });
}
