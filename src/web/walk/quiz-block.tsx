import { fieldName } from '#modules/enrolments/rules/read-values.ts';
import { CheckboxList, RadioList } from '../design/choice-fields.tsx';
import type { BlockView } from './block-shapes.ts';
import { Words } from './rich-text.tsx';
import { useStepTexts } from './texts/step-texts.ts';
import { type AroundBlock, WritingForm } from './writing-form.tsx';

interface QuizBlockProps {
  readonly block: Extract<BlockView, { kind: 'quiz' }>;
  readonly around: AroundBlock;
}

/** A question with feedback: what was chosen is told of at once, and it is never a test. */
export function QuizBlock({ block, around }: QuizBlockProps) {
  const { quiz: words } = useStepTexts();
  const list = {
    name: fieldName(block.id, 'choice'),
    label: <Words said={block.question} />,
    options: block.options.map((option) => ({ value: option.id, label: <Words said={option.label} /> })),
  };
  return (
    <>
      <h2 className="v-h2">{words.heading}</h2>
      <WritingForm
        writing={{ ...block.writing, state: null }}
        // What is said of the answer is the answer to it.
        around={{ ...around, kept: null }}
        keep={words.answer}
        sends="never"
        privacyLine={<p className="v-subtle">{words.onlyMe}</p>}
        fields={
          block.isMany ? (
            <CheckboxList {...list} defaultValues={block.chosen} />
          ) : (
            <RadioList {...list} defaultValue={block.chosen[0]} />
          )
        }
      />
      {block.answers.length === 0 ? null : (
        <div className="v-panel" role={around.kept === block.id ? 'status' : undefined}>
          {block.answers.map((answer) => (
            <p key={answer.id}>
              <strong>{answer.isRight ? words.right : words.notRight}</strong>{' '}
              <Words said={answer.feedback} />
            </p>
          ))}
          {block.missed.length === 0 ? null : (
            <p>
              {words.rightIs}{' '}
              {block.missed.map((said, place) => (
                <span key={said.text}>
                  {place === 0 ? '' : ' · '}
                  <Words said={said} />
                </span>
              ))}
            </p>
          )}
        </div>
      )}
    </>
  );
}
