/** What the page of those who run the service shows: feedback with its clock in words, answers, and votes per page. */
import { civilIn } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import {
  type AccessibilityFeedback,
  answerState,
  listAccessibilityFeedback,
  wayBack,
} from '#modules/feedback/public.ts';
import { staffMembers } from '#modules/identity/public.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import type { AtWork } from '../work/staff-frame.server.ts';

/** Others than those who run the service get the page that says so. */
export async function answerPage(context: RequestContext, request: Request, work: AtWork) {
  const { app, language } = context;
  const found = orPage(context, request, await run(context, listAccessibilityFeedback, {}));
  const by = found.answered.map((one) => one.answered?.by ?? null).filter((id) => id !== null);
  const people = await staffMembers(app.database.kysely, [...new Set(by)]);
  const dayOf = (at: AccessibilityFeedback['receivedAt']) => civilIn(at, work.zone).date;
  const shown = (one: AccessibilityFeedback) => ({
    id: one.id,
    version: one.version,
    page: one.page,
    words: one.words,
    wordsLanguage: one.language,
    replyTo: one.replyTo,
    way: wayBack(one.replyTo),
    received: longDate(dayOf(one.receivedAt), language),
    answerOn: longDate(one.answerOn, language),
    state: answerState(
      { answerOn: one.answerOn, answeredOn: one.answered === null ? null : dayOf(one.answered.at) },
      work.today,
    ),
    answered:
      one.answered === null
        ? null
        : {
            answer: one.answered.answer,
            told: one.answered.told,
            when: longDate(dayOf(one.answered.at), language),
            by: people.find((member) => member.id === one.answered?.by)?.name ?? null,
          },
  });
  return {
    waiting: found.waiting.map(shown),
    answered: found.answered.map(shown),
    votes: found.votes,
  };
}

export type FeedbackShown = Awaited<ReturnType<typeof answerPage>>['waiting'][number];
