import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { Panel } from '../design/cards.tsx';
import { Page } from '../design/page.tsx';
import { WayList } from '../design/way-list.tsx';
import { useShell } from '../shell/shell-context.ts';
import { checkRows } from './habit-checks.ts';
import { useFrontTexts } from './texts/texts.ts';

export function loader({ context }: LoaderFunctionArgs) {
  const { app, site, language } = context.get(requestContext);
  return {
    checks: checkRows(app.library, 'front', { country: site.country, language }),
    minutes: app.library.healthCheck(site.country).minutes,
  };
}

export default function FrontPage() {
  const { checks, minutes } = useLoaderData<typeof loader>();
  const { language, site, actorKind } = useShell();
  const words = useFrontTexts();
  return (
    <Page
      heading={words.question}
      title={words.title}
      lead={words.lead}
      above={
        // Staff have their own unit; there is nothing to change.
        actorKind === 'staff' ? undefined : (
          <p className="v-subtle">
            {words.place.here({ organisation: site.organisationName })}{' '}
            <TextLink href={`/${language}/place`}>{words.place.change}</TextLink>
          </p>
        )
      }
    >
      <WayList
        label={words.habitsLabel}
        ways={checks.map(({ code, drawing, name, about }) => ({
          href: `/${language}/check/${code}`,
          drawing,
          // The page asks what one would like to change, so the habits we know are named as an answer to that.
          name: drawing === 'other' ? name : words.habits[drawing].name,
          about: drawing === 'other' ? about : words.habits[drawing].about,
        }))}
      />
      <WayList
        label={words.whole.name}
        ways={[
          {
            href: `/${language}/overview`,
            drawing: 'other',
            name: words.whole.name,
            about: words.whole.about({ minutes }),
          },
        ]}
      />
      <nav aria-label={words.waysLabel}>
        <ul className="v-plain-list v-ways">
          <li>
            <TextLink href={`/${language}/other`}>{words.somethingElse}</TextLink>
          </li>
          <li>
            <TextLink href={`/${language}/start`}>{words.dontKnow}</TextLink>
          </li>
          <li>
            <TextLink href={`/${language}/talk`}>{words.talk}</TextLink>
          </li>
        </ul>
      </nav>
      <Panel heading={words.privacy.heading}>
        <p>{words.privacy.text}</p>
        <p>
          <TextLink href={`/${language}/your-data`}>{words.privacyMore}</TextLink>
        </p>
      </Panel>
    </Page>
  );
}
