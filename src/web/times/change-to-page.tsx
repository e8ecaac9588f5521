import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { changeMeeting, mayChange, showOtherTime } from '#modules/booking/public.ts';
import { requestContext } from '../context.ts';
import { NextStepCard } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { interpretersIn, noticeFor, residentOf, toTimes, whenOf } from './resident-times.server.ts';
import { useTimesTexts } from './texts/texts.ts';

function idsOf(params: LoaderFunctionArgs['params']) {
  return { meetingId: params['meetingId'] ?? '', slotId: params['slotId'] ?? '' };
}

export async function loader({ request, params, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const { meeting, slot, ownZone, interpreters } = orPage(
    context,
    request,
    await run(context, showOtherTime(context.app.packs), { residentId, ...idsOf(params) }),
  );
  const may = mayChange(meeting, context.app.clock.now());
  if (!may.ok) throw toTimes(context, noticeFor(may.refusal) ?? 'stale');
  if (slot === null) throw redirect(`/${context.language}/my/times/${meeting.id}/change?notice=taken`);
  return {
    idempotencyKey: newId(),
    id: meeting.id,
    version: meeting.version,
    before: whenOf(meeting, context.language, ownZone),
    when: whenOf(slot, context.language, ownZone),
    startsAt: slot.startsAt,
    modalities: slot.modalities,
    place: slot.modalities.includes('on-site') ? slot.siteName : null,
    interpreters: interpretersIn(interpreters, context.language),
    interpreter: meeting.interpreter,
    chosen: slot.modalities.find((modality) => modality === meeting.modality),
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
    version: field(form, 'version'),
  };
  const outcome = await run(context, changeMeeting(context.app.packs), input, field(form, 'idempotencyKey'));
  if (outcome.ok)
    return redirect(`/${context.language}/my/times/${outcome.value.meetingId}?done=changed`, { status: 303 });
  const notice = noticeFor(outcome.refusal);
  if (notice === 'taken')
    return redirect(`/${context.language}/my/times/${input.meetingId}/change?notice=taken`, { status: 303 });
  if (notice !== undefined) return toTimes(context, notice);
  const isChoice =
    outcome.refusal === 'modality-not-offered' ||
    (outcome.refusal === 'bad-input' && outcome.details['field'] === 'modality');
  if (isChoice) return data({ error: 'modality' as const }, { status: 400 });
  return orPage(context, request, outcome);
}

export default function ChangeToPage() {
  const {
    idempotencyKey,
    id,
    version,
    before,
    when,
    startsAt,
    modalities,
    place,
    interpreters,
    interpreter,
    chosen,
  } = useLoaderData<typeof loader>();
  const tried = useActionData<{ readonly error: 'modality' }>();
  const language = useLanguage();
  const words = useTimesTexts();
  const page = `/${language}/my/times`;
  return (
    <Page
      heading={words.move.heading}
      title={words.move.title}
      above={<BackLink href={`${page}/${id}/change`}>{words.change}</BackLink>}
    >
      <ErrorSummary errors={tried === undefined ? [] : [{ field: 'modality', message: words.chooseHow }]} />
      <NextStepCard heading={<time dateTime={startsAt}>{when}</time>} weight="strong">
        <p>{words.move.instead({ when: before })}</p>
        {place === null ? null : <p>{words.placeIf({ name: place })}</p>}
      </NextStepCard>
      <ConfirmForm
        modalities={modalities}
        chosen={chosen}
        interpreters={interpreters}
        interpreter={interpreter}
        error={tried === undefined ? undefined : words.chooseHow}
        idempotencyKey={idempotencyKey}
        version={version}
        confirm={words.move.confirm}
        back={{ href: page, text: words.move.keep }}
      />
    </Page>
  );
}
