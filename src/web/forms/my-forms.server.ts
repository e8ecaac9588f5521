/** What units ask the person to fill in: what waits, what comes, and what became of the rest. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn, type Zone } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import { type Library, ownForms, readDrafts, readOrders, WAITING } from '#modules/instruments/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { newestForm, withoutBodyMeasures } from '../results/body-measures.ts';
import { titleOf } from './staff-forms.server.ts';

export function readMyForms(library: Pick<Library, 'instrument' | 'instruments'>) {
  return command({
    name: 'my.read-forms',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'response' });
      if (!opened.ok) return opened;
      if (context.actor.kind !== 'resident') return refused('not-found');
      const tx = opened.value;
      const units = await allUnits(tx.db);
      const hides = await hidesBodyMeasures(tx);
      const orders = withoutBodyMeasures(await readOrders(tx), { hides, form: newestForm(library) });
      // Staff may have begun it too: what the person goes on with is the person's own.
      const begun = (await readDrafts(tx, residentId)).map((draft) => draft.orderId);
      return done(
        orders
          .filter((order) => order.state !== 'withdrawn')
          .map((order) => ({
            id: order.id,
            instrument: order.instrument,
            formVersion: order.formVersion,
            form: titleOf(library, order, language),
            unit: units.find((one) => one.id === order.unitId)?.names[language] ?? '',
            state: order.state,
            isWaiting: WAITING.includes(order.state),
            isBegun: begun.includes(order.id),
            opens: longDate(order.opensOn, language),
            lastDay: longDate(order.lastDay, language),
            ended: longDate(civilIn(order.stateAt, order.zone).date, language),
          })),
      );
    },
  });
}

/** What the person has begun and not sent, the latest first, and what they may begin without being asked. */
export function readBegun(library: Library, where: Zone) {
  return command({
    name: 'my.read-begun-forms',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'response' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const waiting = (await readOrders(tx)).filter((one) => WAITING.includes(one.state)).map(({ id }) => id);
      // What a unit asked for stands among what waits, and is taken up again there.
      const hides = await hidesBodyMeasures(tx);
      const all = withoutBodyMeasures(await readDrafts(tx, residentId), {
        hides,
        form: newestForm(library),
      });
      const begun = all.filter((one) => one.occasion === 'form');
      const own = (await ownForms(tx, library, context.now)).filter(
        (form) => !begun.some((one) => one.orderId === null && one.instrument === form.name),
      );
      const drafts = begun.filter((one) => one.orderId === null || !waiting.includes(one.orderId));
      const dayOf = (draft: (typeof all)[number]) => longDate(civilIn(draft.savedAt, where).date, language);
      const check = all.find((one) => one.occasion === 'check');
      return done({
        begun: drafts.map((draft) => ({
          id: draft.id,
          form: library.instrument(draft.instrument, draft.version)?.title[language] ?? '',
          saved: dayOf(draft),
        })),
        own: own.map((form) => ({ name: form.name, title: form.title[language] })),
        /** What the checks have asked stands there as one. */
        checkSaved: check === undefined ? null : dayOf(check),
      });
    },
  });
}
