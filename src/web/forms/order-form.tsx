import { Button } from '../design/button.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import { type OrderProblem, useFormsTexts } from './texts/texts.ts';

export type WrittenOrder = Readonly<
  Record<'what' | 'when' | 'day' | 'how' | 'every' | 'times' | 'until', string>
>;

interface OrderFormProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly today: string;
  readonly most: number;
  readonly sending: string;
  /** What was written and is wrong; undefined on a fresh page. */
  readonly tried: { readonly problem: OrderProblem; readonly written: WrittenOrder } | undefined;
}

const FIELD_OF: Readonly<Record<OrderProblem, keyof WrittenOrder>> = {
  what: 'what',
  day: 'day',
  'in-the-past': 'day',
  every: 'every',
  end: 'times',
  'too-many': 'times',
  'ends-before-it-begins': 'until',
  'asked-already': 'what',
};

/** What, when and how often. Everything is on the page, so that it works without JavaScript. */
export function OrderForm({ choices, today, most, sending, tried }: OrderFormProps) {
  const words = useFormsTexts().staff;
  const written = tried?.written;
  const message = tried === undefined ? undefined : words.problems[tried.problem]({ most });
  const errorOf = (name: keyof WrittenOrder) =>
    tried !== undefined && FIELD_OF[tried.problem] === name ? message : undefined;
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={
          tried === undefined || message === undefined ? [] : [{ field: FIELD_OF[tried.problem], message }]
        }
      />
      <input type="hidden" name="idempotencyKey" value={sending} />
      <Select
        name="what"
        label={words.choose}
        options={choices}
        defaultValue={written?.what}
        error={errorOf('what')}
      />
      <RadioList
        name="when"
        label={words.when}
        direction="row"
        options={[
          { value: 'now', label: words.now },
          { value: 'on', label: words.onDay },
        ]}
        defaultValue={written?.when ?? 'now'}
      />
      <TextField
        name="day"
        type="date"
        label={words.day}
        optional
        width="medium"
        defaultValue={written?.day ?? today}
        error={errorOf('day')}
      />
      <RadioList
        name="how"
        label={words.how}
        options={[
          { value: 'once', label: words.once },
          { value: 'days', label: words.everyDays },
          { value: 'weeks', label: words.everyWeeks },
        ]}
        defaultValue={written?.how ?? 'once'}
      />
      <TextField
        name="every"
        label={words.every}
        hint={words.everyHint}
        optional
        inputMode="numeric"
        width="short"
        defaultValue={written?.every}
        error={errorOf('every')}
      />
      <TextField
        name="times"
        label={words.times}
        hint={words.endHint}
        optional
        inputMode="numeric"
        width="short"
        defaultValue={written?.times}
        error={errorOf('times')}
      />
      <TextField
        name="until"
        type="date"
        label={words.until}
        optional
        width="medium"
        defaultValue={written?.until}
        error={errorOf('until')}
      />
      <Button>{words.order}</Button>
    </form>
  );
}
