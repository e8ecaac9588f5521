import { listText } from '#platform/i18n.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { PersonPart } from './person-part.tsx';
import type { PersonView } from './person-view.server.ts';
import { usePersonTexts } from './texts/texts.ts';

interface MeetingsPartProps {
  readonly meetings: PersonView['meetings'];
  readonly isOffered: boolean;
  /** Forms that were asked for and are not there. They stand in no meeting's way. */
  readonly notFilledIn: PersonView['notFilledIn'];
  readonly formsHref: string;
  /** Null when there is nothing to offer times for. */
  readonly offerHref: string | null;
}

/** Meetings to come and past, and what became of each. */
export function MeetingsPart({ meetings, isOffered, notFilledIn, formsHref, offerHref }: MeetingsPartProps) {
  const t = usePersonTexts().page;
  const language = useLanguage();
  const isEmpty = meetings.ahead.length + meetings.before.length === 0;
  return (
    <PersonPart
      id="meetings"
      heading={t.meetings}
      action={offerHref === null ? null : { href: offerHref, text: t.offer }}
    >
      {isOffered ? <p>{t.offered}</p> : null}
      {isEmpty && !isOffered ? <p className="v-subtle">{t.noMeetings}</p> : null}
      {meetings.ahead.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} />
      ))}
      {notFilledIn.length === 0 ? null : (
        <p>
          {t.notFilledIn({
            forms: listText(
              language,
              notFilledIn.map((one) => one.form),
            ),
          })}{' '}
          <TextLink href={formsHref}>{t.fillTogether}</TextLink>
        </p>
      )}
      {meetings.before.length === 0 ? null : (
        <Disclosure summary={t.earlierMeetings}>
          {meetings.before.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} />
          ))}
        </Disclosure>
      )}
    </PersonPart>
  );
}

function MeetingRow({ meeting }: { readonly meeting: PersonView['meetings']['ahead'][number] }) {
  const t = usePersonTexts().page;
  return (
    <form method="post" className="v-line v-meeting-row">
      <span>
        {meeting.kind} <time dateTime={meeting.dateTime}>{meeting.when}</time>
      </span>
      <span className="v-subtle">
        {meeting.staffName === ''
          ? meeting.stateText
          : `${meeting.stateText}, ${t.with({ name: meeting.staffName })}`}
      </span>
      {meeting.mayHold || meeting.mayMiss ? (
        <>
          <input type="hidden" name="meeting" value={meeting.id} />
          <input type="hidden" name="version" value={meeting.version} />
          {meeting.mayHold ? (
            <Button variant="second" name="settle" value="held">
              {t.held}
            </Button>
          ) : null}
          {meeting.mayMiss ? (
            <Button variant="quiet" name="settle" value="missed">
              {t.missed}
            </Button>
          ) : null}
        </>
      ) : null}
    </form>
  );
}
