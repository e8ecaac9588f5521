import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { bookMeeting, showOfferedTime } from '#modules/booking/public.ts';
import { requestContext } from '../context.ts';
import { NextStepCard } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { ConfirmForm } from './confirm-form.tsx';
import {
  interpretersIn,
  minutesOf,
  namesOf,
  noticeFor,
  residentOf,
  toTimes,
  whenOf,
} from './resident-times.server.ts';
import { useTimesTexts } from './texts/texts.ts';

function idsOf(params: LoaderFunctionArgs['params']) {
  return { offerId: params['offerId'] ?? '', slotId: params['slotId'] ?? '' };
}

export async function loader({ request, params, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const { offer, slot, ownZone, interpreters } = orPage(
    context,
    request,
    await run(context, showOfferedTime(context.app.packs), { residentId, ...idsOf(params) }),
  );
  if (offer.state !== 'open') throw toTimes(context, 'closed');
  if (slot === null) throw toTimes(context, 'taken');
  const names = await namesOf(context, [offer.staffId]);
  return {
    idempotencyKey: newId(),
    when: whenOf(slot, context.language, ownZone),
    startsAt: slot.startsAt,
    minutes: minutesOf(slot),
    modalities: slot.modalities,
    place: slot.modalities.includes('on-site') ? slot.siteName : null,
    interpreters: interpretersIn(interpreters, context.language),
    name: names[offer.staffId] ?? null,
  };
}

export async function action({ request, params, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const form = await formFields(request);
  const input = {
    residentId,
    ...idsOf(params),
    modality: field(form, 'modality'),
    interpreter: field(form, 'interpreter'),
  };
  const outcome = await run(context, bookMeeting(context.app.packs), input, field(form, 'idempotencyKey'));
  if (outcome.ok)
    return redirect(`/${context.language}/my/times/${outcome.value.meetingId}?done=booked`, { status: 303 });
  const notice = noticeFor(outcome.refusal);
  if (notice !== undefined) return toTimes(context, notice);
  const isChoice =
    outcome.refusal === 'modality-not-offered' ||
    (outcome.refusal === 'bad-input' && outcome.details['field'] === 'modality');
  if (isChoice) return data({ error: 'modality' as const }, { status: 400 });
  return orPage(context, request, outcome);
}

export default function BookPage() {
  const { idempotencyKey, when, startsAt, minutes, modalities, place, interpreters, name } =
    useLoaderData<typeof loader>();
  const tried = useActionData<{ readonly error: 'modality' }>();
  const language = useLanguage();
  const words = useTimesTexts();
  const page = `/${language}/my/times`;
  return (
    <Page
      heading={words.book.heading}
      title={words.book.title}
      above={<BackLink href={page}>{words.toTimes}</BackLink>}
    >
      <ErrorSummary errors={tried === undefined ? [] : [{ field: 'modality', message: words.chooseHow }]} />
      <NextStepCard heading={<time dateTime={startsAt}>{when}</time>} weight="strong">
        <p>{words.withName({ modality: words.book.title, name: name ?? words.nobody, minutes })}</p>
        {place === null ? null : <p>{words.placeIf({ name: place })}</p>}
      </NextStepCard>
      <ConfirmForm
        modalities={modalities}
        chosen={undefined}
        interpreters={interpreters}
        interpreter={null}
        error={tried === undefined ? undefined : words.chooseHow}
        idempotencyKey={idempotencyKey}
        confirm={words.book.confirm}
        back={{ href: page, text: words.toTimes }}
      />
      <p className="v-subtle">{words.book.told}</p>
    </Page>
  );
}
