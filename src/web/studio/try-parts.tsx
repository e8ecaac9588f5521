/** The parts of the simulator's page: what is set, what happens, the road, and a look at it. */
import type { ReactNode } from 'react';
import { Button, ButtonRow } from '../design/button.tsx';
import { CheckboxList } from '../design/choice-fields.tsx';
import { ErrorSummary, errorOf } from '../design/field-parts.tsx';
import { Tag } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import type { Played } from './playing.server.ts';
import { type DeedKind, DEED_KINDS, useTryTexts } from './texts/try-texts.ts';
import type { Wrong } from './try.server.ts';

const FIELD_OF: Readonly<Record<Wrong, string>> = {
  start: 'start',
  zone: 'zone',
  time: 'messageTime',
  deed: 'new-on',
  day: 'day',
};

interface PlayedProps {
  readonly played: Played;
}

interface DeedLineProps {
  readonly name: 'deed' | 'written' | 'answered';
  readonly deed: Played['deeds'][number];
  /** What the button that takes it away sends. */
  readonly away: string;
}

function DeedLine({ name, deed, away }: DeedLineProps) {
  const words = useTryTexts();
  return (
    <li>
      <input type="hidden" name={name} value={deed.value} />
      <span>{deed.words}</span>
      <Button variant="quiet" name="intent" value={away} aria-label={`${words.remove}: ${deed.words}`}>
        {words.remove}
      </Button>
    </li>
  );
}

function Deeds({ played }: PlayedProps) {
  const words = useTryTexts();
  const { deeds, writings, forms } = played;
  return (
    <>
      {deeds.length + writings.length + forms.length === 0 ? <p>{words.noDeeds}</p> : null}
      <ul className="v-plain-list st-deeds">
        {deeds.map((deed, index) => (
          <DeedLine key={`${index} ${deed.value}`} name="deed" deed={deed} away={`remove ${index}`} />
        ))}
        {writings.map((deed, index) => (
          <DeedLine key={`${index} ${deed.value}`} name="written" deed={deed} away={`unwrite ${index}`} />
        ))}
        {forms.map((deed, index) => (
          <DeedLine key={`${index} ${deed.value}`} name="answered" deed={deed} away={`unform ${index}`} />
        ))}
      </ul>
    </>
  );
}

/** What they are about decides what they ask for. */
const ASKS_MORE: readonly DeedKind[] = ['answer', 'result', 'diary'];

/** The fields of the kind of deed that is chosen. */
function NewDeed({ played }: PlayedProps) {
  const words = useTryTexts();
  const { setting, choices, about, asked } = played;
  const { kind } = setting;
  const isAboutDay = kind === 'event' || kind === 'group' || kind === 'pause';
  return (
    <fieldset className="v-fieldset st-new-deed">
      <legend className="ds-label v-label">{words.kinds[kind]}</legend>
      {choices.length === 0 ? null : (
        <Select
          name="new-what"
          label={words.which[kind]}
          options={choices.map((one) => ({ value: one.code, label: one.title }))}
          defaultValue={about}
        />
      )}
      {choices.length > 1 && ASKS_MORE.includes(kind) ? (
        <Button variant="second" name="intent" value="kind">
          {words.choose}
        </Button>
      ) : null}
      {asked.numbers.map((one) => (
        <TextField
          key={one.code}
          name={`new-number-${one.code}`}
          label={one.title}
          inputMode="decimal"
          width="short"
        />
      ))}
      {asked.levels.length === 0 ? null : (
        <Select
          name="new-level"
          label={words.band}
          options={[
            { value: '', label: words.noBand },
            ...asked.levels.map((one) => ({ value: one.code, label: one.title })),
          ]}
        />
      )}
      {asked.answers.length === 0 ? null : (
        <CheckboxList
          name="new-answers"
          label={words.answers}
          options={asked.answers.map((one) => ({ value: one.code, label: one.title }))}
        />
      )}
      {isAboutDay ? (
        <TextField
          name="new-day"
          type="date"
          label={kind === 'pause' ? words.until : words.day}
          {...(kind === 'pause' ? { hint: words.untilHint } : {})}
          width="short"
        />
      ) : null}
      <TextField name="new-on" type="date" label={words.on} width="short" defaultValue={setting.start} />
      <TextField name="new-at" type="time" label={words.at} hint={words.atHint} width="short" />
      <Button variant="second" name="intent" value="add">
        {words.add}
      </Button>
    </fieldset>
  );
}

/** One form for all of it, so that everything set stays set. */
export function TryForm({ played, children }: PlayedProps & { readonly children: ReactNode }) {
  const words = useTryTexts();
  const { setting } = played;
  const errors = played.wrong.map((one) => ({ field: FIELD_OF[one], message: words.wrong[one] }));
  return (
    <form method="post" className="st-try" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="version" value={played.version} />
      <Section heading={words.setting}>
        <div className="st-try-fields">
          <TextField
            name="start"
            type="date"
            label={words.start}
            width="short"
            defaultValue={setting.start}
            error={errorOf(errors, 'start')}
          />
          <TextField
            name="zone"
            label={words.zone}
            width="medium"
            spellCheck={false}
            defaultValue={setting.zone}
            error={errorOf(errors, 'zone')}
          />
          <Select
            name="country"
            label={words.country}
            options={(['se', 'fi'] as const).map((one) => ({ value: one, label: words.countries[one] }))}
            defaultValue={setting.country}
          />
          <TextField
            name="messageTime"
            type="time"
            label={words.messageTime}
            width="short"
            defaultValue={setting.messageTime}
            error={errorOf(errors, 'messageTime')}
          />
          <Select
            name="diligence"
            label={words.diligence}
            options={(['each-step', 'nothing'] as const).map((one) => ({
              value: one,
              label: words.diligences[one],
            }))}
            defaultValue={setting.diligence}
          />
        </div>
        <ButtonRow>
          <Button name="intent" value="play">
            {words.play}
          </Button>
        </ButtonRow>
      </Section>
      <Section heading={words.deeds}>
        <Deeds played={played} />
        <div className="st-try-fields">
          <Select
            name="kind"
            label={words.kind}
            options={DEED_KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
            defaultValue={setting.kind}
          />
          <Button variant="second" name="intent" value="kind">
            {words.choose}
          </Button>
        </div>
        <NewDeed played={played} />
      </Section>
      {children}
    </form>
  );
}

/** Every day of the road on which something happens. */
export function RoadPart({ played }: PlayedProps) {
  const words = useTryTexts();
  return (
    <Section heading={words.road} id="road">
      <p>{played.days.length === 0 ? words.nothing : words.count(played.counts)}</p>
      <ol className="v-plain-list st-days">
        {played.days.map((day) => (
          <li key={day.date}>
            <h3 className="v-h3">
              <time dateTime={day.date}>{day.heading}</time>{' '}
              {day.mark === null ? null : <Tag kind="person">{day.mark}</Tag>}
            </h3>
            <ul className="v-plain-list">
              {day.rows.map((row) => (
                <li key={row.id} data-happening={row.kind}>
                  <time>{row.time}</time> {row.words}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}
