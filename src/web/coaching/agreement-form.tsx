import { MOST_AGREED_WORDS } from '#modules/coaching/rules/agreement.ts';
import { Button } from '../design/button.tsx';
import { CheckboxList } from '../design/choice-fields.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../design/field-parts.tsx';
import { TextArea, TextField } from '../design/text-fields.tsx';
import type { AgreementPage } from './agreement.server.ts';
import type { AgreementNotSaved } from './agreement-post.server.ts';
import { type PeriodTexts, usePeriodTexts } from './texts/period-texts.ts';

export type Side = 'resident' | 'staff';

const FIELDS = ['meetings', 'spanMonths', 'ways', 'shares', 'words'] as const;

function errorsOf(
  notSaved: AgreementNotSaved | undefined,
  form: NonNullable<AgreementPage['form']>,
  { form: words }: PeriodTexts,
): readonly FieldError[] {
  if (notSaved?.intent !== 'write') return [];
  const { bounds } = form;
  const said = {
    meetings: words.between(bounds.meetings),
    spanMonths: words.between(bounds.spanMonths),
    ways: notSaved.problems['ways'] === 'unknown' ? words.unknown : words.waysMissing,
    shares: words.unknown,
    words: words.tooLong({ count: MOST_AGREED_WORDS }),
  };
  return FIELDS.flatMap((field) =>
    notSaved.problems[field] === undefined ? [] : [{ field, message: said[field] }],
  );
}

interface AgreementFormProps {
  readonly page: AgreementPage;
  readonly form: NonNullable<AgreementPage['form']>;
  readonly side: Side;
  readonly sending: string;
  readonly notSaved: AgreementNotSaved | undefined;
}

/** What is agreed, as a form. The person alone says how they are reached and what is shared. */
export function AgreementForm({ page, form, side, sending, notSaved }: AgreementFormProps) {
  const texts = usePeriodTexts();
  const words = texts.form;
  const errors = errorsOf(notSaved, form, texts);
  const written = notSaved?.intent === 'write' ? notSaved.written : null;
  const chosen = (choices: typeof form.ways) =>
    choices.filter(({ isChosen }) => isChosen).map(({ code }) => code);
  const options = (choices: typeof form.ways) =>
    choices.map(({ code, text }) => ({ value: code, label: text }));
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="intent" value="write" />
      <input type="hidden" name="periodId" value={page.periodId} />
      <input type="hidden" name="version" value={form.version} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      <p className="v-subtle">{texts.changeHint[side]}</p>
      {side === 'resident' ? (
        <>
          <input type="hidden" name="meetings" value={form.meetings} />
          <input type="hidden" name="spanMonths" value={form.spanMonths} />
        </>
      ) : (
        <>
          <TextField
            name="meetings"
            label={words.meetings}
            inputMode="numeric"
            width="short"
            defaultValue={written?.meetings ?? String(form.meetings)}
            error={errorOf(errors, 'meetings')}
          />
          <TextField
            name="spanMonths"
            label={words.span}
            inputMode="numeric"
            width="short"
            suffix={words.months}
            defaultValue={written?.spanMonths ?? String(form.spanMonths)}
            error={errorOf(errors, 'spanMonths')}
          />
        </>
      )}
      <CheckboxList
        name="ways"
        label={words.ways}
        options={options(form.ways)}
        defaultValues={written?.ways ?? chosen(form.ways)}
        error={errorOf(errors, 'ways')}
      />
      <CheckboxList
        name="shares"
        label={words.shares}
        hint={words.sharesHint}
        options={options(form.shares)}
        defaultValues={written?.shares ?? chosen(form.shares)}
        error={errorOf(errors, 'shares')}
      />
      <TextArea
        name="words"
        label={words.words}
        hint={words.wordsHint}
        rows={3}
        optional
        maxLength={MOST_AGREED_WORDS}
        defaultValue={written?.words ?? form.words}
        error={errorOf(errors, 'words')}
      />
      <Button variant={side === 'staff' ? 'main' : 'second'}>{words.save[side]}</Button>
    </form>
  );
}
