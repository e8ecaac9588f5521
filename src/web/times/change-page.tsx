import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { listOtherTimes, mayChange } from '#modules/booking/public.ts';
import { requestContext } from '../context.ts';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { fromOf, noticeFor, noticeOf, residentOf, toTimes, whenOf } from './resident-times.server.ts';
import { useTimesTexts } from './texts/texts.ts';
import { TimeList } from './time-list.tsx';

export async function loader({ request, params, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const meetingId = params['meetingId'] ?? '';
  const from = fromOf(request);
  const { meeting, times, ownZone } = orPage(
    context,
    request,
    await run(context, listOtherTimes(context.app.packs), { residentId, meetingId, ...from }),
  );
  const may = mayChange(meeting, context.app.clock.now());
  if (!may.ok) throw toTimes(context, noticeFor(may.refusal) ?? 'stale');
  return {
    notice: noticeOf(request),
    id: meeting.id,
    when: whenOf(meeting, context.language, ownZone),
    times,
    ownZone,
    begins: 'from' in from ? ('later' as const) : ('first' as const),
  };
}

export default function ChangePage() {
  const { notice, id, when, times, ownZone, begins } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useTimesTexts();
  const page = `/${language}/my/times`;
  return (
    <Page
      heading={words.move.heading}
      title={words.move.title}
      lead={words.move.lead({ when })}
      above={<BackLink href={page}>{words.toTimes}</BackLink>}
    >
      {notice === null ? null : (
        <Notice kind="person" role="status" heading={words.notices[notice].heading}>
          <p>{words.notices[notice].text}</p>
        </Notice>
      )}
      <TimeList
        times={times}
        ownZone={ownZone}
        base={`${page}/${id}/change`}
        page={`${page}/${id}/change`}
        begins={begins}
        level={2}
      />
      <p>
        <LinkButton href={page} variant="quiet">
          {words.move.keep}
        </LinkButton>
      </p>
    </Page>
  );
}
