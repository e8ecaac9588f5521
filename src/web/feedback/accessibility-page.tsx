import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { samePath } from '../shell/same-path.ts';
import { useShell } from '../shell/shell-context.ts';
import { useFeedbackTexts } from './texts/texts.ts';

export function loader({ context, request }: LoaderFunctionArgs) {
  const { app, site } = context.get(requestContext);
  return {
    days: app.packs[site.country].accessibility.answerWithinDays,
    page: samePath(new URL(request.url).searchParams.get('page'), ''),
  };
}

/** The accessibility statement: status, known shortcomings, how it was tested, feedback, supervision (EN 301 549, directive (EU) 2016/2102). */
export default function AccessibilityPage() {
  const { days, page } = useLoaderData<typeof loader>();
  const { language, site } = useShell();
  const { statement: words, home } = useFeedbackTexts();
  const supervision = words.supervision[site.country];
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead({ organisation: site.organisationName })}
      above={<BackLink href={`/${language}`}>{home}</BackLink>}
    >
      <Section heading={words.status.heading}>
        <p>{words.status.text}</p>
        <p>{words.law[site.country]}</p>
      </Section>
      <Section heading={words.known}>
        <ul>
          {words.shortcomings.map((one) => (
            <li key={one.what}>
              {one.what} ({one.criterion}) {one.instead}
            </li>
          ))}
        </ul>
      </Section>
      <Section heading={words.made.heading}>
        <p>{words.made.text}</p>
      </Section>
      <Section heading={words.tell.heading}>
        <p>
          {words.tell.text({ days })} {words.phone({ phone: site.contactPhone })}
        </p>
        <p>
          <LinkButton
            href={`/${language}/feedback/accessibility${page === '' ? '' : `?page=${encodeURIComponent(page)}`}`}
          >
            {words.tell.action}
          </LinkButton>
        </p>
      </Section>
      <Section heading={supervision.heading}>
        <p>
          {supervision.text} <TextLink href={supervision.href}>{supervision.linkText}</TextLink>
        </p>
      </Section>
    </Page>
  );
}
