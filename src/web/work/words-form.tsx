import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { TextArea } from '../design/text-fields.tsx';
import type { NotTaken } from './other-unit.server.ts';
import { useOtherUnitTexts } from './texts/texts.ts';

interface WordsFormProps {
  /** The active choice, or the reason of an emergency opening. */
  readonly kind: 'choice' | 'emergency';
  readonly action: string;
  readonly most: number;
  readonly notTaken: NotTaken | null;
}

/** Own words before anything is opened. They are posted to the page itself and kept in the access log. */
export function WordsForm({ kind, action, most, notTaken }: WordsFormProps) {
  const texts = useOtherUnitTexts();
  const t = texts[kind];
  const problem =
    notTaken === null
      ? undefined
      : notTaken.problem === 'missing'
        ? t.missing
        : texts.choice.tooLong({ most });
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={problem === undefined ? [] : [{ field: kind, message: problem }]} />
      <TextArea
        name={kind}
        label={t.label}
        hint={t.hint}
        rows={3}
        maxLength={most}
        defaultValue={notTaken?.words}
        error={problem}
      />
      <div className="v-actions">
        <Button variant={kind === 'emergency' ? 'danger' : 'main'}>{action}</Button>
      </div>
    </form>
  );
}

/** When an emergency opening may be made, and that it is never unseen. */
export function EmergencyWords() {
  const t = useOtherUnitTexts().emergency;
  return (
    <>
      <p>{t.when}</p>
      <p>
        <strong>{t.warning}</strong>
      </p>
    </>
  );
}
