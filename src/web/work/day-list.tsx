import { LinkButton } from '../design/button.tsx';
import { WorkList } from '../design/work-list.tsx';
import { useWorkTexts } from './texts/texts.ts';
import { byUrgency, type DayRow } from './work-rows.ts';

interface DayListProps {
  readonly rows: readonly DayRow[];
  /** Level of the headings between the rows. */
  readonly level: 2 | 3;
  /** The list's beginning, when this page is not it. */
  readonly start: string | null;
  readonly next: string | null;
  /** `beside`: there is no search field on the page. */
  readonly keys?: 'with-search' | 'beside';
}

/** The rows under what they are: late, today, within a week, later. */
export function DayList({ rows, level, start, next, keys = 'beside' }: DayListProps) {
  const words = useWorkTexts();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      {byUrgency(rows).map((group) => (
        <section key={group.urgency} className="v-day-group" aria-labelledby={`group-${group.urgency}`}>
          <Heading className="v-day-heading" id={`group-${group.urgency}`} data-urgency={group.urgency}>
            {words.groups[group.urgency]}
          </Heading>
          <WorkList label={words.groups[group.urgency]} rows={group.rows} />
        </section>
      ))}
      {start === null && next === null ? null : (
        <div className="v-actions v-list-foot">
          {next === null ? null : (
            <LinkButton href={next} variant="second">
              {words.nextPage}
            </LinkButton>
          )}
          {start === null ? null : (
            <LinkButton href={start} variant="quiet">
              {words.firstPage}
            </LinkButton>
          )}
        </div>
      )}
      <p className="v-subtle v-keys-hint" aria-hidden="true">
        {keys === 'beside' ? words.keysHintShort : words.keysHint}
      </p>
    </>
  );
}
