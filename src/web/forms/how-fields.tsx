import { RadioList } from '../design/choice-fields.tsx';
import { TextField } from '../design/text-fields.tsx';
import { HOWS, useBehalfTexts } from './texts/behalf-texts.ts';

interface HowFieldsProps {
  readonly how: string | undefined;
  readonly day: string;
  readonly errors: { readonly how?: string | undefined; readonly day?: string | undefined };
}

/** How the person answers, and on which day. */
export function HowFields({ how, day, errors }: HowFieldsProps) {
  const words = useBehalfTexts();
  return (
    <>
      <RadioList
        name="how"
        label={words.how}
        options={HOWS.map((one) => ({ value: one, label: words.hows[one] }))}
        defaultValue={how}
        error={errors.how}
      />
      <TextField
        name="day"
        type="date"
        label={words.day}
        width="medium"
        defaultValue={day}
        error={errors.day}
      />
    </>
  );
}
