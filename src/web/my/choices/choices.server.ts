/** What the person may choose: blocks, consents, settings. One command per page. */
import * as z from 'zod';
import { civilIn, plusMinutes, zone } from '#kernel/dates.ts';
import { longDate, shortDate } from '#kernel/dates-format.ts';
import { done, refused } from '#kernel/outcome.ts';
import { consentsOf, currentBlocks, relationsOf } from '#modules/access/public.ts';
import { allOrganisations, allUnits } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command } from '#platform/command.ts';

const InLanguage = z.strictObject({ language: z.enum(['sv', 'fi', 'en']) });

/** Units that hold something about the person, and which of them are blocked. */
export function myBlocks(packs: Packs) {
  return command({
    name: 'my.blocks',
    input: InLanguage,
    async run(context, { language }) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const { residentId, country } = context.actor;
      const opened = await context.person({ residentId, action: 'read', resource: 'block' });
      if (!opened.ok) return opened;
      const relations = await relationsOf(opened.value);
      const blocks = new Map((await currentBlocks(opened.value)).map((block) => [block.unitId, block.since]));
      const where = zone(packs[country].zone);
      const units = (await allUnits(opened.value.db)).filter(
        (unit) => relations.some((relation) => relation.unitId === unit.id) || blocks.has(unit.id),
      );
      return done({
        scope: packs[country].access.blockScope,
        source: packs[country].access.source,
        units: units.map((unit) => {
          const since = blocks.get(unit.id);
          return {
            id: unit.id,
            name: unit.names[language],
            organisation: unit.organisationName,
            blockedSince: since === undefined ? null : longDate(civilIn(since, where).date, language),
          };
        }),
      });
    },
  });
}

/** Consents given and withdrawn, and between whom one could be given. */
export function myConsents(packs: Packs) {
  return command({
    name: 'my.consents',
    input: InLanguage,
    async run(context, { language }) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const { residentId, country } = context.actor;
      const opened = await context.person({ residentId, action: 'read', resource: 'consent' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const where = zone(packs[country].zone);
      const organisations = (await allOrganisations(tx.db)).filter(
        (organisation) => organisation.country === country,
      );
      const nameOf = (id: string) =>
        organisations.find((organisation) => organisation.id === id)?.name ?? '–';
      const relations = await relationsOf(tx);
      const holding = new Set(
        (await allUnits(tx.db))
          .filter((unit) => relations.some((relation) => relation.unitId === unit.id))
          .map((unit) => unit.organisationId),
      );
      const dayOf = (at: typeof context.now) => shortDate(civilIn(at, where).date, language);
      const consents = (await consentsOf(tx)).toReversed().map((consent) => ({
        id: consent.id,
        from: nameOf(consent.from),
        to: nameOf(consent.to),
        since: dayOf(consent.since),
        // Kept as the instant after its last day.
        until: consent.until === null ? null : dayOf(plusMinutes(consent.until, -1)),
        withdrawn: consent.withdrawnAt === null ? null : dayOf(consent.withdrawnAt),
        inForce: consent.withdrawnAt === null && (consent.until === null || consent.until > context.now),
      }));
      const named = (ids: (id: (typeof organisations)[number]['id']) => boolean) =>
        organisations.filter((organisation) => ids(organisation.id)).map(({ id, name }) => ({ id, name }));
      return done({ consents, from: named((id) => holding.has(id)), to: named(() => true) });
    },
  });
}
