import { Section } from '../design/page.tsx';
import { DiaryChart } from '../walk/diary-block.tsx';
import type { OwnNumbers } from './own-days.server.ts';
import { useOwnDayTexts } from './texts/own-day-texts.ts';

/** What has been followed: the week in words, and a picture with its table. */
export function OwnNumbersPart({ numbers }: { readonly numbers: OwnNumbers }) {
  const words = useOwnDayTexts();
  const written = numbers.measures.filter(({ values }) => values.length > 0);
  return (
    <Section id="numbers" heading={words.section}>
      {written.length === 0 ? <p className="v-subtle">{words.none}</p> : null}
      {written.map(({ id, title, week, chart }) => (
        <div key={id}>
          <p className="v-kicker">{title}</p>
          {week.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <DiaryChart chart={chart} title={title} />
        </div>
      ))}
    </Section>
  );
}
