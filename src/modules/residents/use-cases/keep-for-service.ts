/** Retention of what is kept for the service only: due so many years after the last contact with a unit. */
import type { Packs } from '#modules/packs/public.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import type { Instant } from '#kernel/dates.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { DueHandler } from '#platform/handlers.ts';
import type { Sealing } from '#platform/sealing.ts';
import type { HeldPart } from '../contract.ts';
import { retentionDay } from '../rules/retention-day.ts';
import { reportRetention } from '../store/erasure.ts';

const KIND = 'retention.service';

function ruleOf(packs: Packs, unit: Pick<Unit, 'country'>) {
  const rule = packs[unit.country].retention.find((one) => one.class === 'service');
  if (rule === undefined)
    throw new Error(
      `the country pack ${unit.country} says nothing about how long texts of the service are kept`,
    );
  return rule;
}

/** Puts the day on which this unit's service texts about the person may go. Called when the first of them is written. */
export async function keepForService(
  context: CommandContext,
  tx: PersonTx,
  given: { packs: Packs; unit: Unit; lastContact: Instant },
): Promise<void> {
  const rule = ruleOf(given.packs, given.unit);
  const day = retentionDay(given.lastContact, given.unit.zone, rule.years);
  await context.due(tx, {
    kind: KIND,
    effectKey: `${KIND} ${tx.residentId} ${given.unit.id} ${day.date}`,
    dueAt: day.instant,
    civil: { date: day.date, time: day.time, zone: day.zone },
    holder: given.unit.id,
    payload: {},
  });
}

export interface RetentionParts {
  readonly packs: Packs;
  readonly parts: readonly HeldPart[];
  readonly sealing: Pick<Sealing, 'erase'>;
  /** When something last happened between the person and the holder that is open; null when nothing is known. */
  lastContactOf(tx: PersonTx): Promise<Instant | null>;
}

/** On the day: if there was contact since, the day moves on; else the texts and their key go, and it is reported. */
export function serviceRetention(given: RetentionParts): DueHandler {
  return {
    kind: KIND,
    async run(context, item) {
      const opened = await context.person({
        residentId: item.residentId,
        action: 'erase',
        resource: 'erasure',
        holder: item.holder,
      });
      if (!opened.ok) return;
      const tx = opened.value;
      const unit = (await allUnits(tx.db)).find((one) => one.id === item.holder);
      if (unit === undefined) return;
      const rule = ruleOf(given.packs, unit);
      const lastContact = await given.lastContactOf(tx);
      if (lastContact !== null && retentionDay(lastContact, unit.zone, rule.years).instant > context.now) {
        await keepForService(context, tx, { packs: given.packs, unit, lastContact });
        return;
      }
      let erased = 0;
      for (const part of given.parts)
        erased += Object.values((await part.eraseService?.(tx)) ?? {}).reduce((sum, count) => sum + count, 0);
      await reportRetention(
        tx,
        {
          rule: `service ${rule.years} years from ${rule.countedFrom}`,
          source: rule.source,
          erased,
          kept: 0,
        },
        context.now,
      );
      if (erased > 0)
        await context.fact(tx, { type: 'retention.carried-out', holder: unit.id, data: { erased } });
      await given.sealing.erase(item.residentId, { holder: unit.id, retention: 'service' });
    },
  };
}
