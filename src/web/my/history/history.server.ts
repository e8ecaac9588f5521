/** The resident's history: their own timeline, page by page. */
import * as z from 'zod';
import { zone } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { readTimeline } from '#modules/timeline/public.ts';
import { command } from '#platform/command.ts';
import { shownEntries } from '../shown-entries.server.ts';

const PAGE = 30;

export function myHistory(packs: Packs) {
  return command({
    name: 'my.history',
    input: z.strictObject({ language: z.enum(['sv', 'fi', 'en']), before: idSchema<'entry'>().nullable() }),
    async run(context, { language, before }) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const { residentId, country } = context.actor;
      const opened = await context.person({ residentId, action: 'read', resource: 'timeline' });
      if (!opened.ok) return opened;
      const { entries, next } = await readTimeline(opened.value, { before, limit: PAGE });
      const units = await allUnits(opened.value.db);
      return done({
        entries: shownEntries(entries, {
          language,
          audience: 'resident',
          zone: zone(packs[country].zone),
          units,
        }),
        next,
      });
    },
  });
}
