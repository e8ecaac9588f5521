import type { CivilDate } from '#kernel/dates.ts';
import { Button, ButtonRow } from '../design/button.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../design/field-parts.tsx';
import { Section } from '../design/page.tsx';
import { TextField } from '../design/text-fields.tsx';
import { RemindersPart, type RemindersShown } from './reminders-part.tsx';
import { useWalkTexts } from './texts/texts.ts';

export interface NotBegun {
  readonly wrong: 'day' | 'far' | 'time';
  readonly written: { readonly day: string; readonly time: string; readonly along: string };
}

interface BeginFormProps {
  readonly offer: {
    readonly units: readonly { readonly id: string; readonly name: string }[];
    readonly isAlone: boolean;
    readonly today: CivilDate;
    readonly sending: string;
    readonly readIn: string | null;
    readonly reminders: RemindersShown;
  };
  readonly notBegun: NotBegun | undefined;
}

/** From which day, with whom, and when reminders may come. */
export function BeginForm({ offer, notBegun }: BeginFormProps) {
  const { offer: words } = useWalkTexts();
  const written = notBegun?.written;
  const wrongField = notBegun?.wrong === 'time' ? 'time' : 'day';
  const message = notBegun === undefined ? undefined : words.errors[notBegun.wrong];
  const errors: readonly FieldError[] = message === undefined ? [] : [{ field: wrongField, message }];
  const ways = [
    ...offer.units.map(({ id, name }) => ({
      value: id,
      label: words.alongUnit({ unit: name }),
      hint: words.alongUnitHint,
    })),
    ...(offer.isAlone ? [{ value: 'alone', label: words.alongAlone, hint: words.alongAloneHint }] : []),
  ];
  return (
    <Section heading={words.begin} id="begin">
      <ErrorSummary errors={errors} />
      <form method="post" action="?#begin" noValidate>
        <input type="hidden" name="idempotencyKey" value={offer.sending} />
        <input type="hidden" name="readIn" value={offer.readIn ?? ''} />
        {offer.units.length === 0 ? (
          <p>
            {words.onlyAlone}
            <input type="hidden" name="along" value="alone" />
          </p>
        ) : (
          <RadioList
            name="along"
            label={words.along}
            options={ways}
            defaultValue={written?.along ?? ways[0]?.value}
          />
        )}
        <TextField
          name="day"
          type="date"
          width="short"
          label={words.day}
          hint={words.dayHint}
          defaultValue={written?.day ?? offer.today}
          error={wrongField === 'day' ? message : undefined}
        />
        <RemindersPart
          reminders={offer.reminders}
          typed={written?.time}
          error={wrongField === 'time' ? message : undefined}
        />
        <ButtonRow>
          <Button>{words.button}</Button>
        </ButtonRow>
      </form>
    </Section>
  );
}
