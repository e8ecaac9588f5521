/** "Did this help?" */
import { civilIn } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import { GiveVote } from '../contract.ts';
import { pagePattern } from '../rules/page-pattern.ts';
import { insertVote } from '../store.ts';

/** Holds no person, signed in or not. */
export const giveVote = command({
  name: 'feedback.give-vote',
  input: GiveVote,
  async run(context, input) {
    const tx = context.reference('feedback-without-person');
    const unit = (await allUnits(tx.db)).find((one) => one.id === input.unitId);
    if (unit === undefined) return refused('not-found');
    await insertVote(tx, {
      id: newId(),
      unitId: unit.id,
      page: pagePattern(input.path),
      helped: input.helped,
      words: input.words === '' ? null : input.words,
      language: input.language,
      givenOn: civilIn(context.now, unit.zone).date,
    });
    return done(null);
  },
});
