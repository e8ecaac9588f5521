/** Every kind of block, as elements. */
import type { ReactNode } from 'react';
import { useLanguage } from '../shell/shell-context.ts';
import type { BlockView } from './block-shapes.ts';
import { DiaryBlock } from './diary-block.tsx';
import { EntryFields } from './entry-fields.tsx';
import { FormBlock } from './form-block.tsx';
import { ImageBlock, PaperBlock, PlayedBlock } from './media-blocks.tsx';
import { EventBlock, MeetingBlock, RecallBlock, SummaryBlock, TalkBlock } from './other-blocks.tsx';
import { PlanFields } from './plan-fields.tsx';
import { QuizBlock } from './quiz-block.tsx';
import { Lead, RichText, Sentence, Words } from './rich-text.tsx';
import { type StepTexts, useStepTexts } from './texts/step-texts.ts';
import { type AroundBlock, WritingForm } from './writing-form.tsx';

type Of<K extends BlockView['kind']> = Extract<BlockView, { kind: K }>;

interface PartProps<K extends BlockView['kind']> {
  readonly block: Of<K>;
  readonly around: AroundBlock;
}

/** The same fields for every goal, with the page's own words. */
function GoalFields({ block }: { readonly block: Of<'goal'> }) {
  const language = useLanguage();
  const { goal: words } = useStepTexts();
  const inLanguage = (text: string) => ({ [language]: text });
  const labelOf = (id: string) => {
    const known = Object.entries(words).find(([name]) => name === id)?.[1];
    return inLanguage(typeof known === 'string' ? known : '');
  };
  const endsOf = (id: string) => (id === 'importance' ? words.importanceEnds : words.confidenceEnds);
  const { writing } = block;
  const fields = writing.fields.map((field) => ({
    ...field,
    label: labelOf(field.id),
    ...(field.kind === 'scale'
      ? { low: inLanguage(endsOf(field.id).low), high: inLanguage(endsOf(field.id).high) }
      : {}),
  }));
  return (
    <EntryFields
      blockId={writing.blockId}
      fields={fields}
      posted={writing.posted}
      faults={writing.faults}
      spoken={writing}
    />
  );
}

function ReflectionBlock({ block, around }: PartProps<'reflection'>) {
  const language = useLanguage();
  const { reflection: words } = useStepTexts();
  const { writing } = block;
  return (
    <>
      <h2 className="v-h2">{words.heading}</h2>
      <RichText text={block.question} under="heading" />
      <WritingForm
        writing={writing}
        around={around}
        fields={
          <EntryFields
            blockId={writing.blockId}
            fields={writing.fields.map((field) => ({ ...field, label: { [language]: words.words } }))}
            posted={writing.posted}
            faults={writing.faults}
            spoken={writing}
          />
        }
      />
    </>
  );
}

function PlanBlock({ block, around }: PartProps<'if-then'>) {
  const { plan: words } = useStepTexts();
  return (
    <>
      <h2 className="v-h2">{words.heading}</h2>
      <Lead text={block.lead} />
      {block.examples.length === 0 ? null : (
        <div className="v-tone" data-tone="example">
          <p className="v-label">{words.examples}</p>
          <ul>
            {block.examples.map((one) => (
              <li key={one.id}>
                <Sentence
                  words={(when = '', what = '') => words.sentence({ when, what })}
                  said={[one.when, one.what]}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      <WritingForm writing={block.writing} around={around} fields={<PlanFields writing={block.writing} />} />
    </>
  );
}

interface BlockPartProps {
  readonly block: BlockView;
  readonly around: AroundBlock;
  readonly wrongDay: 'wrong-day' | null;
}

function partOf({ block, around, wrongDay }: BlockPartProps, words: StepTexts): ReactNode {
  switch (block.kind) {
    case 'text':
      return block.tone === 'plain' ? (
        <RichText text={block.text} />
      ) : (
        <div className="v-tone" data-tone={block.tone}>
          <RichText text={block.text} />
        </div>
      );
    case 'image':
      return <ImageBlock block={block} />;
    case 'audio':
    case 'video':
      return <PlayedBlock block={block} />;
    case 'questionnaire':
      return <FormBlock block={block} around={around} />;
    case 'exercise':
      return (
        <>
          <h2 className="v-h2">
            <Words said={block.title} />
          </h2>
          <Lead text={block.lead} />
          <WritingForm writing={block.writing} around={around} />
        </>
      );
    case 'diary':
      return <DiaryBlock block={block} around={around} wrongDay={wrongDay} />;
    case 'summary':
      return <SummaryBlock block={block} />;
    case 'quiz':
      return <QuizBlock block={block} around={around} />;
    case 'reflection':
      return <ReflectionBlock block={block} around={around} />;
    case 'if-then':
      return <PlanBlock block={block} around={around} />;
    case 'goal':
      return (
        <>
          <h2 className="v-h2">{words.goal.heading}</h2>
          <Lead text={block.lead} />
          <WritingForm writing={block.writing} around={around} fields={<GoalFields block={block} />} />
        </>
      );
    case 'recall':
      return <RecallBlock block={block} around={around} />;
    case 'event':
      return <EventBlock block={block} around={around} />;
    case 'talk':
      return <TalkBlock block={block} around={around} />;
    case 'meeting':
      return <MeetingBlock block={block} around={around} />;
    case 'link':
      return (
        <p>
          <a className="ds-link" href={block.url} rel="noreferrer">
            <Words said={block.label} />
          </a>
          <br />
          <span className="v-subtle">{words.link({ host: block.host })}</span>
        </p>
      );
    case 'download':
      return <PaperBlock block={block} />;
  }
}

/** A block in its place, which an address can lead to. */
export function BlockPart(props: BlockPartProps) {
  const words = useStepTexts();
  const { block } = props;
  return (
    <div className="v-block" id={`at-${block.id}`} data-kind={block.kind}>
      {partOf(props, words)}
    </div>
  );
}
