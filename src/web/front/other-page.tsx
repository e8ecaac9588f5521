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
  return { checks: checkRows(app.library, 'further', { country: site.country, language }) };
}

/** "Something else": the checks that are no habit, and a way to a person. */
export default function OtherPage() {
  const { checks } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { otherPage: words, home } = useFrontTexts();
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}`}>{home}</BackLink>}
    >
      {checks.length === 0 ? null : (
        <WayList
          label={words.listLabel}
          ways={checks.map(({ code, name, about, drawing }) => ({
            href: `/${language}/check/${code}`,
            drawing,
            name,
            about,
          }))}
        />
      )}
      <NextStepCard
        heading={words.none.heading}
        actions={<LinkButton href={`/${language}/talk`}>{words.none.action}</LinkButton>}
      >
        <p>{words.none.text}</p>
      </NextStepCard>
    </Page>
  );
}
