import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { LinkButton } from '../design/button.tsx';
import { NextStepCard } from '../design/cards.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { WayList } from '../design/way-list.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { checkRows } from './habit-checks.ts';
import { useFrontTexts } from './texts/texts.ts';

export function loader({ context }: LoaderFunctionArgs) {
  const { app, site, language } = context.get(requestContext);
  return { checks: checkRows(app.library, 'front', { country: site.country, language }) };
}

/** "I don't know where to begin": the same habits, asked the way one notices them in daily life. */
export default function StartPage() {
  const { checks } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { startPage: words, habits, home } = useFrontTexts();
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}`}>{home}</BackLink>}
    >
      <WayList
        label={words.listLabel}
        ways={checks.map(({ code, drawing, name, about }) => ({
          href: `/${language}/check/${code}`,
          drawing,
          name: drawing === 'other' ? name : words.questions[drawing],
          about: drawing === 'other' ? about : habits[drawing].name,
        }))}
      />
      <NextStepCard
        heading={words.none.heading}
        actions={<LinkButton href={`/${language}/talk`}>{words.none.action}</LinkButton>}
      >
        <p>{words.none.text}</p>
      </NextStepCard>
    </Page>
  );
}
