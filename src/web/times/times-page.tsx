import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { longDateTime } from '#kernel/dates-format.ts';
import { joinLine, leaveLine, listTimes, type OfferedTimes, passTime } from '#modules/booking/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { EmptyState, Timeline } from '../design/lists.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { MeetingCard } from './meeting-card.tsx';
import {
  fromOf,
  meetingView,
  namesOf,
  noticeOf,
  residentOf,
  toTimes,
  whenOf,
} from './resident-times.server.ts';
import { useTimesTexts } from './texts/texts.ts';
import { TimeList } from './time-list.tsx';
import { WaitBox, type WaitView } from './wait-box.tsx';

function waitView(
  context: RequestContext,
  { offer, wait }: OfferedTimes,
  ownZone: Parameters<typeof whenOf>[2],
): WaitView | null {
  if (wait === null) return null;
  const { kept, keptUntil } = wait;
  if (kept === null || keptUntil === null) return { kept: null };
  return {
    kept: {
      when: whenOf(kept, context.language, ownZone),
      until: longDateTime(keptUntil, ownZone ?? kept.zone, context.language),
      href: `/${context.language}/my/times/book/${offer.id}/${kept.id}`,
    },
  };
}

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const from = fromOf(request);
  const { meetings, offers, ownZone } = orPage(
    context,
    request,
    await run(context, listTimes(context.app.packs), { residentId, ...from }),
  );
  const names = await namesOf(
    context,
    [...meetings, ...offers.map(({ offer }) => offer)].map((one) => one.staffId),
  );
  const now = context.app.clock.now();
  const view = meetings.map((meeting) => meetingView(meeting, context, names, ownZone));
  const isComing = (id: string): boolean =>
    meetings.some((meeting) => meeting.id === id && meeting.endsAt > now && meeting.state === 'booked');
  return {
    notice: noticeOf(request),
    ownZone,
    begins: 'from' in from ? ('later' as const) : ('first' as const),
    coming: view.filter((meeting) => isComing(meeting.id)),
    // A booked time that is over and nobody has said anything about is shown as what it was: booked.
    past: view.filter((meeting) => !isComing(meeting.id)).toReversed(),
    offers: offers.map((one) => ({
      id: one.offer.id,
      name: names[one.offer.staffId] ?? null,
      times: one.times,
      wait: waitView(context, one, ownZone),
    })),
  };
}

interface LineInput {
  readonly residentId: string;
  readonly offerId: string;
}

async function carryOut(context: RequestContext, act: string, input: LineInput) {
  switch (act) {
    case 'join':
      return run(context, joinLine, input);
    case 'pass':
      return run(context, passTime, input);
    default:
      return run(context, leaveLine, input);
  }
}

export async function action({ request, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  const { residentId } = residentOf(context, request);
  const form = await formFields(request);
  const offerId = field(form, 'offerId');
  const outcome = await carryOut(context, field(form, 'act'), { residentId, offerId });
  if (!outcome.ok && outcome.refusal === 'offer-closed') return toTimes(context, 'closed');
  orPage(context, request, outcome);
  return redirect(`/${context.language}/my/times#offer-${offerId}`, 303);
}

export default function TimesPage() {
  const { notice, ownZone, begins, coming, past, offers } = useLoaderData<typeof loader>();
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
            ownZone={ownZone}
            base={`${page}/book/${offer.id}`}
            page={page}
            begins={begins}
            level={3}
          />
          <WaitBox offerId={offer.id} wait={offer.wait} />
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
