import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { listTimes } from '#modules/booking/public.ts';
import { requestContext } from '../context.ts';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { EmptyState, Timeline } from '../design/lists.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { MeetingCard } from './meeting-card.tsx';
import { fromOf, meetingView, namesOf, noticeOf, residentOf } from './resident-times.server.ts';
import { useTimesTexts } from './texts/texts.ts';
import { TimeList } from './time-list.tsx';

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const from = fromOf(request);
  const { meetings, offers } = orPage(
    context,
    request,
    await run(context, listTimes(context.app.packs), { residentId, ...from }),
  );
  const names = await namesOf(
    context,
    [...meetings, ...offers.map(({ offer }) => offer)].map((one) => one.staffId),
  );
  const now = context.app.clock.now();
  const view = meetings.map((meeting) => meetingView(meeting, context, names));
  const isComing = (id: string): boolean =>
    meetings.some((meeting) => meeting.id === id && meeting.endsAt > now && meeting.state === 'booked');
  return {
    notice: noticeOf(request),
    begins: 'from' in from ? ('later' as const) : ('first' as const),
    coming: view.filter((meeting) => isComing(meeting.id)),
    // A booked time that is over and nobody has said anything about is shown as what it was: booked.
    past: view.filter((meeting) => !isComing(meeting.id)).toReversed(),
    offers: offers.map(({ offer, times }) => ({ id: offer.id, name: names[offer.staffId] ?? null, times })),
  };
}

export default function TimesPage() {
  const { notice, begins, coming, past, offers } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useTimesTexts();
  const page = `/${language}/my/times`;
  const isEmpty = coming.length === 0 && offers.length === 0;
  return (
    <Page
      heading={words.heading}
      title={words.title}
      above={<BackLink href={`/${language}/my`}>{words.home}</BackLink>}
    >
      {notice === null ? null : (
        <Notice
          kind={notice === 'cancelled' ? 'good' : 'person'}
          role="status"
          heading={words.notices[notice].heading}
        >
          <p>{words.notices[notice].text}</p>
        </Notice>
      )}
      {coming.map((meeting, index) => (
        <MeetingCard key={meeting.id} meeting={meeting} place={index === 0 ? 'next' : 'later'} />
      ))}
      {offers.map((offer) => (
        <Section
          key={offer.id}
          id={`offer-${offer.id}`}
          heading={words.choose({ name: offer.name ?? words.nobody })}
        >
          <TimeList
            times={offer.times}
            base={`${page}/book/${offer.id}`}
            page={page}
            begins={begins}
            level={3}
          />
        </Section>
      ))}
      {isEmpty ? (
        <EmptyState
          heading={words.nothing.heading}
          action={<LinkButton href={`/${language}/my`}>{words.nothing.action}</LinkButton>}
        >
          <p>{words.nothing.text}</p>
        </EmptyState>
      ) : null}
      {past.length === 0 ? null : (
        <Disclosure summary={words.past}>
          <Timeline
            items={past.map((meeting) => ({
              id: meeting.id,
              when: words.states[meeting.state],
              dateTime: meeting.startsAt,
              what: meeting.when,
              detail: words.withName({
                modality: words.modality[meeting.modality],
                name: meeting.name ?? words.nobody,
                minutes: meeting.minutes,
              }),
            }))}
          />
        </Disclosure>
      )}
    </Page>
  );
}
