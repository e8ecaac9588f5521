import { Button, ButtonRow, TextLink } from '../design/button.tsx';
import { Tag } from '../design/lists.tsx';
import { TextField } from '../design/text-fields.tsx';
import { GroupPart, Hidden, type PartProps } from './group-parts.tsx';
import { useGroupTexts } from './texts/texts.ts';

/** One to come is changed or called off; one that has been stays as it was. */
function Meetings({ page }: Pick<PartProps, 'page'>) {
  const words = useGroupTexts().meetings;
  const mayChange = page.state !== 'ended';
  return (
    <ul className="v-plain-list v-road-of">
      {page.meetings.map((one) => (
        <li key={one.id} className="v-line">
          <div className="v-line-words">
            <span className="v-road-name">{one.when}</span>
            <span>{words.where(one)}</span>
            {one.isOver ? <Tag>{words.over}</Tag> : null}
            {one.noteHref === null ? null : (
              <TextLink href={one.noteHref} aria-label={words.noteOf({ when: one.when })}>
                {words.note}
              </TextLink>
            )}
          </div>
          {mayChange ? (
            <div className="v-line-deeds">
              {one.isOver ? null : (
                <TextLink
                  href={`${page.at}?meeting=${one.id}#meeting-form`}
                  aria-label={words.changeOf({ when: one.when })}
                >
                  {words.change}
                </TextLink>
              )}
              <form method="post" action={`${page.at}#meetings-heading`}>
                <Hidden name="meeting" value={one.id} />
                <Button
                  variant="quiet"
                  name="intent"
                  value="no-meeting"
                  aria-label={words.removeOf({ when: one.when })}
                >
                  {words.remove}
                </Button>
              </form>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const FIELDS = ['meeting-day', 'meeting-time', 'minutes', 'place'] as const;

/** A new one, or the one that is being changed. */
function MeetingForm({ page, written, errorOf }: PartProps) {
  const words = useGroupTexts().meetings;
  const { editing } = page;
  // What was written in another form of the page says nothing of this one.
  const isTried = FIELDS.some((name) => errorOf(name) !== undefined);
  const standsIn = (name: string, before: string | undefined) => (isTried ? written[name] : before);
  const action = editing === null ? '?' : `?meeting=${editing.id}`;
  return (
    <form
      method="post"
      action={`${action}#meeting-form`}
      noValidate
      className="v-group-form"
      id="meeting-form"
    >
      <h3 className="v-h3">{editing === null ? words.addHeading : words.changeOf({ when: editing.when })}</h3>
      <p className="v-subtle">{words.told}</p>
      {editing === null ? null : <Hidden name="meeting" value={editing.id} />}
      <div className="v-fields-beside">
        <TextField
          name="meeting-day"
          type="date"
          label={words.day}
          width="short"
          defaultValue={standsIn('meeting-day', editing?.day)}
          error={errorOf('meeting-day')}
        />
        <TextField
          name="meeting-time"
          type="time"
          label={words.time}
          width="short"
          defaultValue={standsIn('meeting-time', editing?.time)}
          error={errorOf('meeting-time')}
        />
        <TextField
          name="minutes"
          label={words.minutes}
          inputMode="numeric"
          width="short"
          suffix={words.minutesUnit}
          defaultValue={standsIn('minutes', String(editing?.minutes ?? page.usualMinutes))}
          error={errorOf('minutes')}
        />
      </div>
      <TextField
        name="place"
        label={words.place}
        hint={words.placeHint}
        maxLength={300}
        defaultValue={standsIn('place', editing?.place)}
        error={errorOf('place')}
      />
      <ButtonRow>
        <Button variant="second" name="intent" value={editing === null ? 'meeting' : 'move-meeting'}>
          {editing === null ? words.add : words.save}
        </Button>
        {editing === null ? null : <TextLink href={`${page.at}#meetings-heading`}>{words.asItWas}</TextLink>}
      </ButtonRow>
    </form>
  );
}

export function MeetingsPart(part: PartProps) {
  const { page } = part;
  const words = useGroupTexts().meetings;
  return (
    <GroupPart id="meetings" heading={words.heading}>
      {page.meetings.length === 0 ? <p className="v-subtle">{words.none}</p> : <Meetings page={page} />}
      {page.state === 'ended' ? null : <MeetingForm {...part} />}
    </GroupPart>
  );
}
