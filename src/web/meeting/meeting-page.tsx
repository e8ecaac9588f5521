import { useSyncExternalStore } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { zone } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { staffMembers } from '#modules/identity/public.ts';
import { iceServers, showRoom } from '#modules/meetings/public.ts';
import { texts } from '#platform/i18n.ts';
import { requestContext } from '../context.ts';
import { relaySigner } from './relay.server.ts';
import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { CallView } from './call-view.tsx';
import { Picture } from './picture.tsx';
import { en } from './texts/en.ts';
import { fi } from './texts/fi.ts';
import { sv } from './texts/sv.ts';
import type { MeetingTexts } from './texts/texts.ts';
import { type Devices, useDevices } from './use-devices.ts';
import { useRoom } from './use-room.ts';
import './meeting.css';

export const handle = { hydrate: true, shell: 'bare' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const known = context.get(requestContext);
  const { app, language } = known;
  const ids = { residentId: params['residentId'] ?? '', meetingId: params['meetingId'] ?? '' };
  const room = orPage(known, request, await run(known, showRoom, ids));
  const [coach] = await staffMembers(app.database.kysely, [room.staffId]);
  const relay = app.config.turn;
  return {
    ...ids,
    language,
    side: room.side,
    door: room.door,
    when: longDateTime(room.startsAt, zone(known.site.zone), language),
    coachName: coach?.name ?? '',
    iceServers: iceServers(relay === null ? null : relaySigner(relay), known.requestId, app.clock.realNow()),
    home: room.side === 'resident' ? `/${language}/my` : `/${language}/work/people/${ids.residentId}`,
    afterwards:
      room.side === 'resident'
        ? `/${language}/my`
        : `/${language}/work/people/${ids.residentId}/notes/new?meeting=${ids.meetingId}`,
  };
}

const never = () => () => undefined;

function deviceWords(devices: Devices, t: MeetingTexts): string {
  switch (devices.state) {
    case 'asking':
      return t.asking;
    case 'both':
      return t.bothWork;
    case 'sound-only':
      return t.soundOnly;
    case 'none':
      return t.noDevices;
  }
}

export default function MeetingPage() {
  const page = useLoaderData<typeof loader>();
  const t = texts(page.language, { sv, fi, en });
  if (page.door !== 'open') {
    const words = { 'too-early': t.tooEarly, over: t.over, cancelled: t.cancelled, 'not-video': t.notVideo }[
      page.door
    ];
    return (
      <Page heading={t.doorHeading} title={t.pageTitle} lead={words}>
        <p>{t.startsAt({ when: page.when })}</p>
        <LinkButton href={page.home}>{t.back}</LinkButton>
      </Page>
    );
  }
  return <Room page={page} t={t} />;
}

function Room({ page, t }: { readonly page: Awaited<ReturnType<typeof loader>>; readonly t: MeetingTexts }) {
  const { devices, turn, stop } = useDevices();
  // False in the server's HTML and true once the page has come alive in the browser.
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const room = useRoom({
    channel: `/${page.language}/meeting/${page.residentId}/${page.meetingId}/channel`,
    topic: `meeting:${page.meetingId}?resident=${page.residentId}`,
    side: page.side,
    iceServers: page.iceServers,
    local: devices.stream,
  });
  const { view } = room;

  if (view.stage === 'left' || view.stage === 'taken-over' || view.stage === 'closed') {
    return (
      <Page
        heading={view.stage === 'left' ? t.left : t.doorHeading}
        title={t.pageTitle}
        lead={view.stage === 'left' ? t.leftSafe : view.stage === 'taken-over' ? t.takenOver : t.over}
      >
        <ButtonRow>
          <LinkButton href={page.afterwards}>
            {page.side === 'resident' ? t.nextResident : t.nextStaff}
          </LinkButton>
          <LinkButton href="" variant="second">
            {t.comeBack}
          </LinkButton>
        </ButtonRow>
      </Page>
    );
  }
  if (view.stage === 'outside') {
    return (
      <Page heading={t.heading} title={t.pageTitle} lead={t.startsAt({ when: page.when })}>
        <noscript>
          <p>{t.needsScript}</p>
        </noscript>
        <p>{t.tryFirst}</p>
        <Picture stream={devices.stream} label={t.myPicture} own="own" />
        <p role="status">{deviceWords(devices, t)}</p>
        <ButtonRow>
          <Button
            type="button"
            disabled={devices.state === 'asking' || !isAlive}
            onClick={() => void room.enter()}
          >
            {t.comeIn}
          </Button>
          <LinkButton href={page.home} variant="quiet">
            {t.back}
          </LinkButton>
        </ButtonRow>
        <p className="v-subtle">{t.privacy}</p>
        {view.trouble === 'no-network' ? <p role="alert">{t.noNetwork}</p> : null}
      </Page>
    );
  }
  const leave = (): void => {
    stop();
    void room.leave();
  };
  return (
    <CallView
      t={t}
      side={page.side}
      coachName={page.coachName}
      room={room}
      devices={devices}
      turn={turn}
      leave={leave}
    />
  );
}
