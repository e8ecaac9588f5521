/** The person's own copy, and erasure: one command per answer. */
import * as z from 'zod';
import { civilIn, zone } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { done, refused } from '#kernel/outcome.ts';
import type { Packs } from '#modules/packs/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { type Erasure, erasuresOf } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';

/** What has been erased before, and what the law keeps. */
export function myErasures(packs: Packs) {
  return command({
    name: 'my.erasures',
    input: z.strictObject({ language: z.enum(['sv', 'fi', 'en']) }),
    async run(context, { language }) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const { residentId, country } = context.actor;
      const opened = await context.person({ residentId, action: 'read', resource: 'erasure' });
      if (!opened.ok) return opened;
      const where = zone(packs[country].zone);
      const units = await allUnits(opened.value.db);
      const groundOf = (ground: Erasure['ground']) =>
        ground.kind === 'request'
          ? ({ kind: 'request' } as const)
          : {
              kind: ground.kind,
              basis: ground.basis,
              unit: units.find((unit) => unit.id === ground.unitId)?.names[language] ?? '',
            };
      return done({
        erasures: (await erasuresOf(opened.value)).map((erasure) => ({
          id: erasure.id,
          day: longDate(civilIn(erasure.erasedAt, where).date, language),
          ground: groundOf(erasure.ground),
          erased: Object.entries(erasure.outcome.erased),
          kept: Object.entries(erasure.outcome.kept),
        })),
        decides: packs[country].recordErasure.decidedBy[language],
        decidesSource: packs[country].recordErasure.source,
        rules: packs[country].retention.map(({ class: kind, years, countedFrom, source }) => ({
          kind,
          years,
          countedFrom,
          source,
        })),
      });
    },
  });
}
