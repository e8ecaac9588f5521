/** Flags of a programme: what a rule says that the coach must look at, raised once each time the rule turns true. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import { putFlags } from '#modules/instruments/public.ts';
import { flagHoldsFrom, type Programme } from '#modules/programmes/public.ts';
import type { CommandContext } from '#platform/command.ts';
import { unitAlong } from '../store/enrolments.ts';
import { holdFlag, letFlagsGo, readHeldFlags } from '../store/held-flags.ts';
import { type Road, walkForUnit, type WalkParts } from './open-road.ts';

type Flag = NonNullable<Programme['flags']>[number];

function reasonOf(flag: Flag, { sourceLanguage }: Programme): Readonly<Record<Language, string>> {
  const inLanguage = (language: Language) => flag.reason[language] ?? flag.reason[sourceLanguage] ?? '';
  return { sv: inLanguage('sv'), fi: inLanguage('fi'), en: inLanguage('en') };
}

/**
 * Answers the next day on which a rule turns true by the calendar alone: nobody may do anything on that day. Who walks alone
 * has nobody whose list a flag could stand on.
 */
export async function raiseWalkFlags(
  context: CommandContext,
  parts: WalkParts,
  road: Road,
): Promise<CivilDate | null> {
  const { tx, enrolment, programme } = road;
  const unitId = unitAlong(tx, enrolment);
  const flags = programme.flags ?? [];
  if (unitId === null || flags.length === 0) return null;
  const walk = await walkForUnit(road);
  const today = road.now.date;
  const known = flags.flatMap((flag) => {
    const from = flagHoldsFrom(programme, walk, { flag, today });
    return from === null ? [] : [{ flag, from }];
  });
  const holding = known.filter(({ from }) => from <= today).map(({ flag }) => flag);
  const before = (await readHeldFlags(tx, enrolment.id)).map((one) => one.flag);
  const gone = before.filter((id) => !holding.some((flag) => flag.id === id));
  if (gone.length > 0) await letFlagsGo(tx, enrolment.id, gone);
  const raised: Flag[] = [];
  for (const flag of holding.filter((one) => !before.includes(one.id)))
    if (await holdFlag(tx, { enrolmentId: enrolment.id, unitId, flag: flag.id }, context.now))
      raised.push(flag);
  await putFlags(context, tx, {
    of: { kind: 'walk', walkId: enrolment.id },
    unitId,
    packs: parts.packs,
    rules: raised.map((flag) => ({
      code: flag.id,
      version: enrolment.version,
      priority: flag.priority,
      reason: reasonOf(flag, programme),
    })),
  });
  const ahead = known.map(({ from }) => from).filter((from) => from > today);
  return ahead.toSorted()[0] ?? null;
}
