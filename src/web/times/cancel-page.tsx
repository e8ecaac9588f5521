import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { cancelMeeting, mayChange, showMeeting } from '#modules/booking/public.ts';
import { requestContext } from '../context.ts';
import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { noticeFor, residentOf, toTimes, whenOf } from './resident-times.server.ts';
import { useTimesTexts } from './texts/texts.ts';

export async function loader({ request, params, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const meeting = orPage(
    context,
    request,
    await run(context, showMeeting, { residentId, meetingId: params['meetingId'] ?? '' }),
  );
  const may = mayChange(meeting, context.app.clock.now());
  if (!may.ok) throw toTimes(context, noticeFor(may.refusal) ?? 'stale');
  return {
    idempotencyKey: newId(),
    version: meeting.version,
    id: meeting.id,
    when: whenOf(meeting, context.language, meeting.ownZone),
  };
}

export async function action({ request, params, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const form = await formFields(request);
  const input = { residentId, meetingId: params['meetingId'] ?? '', version: field(form, 'version') };
  const outcome = await run(context, cancelMeeting, input, field(form, 'idempotencyKey'));
  if (outcome.ok) return toTimes(context, 'cancelled');
  const notice = noticeFor(outcome.refusal);
  return notice === undefined ? orPage(context, request, outcome) : toTimes(context, notice);
}

export default function CancelPage() {
  const { idempotencyKey, version, id, when } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useTimesTexts();
  const page = `/${language}/my/times`;
  return (
    <Page
      heading={words.drop.heading}
      title={words.drop.title}
      lead={when}
      above={<BackLink href={page}>{words.toTimes}</BackLink>}
    >
      <p>{words.drop.text}</p>
      <form method="post">
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <input type="hidden" name="version" value={version} />
        <ButtonRow>
          <Button variant="danger">{words.drop.confirm}</Button>
          <LinkButton href={`${page}/${id}/change`} variant="second">
            {words.change}
          </LinkButton>
          <LinkButton href={page} variant="quiet">
            {words.drop.keep}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  );
}
