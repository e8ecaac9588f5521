import { Button } from '../design/button.tsx';
import { insertWords } from '../design/insert-words.ts';
import { Select } from '../design/text-fields.tsx';
import { useMessageTexts } from './texts/texts.ts';

export interface FilledTemplate {
  readonly value: string;
  readonly label: string;
  /** With what is known filled in. */
  readonly text: string;
}

const CHOSEN = 'template';

interface TemplateLineProps {
  readonly templates: readonly FilledTemplate[];
  /** Id of the field that the text is put into. */
  readonly into: string;
}

/** A text to begin from, put into the field below. */
export function TemplateLine({ templates, into }: TemplateLineProps) {
  const words = useMessageTexts().staff;
  const insert = () => {
    const chosen = document.getElementById(CHOSEN);
    const found = templates.find((one) => chosen instanceof HTMLSelectElement && one.value === chosen.value);
    if (found !== undefined) insertWords(into, found.text);
  };
  return (
    <div className="v-line v-template-line">
      <Select
        name={CHOSEN}
        label={words.template}
        options={[{ value: '', label: words.choose }, ...templates]}
      />
      <Button type="button" variant="second" onClick={insert}>
        {words.insert}
      </Button>
    </div>
  );
}
