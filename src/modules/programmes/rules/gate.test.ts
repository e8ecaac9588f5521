import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someProgramme } from '../../../../testing/generated-programmes.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { aBlock, aModule, aPhase, aProgramme, aStep, aText } from '../testing.ts';
import { gate, linksOf } from './gate.ts';
import { type GateFacts, type GateForm, gateVerdict, languagesWithGaps } from './gate-shape.ts';
import type { Block, Programme } from './programme.ts';

const aForm = (more: Partial<GateForm> = {}): GateForm => ({
  standing: 'in-use',
  bands: ['none', 'mild', 'severe'],
  scores: [{ code: 'sum', min: 0, max: 21 }],
  answers: new Map([['q1', ['yes', 'no']]]),
  ...more,
});
const facts = (more: Partial<GateFacts> = {}): GateFacts => ({
  media: new Set(['a.png', 'a.mp4', 'a-sv.vtt', 'a-fi.vtt', 'a-en.vtt']),
  links: new Map(),
  linkCheck: 'before-review',
  form: (name) => (name === 'gad-7' ? aForm() : undefined),
  limits: [
    { language: 'sv', aim: 35, limit: 45 },
    { language: 'fi', aim: 55, limit: 65 },
  ],
  ...more,
});
const withBlocks = (blocks: readonly Block[], more: Partial<Programme> = {}) =>
  aProgramme({
    phases: [aPhase('guided', [aModule('first', { steps: [aStep('one', { blocks })] })])],
    ...more,
  });
const found = (programme: Programme, more: Partial<GateFacts> = {}) =>
  gate(programme, facts(more)).map(({ name, level, at, language }) => ({ name, level, at, language }));

test('a small whole programme passes', () => {
  expect(gate(aProgramme(), facts())).toEqual([]);
  expect(gateVerdict([])).toBe('open');
});

describe('pictures and sound', () => {
  test('a picture needs words that say what it shows, and a file name is none', () => {
    expect(found(withBlocks([aBlock('image', 'a', { alt: { fi: 'Polku' } })]))).toContainEqual({
      name: 'no-alternative-text',
      level: 'stop',
      at: 'a',
      language: 'sv',
    });
    for (const words of ['a.png', 'A'])
      expect(found(withBlocks([aBlock('image', 'a', { alt: aText(words) })]))).toHaveLength(3);
    expect(found(withBlocks([aBlock('image', 'a', { alt: aText('A path by a lake') })]))).toEqual([]);
  });

  test('a film needs captions in its own language, and misses those of the others', () => {
    const captions = { sv: 'a-sv.vtt', fi: 'a-fi.vtt', en: 'a-en.vtt' };
    expect(found(withBlocks([aBlock('video', 'a', { captions })]))).toEqual([]);
    expect(found(withBlocks([aBlock('video', 'a', { captions: { fi: 'a-fi.vtt' } })]))).toEqual([
      { name: 'no-captions', level: 'stop', at: 'a', language: 'sv' },
      { name: 'captions-missing', level: 'choice', at: 'a', language: 'en' },
    ]);
    expect(found(withBlocks([aBlock('video', 'a', { captions, transcript: {} })]))[0]).toMatchObject({
      name: 'no-transcript',
    });
  });

  test('a file that the version does not have', () => {
    expect(found(withBlocks([aBlock('image', 'photo')]))).toMatchObject([
      { name: 'missing-media', at: 'photo' },
    ]);
  });

  test('a paper is missed in each language that it is not there in', () => {
    const media = { sv: 'week.pdf', fi: 'week-fi.pdf', en: 'week-en.pdf' };
    const paper = (translated: Record<string, string>) =>
      found(withBlocks([aBlock('download', 'week', { translated })]), {
        media: new Set(Object.values(media)),
      });
    expect(paper({ fi: media.fi, en: media.en })).toEqual([]);
    expect(paper({ fi: media.fi })).toEqual([
      { name: 'paper-missing', level: 'choice', at: 'week', language: 'en' },
    ]);
    expect(paper({ fi: 'week-nowhere.pdf', en: media.en })).toEqual([
      { name: 'missing-media', level: 'stop', at: 'week', language: null },
    ]);
  });
});

describe('texts', () => {
  test('headings begin at the second level', () => {
    const text = { sv: '### För djupt', fi: '## Hyvä\n\n### Näin', en: 'No heading' };
    expect(found(withBlocks([aBlock('text', 'a', { text })]))).toEqual([
      { name: 'heading-order', level: 'stop', at: 'a', language: 'sv' },
    ]);
  });

  test('a step that is heavy to read is found in its language, and a language without limits is not judged', () => {
    const heavy =
      'Sammanfattningsvis rekommenderas regelbundenhet beträffande livsstilsförändringar. '.repeat(30);
    const text = { sv: heavy, fi: 'Lyhyt. '.repeat(120), en: heavy };
    expect(found(withBlocks([aBlock('text', 'a', { text })]))).toEqual([
      { name: 'hard-to-read', level: 'stop', at: 'one', language: 'sv' },
    ]);
  });

  test('a missing source is a stop, a missing or outdated translation a choice', () => {
    expect(found(withBlocks([aBlock('text', 'a', { text: { fi: 'Sanoja', en: 'Words' } })]))).toMatchObject([
      { name: 'source-text-missing', level: 'stop', at: 'a' },
    ]);
    const programme = withBlocks([aBlock('text', 'a', { text: { sv: 'Ord', fi: 'Sanoja' } })], {
      outdated: { fi: ['a.text'] },
    });
    const findings = gate(programme, facts());
    expect(findings).toMatchObject([
      { name: 'translations-outdated', level: 'choice', about: '1', language: 'fi' },
      { name: 'translations-missing', level: 'choice', about: '1', language: 'en' },
    ]);
    expect(gateVerdict(findings)).toBe('gaps');
    expect(languagesWithGaps(findings)).toEqual(['en', 'fi']);
  });
});

test('links: gone is a stop, unreachable or not looked at is worth a look; each is found wherever it stands', () => {
  const programme = withBlocks([
    aBlock('link', 'a', { url: 'https://gone.example/' }),
    aBlock('text', 'b', { text: aText('[Here](https://good.example/x)') }),
    aBlock('talk', 'c', { lead: aText('[There](https://gone.example/)') }),
    aBlock('link', 'd', { url: 'https://slow.example/' }),
  ]);
  expect(linksOf(programme)).toHaveLength(4);
  const links = new Map([
    ['https://gone.example/', 'gone'],
    ['https://good.example/x', 'found'],
    ['https://slow.example/', 'unreachable'],
  ] as const);
  expect(
    found(programme, { links })
      .map((one) => `${one.at} ${one.name} ${one.level}`)
      .toSorted(),
  ).toEqual(['a link-gone stop', 'c link-gone stop', 'd link-unreachable look']);
});

test('a link that nobody has looked at stops nothing before the publishing; where links are not looked at, that is told once', () => {
  const programme = withBlocks([
    aBlock('link', 'a', { url: 'https://new.example/' }),
    aBlock('link', 'b', { url: 'https://gone.example/' }),
  ]);
  const links = new Map([['https://gone.example/', 'gone']] as const);
  const at = (linkCheck: GateFacts['linkCheck']) =>
    gate(programme, facts({ links, linkCheck })).map((one) => `${one.at} ${one.name} ${one.level}`);
  expect(at('before-review')).toEqual(['a link-unchecked look', 'b link-gone stop']);
  expect(at('in-review')).toEqual(['a link-waits look', 'b link-gone stop']);
  expect(at('to-publish')).toEqual(['a link-waits stop', 'b link-gone stop']);
  expect(at('off')).toEqual(['a-way link-check-off look']);
  expect(gate(programme, facts({ linkCheck: 'off' }))[0]?.about).toBe('2');
  expect(gate(aProgramme(), facts({ linkCheck: 'off' }))).toEqual([]);
});

test('a form must be in use, and its questions may be shown', () => {
  const programme = withBlocks([aBlock('questionnaire', 'a')]);
  expect(found(programme)).toEqual([]);
  const standing = (of: GateForm['standing']) => found(programme, { form: () => aForm({ standing: of }) });
  expect(standing('not-in-use')).toMatchObject([{ name: 'form-not-in-use', level: 'stop', at: 'a' }]);
  expect(standing('score-only')).toMatchObject([{ name: 'form-score-only', level: 'stop', at: 'a' }]);
  expect(found(programme, { form: () => undefined })).toMatchObject([
    { name: 'unknown-form', level: 'stop' },
  ]);
});

test('what is found in programmes drawn by chance has a place in them, and the gate always comes to an end', () => {
  fc.assert(
    fc.property(someProgramme, (programme) => {
      const findings = gate(programme, facts({ form: () => aForm() }));
      const text = JSON.stringify(programme);
      for (const finding of findings) expect(text).toContain(`"${finding.at}"`);
    }),
    propertySettings('programmes before the gate', 60),
  );
});

test('a flag asks for nothing that only the person reads', () => {
  const flagged = (privacy: 'me' | 'coach') =>
    found(
      withBlocks([aBlock('exercise', 'ask', { privacy })], {
        flags: [
          {
            id: 'look',
            priority: 'normal',
            reason: aText('Ask how it is going, and whether something has changed.'),
            when: { kind: 'answer', of: 'ask', field: 'ask-choice', in: ['ask-yes'] },
          },
        ],
      }),
    ).map(({ name }) => name);
  expect(flagged('me')).toContain('flag-private');
  expect(flagged('coach')).not.toContain('flag-private');
});
