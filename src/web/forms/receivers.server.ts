/** To whom a form can be sent: the unit that asked for it, else those that the person has a way to; in a walk also nobody. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { relationsOf } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { findEnrolment } from '#modules/enrolments/public.ts';
import { readOrders } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';

/** In place of a unit: the person alone. */
export const SELF = 'self';

export const readReceivers = command({
  name: 'my.read-receivers',
  input: z.strictObject({
    residentId: idSchema<'resident'>(),
    orderId: idSchema<'order'>().nullable(),
    /** The walk whose step asks for the form. */
    enrolmentId: idSchema<'enrolment'>().nullable(),
    language: z.enum(LANGUAGES),
  }),
  async run(context, { residentId, orderId, enrolmentId, language }) {
    const opened = await context.person({ residentId, action: 'read', resource: 'response' });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const order = (await readOrders(tx)).find((one) => one.id === orderId);
    const withWay = (await relationsOf(tx)).filter((one) => one.until === null).map((one) => one.unitId);
    const walk = enrolmentId === null ? undefined : await findEnrolment(tx, enrolmentId);
    const meant = order === undefined ? withWay : [order.unitId];
    return done({
      units: (await allUnits(tx.db))
        .filter((unit) => meant.includes(unit.id))
        .map((unit) => ({ id: unit.id, name: unit.names[language] })),
      // Who walks alone is asked to send nothing; with a unit, that one is meant first.
      first: walk === undefined ? null : walk.holder === residentId ? SELF : walk.holder,
      maySelf: walk !== undefined,
    });
  },
});
