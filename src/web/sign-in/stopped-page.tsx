import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { LinkButton } from '../design/button.tsx';
import { NextStepCard } from '../design/cards.tsx';
import { Page } from '../design/page.tsx';
import { useShell } from '../shell/shell-context.ts';
import { isStoppedWhy, pageOf, type StoppedPage } from './stopped-why.ts';
import { useSignInTexts } from './texts/texts.ts';

const STATUS: Partial<Record<StoppedPage, number>> = {
  'attempt-unknown': 400,
  cancelled: 200,
  'provider-away': 503,
};
/** Starting again changes nothing about these. */
const FINAL: readonly StoppedPage[] = [
  'too-young',
  'resident-closed',
  'birth-date-unknown',
  'staff-unknown',
  'no-assignment',
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app, site, language } = context.get(requestContext);
  if (!isStoppedWhy(params.why)) throw data(null, { status: 404 });
  const page = pageOf(params.why);
  const as = new URL(request.url).searchParams.get('as') === 'staff' ? 'staff' : 'resident';
  const pack = app.packs[site.country];
  return data(
    {
      page,
      as,
      years: pack.ages.ownAccessFrom.value,
      lines:
        page === 'too-young'
          ? pack.crisisLines.map(({ number, name }) => ({ number, name: name[language] }))
          : [],
    } as const,
    { status: STATUS[page] ?? 403 },
  );
}

interface YoungProps {
  readonly years: number;
  readonly lines: readonly { readonly number: string; readonly name: string }[];
}

function OtherRoads({ years, lines }: YoungProps) {
  const { site } = useShell();
  const { young } = useSignInTexts();
  return (
    <NextStepCard heading={young.heading} weight="strong">
      <p>{young.text({ years })}</p>
      <p>{young.adult}</p>
      <p>{young.call({ phone: site.contactPhone })}</p>
      <p>{young.lines}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.number}>
            <a className="ds-link" href={`tel:${line.number.replace(/[^+\d]/g, '')}`}>
              {line.number}
            </a>{' '}
            {line.name}
          </li>
        ))}
      </ul>
    </NextStepCard>
  );
}

export default function StoppedSignInPage() {
  const { page, as, years, lines } = useLoaderData<typeof loader>();
  const { language, site } = useShell();
  const words = useSignInTexts();
  const said = words.stopped[page];
  const again = !FINAL.includes(page);
  return (
    <Page heading={said.heading} title={words.title} lead={said.happened}>
      <p>{said.todo}</p>
      {page === 'too-young' ? <OtherRoads years={years} lines={lines} /> : null}
      <p className="v-actions">
        {again ? <LinkButton href={`/${language}/sign-in?as=${as}`}>{words.startAgain}</LinkButton> : null}
        <LinkButton href={`/${language}`} variant={again ? 'quiet' : 'main'}>
          {words.toFront}
        </LinkButton>
      </p>
      {page === 'too-young' ? null : <p className="v-subtle">{words.callUs({ phone: site.contactPhone })}</p>}
    </Page>
  );
}
