import { clock, longDate, shortDate } from '#kernel/dates-format.ts';
import { civilIn, type Zone } from '#kernel/dates.ts';
import type { Slot, TimesShown } from '#modules/booking/public.ts';
import { choiceText } from '#platform/i18n.ts';
import { TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { useShell } from '../shell/shell-context.ts';
import { useTimesTexts } from './texts/texts.ts';
import './times.css';

interface TimeListProps {
  readonly times: TimesShown;
  /** The zone that the person has chosen; null when it is the unit's. */
  readonly ownZone: Zone | null;
  /** Address that a chosen time leads to; the time's id is put at its end. */
  readonly base: string;
  /** Address of this page, for later times. */
  readonly page: string;
  /** Whether the list begins later than the first free time. */
  readonly begins: 'first' | 'later';
  /** Level of the days' headings: one below the heading that the list stands under. */
  readonly level: 2 | 3;
}

/** Free times by day and part of the day, each a link to its confirmation. */
export function TimeList({ times, ownZone, base, page, begins, level }: TimeListProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const { language, site } = useShell();
  const words = useTimesTexts();
  const slots = times.days.flatMap((day) => day.parts.flatMap((part) => part.slots));
  if (slots.length === 0) {
    return (
      <Notice kind="info" heading={words.noTimes.heading}>
        <p>{words.noTimes.text({ phone: site.contactPhone })}</p>
      </Notice>
    );
  }
  const atYours = (slot: Slot): readonly string[] => {
    const own = civilIn(slot.startsAt, ownZone ?? slot.zone);
    if (own.date === slot.date && own.time === slot.time) return [];
    const day = own.date === slot.date ? '' : `${shortDate(own.date, language)} `;
    return [words.atYours({ when: `${day}${clock(own.time, language)}` })];
  };
  const ways = [...new Set(slots.flatMap((slot) => slot.modalities))];
  return (
    <>
      <p>
        {words.ways({
          ways: choiceText(
            language,
            ways.map((way) => words.modality[way].toLocaleLowerCase(language)),
          ),
        })}
      </p>
      <p className="v-subtle">{words.pressTime}</p>
      {begins === 'later' ? <TextLink href={page}>{words.firstTimes}</TextLink> : null}
      <div className="v-days">
        {times.days.map((day) => (
          <section key={day.date} className="v-day" aria-labelledby={`day-${day.date}`}>
            <Heading className="v-h3" id={`day-${day.date}`}>
              {longDate(day.date, language)}
            </Heading>
            {day.parts.map(({ part, slots: ofPart }) => (
              <div key={part} className="v-part">
                <p className="v-subtle" id={`${day.date}-${part}`}>
                  {words.parts[part]}
                </p>
                <ul className="v-plain-list v-times" aria-labelledby={`${day.date}-${part}`}>
                  {ofPart.map((slot) => (
                    <li key={slot.id}>
                      <a
                        className="v-time"
                        href={`${base}/${slot.id}`}
                        aria-label={[
                          `${clock(slot.time, language)}, ${longDate(day.date, language)}`,
                          ...atYours(slot),
                        ].join(', ')}
                      >
                        <time dateTime={slot.startsAt}>{clock(slot.time, language)}</time>
                        {atYours(slot).map((own) => (
                          <span key={own} className="v-time-ways">
                            {own}
                          </span>
                        ))}
                        {slot.modalities.length === ways.length ? null : (
                          <span className="v-time-ways">
                            {choiceText(
                              language,
                              slot.modalities.map((way) => words.modality[way]),
                            )}
                          </span>
                        )}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
      </div>
      {times.later === null ? null : (
        <p>
          <TextLink href={`${page}?from=${times.later}`}>
            {words.laterTimes({ when: shortDate(times.later, language) })}
          </TextLink>
        </p>
      )}
    </>
  );
}
