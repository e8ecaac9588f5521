/** Blocks in which nothing is written: own days, what was written before, ways to a person, figures. */
import { Button, ButtonRow, LinkButton, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import type { BlockView } from './block-shapes.ts';
import { Lead, RichText, Words } from './rich-text.tsx';
import { useKeepingTexts } from './texts/keeping-texts.ts';
import { useStepTexts } from './texts/step-texts.ts';
import { useWalkTexts } from './texts/texts.ts';
import { type AroundBlock, leadsTo } from './writing-form.tsx';
import { WrittenLines } from './written-lines.tsx';

interface PartProps<K extends BlockView['kind']> {
  readonly block: Extract<BlockView, { kind: K }>;
  readonly around: AroundBlock;
}

export function EventBlock({ block, around }: PartProps<'event'>) {
  const { days: words, said } = useWalkTexts();
  const { needsNetwork } = useKeepingTexts();
  const isHere = around.kept === block.id;
  return (
    <>
      <Lead text={block.lead} />
      {isHere && around.keptHow === 'own-day' ? (
        <Notice kind="good" role="status">
          <p>{said.day}</p>
        </Notice>
      ) : null}
      {block.said === null ? null : <p>{words.isOn({ day: block.said })}</p>}
      {block.isShut ? null : (
        <form
          method="post"
          action={`${around.here}#at-${block.id}`}
          className="v-writing"
          noValidate
          data-not-changed={needsNetwork.change}
        >
          {around.carried}
          <input type="hidden" name="block" value={block.id} />
          <input type="hidden" name="event" value={block.eventId} />
          <TextField
            name={`day-${block.id}`}
            type="date"
            width="short"
            label={<Words said={block.question} />}
            defaultValue={block.day ?? undefined}
            error={isHere && around.keptHow === 'no-day' ? words.error : undefined}
          />
          <ButtonRow>
            <Button variant="second" name="intent" value="day">
              {block.day === null ? words.save : words.move}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

export function RecallBlock({ block, around }: PartProps<'recall'>) {
  const { recall: words, corrected } = useStepTexts();
  return (
    <div className="v-panel">
      <h2 className="v-h3">{words.heading}</h2>
      <Lead text={block.lead} />
      {block.written.length > 0 ? (
        <>
          {block.isCorrected ? <p className="v-subtle">{corrected}</p> : null}
          <WrittenLines written={block.written} photosAt={block.photosAt} />
        </>
      ) : (
        <p>
          {words.nothing}{' '}
          {block.stepId === null ? null : (
            <TextLink href={leadsTo(around, `${around.base}/steps/${block.stepId}`)}>
              {words.goThere}
            </TextLink>
          )}
        </p>
      )}
    </div>
  );
}

export function TalkBlock({ block, around }: PartProps<'talk'>) {
  const language = useLanguage();
  const { talk: words } = useStepTexts();
  return (
    <div className="v-panel">
      <RichText text={block.lead} under="heading" />
      {around.unit === null ? (
        <p>
          {words.alone} <TextLink href={leadsTo(around, `/${language}/talk`)}>{words.aloneLink}</TextLink>
        </p>
      ) : (
        <ButtonRow>
          <LinkButton
            variant="second"
            href={leadsTo(around, `/${language}/my/messages?with=${around.unit.id}`)}
          >
            {words.write({ unit: around.unit.name })}
          </LinkButton>
        </ButtonRow>
      )}
    </div>
  );
}

export function MeetingBlock({ block, around }: PartProps<'meeting'>) {
  const language = useLanguage();
  const { meeting: words } = useStepTexts();
  return (
    <div className="v-panel">
      <h2 className="v-h3">
        <Words said={block.title} />
      </h2>
      <Lead text={block.lead} />
      {around.isAlone ? (
        <p>{words.alone}</p>
      ) : (
        <p>
          {block.with === 'coach' ? words.withCoach : words.withGroup}{' '}
          <TextLink href={leadsTo(around, `/${language}/my/times`)}>{words.times}</TextLink>
        </p>
      )}
    </div>
  );
}

export function SummaryBlock({ block }: Pick<PartProps<'summary'>, 'block'>) {
  return (
    <div className="v-panel">
      <h2 className="v-h3">
        <Words said={block.title} />
      </h2>
      <dl className="v-written">
        {block.figures.map((figure) => (
          <div key={figure.id}>
            <dt>
              <Words said={figure.label} />
            </dt>
            <dd>{figure.said}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
