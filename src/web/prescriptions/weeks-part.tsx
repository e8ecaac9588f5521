import { Disclosure } from '../design/disclosure.tsx';
import { Table } from '../design/lists.tsx';
import { TimeSeries } from '../design/time-series.tsx';
import { useMyPlanTexts } from './texts/my-texts.ts';
import type { ActivityWeeks } from './weeks-view.ts';

/** Each activity week by week: words first, then the picture, and the same as a table. */
export function WeeksPart({
  weeks,
  heading,
}: {
  readonly weeks: readonly ActivityWeeks[];
  readonly heading: string;
}) {
  const words = useMyPlanTexts();
  return (
    <section className="v-section" aria-labelledby="weeks-heading">
      <h2 className="v-h2" id="weeks-heading">
        {heading}
      </h2>
      {weeks.map((one) => (
        <div key={one.id}>
          <h3 className="v-h3">{one.what}</h3>
          {one.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {one.picture === null ? null : <TimeSeries {...one.picture} />}
          {one.rows.length === 0 ? null : (
            <Disclosure summary={words.table}>
              <Table
                caption={`${one.what}: ${words.picture}`}
                columns={[
                  { key: 'week', label: words.week },
                  { key: 'did', label: words.did, align: 'end' },
                  { key: 'prescribed', label: words.prescribed, align: 'end' },
                  { key: 'written', label: words.written, align: 'end' },
                ]}
                rows={one.rows.map(({ id, week, did, prescribed, written }) => ({
                  id,
                  cells: { week, did, prescribed, written },
                }))}
              />
            </Disclosure>
          )}
        </div>
      ))}
    </section>
  );
}
