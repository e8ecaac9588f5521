import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { answersInWords } from '#modules/instruments/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { Page, Section } from '../design/page.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { destination } from '../sign-in/destination.ts';
import { carryPage, carriesAnswers, checkParts } from './answers-so-far.server.ts';
import { type Carried, carriedBy, drop, instrumentsIn } from './carried-answers.ts';
import type { Differing } from './carried-over.ts';
import { carryOver } from './kept-answers.server.ts';
import { useCheckTexts } from './texts/texts.ts';

function wayOn(here: RequestContext, request: Request): string {
  return destination(new URL(request.url).searchParams.get('then'), `/${here.language}/overview/parts`);
}

async function carryNow(
  here: RequestContext,
  request: Request,
  about: { readonly carried: Carried; readonly holds: 'ask' | 'kept' | 'carried' },
) {
  const { actor, app, site, language } = here;
  if (actor.kind !== 'resident') throw redirect(wayOn(here, request), 303);
  const { carried, holds } = about;
  const { answers, leftOut } = carried;
  const carry = carryOver(checkParts(here), instrumentsIn(app.library, site.country));
  const input = { residentId: actor.residentId, language, answers, leftOut, holds };
  return orPage(here, request, await run(here, carry, input));
}

/** Both answers to one question, in words. */
function shown({ app, site, language }: RequestContext, one: Differing) {
  const form = instrumentsIn(app.library, site.country).find(({ name }) => name === one.form);
  const words = (answer: Differing['kept']) =>
    form === undefined
      ? undefined
      : answersInWords(form, { answers: { [one.key]: answer }, asked: [one.key] }, language)[0];
  return {
    key: `${one.form} ${one.key}`,
    question: words(one.kept)?.question ?? '',
    kept: words(one.kept)?.answer ?? '',
    carried: words(one.carried)?.answer ?? '',
  };
}

/** Takes along what this browser carries, and leads on; asks first where both have answered otherwise. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const then = wayOn(here, request);
  if (here.actor.kind !== 'resident' || !carriesAnswers(request)) throw redirect(then);
  const carried = carriedBy(here, request);
  const outcome = await carryNow(here, request, { carried, holds: 'ask' });
  const headers = { 'Set-Cookie': drop(here) };
  if (outcome.kind === 'differs')
    return data({
      then,
      action: carryPage(here.language, then),
      differing: outcome.differing.map((one) => shown(here, one)),
    });
  if (!carried.lost) throw redirect(then, { headers });
  return data({ then, action: null, differing: [] }, { headers });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const holds = field(await formFields(request), 'holds') === 'carried' ? 'carried' : 'kept';
  await carryNow(here, request, { carried: carriedBy(here, request), holds });
  return redirect(wayOn(here, request), { status: 303, headers: { 'Set-Cookie': drop(here) } });
}

/** Which of two answers holds, or that some could not be taken along. */
export default function CarryPage() {
  const { then, action: at, differing } = useLoaderData<typeof loader>();
  const words = useCheckTexts().carry;
  if (at === null)
    return (
      <Page heading={words.shortHeading} title={words.title} lead={words.short}>
        <p className="v-actions">
          <LinkButton href={then}>{words.goOn}</LinkButton>
        </p>
      </Page>
    );
  return (
    <Page heading={words.heading} title={words.title} lead={words.lead}>
      {differing.map((one) => (
        <Section key={one.key} heading={one.question}>
          <dl>
            <dt>{words.kept}</dt>
            <dd>{one.kept}</dd>
            <dt>{words.carried}</dt>
            <dd>{one.carried}</dd>
          </dl>
        </Section>
      ))}
      <form method="post" action={at}>
        <ButtonRow>
          <Button name="holds" value="kept">
            {words.useKept}
          </Button>
          <Button variant="second" name="holds" value="carried">
            {words.useCarried}
          </Button>
        </ButtonRow>
      </form>
    </Page>
  );
}
