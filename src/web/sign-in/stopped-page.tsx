import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { COUNTRIES } from '#kernel/actor.ts';
import { requestContext } from '../context.ts';
import { LinkButton } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useShell } from '../shell/shell-context.ts';
import { UnknownAgeRoads, YoungRoads } from './other-roads.tsx';
import { isStoppedWhy, isUnknownAge, isYoung, pageOf, type StoppedPage } from './stopped-why.ts';
import { useSignInTexts } from './texts/texts.ts';

const STATUS: Partial<Record<StoppedPage, number>> = {
  'attempt-unknown': 400,
  cancelled: 200,
  'provider-away': 503,
};
/** Starting again changes nothing about these. */
const FINAL: readonly StoppedPage[] = [
  'too-young',
  'not-yet-alone',
  'resident-closed',
  'birth-date-unknown',
  'reserve-number',
  'staff-unknown',
  'no-assignment',
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app, site, language } = context.get(requestContext);
  if (!isStoppedWhy(params.why)) throw data(null, { status: 404 });
  const page = pageOf(params.why);
  const search = new URL(request.url).searchParams;
  const rules = COUNTRIES.find((country) => country === search.get('rules')) ?? site.country;
  const { ages } = app.packs[rules];
  // The rules are those of the number's country; the numbers to call are those of the place.
  const { youngLines, crisisLines } = app.packs[site.country];
  const lines = [
    ...(isYoung(page) ? youngLines.lines : []),
    ...(isYoung(page) || isUnknownAge(page) ? crisisLines.lines : []),
  ];
  return data(
    {
      page,
      as: search.get('as') === 'staff' ? 'staff' : 'resident',
      rules,
      ages: { guardianUntil: ages.guardianUntil.value, aloneFrom: ages.ownAccessFrom.value },
      lines: lines.map(({ number, name }) => ({ number, name: name[language] })),
    } as const,
    { status: STATUS[page] ?? 403 },
  );
}

export default function StoppedSignInPage() {
  const { page, as, rules, ages, lines } = useLoaderData<typeof loader>();
  const { language, site } = useShell();
  const words = useSignInTexts();
  const said = words.stopped[page];
  const again = !FINAL.includes(page);
  const hasRoads = isYoung(page) || isUnknownAge(page);
  return (
    <Page heading={said.heading} title={words.title} lead={said.happened}>
      <p>{said.todo}</p>
      {isYoung(page) ? <YoungRoads page={page} rules={rules} ages={ages} lines={lines} /> : null}
      {isUnknownAge(page) ? <UnknownAgeRoads rules={rules} lines={lines} /> : null}
      <p className="v-actions">
        {again ? <LinkButton href={`/${language}/sign-in?as=${as}`}>{words.startAgain}</LinkButton> : null}
        <LinkButton href={`/${language}`} variant={again ? 'quiet' : 'main'}>
          {words.toFront}
        </LinkButton>
      </p>
      {hasRoads ? null : <p className="v-subtle">{words.callUs({ phone: site.contactPhone })}</p>}
    </Page>
  );
}
