/** What the gate says of texts, pictures and sound: who cannot see, hear, read fast or read the source language. */
import type { GateFacts, GateFinding } from './gate-shape.ts';
import { type Block, blocksOf, type Programme } from './programme.ts';
import { readingLevel } from './reading-level.ts';
import { readRichText, wordsOf } from './rich-text.ts';
import { type NamedText, textsOf, textState } from './texts-of.ts';
import { filesOf } from './used-in.ts';

function sourceFinding(programme: Programme, named: NamedText): GateFinding {
  const [part = '', field] = named.name.split('.');
  const at = part;
  const stop = { level: 'stop', at, about: named.name, language: programme.sourceLanguage } as const;
  if (field === 'alt') return { check: 'alternative-texts', name: 'no-alternative-text', ...stop };
  if (field === 'transcript') return { check: 'captions', name: 'no-transcript', ...stop };
  return { check: 'structure', name: 'source-text-missing', ...stop };
}

function translationFindings(programme: Programme, named: readonly NamedText[]): readonly GateFinding[] {
  return programme.languages
    .filter((language) => language !== programme.sourceLanguage)
    .flatMap((language) =>
      (['missing', 'outdated'] as const).flatMap((state): readonly GateFinding[] => {
        const count = named.filter((one) => textState(programme, one, language) === state).length;
        return count === 0
          ? []
          : [
              {
                check: 'translations',
                name: `translations-${state}`,
                level: 'choice',
                at: programme.code,
                about: String(count),
                language,
              },
            ];
      }),
    );
}

/** The name of a file is no description of what it shows. */
function isFileName(block: Extract<Block, { kind: 'image' }>, language: string): boolean {
  const alt = block.alt[language]?.trim().toLowerCase() ?? '';
  return alt !== '' && (alt === block.file || `${alt}.` === block.file.slice(0, alt.length + 1));
}

function mediaFindings(programme: Programme, facts: GateFacts, block: Block): readonly GateFinding[] {
  const source = programme.sourceLanguage;
  const missing = filesOf(block)
    .filter((file) => !facts.media.has(file))
    .map(
      (about): GateFinding => ({
        check: 'structure',
        name: 'missing-media',
        level: 'stop',
        at: block.id,
        about,
        language: null,
      }),
    );
  const named =
    block.kind === 'image'
      ? programme.languages
          .filter((language) => isFileName(block, language))
          .map(
            (language): GateFinding => ({
              check: 'alternative-texts',
              name: 'no-alternative-text',
              level: 'stop',
              at: block.id,
              about: block.file,
              language,
            }),
          )
      : [];
  const captions =
    block.kind === 'video'
      ? programme.languages
          .filter((language) => block.captions[language] === undefined)
          .map(
            (language): GateFinding => ({
              check: 'captions',
              name: language === source ? 'no-captions' : 'captions-missing',
              level: language === source ? 'stop' : 'choice',
              at: block.id,
              about: block.file,
              language,
            }),
          )
      : [];
  const papers =
    block.kind === 'download'
      ? programme.languages
          .filter((language) => language !== source && block.translated?.[language] === undefined)
          .map(
            (language): GateFinding => ({
              check: 'translations',
              name: 'paper-missing',
              level: 'choice',
              at: block.id,
              about: block.file,
              language,
            }),
          )
      : [];
  return [...missing, ...named, ...captions, ...papers];
}

/** The page's own title stands above: the first heading of a text is of the second level. */
function headingFindings(named: readonly NamedText[]): readonly GateFinding[] {
  return named
    .filter((one) => one.kind === 'rich')
    .flatMap(({ name, text }) =>
      Object.entries(text).flatMap(([language, words]): readonly GateFinding[] => {
        const first = readRichText(words).find((node) => node.kind === 'heading');
        return first?.level === 3
          ? [
              {
                check: 'headings',
                name: 'heading-order',
                level: 'stop',
                at: name.split('.')[0] ?? '',
                about: name,
                language,
              },
            ]
          : [];
      }),
    );
}

/** Step by step: that is what a person reads at a time. */
function readingFindings(
  programme: Programme,
  named: readonly NamedText[],
  facts: GateFacts,
): readonly GateFinding[] {
  const steps = Map.groupBy(named, (one) => one.stepId ?? programme.code);
  return facts.limits
    .filter(({ language }) => programme.languages.includes(language))
    .flatMap(({ language, aim, limit }) =>
      [...steps].flatMap(([at, texts]): readonly GateFinding[] => {
        const level = readingLevel(
          texts.flatMap(({ kind, text }) => {
            const words = text[language];
            if (words === undefined) return [];
            return kind === 'rich' ? wordsOf(readRichText(words)) : [words];
          }),
        );
        if (level.kind === 'cannot-tell' || level.lix <= aim) return [];
        const hard = level.lix > limit;
        return [
          {
            check: 'reading',
            name: hard ? 'hard-to-read' : 'rather-hard-to-read',
            level: hard ? 'stop' : 'look',
            at,
            about: String(level.lix),
            language,
          },
        ];
      }),
    );
}

export function textFindings(programme: Programme, facts: GateFacts): readonly GateFinding[] {
  const named = textsOf(programme);
  return [
    ...named
      .filter((one) => one.text[programme.sourceLanguage] === undefined)
      .map((one) => sourceFinding(programme, one)),
    ...blocksOf(programme).flatMap((block) => mediaFindings(programme, facts, block)),
    ...headingFindings(named),
    ...readingFindings(programme, named, facts),
    ...translationFindings(programme, named),
  ];
}
