import { Button } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { useBeginTexts } from './texts/texts.ts';

interface WeightPartProps {
  readonly weight: { readonly by: 'person' | 'staff' | null };
  /** A reason that was not taken: left out, or too long. Null: none. */
  readonly tried: string | null;
}

export const MOST_OF_A_REASON = 500;

/** Weight and calories are hidden for the person, with a reason that they read; only they show it again. */
export function WeightPart({ weight, tried }: WeightPartProps) {
  const { weight: words } = useBeginTexts();
  const wrong = tried === null ? null : tried === '' ? words.reasonMissing : words.reasonTooLong;
  return (
    <section className="v-person-part" aria-labelledby="weight-heading">
      <h2 className="v-h2" id="weight-heading">
        {words.heading}
      </h2>
      {weight.by === null ? (
        <Disclosure summary={words.hide} {...(wrong === null ? {} : { open: true as const })}>
          <p>{words.lead}</p>
          <form method="post" noValidate>
            <ErrorSummary errors={wrong === null ? [] : [{ field: 'reason', message: wrong }]} />
            <input type="hidden" name="form" value="weight" />
            <TextArea
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              rows={3}
              maxLength={MOST_OF_A_REASON}
              defaultValue={tried ?? ''}
              error={wrong ?? undefined}
            />
            <Button variant="second">{words.hide}</Button>
          </form>
        </Disclosure>
      ) : (
        <p>{words.hidden[weight.by]}</p>
      )}
    </section>
  );
}
