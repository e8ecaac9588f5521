import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { questionsOf } from '#modules/instruments/public.ts';
import { answersSoFar } from '../check/answers-so-far.server.ts';
import { requestContext } from '../context.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { Panel } from '../design/cards.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { KeptWhere } from './kept-where.tsx';
import { partsFor } from './parts-for.server.ts';
import { partState } from './rules/part-state.ts';
import { useOverviewTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const check = here.app.library.healthCheck(here.site.country);
  const soFar = await answersSoFar(here, request);
  return {
    minutes: check.minutes,
    questions: check.parts.reduce((sum, part) => sum + questionsOf(part.instrument).length, 0),
    parts: partsFor(here, soFar).map((part) => ({
      code: part.code,
      title: part.title[here.language],
      optional: part.optional,
    })),
    keptDays: soFar.account?.days ?? null,
    isBegun: check.parts.some((part) => partState(part, soFar) !== 'not-begun'),
  };
}

/** What the guided check asks, how long it takes, and what is kept where. */
export default function StartPage() {
  const { minutes, questions, parts, isBegun, keptDays } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useOverviewTexts();
  return (
    <Page
      heading={words.name}
      title={words.title}
      lead={words.start.lead}
      above={<BackLink href={`/${language}`}>{words.toFront}</BackLink>}
    >
      <p>{words.start.time({ parts: parts.length, questions, minutes })}</p>
      <p className="v-actions">
        <LinkButton href={`/${language}/overview/parts`}>
          {isBegun ? words.start.goOn : words.start.begin}
        </LinkButton>
      </p>
      <Section heading={words.start.asks}>
        <ul>
          {parts.map((part) => (
            <li key={part.code}>{part.optional ? `${part.title} (${words.optional})` : part.title}</li>
          ))}
        </ul>
        <p>{words.start.after}</p>
      </Section>
      <Panel heading={words.kept.heading}>
        <KeptWhere days={keptDays} then={`/${language}/overview/parts`} />
        <p>{words.kept.sending}</p>
        <p>
          <TextLink href={`/${language}/your-data`}>{words.kept.more}</TextLink>
        </p>
      </Panel>
    </Page>
  );
}
