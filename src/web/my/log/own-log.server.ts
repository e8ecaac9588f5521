/** "Who has looked": reading the list is itself written into it, and doubts go to the unit they are about. */
import * as z from 'zod';
import type { Language } from '#kernel/actor.ts';
import {
  civilIn,
  type CivilTime,
  instantOf,
  parseCivilDate,
  plusDays,
  type Zone,
  zone,
} from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { type Id, idSchema, type UnitId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { countOwnLog, findOwnLogRow, readOwnLog, unitsInOwnLog } from '#modules/audit/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { answerDay } from '#modules/messaging/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { putItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { groupRows, wholeDays } from './rules/group-rows.ts';
import { type LogSentence, logSentence } from './rules/log-sentence.ts';

/** Rows read for one page; shown as entries of whole days, far fewer. */
const PAGE = 100;
const MOST_SAVED = 2000;
const MIDNIGHT = '00:00' as CivilTime;

const Day = z
  .union([z.literal('').transform(() => null), z.string().refine((text) => parseCivilDate(text).ok)])
  .nullable();

const OwnLog = z.strictObject({
  language: z.enum(['sv', 'fi', 'en']),
  whose: z.enum(['others', 'mine', 'service']),
  unitId: z.union([z.literal('').transform(() => null), idSchema<'unit'>()]).nullable(),
  from: Day,
  to: Day,
  before: idSchema<'log-row'>().nullable(),
  size: z.enum(['page', 'file']),
});

/** A line of the file. */
export interface SavedLogRow extends LogSentence {
  readonly id: Id<'log-row'>;
  readonly at: string;
}

/** The start of a day where the person lives, `plus` days later. */
function startOf(day: string | null, where: Zone, plus: number) {
  if (day === null) return null;
  const parsed = parseCivilDate(day);
  return parsed.ok ? instantOf(plusDays(parsed.value, plus), MIDNIGHT, where).instant : null;
}

/** One page, or the whole choice for a file. The action is `log`: reading this list is in the list. */
export function ownLog(packs: Packs) {
  return command({
    name: 'my.who-looked',
    input: OwnLog,
    async run(context, input) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const { residentId, country } = context.actor;
      const opened = await context.person({ residentId, action: 'log', resource: 'access-log' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const where = zone(packs[country].zone);
      const language: Language = input.language;
      const limit = input.size === 'page' ? PAGE : MOST_SAVED;
      const rows = await readOwnLog(tx, {
        whose: input.whose,
        unitId: input.unitId,
        from: startOf(input.from, where, 0),
        to: startOf(input.to, where, 1),
        before: input.before,
        limit: limit + 1,
      });
      const page = input.size === 'page' ? wholeDays(rows, limit, where) : rows.slice(0, limit);
      const seen = await unitsInOwnLog(tx);
      const reader = { language, zone: where };
      const saved: readonly SavedLogRow[] = page.map((row) => ({
        id: row.id,
        at: row.at,
        ...logSentence(row, reader),
      }));
      return done({
        groups: input.size === 'page' ? groupRows(page, reader) : [],
        rows: input.size === 'file' ? saved : [],
        older: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
        counts: await countOwnLog(tx),
        units: (await allUnits(tx.db))
          .filter((unit) => seen.includes(unit.id))
          .map((unit) => ({ id: unit.id, name: unit.names[language] })),
        askedBy: longDate(
          answerDay(context.now, where, packs[country].messages.answerWithinDays).answerOn,
          language,
        ),
      });
    },
  });
}

/** "This seems wrong": puts the row on the reader's unit's list, to be looked into by the promised day. */
export function questionLogRow(packs: Packs) {
  return command({
    name: 'my.question-log-row',
    input: z.strictObject({ rowId: idSchema<'log-row'>() }),
    async run(context, input) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const { residentId, country } = context.actor;
      const opened = await context.person({
        residentId,
        action: 'log',
        resource: 'access-log',
        resourceId: input.rowId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const row = await findOwnLogRow(tx, input.rowId);
      const unitId: UnitId | null = row?.unitId ?? null;
      if (unitId === null) return refused('not-found');
      const promise = answerDay(
        context.now,
        zone(packs[country].zone),
        packs[country].messages.answerWithinDays,
      );
      await putItem(
        tx,
        { unitId, kind: 'review', refId: input.rowId, staffId: null, dueAt: promise.answerBy },
        context.now,
      );
      await context.fact(tx, { type: 'log.questioned', holder: unitId, data: { rowId: input.rowId } });
      return done({
        unitId,
        answerOn: promise.answerOn,
        today: civilIn(context.now, zone(packs[country].zone)).date,
      });
    },
  });
}
