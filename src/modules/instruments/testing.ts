/** Builders for tests: a small instrument whose parts can be replaced. */
import type {
  AttachmentItem,
  ChoiceItem,
  DisplayItem,
  GroupItem,
  Item,
  NumberItem,
  Text,
} from './rules/form.ts';
import type {
  Band,
  CutoffGroup,
  CutoffSet,
  Instrument,
  Level,
  Range,
  ScoreRule,
  ScoreTerm,
} from './rules/instrument.ts';

export function aText(words: string): Text {
  return { sv: words, fi: words, en: words };
}

/** A choice whose options are named `o0`, `o1` … and carry these points. */
/** What every question has beside, empty. */
const QUESTION = {
  help: undefined,
  required: true,
  repeats: false,
  readOnly: false,
  minOccurs: undefined,
  maxOccurs: undefined,
  initial: undefined,
  initialExpression: undefined,
  calculated: undefined,
} as const;

/** What every item has, empty. */
const ITEM = {
  prefix: undefined,
  enableWhen: [],
  enableBehavior: 'all',
  enableExpression: undefined,
  hidden: false,
  variables: [],
  constraints: [],
} as const;

/** A text between questions. */
export function aDisplay(linkId: string, words: string): DisplayItem {
  return { type: 'display', linkId, text: aText(words), ...ITEM };
}

/** A group that holds these. */
export function aGroupOf(linkId: string, items: readonly Item[], more: Partial<GroupItem> = {}): GroupItem {
  return {
    type: 'group',
    linkId,
    text: aText(linkId),
    ...ITEM,
    items,
    repeats: false,
    required: false,
    minOccurs: undefined,
    maxOccurs: undefined,
    layout: 'plain',
    ...more,
  };
}

export function aChoice(
  linkId: string,
  points: readonly number[],
  more: Partial<ChoiceItem> = {},
): ChoiceItem {
  return {
    type: 'choice',
    linkId,
    text: aText(linkId),
    ...ITEM,
    ...QUESTION,
    options: points.map((value, index) => ({
      code: `o${index}`,
      text: aText(`${index}`),
      points: value,
      coded: undefined,
      alone: false,
    })),
    open: false,
    control: undefined,
    orientation: undefined,
    ...more,
  };
}

/** Asks for a picture. */
export function aFileItem(linkId: string, more: Partial<AttachmentItem> = {}): AttachmentItem {
  return {
    type: 'attachment',
    linkId,
    text: aText(linkId),
    ...ITEM,
    ...QUESTION,
    required: false,
    types: ['image/png'],
    maxSize: undefined,
    ...more,
  };
}

export function aNumber(linkId: string, more: Partial<NumberItem> = {}): NumberItem {
  return {
    type: 'integer',
    linkId,
    text: aText(linkId),
    ...ITEM,
    ...QUESTION,
    min: 0,
    max: 100,
    unit: undefined,
    control: undefined,
    step: undefined,
    decimals: undefined,
    ...more,
  };
}

export function aTerm(item: string, more: Partial<ScoreTerm> = {}): ScoreTerm {
  return {
    of: { item },
    weight: 1,
    whenNotAsked: undefined,
    reverse: false,
    recode: undefined,
    power: 1,
    nothingUnder: undefined,
    atMost: undefined,
    ...more,
  };
}

export function aScore(code: string, items: readonly string[], more: Partial<ScoreRule> = {}): ScoreRule {
  return {
    code,
    title: aText(code),
    unit: aText('points'),
    method: 'sum',
    terms: items.map((item) => aTerm(item)),
    missing: { rule: 'refuse' },
    scale: { multiply: 1, add: 0, decimals: 6 },
    notWhen: undefined,
    hidden: false,
    codes: [],
    min: 0,
    max: 100,
    better: null,
    change: [],
    ...more,
  };
}

export function aBand(code: string, level: Level): Band {
  return {
    code,
    level,
    title: aText(code),
    meaning: aText('You have {value} points.'),
    professional: aText(code),
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
    rules: null,
    ...more,
  };
}

export function aCutoffSet(groups: readonly CutoffGroup[], more: Partial<CutoffSet> = {}): CutoffSet {
  return {
    id: 'set',
    countries: ['se'],
    organisations: [],
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
    leading: 'points',
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
    bodyMeasure: false,
    flags: [],
    paging: 'steps',
    entry: 'items',
    resource: {},
    variables: [],
    constraints: [],
    licence: {
      class: 'free',
      certainty: 'ours',
      standing: 'confirmed',
      citation: 'Sample',
      source: 'Sample',
      unofficialTranslations: [],
      note: aText('Sample'),
    },
    ...more,
  };
}
