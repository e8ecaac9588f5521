import { PhotoShown } from './photo-shown.tsx';
import { Words } from './rich-text.tsx';
import type { InWords } from './rules/in-words.ts';
import { useStepTexts } from './texts/step-texts.ts';

/** What was written, field by field, with its lines kept. */
export function WrittenLines({
  written,
  photosAt,
  whose = 'own',
}: {
  readonly written: readonly InWords[];
  readonly photosAt: string;
  /** Of another the reader sees a picture, and is offered no copy. */
  readonly whose?: 'own' | 'another';
}) {
  const words = useStepTexts().photo;
  return (
    <dl className="v-written">
      {written.map((one) => (
        <div key={one.fieldId}>
          <dt>
            <Words said={one.label} />
          </dt>
          {one.lines.map((line, place) => (
            <dd key={`${place} ${line}`} className="v-own-words">
              {line}
            </dd>
          ))}
          {one.photo === null ? null : (
            <dd>
              <PhotoShown
                src={`${photosAt}/${one.photo}`}
                alt={one.lines[0] ?? one.label.text}
                download={whose === 'own' ? words.download : undefined}
              />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
