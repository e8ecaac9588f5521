/** The fields of a block's form. Nothing is obligatory, and what was typed stands there again. */
import { fieldName, PICTURE, type ValueFault } from '#modules/enrolments/rules/read-values.ts';
import type { Field } from '#modules/programmes/public.ts';
import { CheckboxList, NumberScale, RadioList } from '../design/choice-fields.tsx';
import { FieldNotes } from '../design/field-parts.tsx';
import { TextArea, TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { PhotoField } from './photo-field.tsx';
import { typedNumber } from './rules/entry-fields.ts';
import { type Spoken, useSay, Words } from './rich-text.tsx';
import { within } from './rules/said.ts';
import { type StepTexts, useStepTexts } from './texts/step-texts.ts';
import { TableField } from './table-field.tsx';
import type { Posted } from './rules/entry-fields.ts';

interface FieldProps<F extends Field> {
  readonly blockId: string;
  readonly field: F;
  readonly posted: Posted;
  readonly fault: ValueFault | undefined;
  readonly spoken: Spoken;
  readonly photos: Readonly<Record<string, string>>;
}

/** What is wrong with what was typed, with the bounds where those are meant. */
export function faultWords(
  words: StepTexts,
  field: Field | undefined,
  about: { readonly fault: ValueFault; readonly language: 'sv' | 'fi' | 'en' },
): string {
  const said = words.faults[about.fault];
  return about.fault === 'out-of-range' && field?.kind === 'number'
    ? `${said} ${words.range({
        least: typedNumber(field.least, about.language),
        most: typedNumber(field.most, about.language),
      })}`
    : said;
}

function ListField({ blockId, field, posted, spoken }: FieldProps<Extract<Field, { kind: 'list' }>>) {
  const words = useStepTexts();
  const said = useSay(spoken)(field.label);
  const name = fieldName(blockId, field.id);
  return (
    <fieldset className="v-fieldset">
      <legend className="ds-label v-label">
        <Words said={said} />
      </legend>
      {Array.from({ length: field.lines }, (_, line) => (
        <input
          key={`${line}`}
          id={line === 0 ? name : `${name}.${line}`}
          name={`${name}.${line}`}
          type="text"
          className="ds-input v-list-line"
          aria-label={words.line({ label: said.text, number: line + 1 })}
          defaultValue={posted[`${name}.${line}`]?.[0]}
        />
      ))}
    </fieldset>
  );
}

/** About the picture itself: words can stand beside it all the same. */
export function isAboutPicture(fault: ValueFault): boolean {
  return fault.startsWith('picture-');
}

function TypedField({ blockId, field, posted, fault, spoken, photos }: FieldProps<Field>) {
  const language = useLanguage();
  const words = useStepTexts();
  const say = useSay(spoken);
  const name = fieldName(blockId, field.id);
  const typed = posted[name]?.[0];
  const common = {
    name,
    label: <Words said={say(field.label)} />,
    error: fault === undefined ? undefined : faultWords(words, field, { fault, language }),
  };
  switch (field.kind) {
    case 'long':
      return (
        <TextArea
          {...common}
          rows={4}
          defaultValue={typed}
          {...(field.hint === undefined ? {} : { hint: <Words said={say(field.hint)} /> })}
        />
      );
    case 'number':
      return (
        <TextField
          {...common}
          width="short"
          inputMode="decimal"
          autoComplete="off"
          suffix={within(say(field.unit))}
          defaultValue={typed}
        />
      );
    case 'date':
    case 'time':
      return (
        <TextField {...common} type={field.kind} width="short" autoComplete="off" defaultValue={typed} />
      );
    case 'scale':
      return (
        <>
          <FieldNotes name={name} error={common.error} />
          <NumberScale
            name={name}
            label={common.label}
            from={field.least}
            to={field.most}
            lowest={within(say(field.low))}
            highest={within(say(field.high))}
            defaultValue={typed === undefined || typed === '' ? undefined : Number(typed)}
          />
        </>
      );
    case 'choice': {
      const options = field.options.map((option) => ({
        value: option.id,
        label: <Words said={say(option.label)} />,
      }));
      return field.many === true ? (
        <CheckboxList {...common} options={options} defaultValues={posted[name] ?? []} />
      ) : (
        <RadioList {...common} options={options} defaultValue={typed} />
      );
    }
    case 'photo': {
      const isPicture = fault !== undefined && isAboutPicture(fault);
      return (
        <PhotoField
          name={name}
          label={common.label}
          about={say(field.label).text}
          error={isPicture ? common.error : undefined}
          wordsError={isPicture ? undefined : common.error}
          typed={typed}
          photo={photos[field.id]}
          isRemoved={(posted[`${name}${PICTURE.remove}`] ?? []).includes('yes')}
        />
      );
    }
    default:
      return <TextField {...common} autoComplete="off" defaultValue={typed} />;
  }
}

interface EntryFieldsProps {
  readonly blockId: string;
  readonly fields: readonly Field[];
  readonly posted: Posted;
  readonly faults: Readonly<Record<string, ValueFault>>;
  readonly spoken: Spoken;
  /** Addresses of the pictures that are kept, by field. */
  readonly photos?: Readonly<Record<string, string>>;
}

export function EntryFields({ fields, faults, photos = {}, ...rest }: EntryFieldsProps) {
  return fields.map((field) => {
    const props = { ...rest, photos, fault: faults[field.id] };
    if (field.kind === 'list') return <ListField key={field.id} field={field} {...props} />;
    if (field.kind === 'table') return <TableField key={field.id} field={field} {...props} />;
    return <TypedField key={field.id} field={field} {...props} />;
  });
}
