import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { civilIn } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { offersFor } from '#modules/enrolments/public.ts';
import { declineReason, withdrawReferral } from '#modules/referrals/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Page, Section } from '../design/page.tsx';
import { field, formFields, orPage, run, signInFirst } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { readOwnReferral } from './send-state.server.ts';
import { WithdrawForm } from './send-views.tsx';
import { useCheckTexts } from './texts/texts.ts';

function residentOf(here: RequestContext, request: Request) {
  if (here.actor.kind === 'visitor') throw signInFirst(here, request);
  if (here.actor.kind !== 'resident') throw data({ refusal: 'not-found' }, { status: 404 });
  return here.actor;
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const { residentId } = residentOf(here, request);
  const referral = orPage(
    here,
    request,
    await run(here, readOwnReferral, { residentId, referralId: params['referralId'] }),
  );
  const units = await here.app.units();
  const unit = units.find((one) => one.id === referral.unitId);
  const sender = units.find((one) => one.id === referral.from?.unitId);
  if (unit === undefined) throw new Error('the unit of a referral is missing');
  const dayOf = (at: typeof referral.receivedAt) => longDate(civilIn(at, unit.zone).date, here.language);
  const reason =
    referral.declineReason === null ? undefined : declineReason(unit.country, referral.declineReason);
  return {
    state: referral.state,
    unit: unit.names[here.language],
    from: sender?.names[here.language] ?? null,
    answerBy: dayOf(referral.answerBy),
    answered: referral.answeredAt === null ? '' : dayOf(referral.answeredAt),
    contact: referral.contact,
    version: referral.version,
    road: reason?.road[here.language],
    programmes:
      referral.state === 'received' ? offersFor(here.app, { organisationId: null }, 'resident').length : 0,
    action: new URL(request.url).pathname,
    changed: new URL(request.url).searchParams.has('changed'),
  };
}

/** Takes the referral back, as long as nobody has answered. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const { residentId } = residentOf(here, request);
  const posted = await formFields(request);
  const { pathname } = new URL(request.url);
  const input = { residentId, referralId: params['referralId'], version: Number(field(posted, 'version')) };
  const outcome = await run(here, withdrawReferral, input);
  if (!outcome.ok && outcome.refusal === 'changed-meanwhile') return redirect(`${pathname}?changed=1`, 303);
  orPage(here, request, outcome);
  return redirect(pathname, 303);
}

export default function SentPage() {
  const sent = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useCheckTexts().send.sent;
  const { unit, from } = sent;
  const lead = {
    received:
      from === null
        ? words.received({ unit, day: sent.answerBy })
        : words.referred.received({ unit, from, day: sent.answerBy }),
    accepted: words.accepted({ unit, day: sent.answered }),
    declined: words.declined({ unit, day: sent.answered }),
    withdrawn: words.withdrawn({ unit, day: sent.answered }),
  }[sent.state];
  const heading =
    from !== null && sent.state === 'received' ? words.referred.heading : words.heading[sent.state];
  return (
    <Page heading={heading} title={words.title} lead={lead}>
      {sent.changed && sent.state !== 'withdrawn' ? (
        <Notice role="status">
          <p>{words.changed}</p>
        </Notice>
      ) : null}
      {sent.road === undefined ? null : <p>{sent.road}</p>}
      {from !== null && sent.state === 'received' ? (
        <p>{words.referred.responsible({ from, unit })}</p>
      ) : null}
      {from === null && sent.state === 'received' ? (
        <Section heading={words.nextHeading}>
          <ol>
            {words.steps({ unit, day: sent.answerBy, contact: sent.contact }).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{words.erased}</p>
        </Section>
      ) : null}
      {sent.programmes === 0 ? null : (
        <Section heading={words.meanwhile}>
          <p>{words.programmes({ count: sent.programmes })}</p>
          <p>
            <TextLink href={`/${language}/my/programmes`}>{words.toProgrammes}</TextLink>
          </p>
        </Section>
      )}
      <p className="v-actions">
        {sent.state === 'received' || sent.state === 'accepted' ? (
          <LinkButton href={`/${language}/my`}>{words.toMine}</LinkButton>
        ) : (
          <LinkButton href={`/${language}`}>{words.toFront}</LinkButton>
        )}
      </p>
      {sent.state === 'received' ? (
        <WithdrawForm
          action={sent.action}
          version={sent.version}
          whose={from === null ? 'own' : 'referred'}
        />
      ) : null}
    </Page>
  );
}
