/** The tables of responses open in R and PSPP, both from Debian, and say there what they say here. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLibrary } from '#modules/instruments/public.ts';
import {
  EXPORT_FILES,
  exportTables,
  type ExportedResponse,
} from '#modules/instruments/rules/export-tables.ts';
import { questionsOf } from '#modules/instruments/rules/form.ts';
import { assess } from '#modules/instruments/rules/result.ts';
import { findProgram } from './find-program.ts';
import { proofCount, proofSeed } from './vitest-proof.ts';

const rscript = findProgram('Rscript');
const pspp = findProgram('pspp');
const NO_R = 'There is no R on this machine (Debian: apt-get install r-base-core).';
const NO_PSPP = 'There is no PSPP on this machine (Debian: apt-get install pspp).';
const COUNT = proofCount('responses for statistics programs', 60);

let folder = '';
let responses: readonly ExportedResponse[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statistics-'));
  const library = await loadLibrary('content');
  const instrument = library.instrument('phq-9', '1');
  if (instrument === undefined) throw new Error('the instrument is not there');
  const questions = questionsOf(instrument);
  // One in twelve is left unanswered; labels hold commas, quotes and letters beyond ASCII.
  const answer = (codes: readonly string[]) =>
    fc.option(fc.constantFrom(...codes), { nil: undefined, freq: 12 });
  const answers = fc.tuple(
    ...questions.map((question) =>
      answer(question.type === 'choice' ? question.options.map((option) => option.code) : []),
    ),
  );
  responses = fc.sample(answers, { numRuns: COUNT, seed: proofSeed() }).map((codes, index) => {
    const given = Object.fromEntries(
      questions.flatMap((question, at) =>
        codes[at] === undefined ? [] : [[question.linkId, codes[at]] as const],
      ),
    );
    const result = assess(instrument, given, { country: 'se', on: '2026-11-25' });
    return {
      person: `person ${index}`,
      response: `response-${index}`,
      answeredOn: '2026-11-25',
      version: '1',
      language: 'sv',
      occasion: 'self-check',
      filledBy: 'resident',
      scoringVersion: instrument.scoringVersion,
      cutOffSet: result.kind === 'band' ? result.cutoffs.id : null,
      band: result.kind === 'band' ? result.band : null,
      scores: { points: result.kind === 'cannot-tell' ? null : (result.scales[0]?.value ?? null) },
      given: { answers: given, asked: questions.map((question) => question.linkId) },
    };
  });
  const tables = exportTables([{ instrument: 'phq-9', version: '1', form: instrument }], responses, 'sv');
  await Promise.all(
    (['wide', 'long', 'codebook', 'syntax'] as const).map(async (kind) =>
      writeFile(join(folder, EXPORT_FILES[kind]), tables[kind]),
    ),
  );
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

const known = () => responses.flatMap((one) => one.scores['points'] ?? []);
const unanswered = (linkId: string) =>
  responses.filter((one) => !Object.hasOwn(one.given?.answers ?? {}, linkId)).length;
const sum = () => known().reduce((all, next) => all + next, 0);

test('R reads the tables and finds the same counts and sums', async ({ skip }) => {
  if (rscript === null) return skip(NO_R);
  const script = `
    wide <- read.csv("${EXPORT_FILES.wide}", fileEncoding = "UTF-8", na.strings = "")
    long <- read.csv("${EXPORT_FILES.long}", fileEncoding = "UTF-8", na.strings = "")
    book <- read.csv("${EXPORT_FILES.codebook}", fileEncoding = "UTF-8", na.strings = "")
    cat(nrow(wide), sum(wide$score_points, na.rm = TRUE), sum(is.na(wide$score_points)), sum(is.na(wide$q_9)),
        sum(long$missing == "not-answered" & long$column == "q_9", na.rm = TRUE),
        length(unique(long$response)), all(na.omit(wide$q_9) %in% book$code[book$column == "q_9"]))
  `;
  await writeFile(join(folder, 'read.R'), script);
  const said = execFileSync(rscript, ['--vanilla', 'read.R'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(said.trim().split(' ')).toEqual([
    String(COUNT),
    String(sum()),
    String(COUNT - known().length),
    String(unanswered('9')),
    String(unanswered('9')),
    String(COUNT),
    'TRUE',
  ]);
});

test('PSPP reads the table by its syntax file, with the codes in words', async ({ skip }) => {
  if (pspp === null) return skip(NO_PSPP);
  await writeFile(
    join(folder, 'count.sps'),
    `INCLUDE FILE='${EXPORT_FILES.syntax}'.\nDESCRIPTIVES /VARIABLES=score_points /STATISTICS=SUM.\nFREQUENCIES /VARIABLES=q_9.\n`,
  );
  const said = execFileSync(
    pspp,
    ['-o', 'count.csv', '-O', 'format=csv', '-o', 'count.txt', '-O', 'format=txt', 'count.sps'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
  );
  expect(said).not.toMatch(/error|warning/i);
  const counted = execFileSync('cat', ['count.csv'], { cwd: folder, encoding: 'utf8' });
  expect(counted).toContain(`,${known().length},`);
  expect(counted).toMatch(new RegExp(`,${sum()}(\\.0+)?(,|\\n)`));
  for (const option of ['Inte alls', 'Flera dagar', 'Nästan varje dag']) expect(counted).toContain(option);
});
