import { Disclosure } from '../design/disclosure.tsx';
import { Tag } from '../design/lists.tsx';
import type { ResultLine } from './result-lines.ts';
import { usePersonTexts } from './texts/texts.ts';

interface ResultWordsProps {
  readonly line: ResultLine;
  readonly level: 3 | 4;
}

/** One result: the level, the value, and which limits were used. */
export function ResultWords({ line, level }: ResultWordsProps) {
  const t = usePersonTexts().results;
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <div className="v-person-part">
      <div className="v-line">
        <Heading className="v-h3">{line.title}</Heading>
        <Tag kind={line.tag.kind}>{line.tag.text}</Tag>
        <span className="v-subtle">{line.when}</span>
      </div>
      <p>
        {line.words}
        {line.value === null ? null : ` · ${line.value}`}
      </p>
      {line.limits === null ? null : (
        <Disclosure summary={t.limitsSummary}>
          <p className="v-subtle">{line.limits}</p>
        </Disclosure>
      )}
    </div>
  );
}

interface ResultListProps {
  readonly lines: readonly ResultLine[];
  /** Those that tell of weight, by the person's choice. */
  readonly areSomeHidden: boolean;
}

/** All results, as given. */
export function ResultList({ lines, areSomeHidden }: ResultListProps) {
  const t = usePersonTexts().results;
  return (
    <>
      {areSomeHidden ? <p className="v-subtle">{t.hidden}</p> : null}
      {lines.length === 0 && !areSomeHidden ? <p className="v-subtle">{t.none}</p> : null}
      {lines.map((line) => (
        <ResultWords key={line.id} line={line} level={3} />
      ))}
    </>
  );
}
