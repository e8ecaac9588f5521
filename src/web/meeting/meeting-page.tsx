import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { zone } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { staffMembers } from '#modules/identity/public.ts';
import { showRoom } from '#modules/meetings/public.ts';
import { requestContext } from '../context.ts';
import { ButtonRow, LinkButton } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { BesidePanel } from './beside-panel.tsx';
import { GuestsPanel } from './guests-panel.tsx';
import { InTheRoom } from './in-the-room.tsx';
import { meetingTexts } from './meeting-texts.ts';
import { waysOf } from './relay.server.ts';
import { signedInLine } from './room-line.ts';
import type { RoomView } from './room-view.ts';
import type { MeetingTexts } from './texts/texts.ts';
import './meeting.css';

export const handle = { hydrate: true, shell: 'bare' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const known = context.get(requestContext);
  const { app, language } = known;
  const ids = { residentId: params['residentId'] ?? '', meetingId: params['meetingId'] ?? '' };
  const room = orPage(known, request, await run(known, showRoom, ids));
  const [coach] = await staffMembers(app.database.kysely, [room.staffId]);
  const person = `/${language}/work/people/${ids.residentId}`;
  return {
    ...ids,
    ...waysOf(known),
    language,
    side: room.side,
    door: room.door,
    elsewhere: room.elsewhere,
    when: longDateTime(room.startsAt, zone(known.site.zone), language),
    coachName: coach?.name ?? '',
    phone: known.site.contactPhone,
    home: room.side === 'resident' ? `/${language}/my` : person,
    afterwards: room.side === 'resident' ? `/${language}/my` : `${person}/notes/new?meeting=${ids.meetingId}`,
  };
}

type Loaded = Awaited<ReturnType<typeof loader>>;
interface PageProps {
  readonly page: Loaded;
  readonly t: MeetingTexts;
}

export default function MeetingPage() {
  const page = useLoaderData<typeof loader>();
  const t = meetingTexts(page.language);
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
  return page.elsewhere === null ? <OwnRoom page={page} t={t} /> : <Elsewhere page={page} t={t} />;
}

function nextWords({ page, t }: PageProps): string {
  return page.side === 'resident' ? t.nextResident : t.nextStaff;
}

/** The unit meets by a video service of its own: the same booking and the same note, another room. */
function Elsewhere({ page, t }: PageProps) {
  const name = page.elsewhere?.name ?? '';
  return (
    <Page
      heading={t.heading}
      title={t.pageTitle}
      lead={`${t.startsAt({ when: page.when })} ${t.elsewhereLead({ name })}`}
    >
      <ButtonRow>
        <a
          className="ds-button"
          data-variant="primary"
          data-color="accent"
          href={page.elsewhere?.address}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t.elsewhereOpen({ name })}
        </a>
        <LinkButton href={page.afterwards} variant="second">
          {nextWords({ page, t })}
        </LinkButton>
      </ButtonRow>
      {page.side === 'resident' ? <p>{t.elsewhereTrouble({ phone: page.phone })}</p> : null}
    </Page>
  );
}

function Closed({ page, t, view }: PageProps & { readonly view: RoomView }) {
  return (
    <Page
      heading={view.stage === 'left' ? t.left : t.doorHeading}
      title={t.pageTitle}
      lead={view.stage === 'left' ? t.leftSafe : view.stage === 'taken-over' ? t.takenOver : t.over}
    >
      <ButtonRow>
        <LinkButton href={page.afterwards}>{nextWords({ page, t })}</LinkButton>
        <LinkButton href="" variant="second">
          {t.comeBack}
        </LinkButton>
      </ButtonRow>
    </Page>
  );
}

function OwnRoom({ page, t }: PageProps) {
  const address = `/${page.language}/meeting/${page.residentId}/${page.meetingId}`;
  return (
    <InTheRoom
      t={t}
      seat={page}
      make={() => ({
        line: signedInLine(`${address}/channel`, `meeting:${page.meetingId}?resident=${page.residentId}`),
        side: page.side,
        iceServers: page.iceServers,
        way: page.way,
      })}
      before={(check) => (
        <Page heading={t.heading} title={t.pageTitle} lead={t.startsAt({ when: page.when })}>
          <noscript>
            <p>{t.needsScript}</p>
          </noscript>
          {check}
          <LinkButton href={page.home} variant="quiet">
            {t.back}
          </LinkButton>
        </Page>
      )}
      after={(view) => <Closed page={page} t={t} view={view} />}
      byPhone={
        page.side === 'resident' ? (
          <p>{t.callNumber({ phone: page.phone })}</p>
        ) : (
          <>
            <p>{t.callThem}</p>
            <a href={page.home} target="_blank" rel="noreferrer">
              {t.theirNumber}
            </a>
          </>
        )
      }
      beside={
        page.side === 'resident'
          ? () => null
          : (inUse) => (
              <>
                <BesidePanel address={`${address}/beside`} language={page.language} note={page.afterwards} />
                <GuestsPanel t={t} inUse={inUse} guestPage={`/${page.language}/guest`} />
              </>
            )
      }
    />
  );
}
