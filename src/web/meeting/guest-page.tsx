/** The page behind a guest's link: when, who are you, and the check. It names nobody. */
import { useRef, useState } from 'react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { longDateTime } from '#kernel/dates-format.ts';
import {
  FOR_GUESTS,
  GUEST_NAME_MAX,
  GUEST_ROLES,
  type GuestRole,
  showGuestDoor,
} from '#modules/meetings/public.ts';
import { requestContext } from '../context.ts';
import { FieldNotes } from '../design/field-parts.tsx';
import { Page } from '../design/page.tsx';
import { InTheRoom } from './in-the-room.tsx';
import { meetingTexts } from './meeting-texts.ts';
import { waysOf } from './relay.server.ts';
import { guestLine } from './room-line.ts';
import type { RoomView } from './room-view.ts';
import { roleWords } from './status-words.ts';
import type { MeetingTexts } from './texts/texts.ts';
import './meeting.css';

export const handle = { hydrate: true, shell: 'bare' } as const;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const known = context.get(requestContext);
  const { app, language, requestId, site } = known;
  const token = params['token'] ?? '';
  const shown = await app.run(FOR_GUESTS, showGuestDoor, { token }, { requestId });
  const page = { language, token, phone: site.contactPhone };
  if (!shown.ok) return data({ ...page, kind: 'closed' as const, because: shown.refusal }, { status: 404 });
  const { door, startsAt, zone } = shown.value;
  const when = longDateTime(startsAt, zone, language);
  if (door !== 'open') return { ...page, kind: 'closed' as const, because: door, when };
  return {
    ...page,
    ...waysOf(known),
    kind: 'open' as const,
    when,
    roles: GUEST_ROLES,
    nameMax: GUEST_NAME_MAX,
  };
}

type Open = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { readonly kind: 'open' }>;

function closedWords(because: string, t: MeetingTexts): string {
  switch (because) {
    case 'too-early':
      return t.tooEarly;
    case 'cancelled':
      return t.cancelled;
    case 'link-used':
      return t.guestUsed;
    case 'guest-ended':
      return t.guestEnded;
    default:
      return t.guestNotFound;
  }
}

function Closed({
  t,
  heading,
  words,
}: {
  readonly t: MeetingTexts;
  readonly heading: string;
  readonly words: string;
}) {
  return (
    <Page heading={heading} title={t.pageTitle} lead={words}>
      {null}
    </Page>
  );
}

export default function GuestPage() {
  const page = useLoaderData<typeof loader>();
  const t = meetingTexts(page.language);
  if (page.kind === 'open') return <GuestRoom page={page} t={t} />;
  const when = 'when' in page ? `${t.startsAt({ when: page.when ?? '' })} ` : '';
  return (
    <Closed
      t={t}
      heading={page.because === 'too-early' ? t.doorHeading : t.guestClosed}
      words={`${when}${closedWords(page.because, t)}`}
    />
  );
}

/** This browser's own secret for the link: a reload has it, another browser has not. */
function secretOf(token: string): string {
  const key = `guest ${token}`;
  const secret = window.sessionStorage.getItem(key) ?? crypto.randomUUID();
  window.sessionStorage.setItem(key, secret);
  return secret;
}

function afterWords(view: RoomView, t: MeetingTexts): { readonly heading: string; readonly words: string } {
  if (view.stage === 'left') return { heading: t.left, words: t.guestThanks };
  if (view.stage === 'taken-over') return { heading: t.doorHeading, words: t.takenOver };
  const because = view.because ?? '';
  return { heading: because === 'guest-ended' ? t.left : t.guestClosed, words: closedWords(because, t) };
}

function GuestRoom({ page, t }: { readonly page: Open; readonly t: MeetingTexts }) {
  const self = useRef<{ name: string; role: GuestRole }>({ name: '', role: 'interpreter' });
  const [name, setName] = useState('');
  const [role, setRole] = useState<GuestRole>('interpreter');
  const [missing, setMissing] = useState<'name' | 'nothing'>('nothing');
  const mayEnter = (): boolean => {
    const isNamed = name.trim() !== '';
    self.current = { name: name.trim(), role };
    setMissing(isNamed ? 'nothing' : 'name');
    if (!isNamed) document.querySelector<HTMLInputElement>('#guest-name')?.focus();
    return isNamed;
  };
  const error = missing === 'name' ? t.guestNameMissing : undefined;
  return (
    <InTheRoom
      t={t}
      seat={{ side: 'guest', coachName: '' }}
      mayEnter={mayEnter}
      make={() => ({
        line: guestLine(
          `/${page.language}/guest/${page.token}/channel`,
          secretOf(page.token),
          () => self.current,
        ),
        side: 'guest',
        iceServers: page.iceServers,
        way: page.way,
      })}
      before={(check) => (
        <Page heading={t.guestHeading} title={t.pageTitle} lead={t.startsAt({ when: page.when })}>
          <noscript>
            <p>{t.needsScript}</p>
          </noscript>
          <p>{t.guestLead}</p>
          <div className="v-field">
            <label className="ds-label" htmlFor="guest-name">
              {t.guestName}
            </label>
            <FieldNotes name="guest-name" {...(error === undefined ? {} : { error })} />
            <input
              className="ds-input"
              id="guest-name"
              autoComplete="name"
              maxLength={page.nameMax}
              value={name}
              aria-invalid={missing === 'name' ? true : undefined}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <div className="v-field">
            <label className="ds-label" htmlFor="guest-role">
              {t.guestRole}
            </label>
            <select
              className="ds-input"
              id="guest-role"
              value={role}
              onChange={(event) => setRole(page.roles.find((one) => one === event.target.value) ?? 'other')}
            >
              {page.roles.map((one) => (
                <option key={one} value={one}>
                  {roleWords(one, t)}
                </option>
              ))}
            </select>
          </div>
          {check}
        </Page>
      )}
      after={(view) => <Closed t={t} {...afterWords(view, t)} />}
      byPhone={<p>{t.callTheUnit({ phone: page.phone })}</p>}
    />
  );
}
