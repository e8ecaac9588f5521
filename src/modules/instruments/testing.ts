/** Builders for tests: a small instrument whose parts can be replaced. */
import type {
  Band,
  ChoiceItem,
  CutoffGroup,
  CutoffSet,
  Instrument,
  Level,
  NumberItem,
  Range,
  ScoreRule,
  Text,
} from './rules/instrument.ts';

export function aText(words: string): Text {
  return { sv: words, fi: words, en: words };
}

/** A choice whose options are named `o0`, `o1` … and carry these points. */
export function aChoice(
  linkId: string,
  points: readonly number[],
  more: Partial<ChoiceItem> = {},
): ChoiceItem {
  return {
    type: 'choice',
    linkId,
    text: aText(linkId),
    help: undefined,
    required: true,
    enableWhen: [],
    enableBehavior: 'all',
    options: points.map((value, index) => ({ code: `o${index}`, text: aText(`${index}`), points: value })),
    ...more,
  };
}

export function aNumber(linkId: string, more: Partial<NumberItem> = {}): NumberItem {
  return {
    type: 'integer',
    linkId,
    text: aText(linkId),
    help: undefined,
    required: true,
    enableWhen: [],
    enableBehavior: 'all',
    min: 0,
    max: 100,
    unit: undefined,
    ...more,
  };
}

export function aScore(code: string, items: readonly string[], more: Partial<ScoreRule> = {}): ScoreRule {
  return {
    code,
    title: aText(code),
    unit: aText('points'),
    terms: items.map((item) => ({ item, weight: 1, whenNotAsked: undefined })),
    missing: { rule: 'refuse' },
    min: 0,
    max: 100,
    ...more,
  };
}

export function aBand(code: string, level: Level): Band {
  return {
    code,
    level,
    title: aText(code),
    meaning: aText('You have {value} points.'),
    actions: [aText('one'), aText('two')],
  };
}

export function aGroup(
  ranges: Readonly<Record<string, readonly Range[]>>,
  more: Partial<CutoffGroup> = {},
): CutoffGroup {
  return {
    code: 'all',
    label: aText('all'),
    careful: false,
    certainty: 'found',
    limit: aText('limit'),
    when: [],
    ranges,
    ...more,
  };
}

export function aCutoffSet(groups: readonly CutoffGroup[], more: Partial<CutoffSet> = {}): CutoffSet {
  return {
    id: 'set',
    countries: ['se'],
    validFrom: null,
    validUntil: null,
    source: aText('a source'),
    groups,
    ...more,
  };
}

/** Two questions of 0–3 points; low below 2, middle below 4, grave from 4. */
export function anInstrument(more: Partial<Instrument> = {}): Instrument {
  return {
    name: 'sample',
    version: '1',
    url: 'https://vandra.example/fhir/R4/Questionnaire/sample',
    status: 'active',
    title: aText('Sample'),
    description: aText('A sample.'),
    items: [aChoice('first', [0, 1, 2, 3]), aChoice('second', [0, 1, 2, 3])],
    scoringVersion: '1',
    scores: [aScore('points', ['first', 'second'], { max: 6 })],
    bands: [aBand('low', 'within'), aBand('middle', 'raised'), aBand('grave', 'high')],
    cutoffs: [
      aCutoffSet([
        aGroup({
          points: [
            { from: 0, below: 2, band: 'low' },
            { from: 2, below: 4, band: 'middle' },
            { from: 4, below: null, band: 'grave' },
          ],
        }),
      ]),
    ],
    safety: 'none',
    licence: {
      class: 'free',
      certainty: 'ours',
      citation: 'Sample',
      source: 'Sample',
      unofficialTranslations: [],
      note: aText('Sample'),
    },
    ...more,
  };
}
