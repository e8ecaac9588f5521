import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { mayChange, showMeeting } from '#modules/booking/public.ts';
import { requestContext } from '../context.ts';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { MeetingCard } from './meeting-card.tsx';
import { meetingView, namesOf, residentOf } from './resident-times.server.ts';
import { useTimesTexts } from './texts/texts.ts';

export async function loader({ request, params, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const meeting = orPage(
    context,
    request,
    await run(context, showMeeting, { residentId, meetingId: params['meetingId'] ?? '' }),
  );
  const asked = new URL(request.url).searchParams.get('done');
  return {
    done: (['booked', 'changed'] as const).find((one) => one === asked) ?? null,
    canChange: mayChange(meeting, context.app.clock.now()).ok ? ('yes' as const) : ('no' as const),
    meeting: meetingView(meeting, context, await namesOf(context, [meeting.staffId]), meeting.ownZone),
  };
}

/** One time: after booking it says that it is done and what comes next. */
export default function MeetingTimePage() {
  const { done, canChange, meeting } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useTimesTexts();
  const page = `/${language}/my/times`;
  const isFresh = done !== null && canChange === 'yes';
  return (
    <Page
      heading={isFresh ? words.done[done].heading : words.one.heading}
      title={words.one.title}
      {...(isFresh ? { lead: words.done[done].text } : {})}
      above={<BackLink href={page}>{words.toTimes}</BackLink>}
    >
      {canChange === 'yes' ? (
        <>
          <MeetingCard meeting={meeting} place="next" />
          <Section heading={words.after.heading}>
            <p>{words.after.steps[meeting.modality]}</p>
            <p>{words.after.remind}</p>
            <p>{words.after.until}</p>
          </Section>
          <p>
            <LinkButton href={`/${language}/my`} variant="second">
              {words.nothing.action}
            </LinkButton>
          </p>
        </>
      ) : (
        <Notice kind="info" heading={meeting.when}>
          <p>
            {words.states[meeting.state]}. {words.one.over}
          </p>
        </Notice>
      )}
    </Page>
  );
}
