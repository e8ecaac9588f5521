import { Button } from '../design/button.tsx';
import { CheckboxList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { KeyValues, Table, Timeline } from '../design/lists.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import { useFeedbackTexts } from './texts/texts.ts';
import type { WalkShown } from './walk.server.ts';

interface TriedWork {
  readonly written: {
    readonly kind: string;
    readonly minutes: string;
    readonly techniques: readonly string[];
  };
}
interface DosePartProps {
  readonly page: WalkShown;
  readonly tried: TriedWork | undefined;
}

/** What has been done: steps, minutes, techniques and contacts; more work is noted here. */
export function DosePart({ page, tried }: DosePartProps) {
  const words = useFeedbackTexts().dose;
  const { dose } = page;
  return (
    <section className="v-person-part" aria-labelledby="dose-heading">
      <h2 className="v-h2" id="dose-heading">
        {words.heading}
      </h2>
      <KeyValues
        items={[
          { key: words.steps, value: dose.stepsDone },
          { key: words.minutes, value: words.minutesOf({ minutes: dose.minutes }) },
        ]}
      />
      {dose.techniques.length === 0 ? (
        <p className="v-subtle">{words.none}</p>
      ) : (
        <Table
          caption={words.technique}
          captionFor="screen-readers"
          columns={[
            { key: 'technique', label: words.technique },
            { key: 'steps', label: words.inSteps, align: 'end' },
            { key: 'coach', label: words.byCoach, align: 'end' },
          ]}
          rows={dose.techniques.map((one) => ({
            id: one.code,
            cells: { technique: `${one.code} ${one.title}`, steps: one.inSteps, coach: one.byCoach },
          }))}
        />
      )}
      {dose.contacts.length === 0 ? null : (
        <>
          <h3 className="v-h3">{words.contacts}</h3>
          <Timeline
            items={dose.contacts.map((one) => ({
              id: one.id,
              when: one.day,
              dateTime: one.dateTime,
              what: words.contact({ kind: words.kinds[one.kind], minutes: one.minutes, by: one.by }),
            }))}
          />
        </>
      )}
      {page.facts.state === 'ended' ? null : <NoteWork page={page} tried={tried} />}
    </section>
  );
}

/** A feedback is noted with the answer itself. */
const NOTED = ['message', 'call', 'meeting', 'other'] as const;

function NoteWork({ page, tried }: DosePartProps) {
  const words = useFeedbackTexts();
  const error = tried === undefined ? undefined : words.dose.problem;
  return (
    <Disclosure summary={words.dose.noteHeading} {...(tried === undefined ? {} : { open: true as const })}>
      <form method="post" noValidate>
        <ErrorSummary errors={error === undefined ? [] : [{ field: 'work-minutes', message: error }]} />
        <input type="hidden" name="form" value="work" />
        <input type="hidden" name="idempotencyKey" value={`${page.sending}w`} />
        <Select
          name="work-kind"
          label={words.dose.kind}
          options={NOTED.map((kind) => ({ value: kind, label: words.dose.kinds[kind] }))}
          defaultValue={tried?.written.kind}
        />
        <TextField
          name="work-minutes"
          label={words.minutes}
          inputMode="numeric"
          width="short"
          suffix={words.minutesUnit}
          defaultValue={tried?.written.minutes}
          error={error}
        />
        <Disclosure summary={words.techniques}>
          <CheckboxList
            name="work-techniques"
            label={words.techniques}
            hint={words.techniquesHint}
            options={page.techniques}
            defaultValues={tried?.written.techniques ?? []}
          />
        </Disclosure>
        <Button variant="second">{words.dose.note}</Button>
      </form>
    </Disclosure>
  );
}
