import type { Modality } from '#modules/booking/public.ts';
import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { Select } from '../design/text-fields.tsx';
import { useTimesTexts } from './texts/texts.ts';

interface ConfirmFormProps {
  readonly modalities: readonly Modality[];
  readonly chosen: Modality | undefined;
  readonly interpreters: readonly { readonly code: string; readonly name: string }[];
  readonly interpreter: string | null;
  readonly error: string | undefined;
  /** One form, one booking, however often it is sent. */
  readonly idempotencyKey: string;
  readonly version?: number;
  readonly confirm: string;
  readonly back: { readonly href: string; readonly text: string };
}

/** How to meet, when there is a choice, and the button that books. */
export function ConfirmForm({
  modalities,
  chosen,
  interpreters,
  interpreter,
  error,
  idempotencyKey,
  version,
  confirm,
  back,
}: ConfirmFormProps) {
  const words = useTimesTexts();
  const only = modalities.length === 1 ? modalities[0] : undefined;
  return (
    <form method="post">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {only === undefined ? (
        <RadioList
          name="modality"
          label={words.how}
          error={error}
          defaultValue={chosen}
          options={modalities.map((modality) => ({ value: modality, label: words.modality[modality] }))}
        />
      ) : (
        <>
          <input type="hidden" name="modality" value={only} />
          <p>{words.modality[only]}</p>
        </>
      )}
      <Select
        name="interpreter"
        label={words.interpreter.label}
        hint={words.interpreter.hint}
        defaultValue={interpreter ?? ''}
        options={[
          { value: '', label: words.interpreter.none },
          ...interpreters.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <ButtonRow>
        <Button>{confirm}</Button>
        <LinkButton href={back.href} variant="quiet">
          {back.text}
        </LinkButton>
      </ButtonRow>
    </form>
  );
}
