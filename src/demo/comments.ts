/** What people have told about the demo's pages: barriers, answered and waiting, and "did this help". */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn, civilTime, instantOf, plusDays } from '#kernel/dates.ts';
import {
  answerAccessibilityFeedback,
  giveAccessibilityFeedback,
  giveVote,
} from '#modules/feedback/public.ts';
import { must, type World } from './world.ts';
import { demoId } from './people.ts';

const Days = z.int().min(1).max(365);
const Comments = z.strictObject({
  comments: z.array(
    z.strictObject({
      unitKey: z.string(),
      managerKey: z.string(),
      daysAgo: Days,
      page: z.string(),
      language: z.enum(LANGUAGES),
      replyTo: z.string(),
      words: z.string(),
      answer: z.string().nullable(),
      answeredDaysAgo: Days.nullable(),
    }),
  ),
  votes: z.array(z.strictObject({ page: z.string(), yes: z.int().min(0), no: z.int().min(0) })),
});

const VISITOR = { kind: 'visitor' } as const;
const FILE = 'content/demo/comments.json';

/** Given and answered at their time; the units' reminders on the way are carried out as they would have been. */
export async function leaveComments(world: World): Promise<void> {
  const { comments, votes } = Comments.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  for (const one of comments) {
    const unit = world.units.find((unitThere) => unitThere.id === demoId('unit', one.unitKey));
    if (unit === undefined) throw new Error(`there is no unit ${one.unitKey}`);
    const daysAgo = (days: number) =>
      instantOf(plusDays(civilIn(world.present, unit.zone).date, -days), civilTime('10:15'), unit.zone)
        .instant;
    world.clock.set(daysAgo(one.daysAgo));
    const { receipt } = await must(
      'a comment',
      world.app.run(VISITOR, giveAccessibilityFeedback(world.app.packs), {
        unitId: unit.id,
        path: one.page,
        words: one.words,
        replyTo: one.replyTo,
        language: one.language,
      }),
    );
    if (one.answer !== null && one.answeredDaysAgo !== null) {
      await world.moveTo(daysAgo(one.answeredDaysAgo));
      const manager = await world.asStaff(one.managerKey, one.unitKey);
      const answer = { id: receipt, answer: one.answer, version: 1 };
      await must('an answer', world.app.run(manager, answerAccessibilityFeedback, answer));
    }
    await world.moveTo(world.present);
  }
  for (const unit of world.units.filter((one) => one.takesReferrals)) {
    const language = unit.country === 'fi' ? 'fi' : 'sv';
    for (const { page, yes, no } of votes) {
      const given = [...Array<boolean>(yes).fill(true), ...Array<boolean>(no).fill(false)];
      for (const helped of given) {
        const vote = { unitId: unit.id, path: `/${language}${page}`, helped, words: '', language };
        await must('a vote', world.app.run(VISITOR, giveVote, vote));
      }
    }
  }
}
