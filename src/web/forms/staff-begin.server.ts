/** What staff can begin to fill in for a person, and what the person can be asked to fill in at once. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { type Library, orderable, readOrders, WAITING } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import { atOwnUnit } from '../results/at-own-unit.server.ts';
import { titleOf } from './staff-forms.server.ts';

export function readBeginPage(library: Library) {
  return command({
    name: 'work.read-begin-form',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await atOwnUnit(context, { residentId, language });
      if (!opened.ok) return opened;
      const { tx, unit, today, head } = opened.value;
      const waiting = (await readOrders(tx)).filter(
        (one) => one.unitId === unit.id && WAITING.includes(one.state),
      );
      const forms = orderable(library.instrumentsFor(unit.organisationId), unit.country)
        .filter((form) => waiting.every((order) => order.instrument !== form.name))
        .map((form) => ({ name: form.name, title: form.title[language] }));
      return done({
        head,
        today,
        orders: waiting.map((order) => ({ id: order.id, title: titleOf(library, order, language) })),
        forms: forms.toSorted((one, other) => one.title.localeCompare(other.title, language)),
      });
    },
  });
}
