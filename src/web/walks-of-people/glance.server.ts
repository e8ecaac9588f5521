/** What needs somebody in a person's programme, read at a glance: each with the page where it is seen to. */
import type { Language } from '#kernel/actor.ts';
import { relativeDay } from '#kernel/dates-format.ts';
import type { CivilDate } from '#kernel/dates.ts';
import type { Unit } from '#modules/identity/public.ts';
import { readGoals, readPeriods } from '#modules/coaching/public.ts';
import { askedIn, missedForms, type Road, type WalkParts } from '#modules/enrolments/public.ts';
import { notFilledIn, readFlags, readOrders } from '#modules/instruments/public.ts';
import { readThreads } from '#modules/messaging/public.ts';
import { itemsAbout } from '#modules/worklist/public.ts';
import type { PersonTx } from '#platform/db.ts';
import { goalsOf, openPeriod } from '../coaching/shown.server.ts';

interface About {
  readonly road: Omit<Road, 'tx'>;
  readonly unit: Unit;
  readonly today: CivilDate;
  readonly language: Language;
  readonly formName: (name: string) => string;
}

/** Goals of the coaching, and those that were written in the programme and that the coach may read. */
async function goalsIn(tx: PersonTx, { road }: About) {
  const period = openPeriod(await readPeriods(tx));
  const agreed = period === undefined ? undefined : goalsOf(await readGoals(tx), period).current;
  const written = road.entries.flatMap((entry) => {
    const words = entry.values?.['what'];
    const isGoal = askedIn(road, entry)?.block.kind === 'goal';
    return isGoal && entry.privacy !== 'me' && typeof words === 'string'
      ? [{ id: entry.id as string, words, isWritten: true }]
      : [];
  });
  const coached =
    agreed === undefined || agreed.words === null
      ? []
      : [{ id: agreed.id as string, words: agreed.words, isWritten: false }];
  return [...coached, ...written];
}

export async function readGlance(tx: PersonTx, parts: WalkParts, about: About) {
  const { road, unit, today, language, formName } = about;
  const thread = (await readThreads(tx)).find((one) => one.unitId === unit.id);
  const orders = (await readOrders(tx)).filter((one) => one.unitId === unit.id);
  return {
    flags: (await readFlags(tx))
      .filter((flag) => flag.unitId === unit.id && flag.state !== 'closed')
      .map(({ id, reason, priority }) => ({ id, reason: reason[language], priority })),
    answerBy:
      thread === undefined || thread.answerOn === null ? null : relativeDay(thread.answerOn, today, language),
    forms: [
      ...notFilledIn(orders).map((order) => ({
        id: order.id as string,
        title: formName(order.instrument),
        isOwn: false,
      })),
      ...missedForms(road, parts).missed.map(({ instrument }) => ({
        id: instrument,
        title: formName(instrument),
        isOwn: true,
      })),
    ],
    goals: await goalsIn(tx, about),
    isEnding: (await itemsAbout(tx)).some(
      (item) => item.unitId === unit.id && item.detail === 'support-ends' && item.state === 'open',
    ),
  };
}

export type Glance = Awaited<ReturnType<typeof readGlance>>;
