import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { sendForm } from '#modules/instruments/public.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { callsForSafety, safetyFirst, sendOrSafety } from '../safety/safety-first.server.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { ownFilling } from './own-filling.server.ts';
import { readReceivers } from './receivers.server.ts';
import { showReview } from './review.server.ts';
import { ReviewView } from './review-view.tsx';
import { usePlayerTexts } from './texts/player-texts.ts';

export const handle = { fills: true } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const at = ownFilling(here, request, params);
  const review = await showReview(here, request, at);
  const input = {
    residentId: at.residentId,
    orderId: review.orderId,
    enrolmentId: params['enrolmentId'] ?? null,
    language: here.language,
  };
  return {
    heading: review.heading,
    rows: review.rows,
    problems: review.problems,
    base: review.base,
    live: review.live,
    receivers: orPage(here, request, await run(here, readReceivers, input)),
    sending: newId(),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const at = ownFilling(here, request, params);
  const posted = await formFields(request);
  const { residentId, draftId } = at;
  const review = await showReview(here, request, at);
  const calls = callsForSafety(here, [{ instrument: review.instrument, answers: review.answers }]);
  const unitId = field(posted, 'unit');
  const isForSelf = unitId === 'self' && at.then !== undefined;
  const input = {
    residentId,
    draftId,
    language: here.language,
    unitId: unitId === '' || isForSelf ? null : unitId,
    to: isForSelf ? 'self' : 'unit',
  };
  const outcome = await sendOrSafety(here, { calls, back: `${at.base}/review` }, async () =>
    run(here, sendForm(here.app), input, sendingKey(field(posted, 'idempotencyKey'), input)),
  );
  if (outcome.ok) {
    const { responseId } = outcome.value;
    const then =
      at.then === undefined
        ? `/${here.language}/my/results/${responseId}`
        : `${at.then}?answered=${responseId}`;
    return redirect(safetyFirst(here, { calls, then }), 303);
  }
  if (outcome.refusal === 'bad-answers' || outcome.refusal === 'no-receiver')
    return redirect(`${at.base}/review`, 303);
  if (outcome.refusal === 'not-waiting')
    return redirect(safetyFirst(here, { calls, then: `${at.list}?said=notWaiting` }), 303);
  if (outcome.refusal === 'not-found') return redirect(`${at.list}?said=gone`, 303);
  orPage(here, request, outcome);
  throw new Error('a refusal always becomes a page');
}

export default function FillReviewPage() {
  const page = useLoaderData<typeof loader>();
  const words = usePlayerTexts();
  const t = words.review;
  const { units, first, maySelf } = page.receivers;
  const choices = [
    ...units.map(({ id, name }) => ({ value: id, label: name, say: t.sendTo({ unit: name }) })),
    ...(maySelf ? [{ value: 'self', label: t.self, hint: t.selfHint, say: t.keepForMe }] : []),
  ];
  const [only, ...others] = choices;
  return (
    <Page
      heading={t.heading}
      title={words.title}
      lead={`${page.heading}. ${t.lead}`}
      above={<BackLink href={page.base}>{words.back}</BackLink>}
    >
      <div data-player={page.live === undefined ? undefined : JSON.stringify(page.live)} />
      <ReviewView review={page}>
        {only === undefined ? (
          <p>{t.nobody}</p>
        ) : (
          <form method="post" data-forget={page.live?.draft}>
            <input type="hidden" name="idempotencyKey" value={page.sending} />
            {others.length === 0 ? (
              <input type="hidden" name="unit" value={only.value} />
            ) : (
              <RadioList
                name="unit"
                label={t.chooseUnit}
                options={choices}
                defaultValue={choices.find(({ value }) => value === first)?.value ?? only.value}
              />
            )}
            <Button>{others.length === 0 ? only.say : maySelf ? t.keepOrSend : t.send}</Button>
          </form>
        )}
      </ReviewView>
    </Page>
  );
}
