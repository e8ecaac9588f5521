/** What a step holds, from its first line to the button that says it is done. */
import { Fragment, type ReactNode } from 'react';
import { fieldName, PICTURE } from '#modules/enrolments/rules/read-values.ts';
import { Button, ButtonRow } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary, type FieldError } from '../design/field-parts.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { BlockPart } from './block-part.tsx';
import type { BlockView, Tried, WritingView } from './block-shapes.ts';
import { faultWords, isAboutPicture } from './entry-fields.tsx';
import { Words } from './rich-text.tsx';
import { sayIn } from './rules/said.ts';
import type { StepView } from './step-view.ts';
import { useStepTexts } from './texts/step-texts.ts';
import { useWalkTexts } from './texts/texts.ts';
import { withTried } from './with-tried.ts';
import type { AroundBlock } from './writing-form.tsx';

function errorsOf(
  writing: WritingView,
  words: ReturnType<typeof useStepTexts>,
  language: 'sv' | 'fi' | 'en',
) {
  const say = sayIn(writing, { language, readIn: writing.readIn });
  return Object.entries(writing.faults).map(([id, fault]): FieldError => {
    const known = writing.fields.find((one) => one.id === id);
    const label = known === undefined ? '' : say(known.label).text;
    const said = faultWords(words, known, { fault, language });
    return {
      field: `${fieldName(writing.blockId, id)}${isAboutPicture(fault) ? PICTURE.chosen : ''}`,
      message: label === '' ? said : words.faultOf({ label, fault: said }),
    };
  });
}

interface StepBodyProps {
  readonly step: StepView;
  readonly around: AroundBlock;
  /** What was posted and not taken. */
  readonly tried: Tried | undefined;
  /** What the page has to tell first. */
  readonly news?: ReactNode;
  /** What stands beside a block: what its makers said of it, in a preview. */
  readonly beside?: (blockId: string) => ReactNode;
}

export function StepBody({ step, around, tried, news, beside }: StepBodyProps) {
  const language = useLanguage();
  const words = useStepTexts();
  const walk = useWalkTexts();
  const blocks = step.blocks.map((block): BlockView => withTried(block, tried, language));
  const errors = blocks.flatMap((block) =>
    'writing' in block ? errorsOf(block.writing, words, language) : [],
  );
  return (
    <>
      <p className="v-kicker v-step-about">
        {step.part === null ? null : (
          <>
            <Words said={step.part} />
            {' · '}
          </>
        )}
        {walk.minutes({ minutes: step.minutes })}
      </p>
      <div className="v-aloud" data-aloud-place data-read={words.aloud.read} data-stop={words.aloud.stop} />
      <ErrorSummary errors={errors} />
      {news}
      {step.hasEnded ? (
        <Notice>
          <p>{words.ended}</p>
        </Notice>
      ) : null}
      {step.otherLanguages.length === 0 ? null : (
        <Notice>
          <p>{words.otherLanguage({ languages: step.otherLanguages.join(', ') })}</p>
        </Notice>
      )}
      {blocks.map((block) => (
        <Fragment key={block.id}>
          <BlockPart
            block={block}
            around={around}
            wrongDay={tried?.blockId === block.id ? tried.wrongDay : null}
          />
          {beside?.(block.id)}
        </Fragment>
      ))}
      {step.doneOn === null ? null : <p className="v-subtle">{words.doneOn({ day: step.doneOn })}</p>}
      {step.doneOn === null && !step.hasEnded ? (
        <form method="post" action={around.here} className="v-step-done" data-queues="done">
          {around.carried}
          <ButtonRow>
            <Button name="intent" value="done">
              {words.doneButton}
            </Button>
          </ButtonRow>
        </form>
      ) : null}
    </>
  );
}
