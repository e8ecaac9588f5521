import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { sendForm } from '#modules/instruments/public.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { BackLink } from '../design/page.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { HowFields } from './how-fields.tsx';
import { showReview } from './review.server.ts';
import { readHow } from './read-how.ts';
import { ReviewView } from './review-view.tsx';
import { OnBehalf, StaffForm } from './staff-form.tsx';
import { staffFilling } from './staff-filling.server.ts';
import { useBehalfTexts } from './texts/behalf-texts.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

export const handle = { fills: true, shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const { at, frame } = await staffFilling(here, request, params);
  const { heading, rows, problems, base, list, live, behalf } = await showReview(here, request, at);
  if (behalf === null) throw data({ refusal: 'not-found' }, { status: 404 });
  return { heading, rows, problems, base, list, live, behalf, frame, sending: newId() };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const { at } = await staffFilling(here, request, params);
  const posted = await formFields(request);
  const written = { how: field(posted, 'how'), day: field(posted, 'day') };
  const read = readHow(written);
  if (!read.ok) return data({ problem: read.problem, written }, { status: 422 });
  const { residentId, draftId } = at;
  const input = { residentId, draftId, language: here.language, unitId: null, onBehalf: read.value };
  const key = sendingKey(field(posted, 'idempotencyKey'), input);
  const outcome = await run(here, sendForm(here.app), input, key);
  if (outcome.ok) {
    const results = `/${here.language}/work/people/${residentId}/results`;
    return redirect(`${results}/${outcome.value.responseId}?said=sent`, 303);
  }
  if (outcome.refusal === 'in-the-future')
    return data({ problem: 'future' as const, written }, { status: 422 });
  if (outcome.refusal === 'bad-answers') return redirect(`${at.base}/review`, 303);
  if (outcome.refusal === 'not-waiting') return redirect(`${at.list}?said=not-waiting`, 303);
  orPage(here, request, outcome);
  throw new Error('a refusal always becomes a page');
}

export default function StaffReviewPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { back } = usePlayerTexts();
  const words = useBehalfTexts();
  const message = tried === undefined ? undefined : words.problems[tried.problem];
  const wrong = tried?.problem === 'how' ? 'how' : 'day';
  const { behalf } = page;
  return (
    <StaffForm frame={page.frame} head={behalf.head} list={page.list}>
      <OnBehalf form={page.heading} behalf={behalf} />
      <BackLink href={page.base}>{back}</BackLink>
      <h3 className="v-h3">{words.readThrough}</h3>
      <div data-player={page.live === undefined ? undefined : JSON.stringify(page.live)} />
      <ReviewView review={page}>
        <form method="post" noValidate data-forget={page.live?.draft}>
          <ErrorSummary errors={message === undefined ? [] : [{ field: wrong, message }]} />
          <input type="hidden" name="idempotencyKey" value={page.sending} />
          <HowFields
            how={tried?.written.how ?? behalf.how}
            day={tried?.written.day ?? behalf.day}
            errors={message === undefined ? {} : { [wrong]: message }}
          />
          <p>{words.recorded}</p>
          <Button>{words.keep}</Button>
        </form>
      </ReviewView>
    </StaffForm>
  );
}
