import { LinkButton, TextLink } from '../design/button.tsx';
import { NextStepCard } from '../design/cards.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import type { MeetingView } from './resident-times.server.ts';
import { useTimesTexts } from './texts/texts.ts';

interface MeetingCardProps {
  readonly meeting: MeetingView;
  /** `next`: the one that comes first. */
  readonly place: 'next' | 'later';
}

/** A booked time with what can be done about it; changing is as near as joining. */
export function MeetingCard({ meeting, place }: MeetingCardProps) {
  const language = useLanguage();
  const words = useTimesTexts();
  const own = `/${language}/my/times/${meeting.id}`;
  const isVideo = meeting.modality === 'video';
  return (
    <NextStepCard
      kicker={place === 'next' ? words.next : words.later}
      heading={<time dateTime={meeting.startsAt}>{meeting.when}</time>}
      weight={place === 'next' ? 'strong' : 'plain'}
      actions={
        <>
          {isVideo ? (
            <LinkButton
              href={`/${language}/meeting/${meeting.residentId}/${meeting.id}`}
              variant={place === 'next' && meeting.nearness === 'near' ? 'main' : 'second'}
            >
              {words.join}
            </LinkButton>
          ) : null}
          <LinkButton
            href={`${own}/change`}
            variant="second"
            aria-label={words.changeLabel({ when: meeting.when })}
          >
            {words.change}
          </LinkButton>
          <LinkButton
            href={`${own}/cancel`}
            variant="quiet"
            aria-label={words.cancelLabel({ when: meeting.when })}
          >
            {words.cancel}
          </LinkButton>
        </>
      }
    >
      <p>
        {words.withName({
          modality: words.modality[meeting.modality],
          name: meeting.name ?? words.nobody,
          minutes: meeting.minutes,
        })}
      </p>
      {meeting.interpreter === null ? null : (
        <p>{words.interpreter.asked({ language: meeting.interpreter })}</p>
      )}
      {meeting.place === null ? null : <p>{words.place({ name: meeting.place })}</p>}
      <p>
        <TextLink href={`${own}/calendar.ics`}>{words.calendar}</TextLink>
      </p>
    </NextStepCard>
  );
}
