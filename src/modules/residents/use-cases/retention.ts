/**
 * Retention as the country pack says: records and texts of the service have a day on which they are looked at. Then
 * they go, or a new day is put. Every look is reported, in counts (`residents.retention_report`).
 */
import type { Packs, RetentionRule } from '#modules/packs/public.ts';
import { allUnits, markErased, readRegistration, type Unit } from '#modules/identity/public.ts';
import type { Instant } from '#kernel/dates.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { DueHandler, SameTransactionListener } from '#platform/handlers.ts';
import { orderKeyErasure } from '#platform/key-erasure.ts';
import type { HeldPart } from '../contract.ts';
import { type RetentionDay, type RetentionFacts, retentionVerdict } from '../rules/retention-day.ts';
import { type Counts, insertErasure } from '../store/erasure.ts';
import { readPerson } from '../store/person.ts';
import { isHeldElsewhere, reportRetention, waitingKinds } from '../store/retention.ts';
import { type Erasing, eraseRecord } from './erase-record.ts';

/** What is kept person by person; the access log is kept by the month (`audit`). */
const CLASSES = ['care-record', 'service'] as const;
type KeptClass = (typeof CLASSES)[number];

const kindOf = (kept: KeptClass): string => `retention.${kept}`;

function ruleOf(packs: Packs, unit: Pick<Unit, 'country'>, kept: KeptClass): RetentionRule {
  const rule = packs[unit.country].retention.find((one) => one.class === kept);
  if (rule === undefined)
    throw new Error(`the country pack ${unit.country} does not say how long ${kept} is kept`);
  return rule;
}

async function lookOn(
  context: CommandContext,
  tx: PersonTx,
  about: { readonly unit: Unit; readonly class: KeptClass },
  day: RetentionDay,
): Promise<void> {
  await context.due(tx, {
    kind: kindOf(about.class),
    effectKey: `${kindOf(about.class)} ${tx.residentId} ${about.unit.id} ${day.date}`,
    dueAt: day.instant,
    civil: { date: day.date, time: day.time, zone: day.zone },
    holder: about.unit.id,
    payload: {},
  });
}

/** Puts the first day for what is written now. What the rule counts from is read again on the day. */
export async function keepUntil(
  context: CommandContext,
  tx: PersonTx,
  given: { readonly packs: Packs; readonly unit: Unit; readonly class: KeptClass },
): Promise<void> {
  const facts: RetentionFacts = { isOpen: false, lastEntry: context.now, birthDate: null, diedOn: null };
  const rule = ruleOf(given.packs, given.unit, given.class);
  const verdict = retentionVerdict(rule, facts, given.unit.zone, context.now);
  if (verdict.kind === 'kept') await lookOn(context, tx, given, verdict.lookAgain);
}

/** Whatever happens first between a person and a unit puts the days on which the unit's data are looked at. */
export function retentionListener(packs: Packs): SameTransactionListener {
  return {
    async heard(context, tx, fact) {
      if (fact.holder === tx.residentId) return;
      const waiting = await waitingKinds(tx, fact.holder);
      const missing = CLASSES.filter((one) => !waiting.includes(kindOf(one)));
      if (missing.length === 0) return;
      const unit = (await allUnits(tx.db)).find((one) => one.id === fact.holder);
      if (unit === undefined) return;
      for (const one of missing) await keepUntil(context, tx, { packs, unit, class: one });
    },
  };
}

export interface RetentionParts extends Erasing {
  readonly packs: Packs;
}

async function latest(parts: readonly HeldPart[], tx: PersonTx, unit: Unit): Promise<Instant | null> {
  let last: Instant | null = null;
  for (const part of parts) {
    const at = (await part.lastEntryAt?.(tx, unit.id)) ?? null;
    if (at !== null && (last === null || at > last)) last = at;
  }
  return last;
}

async function factsOf(parts: readonly HeldPart[], tx: PersonTx, unit: Unit): Promise<RetentionFacts> {
  let isOpen = false;
  for (const part of parts) isOpen ||= (await part.isOpen?.(tx, unit.id)) ?? false;
  return {
    isOpen,
    lastEntry: await latest(parts, tx, unit),
    birthDate: (await readPerson(tx))?.birthDate ?? null,
    diedOn: (await readRegistration(tx))?.diedOn ?? null,
  };
}

/** Texts of the service at one unit: messages. */
async function eraseTexts(tx: PersonTx, given: RetentionParts, unit: Unit, now: Instant): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const part of given.parts) Object.assign(counts, await part.eraseService?.(tx));
  await orderKeyErasure(tx, given.sealing, { holder: unit.id, retention: 'service' }, now);
  return counts;
}

/** When no unit holds anything any more, who the person is goes too: what stays in the registry names nobody. */
async function eraseOwnDrawer(tx: PersonTx, given: RetentionParts, now: Instant): Promise<Counts> {
  const counts = await eraseRecord(tx, given, { holder: tx.residentId, keep: [] }, now);
  await orderKeyErasure(tx, given.sealing, {}, now);
  await markErased(tx);
  return counts;
}

async function erase(
  context: CommandContext,
  tx: PersonTx,
  given: RetentionParts,
  about: { readonly unit: Unit; readonly class: KeptClass; readonly source: string },
): Promise<Counts> {
  const { unit } = about;
  const erased =
    about.class === 'service'
      ? await eraseTexts(tx, given, unit, context.now)
      : await eraseRecord(tx, given, { holder: unit.id, keep: [] }, context.now);
  if (about.class === 'care-record' && !(await isHeldElsewhere(tx, unit.id)))
    return { ...erased, ...(await eraseOwnDrawer(tx, given, context.now)) };
  if (Object.values(erased).some((count) => count > 0)) {
    const ground = { kind: 'retention', unitId: unit.id, basis: about.source } as const;
    await insertErasure(tx, ground, { erased, kept: {} }, context.now);
    // In the person's own drawer: at the unit it would count as an entry.
    await context.fact(tx, { type: 'retention.carried-out', holder: tx.residentId, data: {} });
  }
  return erased;
}

function handlerOf(kept: KeptClass, given: RetentionParts): DueHandler {
  return {
    kind: kindOf(kept),
    async run(context, item) {
      const ask = { residentId: item.residentId, resource: 'record', holder: item.holder } as const;
      const opened = await context.person({ ...ask, action: 'read' });
      // Erased meanwhile: there is nothing left to look at.
      if (!opened.ok) return;
      const unit = (await allUnits(opened.value.db)).find((one) => one.id === item.holder);
      if (unit === undefined) return;
      const rule = ruleOf(given.packs, unit, kept);
      const facts = await factsOf(given.parts, opened.value, unit);
      // What a running period may need stays; texts of the service are counted from the last contact alone.
      const judged = kept === 'service' ? { ...facts, isOpen: false } : facts;
      const verdict = retentionVerdict(rule, judged, unit.zone, context.now);
      const line = { country: unit.country, rule };
      if (verdict.kind === 'kept') {
        await lookOn(context, opened.value, { unit, class: kept }, verdict.lookAgain);
        await reportRetention(
          opened.value.db,
          { ...line, what: { outcome: 'kept', because: verdict.because } },
          context.now,
        );
        return;
      }
      const erasing = await context.person({ ...ask, action: 'erase' });
      if (!erasing.ok) return;
      const counts = await erase(context, erasing.value, given, { unit, class: kept, source: rule.source });
      await reportRetention(erasing.value.db, { ...line, what: { outcome: 'erased', counts } }, context.now);
    },
  };
}

/** On the day: what goes on or was written since moves it; else the rows and keys go. */
export function retentionHandlers(given: RetentionParts): readonly DueHandler[] {
  return CLASSES.map((kept) => handlerOf(kept, given));
}
