import { Button } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Table } from '../design/lists.tsx';
import { TextField } from '../design/text-fields.tsx';
import { TimeSeries } from '../design/time-series.tsx';
import type { BlockView } from './block-shapes.ts';
import type { DiaryView } from './diary-view.ts';
import { RichText, Words } from './rich-text.tsx';
import { within } from './rules/said.ts';
import { useStepTexts } from './texts/step-texts.ts';
import { type AroundBlock, WritingForm } from './writing-form.tsx';

interface PartProps {
  readonly diary: DiaryView;
  readonly around: AroundBlock;
  readonly blockId: string;
}

/** The same in a preview: by posts that bring along what was tried. */
function OtherDaysTried({ diary, around, blockId }: PartProps) {
  const words = useStepTexts().diary;
  const form = { method: 'post', action: `${around.here}#at-${blockId}` } as const;
  const asked = (
    <>
      {around.carried}
      <input type="hidden" name="intent" value="diary" />
    </>
  );
  return (
    <Disclosure summary={words.earlier} {...(diary.isNow ? {} : { open: true as const })}>
      <form {...form}>
        {asked}
        <ul className="v-plain-list v-diary-days">
          {diary.days.map((day) => (
            <li key={day.day}>
              <Button variant="quiet" name="otherDay" value={day.day} aria-pressed={day.isShown}>
                {day.said}
              </Button>
              <span className="v-subtle">{day.isWritten ? words.written : words.empty}</span>
            </li>
          ))}
        </ul>
      </form>
      <form {...form} className="v-diary-choose">
        {asked}
        <TextField name="otherDay" type="date" width="short" label={words.choose} defaultValue={diary.day} />
        <Button variant="second">{words.show}</Button>
      </form>
    </Disclosure>
  );
}

/** The latest days, each a press away, and any other by its date. */
function OtherDays({ diary, around: { here }, blockId }: PartProps) {
  const words = useStepTexts().diary;
  return (
    <Disclosure summary={words.earlier} {...(diary.isNow ? {} : { open: true as const })}>
      <ul className="v-plain-list v-diary-days">
        {diary.days.map((day) => (
          <li key={day.day}>
            <a
              className="ds-link"
              href={`${here}?day=${day.day}#at-${blockId}`}
              aria-current={day.isShown ? 'true' : undefined}
            >
              {day.said}
            </a>
            <span className="v-subtle">{day.isWritten ? words.written : words.empty}</span>
          </li>
        ))}
      </ul>
      <form method="get" action={`${here}#at-${blockId}`} className="v-diary-choose">
        <TextField name="day" type="date" width="short" label={words.choose} defaultValue={diary.day} />
        <Button variant="second">{words.show}</Button>
      </form>
    </Disclosure>
  );
}

/** Values over time, with the same as a table. */
export function DiaryChart({ chart, title }: { readonly chart: DiaryView['chart']; readonly title: string }) {
  const words = useStepTexts().diary;
  if (chart === null) return null;
  return (
    <div>
      <h3 className="v-h3">
        <Words said={chart.label} />
      </h3>
      <TimeSeries {...chart.picture} />
      <Disclosure summary={words.table}>
        <Table
          caption={`${title}: ${chart.picture.label}`}
          columns={[
            { key: 'day', label: words.day },
            { key: 'value', label: chart.picture.label, align: 'end' },
          ]}
          rows={chart.rows.map(({ id, day, value }) => ({ id, cells: { day, value } }))}
        />
      </Disclosure>
    </div>
  );
}

interface DiaryBlockProps {
  readonly block: Extract<BlockView, { kind: 'diary' }>;
  readonly around: AroundBlock;
  readonly wrongDay: 'wrong-day' | null;
}

/** One day at a time, today's first. */
export function DiaryBlock({ block, around, wrongDay }: DiaryBlockProps) {
  const words = useStepTexts().diary;
  const { diary, writing } = block;
  return (
    <>
      <h2 className="v-h2">
        <Words said={diary.title} />
      </h2>
      {block.lead === null ? null : <RichText text={block.lead} under="heading" />}
      {diary.lead === null ? null : <RichText text={diary.lead} under="heading" />}
      <p className="v-diary-day" data-first={diary.first} data-every={diary.every}>
        <strong>{diary.forWhen}</strong>
      </p>
      {wrongDay === null ? null : (
        <p className="v-error" role="alert">
          {words.wrongDay}
        </p>
      )}
      <WritingForm writing={writing} around={around} keep={words.keep} sends="never" />
      {around.carried === undefined ? (
        <OtherDays diary={diary} around={around} blockId={block.id} />
      ) : (
        <OtherDaysTried diary={diary} around={around} blockId={block.id} />
      )}
      <DiaryChart chart={diary.chart} title={within(diary.title)} />
    </>
  );
}
