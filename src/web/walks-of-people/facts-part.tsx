import { TextLink } from '../design/button.tsx';
import { KeyValues, Tag } from '../design/lists.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { useWalkTexts } from './texts/texts.ts';
import type { WalkShown } from './walk.server.ts';

interface FactsPartProps {
  readonly page: WalkShown;
  /** The way to all programmes of the person; undefined in a preview. */
  readonly walks: string | undefined;
}

/** What is known of the walk itself. */
export function FactsPart({ page, walks }: FactsPartProps) {
  const words = useWalkTexts();
  const language = useLanguage();
  const t = words.facts;
  const { facts } = page;
  const items = [
    { key: t.began, value: t.begun[facts.begun]({ day: facts.began }) },
    { key: t.steps, value: t.stepsOf({ done: page.dose.stepsDone, of: page.dose.steps }) },
    { key: t.lastUsed, value: facts.lastUsed },
    ...(facts.group === null
      ? []
      : [
          {
            key: t.group,
            value: (
              <TextLink href={`/${language}/work/walks/groups/${facts.group.id}`}>
                {facts.group.name}
              </TextLink>
            ),
          },
        ]),
    ...(facts.pause === null
      ? []
      : [
          {
            key: t.paused,
            value:
              facts.pause.to === null
                ? t.pausedFrom({ day: facts.pause.from })
                : t.pausedTo({ day: facts.pause.from, until: facts.pause.to }),
          },
        ]),
    ...(facts.maintenance === null ? [] : [{ key: t.maintenance, value: facts.maintenance }]),
    ...(facts.supportedUntil === null ? [] : [{ key: t.supportedUntil, value: facts.supportedUntil }]),
    { key: t.messageTime, value: facts.messageTime },
    ...(facts.ended === null
      ? []
      : [{ key: t.ended, value: t.endReasons[facts.ended.reason]({ day: facts.ended.day }) }]),
    ...(page.summary === null
      ? []
      : [{ key: t.summary, value: <span className="v-kept-lines">{page.summary}</span> }]),
    { key: t.version, value: facts.version },
  ];
  return (
    <section className="v-person-part" aria-labelledby="walk-heading">
      <div className="v-line v-part-head">
        <h2 className="v-h2" id="walk-heading">
          {page.name}
        </h2>
        <Tag kind={facts.state === 'active' ? 'calm' : 'plain'}>{words.states[facts.state]}</Tag>
        <TextLink href={walks}>{words.toWalks}</TextLink>
      </div>
      <KeyValues items={items} />
    </section>
  );
}
