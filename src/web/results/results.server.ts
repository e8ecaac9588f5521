/** A person's results as the unit reads them: the latest of every form. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { changesOf, type Library, readResults } from '#modules/instruments/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { resultLine } from '../work/result-lines.ts';
import { newestForm, withoutBodyMeasures } from './body-measures.ts';
import { staffChangeWords } from './change-words.ts';
import { atOwnUnit } from './at-own-unit.server.ts';

export function readResultsPage(library: Pick<Library, 'instrument' | 'instruments'>) {
  return command({
    name: 'work.read-results',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await atOwnUnit(context, { residentId, language });
      if (!opened.ok) return opened;
      const { tx, unit, head } = opened.value;
      const all = (await readResults(tx)).toReversed();
      const hides = await hidesBodyMeasures(tx);
      const results = withoutBodyMeasures(all, { hides, form: newestForm(library) });
      const names = [...new Set(results.map((one) => one.instrument))];
      return done({
        head,
        isSomeHidden: results.length < all.length,
        lines: names.flatMap((name) => {
          const stored = results.find((one) => one.instrument === name);
          if (stored === undefined) return [];
          const instrument = library.instrument(stored.instrument, stored.version);
          const changes = instrument === undefined ? [] : changesOf(instrument, stored, results);
          const change = changes.find((one) => one.score === instrument?.leading) ?? changes[0];
          return [
            {
              ...resultLine(stored, instrument?.title, { language, zone: unit.zone }),
              change: change === undefined ? '' : staffChangeWords(change, 'last', language),
            },
          ];
        }),
      });
    },
  });
}
