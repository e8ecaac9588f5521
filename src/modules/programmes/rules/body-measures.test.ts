/** What speaks of weight or calories in the programmes that are shipped is marked, and what is left without it holds together. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ProgrammeContent } from '../contract.ts';
import { withoutBodyMeasures } from './body-measures.ts';
import { faultsIn } from './faults-in.ts';
import { type Block, blocksOf, type Programme, stepsOf } from './programme.ts';

const CODES = [
  'calmer-days',
  'free-air',
  'in-balance',
  'joint-school',
  'own-measure',
  'quiet-nights',
  'steady-steps',
];

function shipped(code: string): Programme {
  return ProgrammeContent.parse(JSON.parse(readFileSync(`content/programmes/${code}/1.0.json`, 'utf8')));
}

/** Speaks of it and is not marked, each with its reason. */
const LEFT: Readonly<Record<string, string>> = {
  // That no calories are counted, nobody is weighed, and nobody need tell of their weight.
  'w1-hello-text': 'says that nothing is counted',
  'w1-hello-sure': 'says that weight is not the point',
  'w1-meet-group': 'says that nobody is weighed',
  'w2-notes-day': 'says that nothing is counted',
  'w1-goal': 'turns a goal away from weight',
  'w10-family-text': 'says that children need not hear of weight',
  'm9-back-text': 'words for those who do not want to talk of weight',
  'm12-year-text': 'says that weight is one thing among many',
  // Who must ask a doctor first: safety comes before anybody's choice.
  'w1-before-who': 'safety',
  'w1-before-se': 'safety',
  'w1-before-fi': 'safety',
  'w1-safe-ask': 'safety',
  'ah-space-text': 'safety',
  // Where the choice itself is made.
  'w1-path': 'asks about an eating disorder',
  'w1-gentle-text': 'the gentle track',
  // One word among causes, or about something else.
  'w5-move-amount': 'what moving is good for beside it',
  'w1-what-text': 'one cause among many',
  'w10-money-text': 'the price per kilo',
};

const WORDS =
  /\bvikt(en|ens)?\b|väger? dig|\bvägs\b|vägning|\bvågen? still\b|midjem|kalori|\bkilon?\b|\bövervikt|på vågen|utan våg/i;

function swedish(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sv' && typeof inner === 'string' ? [inner] : swedish(inner),
  );
}

function speaks(programme: Programme, block: Block): boolean {
  const diary =
    block.kind === 'diary' || block.kind === 'summary'
      ? programme.diaries?.find((one) => one.id === block.diary)
      : undefined;
  return [...swedish(block), ...swedish(diary)].some((text) => WORDS.test(text));
}

/** Forms of the library that ask about the body. */
const FORMS = readdirSync('content/instruments', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .filter(({ name }) =>
    readdirSync(`content/instruments/${name}`).some((version) =>
      readFileSync(`content/instruments/${name}/${version}/scoring.json`, 'utf8').includes(
        '"bodyMeasure": true',
      ),
    ),
  )
  .map(({ name }) => name);

test('the forms that ask for weight or waist are marked', () => {
  expect(FORMS.toSorted()).toEqual(['findrisc', 'measures', 'weekly-weight']);
});

describe.each(CODES)('%s', (code) => {
  const programme = shipped(code);
  const without = withoutBodyMeasures(programme);

  test('every part that speaks of weight or calories is marked, or named here with the reason why not', () => {
    const left = blocksOf(without).filter((block) => speaks(programme, block));
    expect(left.map((block) => block.id).filter((id) => LEFT[id] === undefined)).toEqual([]);
  });

  test('every form that asks about the body is marked where it is asked', () => {
    const unmarked = blocksOf(programme).filter(
      (block) =>
        block.kind === 'questionnaire' && FORMS.includes(block.instrument) && block.bodyMeasure !== true,
    );
    expect(unmarked).toEqual([]);
  });

  test('what is left holds together: no rule waits for what is gone, and no step is empty', () => {
    expect(faultsIn(without)).toEqual([]);
    expect(stepsOf(without).every((step) => step.blocks.length > 0)).toBe(true);
  });
});

test('in the programme about food it is hidden by every answer but no', () => {
  const { hidesBodyMeasures } = shipped('in-balance');
  const asked = blocksOf(shipped('in-balance')).find((block) => block.id === 'w1-path');
  const options =
    asked?.kind === 'exercise'
      ? asked.fields.flatMap((field) => ('options' in field ? field.options : []))
      : [];
  expect(hidesBodyMeasures).toMatchObject({
    of: 'w1-path',
    in: options.map((one) => one.id).filter((id) => id !== 'w1-path-no'),
  });
});
