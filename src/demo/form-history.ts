/** A form that the coach asks for in the middle of coaching: it waits for the person, or was answered so that somebody must look. */
import { done } from '#kernel/outcome.ts';
import { plusDays, plusMinutes, civilIn } from '#kernel/dates.ts';
import { orderForms, readOrders, saveAnswers, sendForm, startForm } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import * as z from 'zod';
import type { Walker } from './histories.ts';
import { momentOn, must } from './world.ts';

const DAYS_AGO = 2;
/** More than half the days of eight questions, nearly every day of two of them; nothing of the ninth. */
const ANSWERS = Object.fromEntries(
  Array.from({ length: 9 }, (_, index) => [
    String(index + 1),
    index === 8 ? 'not-at-all' : index < 4 ? 'nearly-every-day' : 'more-than-half-the-days',
  ]),
);

function openOrder(walker: Walker) {
  const { residentId } = walker.self;
  return command({
    name: 'demo.read-orders',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({ residentId, action: 'read', resource: 'response' });
      if (!opened.ok) return opened;
      return done({ order: (await readOrders(opened.value)).find((one) => one.state === 'open') });
    },
  });
}

export async function formHistory(walker: Walker, until: 'asked' | 'answered'): Promise<void> {
  const { world, coach, self, chance, unit, resident } = walker;
  const { app } = world;
  const { residentId } = self;
  const day = plusDays(civilIn(world.present, unit.zone).date, -DAYS_AGO);
  const asking = momentOn(day, { from: 9, to: 11 }, chance, unit);
  await world.moveTo(asking > world.clock.now() ? asking : plusMinutes(world.clock.now(), 5));
  await must(
    'asking for a form',
    app.run(coach, orderForms(app), {
      residentId,
      what: { kind: 'form', name: until === 'answered' ? 'phq-9' : 'who-5' },
      when: { kind: 'now' },
      recurrence: { kind: 'once' },
    }),
  );
  if (until === 'asked') return;
  const evening = momentOn(day, { from: 18, to: 21 }, chance, unit);
  await world.moveTo(evening > world.clock.now() ? evening : plusMinutes(world.clock.now(), 5));
  const { order } = await must('looking at what is asked for', app.run(self, openOrder(walker), {}));
  const begun = { residentId, instrument: null, orderId: order?.id ?? null, language: resident.language };
  const { draftId } = await must(
    'beginning a form',
    app.run(self, startForm(app), { ...begun, filledBy: 'resident' }),
  );
  const draft = { residentId, draftId, language: resident.language };
  const written = { kind: 'answers', changes: ANSWERS };
  await must(
    'answering a form',
    app.run(self, saveAnswers(app), { ...draft, revision: 0, written, at: null }),
  );
  await world.moveTo(plusMinutes(world.clock.now(), 4));
  await must('sending a form', app.run(self, sendForm(app), { ...draft, unitId: null }));
}
