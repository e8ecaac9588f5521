import { MOST_IN_TEXT } from '#modules/prescriptions/rules/check-prescription.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { TextArea } from '../design/text-fields.tsx';
import type { OnePrescription } from './plan.server.ts';
import { SheetView } from './sheet-view.tsx';
import { usePlanTexts } from './texts/texts.ts';

interface SignedPartProps {
  readonly one: OnePrescription;
  readonly here: string;
  readonly sending: string;
  /** A reason that was not taken, and why. */
  readonly reason: { readonly written: string; readonly error: string } | null;
}

/** What was signed, as it stands; the paper; a new version; and taking it back. */
export function SignedPart({ one, here, sending, reason }: SignedPartProps) {
  const t = usePlanTexts().signed;
  if (one.sheet === null) return null;
  return (
    <>
      <SheetView sheet={one.sheet} />
      {one.ready === null ? null : <p className="v-subtle">{t.ready(one.ready)}</p>}
      {one.codes.length === 0 ? null : (
        <p className="v-subtle">
          {t.codes}: {one.codes.join(', ')}
        </p>
      )}
      <p>
        <TextLink href={`${here}/paper`}>{t.paper}</TextLink>
        {' · '}
        <TextLink href={`${here}/paper.pdf`}>{t.pdf}</TextLink>
      </p>
      <p className="v-hint">{t.paperHint}</p>
      {one.state === 'signed' ? (
        <>
          <form method="post">
            <input type="hidden" name="intent" value="correct" />
            <input type="hidden" name="idempotencyKey" value={sending} />
            <p className="v-hint" id="correct-hint">
              {t.correctHint}
            </p>
            <Button variant="second" aria-describedby="correct-hint">
              {t.correct}
            </Button>
          </form>
          {one.maySign ? (
            <Disclosure summary={t.withdraw} {...(reason === null ? {} : { open: true as const })}>
              <form method="post" noValidate className="v-fields">
                <input type="hidden" name="intent" value="withdraw" />
                <input type="hidden" name="version" value={one.version} />
                <input type="hidden" name="idempotencyKey" value={sending} />
                <p>{t.withdrawHint}</p>
                <TextArea
                  name="reason"
                  label={t.reason}
                  rows={3}
                  maxLength={MOST_IN_TEXT}
                  defaultValue={reason?.written}
                  error={reason?.error}
                />
                <Button variant="danger">{t.withdrawNow}</Button>
              </form>
            </Disclosure>
          ) : null}
        </>
      ) : null}
    </>
  );
}
