/** `instruments export`: a form as a FHIR Questionnaire, as it was made or as it came. */
import { withScoring } from '#modules/instruments/public.ts';
import type { CommandLine } from './command-line.ts';
import { withNamed } from './with-forms.ts';

export const instrumentsExport: CommandLine = {
  name: 'instruments export',
  usage: 'instruments export NAME[@VERSION]',
  what: 'Writes an instrument as a FHIR R4 Questionnaire: the version said, or the newest active one. What was brought in comes out as it came.',
  options: [],
  needed: [],
  words: 1,
  run: async ({ words: [name = ''], environment }) =>
    withNamed(environment, name, async (instrument, text) =>
      Promise.resolve(
        text === undefined ? { ok: true, result: withScoring(instrument) } : { ok: true, text },
      ),
    ),
};
