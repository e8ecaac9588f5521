import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { Panel } from '../design/cards.tsx';
import { HabitIcon } from '../design/habit-icon.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { habitChecksOf } from './habit-checks.ts';
import { useFrontTexts } from './texts/texts.ts';

export function loader({ context }: LoaderFunctionArgs) {
  return { checks: habitChecksOf(context.get(requestContext).site.country) };
}

export default function FrontPage() {
  const { checks } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useFrontTexts();
  return (
    <Page heading={words.question} title={words.title} lead={words.lead}>
      <nav aria-label={words.habitsLabel}>
        <ul className="v-choices">
          {checks.map(({ habit, code }) => (
            <li key={code}>
              <a className="v-choice" href={`/${language}/check/${code}`}>
                <HabitIcon habit={habit} />
                <span className="v-choice-words">
                  <span className="v-choice-name">{words.habits[habit].name}</span>
                  <span className="v-choice-about">{words.habits[habit].about}</span>
                </span>
                <span className="v-choice-arrow" aria-hidden="true">
                  →
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={words.waysLabel}>
        <ul className="v-plain-list v-ways">
          <li>
            <TextLink href={`/${language}/check/other`}>{words.somethingElse}</TextLink>
          </li>
          <li>
            <TextLink href={`/${language}/check/start`}>{words.dontKnow}</TextLink>
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
