import { longDate, namedDay } from '#kernel/dates-format.ts';
import { listText } from '#platform/i18n.ts';
import { Tag } from '../design/lists.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import type { CalendarDay, CalendarRow } from './calendar-week.server.ts';
import { useCalendarTexts } from './texts/texts.ts';

interface DayTimesProps {
  readonly day: CalendarDay;
  readonly isToday: 'today' | 'other';
}

function RowAction({ row, when }: { readonly row: CalendarRow; readonly when: string }) {
  const language = useLanguage();
  const words = useCalendarTexts();
  if (row.kind === null) {
    return (
      <form method="post" className="v-inline-form">
        <button
          type="submit"
          className="ds-link v-quiet-button"
          name="withdraw"
          value={row.id}
          aria-label={words.withdrawLabel({ when })}
        >
          {words.withdraw}
        </button>
      </form>
    );
  }
  if (row.residentId === null) return null;
  return (
    <a
      className="ds-link"
      href={`/${language}/work/people/${row.residentId}`}
      aria-label={words.openPersonLabel({ when })}
    >
      {words.openPerson}
    </a>
  );
}

/** The times of one day: what is free, what is booked, and what can be done about it. */
export function DayTimes({ day, isToday }: DayTimesProps) {
  const language = useLanguage();
  const words = useCalendarTexts();
  const when = longDate(day.date, language);
  return (
    <section
      className="v-week-day"
      aria-labelledby={`day-${day.date}`}
      data-today={isToday === 'today' ? true : undefined}
    >
      <h3 className="v-h3" id={`day-${day.date}`}>
        {namedDay(day.date, language)}
      </h3>
      <div>
        {day.holiday === null ? null : <p className="v-subtle">{day.holiday}</p>}
        {day.off.map((hours) => (
          <p key={hours} className="v-subtle">
            {words.offHours({ hours })}
          </p>
        ))}
        {day.rows.length === 0 ? (
          <p className="v-subtle">{words.noneThatDay}</p>
        ) : (
          <ul className="v-plain-list v-day-times">
            {day.rows.map((row) => (
              <li key={row.id}>
                <span className="v-tabular v-day-hours">{row.hours}</span>
                <Tag kind={row.kind === null ? 'plain' : 'calm'}>
                  {row.kind === null ? words.free : words.booked[row.kind]}
                </Tag>
                <span className="v-subtle">
                  {listText(
                    language,
                    row.modalities.map((modality) => words.modality[modality].toLocaleLowerCase(language)),
                  )}
                  {row.site === null ? null : ` · ${row.site}`}
                </span>
                {row.interpreter === null ? null : (
                  <Tag kind="person">{words.interpreter({ language: row.interpreter })}</Tag>
                )}
                <RowAction row={row} when={`${row.from}, ${when}`} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
