import { Button } from '../design/button.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { usePersonTexts } from './texts/texts.ts';

interface ReferralAnswerProps {
  readonly referral: {
    readonly version: number;
    readonly reasons: readonly { readonly code: string; readonly name: string; readonly road: string }[];
  };
  /** Makes a second press do nothing more. */
  readonly sending: string;
  readonly told: 'stale' | 'reason-missing' | null;
}

/** Yes, or no with a reason that shows the person another road. */
export function ReferralAnswer({ referral, sending, told }: ReferralAnswerProps) {
  const t = usePersonTexts().referral;
  const hidden = (
    <>
      <input type="hidden" name="version" value={referral.version} />
      <input type="hidden" name="idempotencyKey" value={sending} />
    </>
  );
  const error = told === 'reason-missing' ? t.reasonMissing : undefined;
  return (
    <section className="v-person-part" aria-labelledby="answer-heading">
      {error === undefined ? null : <ErrorSummary errors={[{ field: 'reason', message: error }]} />}
      <h2 className="v-h2" id="answer-heading">
        {t.acceptHeading}
      </h2>
      <form method="post">
        {hidden}
        <p>{t.acceptText}</p>
        <div className="v-actions">
          <Button name="answer" value="accept">
            {t.accept}
          </Button>
        </div>
      </form>
      <Disclosure summary={t.declineHeading} {...(error === undefined ? {} : { open: true as const })}>
        <form method="post">
          {hidden}
          <p>{t.declineText}</p>
          <RadioList
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            error={error}
            options={referral.reasons.map((reason) => ({
              value: reason.code,
              label: reason.name,
              hint: reason.road,
            }))}
          />
          <div className="v-actions">
            <Button name="answer" value="decline" variant="danger">
              {t.decline}
            </Button>
          </div>
        </form>
      </Disclosure>
    </section>
  );
}
