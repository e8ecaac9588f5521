import { KeyValues, Tag } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { useInstrumentsTexts } from './texts/texts.ts';
import type { Judged } from './try.server.ts';

const LEVEL_TAGS = { within: 'calm', raised: 'person', high: 'danger' } as const;

/** What the answers of a form that is tried come to. */
export function JudgedPart({ result }: { readonly result: Judged }) {
  const { tryOut: words, bands } = useInstrumentsTexts();
  return (
    <Section heading={words.result} id="result">
      {result.hasScores ? null : <p>{words.nothingToCount}</p>}
      {result.said === null ? null : (
        <p>
          <strong>{result.said}</strong>{' '}
          {result.level === null ? null : (
            <Tag kind={LEVEL_TAGS[result.level]}>{bands.levels[result.level]}</Tag>
          )}
        </p>
      )}
      <KeyValues
        items={[
          ...result.scores.map((score) => ({ key: score.title, value: score.value })),
          ...(result.meaning === null ? [] : [{ key: bands.resident, value: result.meaning }]),
          ...(result.professional === null ? [] : [{ key: bands.professional, value: result.professional }]),
          ...(result.limits === null ? [] : [{ key: words.limits, value: result.limits }]),
        ]}
      />
      {result.flags.length === 0 ? (
        <p>{words.noFlags}</p>
      ) : (
        <>
          <h3 className="v-h3">{words.flags}</h3>
          <ul>
            {result.flags.map((flag) => (
              <li key={flag.code}>
                {flag.reason} <Tag kind={flag.isHigh ? 'danger' : 'person'}>{flag.priority}</Tag> {flag.then}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
