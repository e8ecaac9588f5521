/** Which scores can be entered about a person, and what was written. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { enterable, type Instrument, type Library } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import { numberText } from '#platform/i18n.ts';
import { atOwnUnit } from './at-own-unit.server.ts';

function shownForm(form: Instrument, language: Language) {
  return {
    name: form.name,
    title: form.title[language],
    note: form.licence.note[language],
    scores: form.scores
      .filter((rule) => !rule.hidden)
      .map((rule) => ({
        code: rule.code,
        title: rule.title[language],
        unit: rule.unit[language],
        min: numberText(language, rule.min),
        max: numberText(language, rule.max),
      })),
  };
}

export function readEnterPage(library: Pick<Library, 'instruments'>) {
  return command({
    name: 'work.read-enter-scores',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await atOwnUnit(context, { residentId, language });
      if (!opened.ok) return opened;
      const { unit, today, head } = opened.value;
      return done({
        head,
        today,
        forms: enterable(library.instruments(), unit.country)
          .map((form) => shownForm(form, language))
          .toSorted((one, other) => one.title.localeCompare(other.title, language)),
      });
    },
  });
}
