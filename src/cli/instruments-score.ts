/** `instruments score`: what a response in FHIR is worth, judged as on a page. */
import { readFile } from 'node:fs/promises';
import { COUNTRIES } from '#kernel/actor.ts';
import { civilIn, parseCivilDate, zone } from '#kernel/dates.ts';
import {
  assessment,
  type FormEngine,
  type Instrument,
  openFormEngine,
  problemsIn,
  raisedFlags,
  readResponseItems,
} from '#modules/instruments/public.ts';
import { realClock } from '#platform/clock.ts';
import { type CommandLine, type Ending, failed } from './command-line.ts';
import { withNamed } from './with-forms.ts';

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

interface Given {
  readonly country: 'se' | 'fi';
  readonly on: string;
}

/** The country that was said; else Sweden, where the instrument has limits there or nowhere else. */
function countryOf(said: string | undefined, instrument: Instrument): 'se' | 'fi' | undefined {
  if (said !== undefined) return COUNTRIES.find((one) => one === said);
  const limited = instrument.cutoffs.flatMap((set) => set.countries);
  return limited.length === 0 || limited.includes('se') ? 'se' : limited[0];
}

async function judged(
  instrument: Instrument,
  response: unknown,
  given: Given & { engine: FormEngine },
): Promise<Ending> {
  const { engine, country, on } = given;
  const items =
    typeof response === 'object' && response !== null && 'item' in response ? response.item : undefined;
  const read = readResponseItems(instrument, items, 'QuestionnaireResponse');
  const settled = await engine.settle(instrument, read.answers);
  if (!settled.ok)
    return failed(
      `The expressions of the form could not be carried out: ${settled.details['message'] ?? settled.refusal}.`,
    );
  const errors = [
    ...read.faults.map(({ path, message }) => ({ path, message })),
    ...problemsIn(instrument, read.answers, settled.value)
      // A missing answer is no fault of the file: it is what "cannot tell" is for. One that would not have been asked
      // does not count, and is named beside the score.
      .filter(({ problem }) => problem !== 'required' && problem !== 'not-asked')
      .map(({ key, problem }) => ({ path: key, message: problem })),
  ];
  if (errors.length > 0)
    return {
      ok: false,
      sentence: 'The response does not fit the form.',
      lines: [{ score: null, band: null, cutoffs: null, flags: [], errors }],
    };
  const { result, known } = assessment(instrument, settled.value, { country, on });
  const ignored = Object.keys(read.answers).filter((key) => !settled.value.enabled.has(key));
  const flags = raisedFlags(instrument, known).map((flag) => flag.code);
  const scores = Object.fromEntries(
    known.scores.flatMap((score) => (score.kind === 'known' ? [[score.code, score.value]] : [])),
  );
  const line =
    result.kind === 'band'
      ? { score: result.score, band: result.band, cutoffs: result.cutoffs.id, flags, scores }
      : {
          score: scores[instrument.leading ?? ''] ?? null,
          band: null,
          cutoffs: null,
          flags,
          scores,
          ...(result.kind === 'cannot-tell' ? { because: result.because, missing: result.missing } : {}),
        };
  return {
    ok: true,
    lines: [
      {
        ...line,
        instrument: instrument.name,
        version: instrument.version,
        ...(ignored.length === 0 ? {} : { ignored }),
      },
    ],
  };
}

export const instrumentsScore: CommandLine = {
  name: 'instruments score',
  usage: 'instruments score NAME[@VERSION] RESPONSE.json [--country se|fi] [--on DATE]',
  what: 'Scores a FHIR QuestionnaireResponse: one line with score, band, the set of limits used and the flags it raises.',
  options: ['country', 'on'],
  needed: [],
  words: 2,
  run: async ({ words: [name = '', file = ''], options, environment }) =>
    withNamed(environment, name, async (instrument) => {
      const response = await readJson(file);
      if (response === undefined) return failed(`${file} cannot be read as JSON.`);
      const country = countryOf(options['country'], instrument);
      if (country === undefined) return failed('--country must be se or fi.');
      const on = options['on'] ?? civilIn(realClock.now(), zone('Europe/Stockholm')).date;
      if (!parseCivilDate(on).ok) return failed('--on must be a date, such as 2026-11-25.');
      const engine = openFormEngine();
      try {
        return await judged(instrument, response, { engine, country, on });
      } finally {
        await engine.close();
      }
    }),
};
