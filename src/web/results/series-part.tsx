import { Disclosure } from '../design/disclosure.tsx';
import { Table } from '../design/lists.tsx';
import { TimeSeries } from '../design/time-series.tsx';
import type { SeriesView } from './series-view.ts';
import { useResultsTexts } from './texts/texts.ts';

interface SeriesPartProps {
  readonly series: readonly SeriesView[];
  readonly heading: string;
  readonly level: 2 | 3;
}

/** Each score over time, with the same as a table. */
export function SeriesPart({ series, heading, level }: SeriesPartProps) {
  const words = useResultsTexts().series;
  if (series.length === 0) return null;
  const Heading = level === 2 ? 'h3' : 'h4';
  return (
    <>
      {series.map((one) => (
        <div key={one.score}>
          {series.length === 1 ? null : <Heading className="v-h3">{one.title}</Heading>}
          <TimeSeries {...one.picture} />
          <Disclosure summary={words.table}>
            <Table
              caption={`${heading}: ${one.title}`}
              columns={[
                { key: 'day', label: words.day },
                { key: 'value', label: words.value },
                { key: 'level', label: words.level },
                { key: 'limits', label: words.limits },
                { key: 'version', label: words.version },
              ]}
              rows={one.rows.map((row) => ({
                id: row.id,
                cells: {
                  day: row.day,
                  value: row.value,
                  level: row.level,
                  limits: row.limits,
                  version: row.version,
                },
              }))}
            />
          </Disclosure>
        </div>
      ))}
    </>
  );
}
