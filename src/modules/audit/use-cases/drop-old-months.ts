/** Drops months of the access log whose time is over, as the country packs say, each with a signed statement of it. */
import type { Instant } from '#kernel/dates.ts';
import { civilIn, plusMonths, zone } from '#kernel/dates.ts';
import type { Packs, RetentionRule } from '#modules/packs/public.ts';
import type { Db } from '#platform/db.ts';
import { type Beginning, beginningStatement } from '../rules/beginning.ts';
import { type LogRule, monthsOver } from '../rules/month-over.ts';
import { beginningsOf, dropMonth, lastSealedSeq, logMonths, waitForSealer } from '../store/beginnings.ts';
import type { SealingSigner } from '../store/sealing-key.ts';

export interface DroppedMonth {
  readonly country: LogRule['country'];
  readonly rule: RetentionRule;
  readonly rows: number;
}

export interface DropParts {
  /** The worker's connection. */
  readonly db: Db;
  readonly packs: Packs;
  readonly signer: SealingSigner;
  /** Real now, as in the log itself: a demo's clock makes no row older. */
  readonly realNow: () => Instant;
  /** Told in the transaction that drops the month. */
  readonly report: (db: Db, dropped: DroppedMonth) => Promise<void>;
}

const UTC = zone('UTC');
const MONTHS = 12;

interface BoundRule extends LogRule {
  readonly rule: RetentionRule;
}

function rulesOf(packs: Packs): readonly BoundRule[] {
  return Object.values(packs).flatMap((pack) =>
    pack.retention
      .filter((rule) => rule.class === 'access-log')
      .map((rule) => ({ country: pack.country, years: rule.years, rule })),
  );
}

function yearsBefore(now: Instant, years: number): Instant {
  const { date, time } = civilIn(now, UTC);
  return plusMonths({ date, time, zone: UTC }, -years * MONTHS).instant;
}

/** Answers how many months went. One that is not sealed to its end waits for the sealer. */
export async function dropOldMonths({ db, packs, signer, realNow, report }: DropParts): Promise<number> {
  const rules = rulesOf(packs);
  return db.transaction().execute(async (tx) => {
    // The sealer and this never work at the same time.
    await waitForSealer(tx);
    const now = realNow();
    const sealedTo = await lastSealedSeq(tx);
    const earlier = await beginningsOf(tx);
    let { number = 0, rowsFrom = 1 } = earlier.at(-1) ?? {};
    let dropped = 0;
    for (const { month, rule } of monthsOver(await logMonths(tx), rules, now)) {
      const bound = rules.find((one) => one.country === rule.country);
      if (bound === undefined || month.lastSeq > sealedTo) return dropped;
      number += 1;
      rowsFrom = Math.max(rowsFrom, month.lastSeq + 1);
      const statement: Omit<Beginning, 'signature'> = {
        number,
        rowsFrom,
        rowsDropped: month.rows,
        month: month.month,
        rule: `${rule.country}: ${rule.years} years. ${bound.rule.source}`,
        droppedAt: now,
        keyId: signer.key.id,
      };
      const signature = Buffer.from(signer.sign(beginningStatement(statement))).toString('hex');
      await dropMonth(tx, { ...statement, signature }, yearsBefore(now, rule.years));
      await report(tx, { country: rule.country, rule: bound.rule, rows: month.rows });
      dropped += 1;
    }
    return dropped;
  });
}
