import { KeyValues } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import type { ShownTold } from './experience-shown.server.ts';
import { useExperienceTexts } from './texts/experience-texts.ts';

/** What was told, the latest first. */
export function ToldList({ told }: { readonly told: readonly ShownTold[] }) {
  const words = useExperienceTexts();
  return told.map((one) => (
    <Section key={one.id} heading={words.about({ months: one.months })}>
      <KeyValues
        items={[
          {
            key: words.recommend,
            value: one.recommend === null ? words.notSaid : words.score({ score: one.recommend }),
          },
          { key: words.helped, value: one.helped === null ? words.notSaid : words.helpedAnswers[one.helped] },
          {
            key: words.attained,
            value: one.attained === null ? words.notSaid : words.attainedAnswers[`${one.attained}`],
          },
          ...(one.words === null
            ? []
            : [{ key: words.words, value: <span className="v-own-words">{one.words}</span> }]),
        ]}
      />
      <p className="v-subtle">{words.shownTo[one.shownTo]}</p>
    </Section>
  ));
}
