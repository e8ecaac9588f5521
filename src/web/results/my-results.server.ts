/** A person's own results: everything they have sent, and one of them. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { civilIn, zone } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { type Library, readResult, readResults, type Result } from '#modules/instruments/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { newestForm, withoutBodyMeasures } from './body-measures.ts';
import { ownChangeWords } from './change-words.ts';
import { seriesOf } from './result.server.ts';
import { valueWords } from './series-view.ts';
import { resultsTexts } from './texts/texts.ts';

interface Content {
  readonly library: Library;
  readonly packs: Packs;
}

export function readMyResults({ library, packs }: Content) {
  return command({
    name: 'my.read-results',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'response' });
      if (!opened.ok) return opened;
      const { actor } = context;
      if (actor.kind !== 'resident') return refused('not-found');
      const where = zone(packs[actor.country].zone);
      const all = await readResults(opened.value);
      const hides = await hidesBodyMeasures(opened.value);
      const results = withoutBodyMeasures(all, { hides, form: newestForm(library) });
      const names = [...new Set(results.toReversed().map((one) => one.instrument))];
      return done({
        isSomeHidden: results.length < all.length,
        forms: names.map((name) => {
          const own = results.filter((one) => one.instrument === name).toReversed();
          return {
            name,
            title: library.instrument(name, own[0]?.version ?? '')?.title[language] ?? name,
            results: own.map(({ id, answeredAt, result }) => ({
              id,
              when: longDate(civilIn(answeredAt, where).date, language),
              said: saidOf(result, language),
            })),
          };
        }),
      });
    },
  });
}

/** In a few words: the level, or the value where there is none. */
function saidOf(result: Result, language: Language): string {
  if (result.kind === 'band') return result.title[language];
  if (result.kind === 'cannot-tell') return resultsTexts(language).mine.cannotTell;
  const [scale] = result.scales;
  return scale === undefined ? '' : valueWords(scale, language);
}

export function readMyResult({ library, packs }: Content) {
  return command({
    name: 'my.read-result',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      responseId: idSchema<'response'>(),
      language: z.enum(LANGUAGES),
    }),
    async run(context, { residentId, responseId, language }) {
      const opened = await context.person({
        residentId,
        action: 'read',
        resource: 'response',
        resourceId: responseId,
      });
      if (!opened.ok) return opened;
      const { actor } = context;
      if (actor.kind !== 'resident') return refused('not-found');
      const said = { language, zone: zone(packs[actor.country].zone) };
      const today = civilIn(context.now, said.zone).date;
      const found = await readResult(opened.value, library, { id: responseId, language, today });
      if (found === undefined) return refused('not-found');
      const { stored, instrument, changes } = found;
      if (instrument?.bodyMeasure === true && (await hidesBodyMeasures(opened.value)))
        return refused('not-found');
      const leading = changes.find((one) => one.score === instrument?.leading) ?? changes[0];
      const isFirst = leading?.sinceFirst.kind !== 'compared' || found.series.length < 3;
      return done({
        name: instrument?.title ?? { sv: stored.instrument, fi: stored.instrument, en: stored.instrument },
        result: stored.result,
        filledBy: stored.filledBy,
        when: longDate(civilIn(stored.answeredAt, said.zone).date, language),
        files: found.files.map(({ id, name }) => ({ id, name })),
        changes:
          leading === undefined
            ? []
            : [
                ownChangeWords(leading, 'last', language),
                // With two answers the first and the last are the same.
                ...(isFirst ? [] : [ownChangeWords(leading, 'first', language)]),
              ],
        series: seriesOf(found, said),
        licence: instrument?.licence ?? null,
        safety: stored.result.safety === 'always' ? library.safety(stored.country) : null,
      });
    },
  });
}
