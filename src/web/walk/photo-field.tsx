/** A picture: chosen or taken, seen, taken away again; and words for who has none. */
import type { ReactNode } from 'react';
import { LARGEST_PICTURE, PICTURE_TYPES } from '#modules/enrolments/rules/plain-picture.ts';
import { PICTURE } from '#modules/enrolments/rules/read-values.ts';
import { numberText } from '#platform/i18n.ts';
import { Checkbox } from '../design/choice-fields.tsx';
import { describedBy, FieldNotes } from '../design/field-parts.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { PhotoShown } from './photo-shown.tsx';
import { useStepTexts } from './texts/step-texts.ts';

const MEGABYTE = 1_000_000;

interface PhotoFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  /** The label as text, for who does not see the picture. */
  readonly about: string;
  /** About the picture. */
  readonly error: string | undefined;
  /** About the words. */
  readonly wordsError: string | undefined;
  readonly typed: string | undefined;
  /** Its address; undefined: there is none yet. */
  readonly photo: string | undefined;
  readonly isRemoved: boolean;
}

export function PhotoField({ name, label, about, ...given }: PhotoFieldProps) {
  const { error, wordsError, typed, photo, isRemoved } = given;
  const language = useLanguage();
  const { photo: words } = useStepTexts();
  const notes = { hint: words.hint({ megabytes: numberText(language, LARGEST_PICTURE / MEGABYTE) }), error };
  const [file, camera] = [`${name}${PICTURE.chosen}`, `${name}${PICTURE.taken}`];
  const common = {
    type: 'file',
    className: 'ds-input',
    'aria-describedby': describedBy(file, notes),
    'aria-invalid': error === undefined ? undefined : true,
  } as const;
  return (
    <fieldset className="v-fieldset">
      <legend className="ds-label v-label">{label}</legend>
      <FieldNotes name={file} {...notes} />
      {photo === undefined ? null : (
        <>
          <PhotoShown
            src={photo}
            alt={typed === undefined || typed === '' ? about : typed}
            download={words.download}
          />
          <Checkbox name={`${name}${PICTURE.remove}`} label={words.remove} defaultChecked={isRemoved} />
        </>
      )}
      <div className="v-photo-ways">
        <div>
          <label htmlFor={file}>{photo === undefined ? words.choose : words.another}</label>
          <input {...common} id={file} name={file} accept={PICTURE_TYPES.join(',')} />
        </div>
        <div className="v-photo-camera">
          <label htmlFor={camera}>{words.take}</label>
          <input {...common} id={camera} name={camera} accept="image/*" capture="environment" />
        </div>
      </div>
      <TextArea name={name} label={words.words} rows={2} error={wordsError} defaultValue={typed} />
    </fieldset>
  );
}
