import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { COUNTRIES } from '#kernel/actor.ts';
import { SITE_COOKIE, writeCookie } from '#platform/http/cookies.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { NextStepCard } from '../design/cards.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { field, formFields } from '../shell/requests.ts';
import { samePath } from '../shell/same-path.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { placesFor } from './rules/place-of.ts';
import { useFrontTexts } from './texts/texts.ts';

const ONE_YEAR = 365 * 24 * 60 * 60;

const placesOf = async ({ app, actor }: RequestContext) => placesFor(await app.units(), actor);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  return {
    places: (await placesOf(here)).map((unit) => ({
      id: unit.id,
      name: unit.names[here.language],
      organisation: unit.organisationName,
      country: unit.country,
      isCurrent: unit.id === here.site.id,
    })),
    isSignedIn: here.actor.kind !== 'visitor',
    back: samePath(new URL(request.url).searchParams.get('back'), `/${here.language}`),
  };
}

/** Keeps the choice in a cookie that holds the unit's id and nothing else, then leads back. */
export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const form = await formFields(request);
  const chosen = (await placesOf(here)).find((unit) => unit.id === field(form, 'unit'));
  if (chosen === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  const secure = here.app.config.publicUrl.startsWith('https://');
  return redirect(samePath(field(form, 'back'), `/${here.language}`), {
    status: 303,
    headers: { 'Set-Cookie': writeCookie(SITE_COOKIE, chosen.id, { secure, maxAge: ONE_YEAR }) },
  });
}

/** Whom to turn to: every unit that takes referrals, by country. */
export default function PlacePage() {
  const { places, isSignedIn, back } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { place: words, home } = useFrontTexts();
  const countries = COUNTRIES.filter((country) => places.some((one) => one.country === country));
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}`}>{home}</BackLink>}
    >
      {isSignedIn ? <p>{words.onlyYours}</p> : null}
      <form method="post">
        <input type="hidden" name="back" value={back} />
        {countries.map((country) => (
          <Section key={country} heading={words.countries[country]}>
            {places
              .filter((one) => one.country === country)
              .map((one) => (
                <NextStepCard
                  key={one.id}
                  level={3}
                  heading={one.name}
                  {...(one.isCurrent ? { kicker: words.current } : {})}
                  actions={
                    one.isCurrent ? (
                      <LinkButton href={back} variant="quiet">
                        {words.stay}
                      </LinkButton>
                    ) : (
                      <Button name="unit" value={one.id} variant="second">
                        {words.choose({ unit: one.name })}
                      </Button>
                    )
                  }
                >
                  <p>{one.organisation}</p>
                </NextStepCard>
              ))}
          </Section>
        ))}
      </form>
    </Page>
  );
}
