/** Questions to colleagues in which no person is named. They are nobody's record: no row of the access log. */
import type { Actor } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import { seesLists } from '#modules/worklist/public.ts';
import { type AccessRefusal, type CommandContext, command } from '#platform/command.ts';
import type { UnitTx } from '#platform/db.ts';
import { announce } from '#platform/live.ts';
import * as z from 'zod';
import { AnswerColleagues, AskColleagues, OneConsultation } from '../contract.ts';
import { isNamedByNumber } from '../rules/named-by-number.ts';
import {
  type Consultation,
  consultationsOf,
  consultationWith,
  type Here,
  insertConsultation,
  insertLine,
  linesOf,
  saveClosed,
} from '../store/consultations.ts';

const LISTED = 100;

interface Place {
  readonly tx: UnitTx;
  readonly here: Here;
  readonly unit: Unit;
  /** The units of the organisation. */
  readonly units: readonly Unit[];
}

async function placeOf(context: CommandContext): Promise<Outcome<Place, AccessRefusal>> {
  const opened = await context.units();
  if (!opened.ok) return opened;
  const actor: Actor = context.actor;
  if (!seesLists(actor)) return refused('not-allowed');
  const units = (await allUnits(opened.value.db)).filter(
    (one) => one.organisationId === actor.organisationId,
  );
  const unit = units.find((one) => one.id === actor.unitId);
  if (unit === undefined) return refused('not-found');
  const { organisationId, unitId, staffId } = actor;
  return done({ tx: opened.value, here: { organisationId, unitId, staffId }, unit, units });
}

async function tellUnits(
  { tx, units, here }: Place,
  { fromUnit, toUnit }: Pick<Consultation, 'fromUnit' | 'toUnit'>,
) {
  for (const unit of units)
    if (unit.id !== here.unitId && (toUnit === null || unit.id === toUnit || unit.id === fromUnit))
      await announce(tx.db, `unit:${unit.id}`);
}

/** What the unit asks and is asked, and whom it may ask. */
export const listConsultations = command({
  name: 'colleagues.list-consultations',
  input: z.strictObject({}),
  async run(context) {
    const place = await placeOf(context);
    if (!place.ok) return place;
    const { tx, here, unit, units } = place.value;
    return done({
      unit,
      others: units.filter((one) => one.id !== unit.id),
      consultations: await consultationsOf(tx, here, LISTED),
    });
  },
});

/** One with all that was said. Refuses `not-found` to whom it does not reach. */
export const readConsultation = command({
  name: 'colleagues.read-consultation',
  input: OneConsultation,
  async run(context, { consultationId }) {
    const place = await placeOf(context);
    if (!place.ok) return place;
    const { tx, here, unit, units } = place.value;
    const consultation = await consultationWith(tx, here, { id: consultationId, lock: false });
    if (consultation === undefined) return refused('not-found');
    return done({ unit, units, consultation, lines: await linesOf(tx, here, consultationId) });
  },
});

/** Refuses `names-a-person` (a text holds an identity number) and `not-a-unit` (not one of the organisation, or the own). */
export const askColleagues = command({
  name: 'colleagues.ask',
  input: AskColleagues,
  async run(context, { toUnit, topic, words }) {
    const place = await placeOf(context);
    if (!place.ok) return place;
    const { tx, here, unit, units } = place.value;
    if (toUnit !== null && !units.some((one) => one.id === toUnit && one.id !== unit.id))
      return refused('not-a-unit');
    const today = civilIn(context.now, unit.zone).date;
    if (isNamedByNumber(topic, today) || isNamedByNumber(words, today)) return refused('names-a-person');
    const id = await insertConsultation(tx, here, { toUnit, topic, now: context.now });
    await insertLine(tx, here, { id, words, now: context.now });
    await tellUnits(place.value, { fromUnit: unit.id, toUnit });
    return done({ consultationId: id });
  },
});

/** Says something more; a closed question is open again. Refuses `names-a-person`. */
export const answerColleagues = command({
  name: 'colleagues.answer',
  input: AnswerColleagues,
  async run(context, { consultationId, words }) {
    const place = await placeOf(context);
    if (!place.ok) return place;
    const { tx, here, unit } = place.value;
    const consultation = await consultationWith(tx, here, { id: consultationId, lock: true });
    if (consultation === undefined) return refused('not-found');
    if (isNamedByNumber(words, civilIn(context.now, unit.zone).date)) return refused('names-a-person');
    await insertLine(tx, here, { id: consultationId, words, now: context.now });
    await tellUnits(place.value, consultation);
    return done({ consultationId });
  },
});

/** The unit that asked has what it needed. Refuses `not-found` to every other. */
export const closeConsultation = command({
  name: 'colleagues.close',
  input: OneConsultation,
  async run(context, { consultationId }) {
    const place = await placeOf(context);
    if (!place.ok) return place;
    const { tx, here, unit } = place.value;
    const consultation = await consultationWith(tx, here, { id: consultationId, lock: true });
    if (consultation?.fromUnit !== unit.id) return refused('not-found');
    await saveClosed(tx, here, consultationId, context.now);
    return done({ consultationId });
  },
});
