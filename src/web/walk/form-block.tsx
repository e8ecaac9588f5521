import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import type { BlockView } from './block-shapes.ts';
import { RichText } from './rich-text.tsx';
import { useKeepingTexts } from './texts/keeping-texts.ts';
import { useStepTexts } from './texts/step-texts.ts';
import type { AroundBlock } from './writing-form.tsx';

interface FormBlockProps {
  readonly block: Extract<BlockView, { kind: 'questionnaire' }>;
  readonly around: AroundBlock;
}

/** A form of the library: begun here, filled in on its own pages, which lead back. */
export function FormBlock({ block, around }: FormBlockProps) {
  const { form: words } = useStepTexts();
  const { needsNetwork } = useKeepingTexts();
  return (
    <>
      <h2 className="v-h2">{block.title === '' ? words.heading : block.title}</h2>
      {block.lead === null ? null : <RichText text={block.lead} under="heading" />}
      {block.answered === null ? null : <p>{words.answered({ day: block.answered })}</p>}
      {block.standing === 'not-in-use' ? <p>{words.notInUse}</p> : null}
      {block.standing === 'open' && block.begun !== null ? (
        <>
          <p className="v-subtle">{words.isBegun}</p>
          <ButtonRow>
            <LinkButton variant="second" href={block.begun}>
              {words.goOn}
            </LinkButton>
          </ButtonRow>
        </>
      ) : null}
      {block.standing === 'open' && block.begun === null ? (
        <form method="post" action={around.here} data-not-changed={needsNetwork.form}>
          <p className="v-subtle">
            {around.unit === null ? words.alone : words.toUnit({ unit: around.unit.name })}
          </p>
          {around.carried}
          <input type="hidden" name="intent" value="form" />
          <ButtonRow>
            <Button variant="second" name="block" value={block.id}>
              {block.answered === null ? words.begin : words.again}
            </Button>
          </ButtonRow>
        </form>
      ) : null}
    </>
  );
}
