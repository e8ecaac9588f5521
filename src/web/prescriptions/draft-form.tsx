import {
  ACTIVITY_KINDS,
  ACTIVITY_PLACES,
  type ActivityPlace,
  FOLLOW_UP_WAYS,
  INTENSITIES,
} from '#modules/prescriptions/rules/content.ts';
import { type Fields, MOST_IN_TEXT } from '#modules/prescriptions/rules/check-prescription.ts';
import { Button, ButtonRow } from '../design/button.tsx';
import { CheckboxList, NumberScale, RadioList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../design/field-parts.tsx';
import { Select, TextArea, TextField } from '../design/text-fields.tsx';
import type { OnePrescription } from './plan.server.ts';
import { usePlanTexts } from './texts/texts.ts';
import { useSheetTexts } from './texts/sheet-texts.ts';

type Draft = NonNullable<OnePrescription['draft']>;

interface FormProps {
  readonly one: OnePrescription;
  readonly draft: Draft;
  readonly fields: Fields;
  /** Codes as they were ticked when the form comes back; null ticks all that are proposed. */
  readonly ticked: readonly string[] | null;
  readonly errors: readonly FieldError[];
  readonly sending: string;
}

interface PartProps {
  readonly fields: Fields;
  readonly errors: readonly FieldError[];
}

/** One activity: what, how often, how long, how hard, where and with whom. */
function ActivityFields({
  place,
  draft,
  fields,
  errors,
}: PartProps & { readonly place: ActivityPlace; readonly draft: Draft }) {
  const t = usePlanTexts().draft;
  const sheet = useSheetTexts();
  const of = (part: string) => ({
    name: `${place}.${part}`,
    error: errorOf(errors, `${place}.${part}`),
    defaultValue: fields[`${place}.${part}`] ?? '',
  });
  return (
    <>
      <RadioList
        {...of('kind')}
        label={t.kind}
        options={ACTIVITY_KINDS.map((one) => ({ value: one, label: sheet.kinds[one] }))}
      />
      <TextField {...of('what')} label={t.what} hint={t.whatHint} />
      <TextField {...of('times')} label={t.times} inputMode="numeric" width="short" suffix={t.timesUnit} />
      <TextField
        {...of('minutes')}
        label={t.minutes}
        hint={t.minutesHint}
        inputMode="numeric"
        width="short"
        suffix={t.minutesUnit}
      />
      <RadioList
        {...of('intensity')}
        label={t.intensity}
        options={INTENSITIES.map((one) => ({ value: one, label: sheet.intensities[one] }))}
      />
      <TextField {...of('where')} label={t.where} optional />
      {draft.organisers.length === 0 ? null : (
        <Select
          {...of('organiser')}
          label={t.organiser}
          options={[{ value: '', label: t.noOrganiser }, ...draft.organisers]}
        />
      )}
    </>
  );
}

function FollowUpFields({ draft, fields, errors }: PartProps & { readonly draft: Draft }) {
  const t = usePlanTexts().draft;
  const of = (name: string) => ({
    name,
    error: errorOf(errors, name),
    defaultValue: fields[name] ?? '',
  });
  return (
    <section className="v-fields" aria-labelledby="follow-heading">
      <h3 className="v-h3" id="follow-heading">
        {t.followUp}
      </h3>
      <p className="v-hint">{t.followUpHint}</p>
      <TextField {...of('follow.on')} label={t.on} type="date" width="medium" />
      <RadioList
        {...of('follow.how')}
        label={t.how}
        direction="row"
        options={FOLLOW_UP_WAYS.map((one) => ({ value: one, label: t.ways[one] }))}
      />
      <Select
        {...of('follow.who')}
        label={t.who}
        options={[{ value: '', label: t.choose }, ...draft.staff]}
      />
    </section>
  );
}

/** Who may sign, signs; who may not, asks a colleague who may. */
function SignOrAsk({ draft, ticked }: { readonly draft: Draft; readonly ticked: readonly string[] | null }) {
  const t = usePlanTexts().draft;
  if (draft.maySign) {
    return (
      <>
        {draft.codes.length === 0 ? (
          <p>{t.noCodes}</p>
        ) : (
          <CheckboxList
            name="codes"
            label={t.codes}
            hint={t.codesHint}
            options={draft.codes.map(({ name, title, certainty }) => ({
              value: name,
              label: `${name} ${title}`,
              hint: t.certainty[certainty],
            }))}
            defaultValues={ticked ?? draft.codes.map(({ name }) => name)}
          />
        )}
        <p className="v-hint" id="sign-hint">
          {t.signHint}
        </p>
        <ButtonRow>
          <Button name="intent" value="sign" aria-describedby="sign-hint">
            {t.sign}
          </Button>
          <Button variant="second" name="intent" value="save">
            {t.save}
          </Button>
        </ButtonRow>
      </>
    );
  }
  return (
    <>
      <h3 className="v-h3">{t.askHeading}</h3>
      <p>{t.askHint}</p>
      {draft.signers.length === 0 ? (
        <p>{t.noSigner}</p>
      ) : (
        <RadioList
          name="signer"
          label={t.signer}
          options={draft.signers}
          defaultValue={draft.signers.length === 1 ? draft.signers[0]?.value : undefined}
        />
      )}
      <ButtonRow>
        {draft.signers.length === 0 ? null : (
          <Button name="intent" value="ask">
            {t.ask}
          </Button>
        )}
        <Button variant="second" name="intent" value="save">
          {t.save}
        </Button>
      </ButtonRow>
    </>
  );
}

/** A prescription being written. It may be saved with holes; it is signed without any. */
export function DraftForm({ one, draft, fields, ticked, errors, sending }: FormProps) {
  const t = usePlanTexts().draft;
  const text = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: fields[name] ?? '' });
  const scale = (name: string) => ({
    name,
    error: errorOf(errors, name),
    from: 0,
    to: 10,
    lowest: t.lowest,
    highest: t.highest,
    defaultValue: fields[name] === undefined || fields[name] === '' ? undefined : Number(fields[name]),
  });
  return (
    <form method="post" noValidate className="v-fields">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="version" value={one.version} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      <TextArea {...text('goal')} label={t.goal} hint={t.goalHint} rows={3} maxLength={MOST_IN_TEXT} />
      <p className="v-hint">{t.activityHint}</p>
      {ACTIVITY_PLACES.map((place, at) => {
        const isOpen =
          at === 0 ||
          errors.some(({ field }) => field.startsWith(place)) ||
          (fields[`${place}.what`] ?? '') !== '';
        const inside = <ActivityFields place={place} draft={draft} fields={fields} errors={errors} />;
        return isOpen ? (
          <section key={place} className="v-fields" aria-labelledby={`${place}-heading`}>
            <h3 className="v-h3" id={`${place}-heading`}>
              {t.activity({ number: at + 1 })}
            </h3>
            {inside}
          </section>
        ) : (
          <Disclosure key={place} summary={t.activity({ number: at + 1 })}>
            <div className="v-fields">{inside}</div>
          </Disclosure>
        );
      })}
      <TextArea
        {...text('advice')}
        label={t.advice}
        hint={t.adviceHint}
        rows={4}
        maxLength={MOST_IN_TEXT}
        optional
      />
      <NumberScale {...scale('readiness')} label={t.readiness} hint={t.readinessHint} />
      <NumberScale {...scale('confidence')} label={t.confidence} />
      <FollowUpFields draft={draft} fields={fields} errors={errors} />
      <SignOrAsk draft={draft} ticked={ticked} />
    </form>
  );
}
