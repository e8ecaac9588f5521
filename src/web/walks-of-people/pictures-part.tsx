import { TextLink } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Table } from '../design/lists.tsx';
import { TimeSeries } from '../design/time-series.tsx';
import { SeriesPart } from '../results/series-part.tsx';
import { PhotoShown } from '../walk/photo-shown.tsx';
import type { DiaryDay, DiaryShown } from './shown-diaries.ts';
import { useWalkTexts } from './texts/texts.ts';
import type { WalkShown } from './walk.server.ts';

/** Diaries and measures over time, each with the same as a table. */
export function PicturesPart({ page }: { readonly page: WalkShown }) {
  const words = useWalkTexts().pictures;
  const measures = page.measures.filter((one) => one.series.length > 0);
  return (
    <section className="v-person-part" aria-labelledby="pictures-heading">
      <h2 className="v-h2" id="pictures-heading">
        {words.heading}
      </h2>
      {page.diaries.length + measures.length + page.hiddenByChoice.length === 0 ? (
        <p className="v-subtle">{words.none}</p>
      ) : null}
      {page.diaries.map((one) => (
        <DiaryPart key={one.id} diary={one} at={page.at} />
      ))}
      {page.hiddenByChoice.map((title) => (
        <div key={title}>
          <h3 className="v-h3">{title}</h3>
          <p className="v-subtle">{words.hiddenByChoice}</p>
        </div>
      ))}
      {measures.map((one) => (
        <div key={one.id}>
          <h3 className="v-h3">{one.title}</h3>
          <SeriesPart series={one.series} heading={one.title} level={3} />
        </div>
      ))}
    </section>
  );
}

interface DiaryPartProps {
  readonly diary: DiaryShown;
  /** The page of the walk; null in a preview. */
  readonly at: string | null;
}

/** What the diary draws, and below it every field of every day. */
function DiaryPart({ diary, at }: DiaryPartProps) {
  const words = useWalkTexts().pictures;
  const here = `#diary-${diary.id}`;
  const isPaged = diary.isLater;
  return (
    <div>
      <h3 className="v-h3" id={`diary-${diary.id}`}>
        {diary.title}
      </h3>
      {diary.picture === null ? null : <TimeSeries {...diary.picture} />}
      <Disclosure
        summary={words.days[diary.every]}
        {...(isPaged || diary.picture === null ? { open: true as const } : {})}
      >
        <Table
          caption={diary.title}
          captionFor="screen-readers"
          columns={[
            { key: 'day', label: words[diary.every] },
            ...diary.columns.map(({ id, label }) => ({ key: id, label })),
          ]}
          rows={diary.rows.map((row) => ({
            id: row.id,
            cells: {
              day: <time dateTime={row.id}>{row.day}</time>,
              ...Object.fromEntries(
                diary.columns.map(({ id, label }, place) => [
                  id,
                  row.isErased && place === 0 ? (
                    <em key={id}>{words.erased}</em>
                  ) : (
                    <Cell key={id} cell={row.cells[id]} label={label} at={at} />
                  ),
                ]),
              ),
            },
          }))}
        />
        {diary.earlierThan === null || at === null ? null : (
          <p>
            <TextLink href={`${at}?diary=${diary.id}&before=${diary.earlierThan}${here}`}>
              {words.earlier}
            </TextLink>
          </p>
        )}
        {isPaged && at !== null ? (
          <p>
            <TextLink href={`${at}${here}`}>{words.newest}</TextLink>
          </p>
        ) : null}
      </Disclosure>
    </div>
  );
}

interface CellProps {
  readonly cell: DiaryDay['cells'][string] | undefined;
  readonly label: string;
  readonly at: string | null;
}

function Cell({ cell, label, at }: CellProps) {
  const words = useWalkTexts();
  if (cell === undefined) return null;
  return (
    <>
      <span className="v-kept-lines" dir="auto">
        {cell.lines.join('\n')}
      </span>
      {cell.photo === null || at === null ? null : (
        <PhotoShown
          src={`${at}/photos/${cell.photo}`}
          alt={cell.lines[0] ?? label}
          download={words.tasks.download}
        />
      )}
    </>
  );
}
