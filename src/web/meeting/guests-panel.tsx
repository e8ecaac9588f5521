/** The professional asks guests in by a link, and ends their stay. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GuestRole } from '#modules/meetings/public.ts';
import { Button } from '../design/button.tsx';
import { nameOf } from './status-words.ts';
import type { MeetingTexts } from './texts/texts.ts';
import type { RoomInUse } from './use-room.ts';

interface AskedGuest {
  readonly id: string;
  readonly state: 'asked' | 'let-in';
  readonly name: string | null;
  readonly role: GuestRole | null;
}

interface GuestsPanelProps {
  readonly t: MeetingTexts;
  readonly inUse: RoomInUse;
  /** The address of a guest's page, without the secret. */
  readonly guestPage: string;
}

const SEAT = { side: 'staff', coachName: '' } as const;

export function GuestsPanel({ t, inUse, guestPage }: GuestsPanelProps) {
  const { room, view } = inUse;
  const [guests, setGuests] = useState<readonly AskedGuest[]>([]);
  const [link, setLink] = useState('');
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const read = useCallback(async (): Promise<readonly AskedGuest[] | null> => {
    const answer = await room?.decide('list-guests', {});
    return answer !== undefined && answer !== 'away' && answer.ok
      ? (answer.value as readonly AskedGuest[])
      : null;
  }, [room]);
  // Whoever comes, is let in or goes changes the list; so does what is done here.
  const there = view.others.map((other) => `${other.who} ${other.kind}`).join(',');
  const [done, setDone] = useState(0);
  useEffect(() => {
    let here = true;
    void read().then((found) => {
      if (here && found !== null) setGuests(found);
    });
    return () => {
      here = false;
    };
  }, [read, there, done]);

  const make = async (): Promise<void> => {
    const answer = await room?.decide('ask-guest', {});
    if (answer === undefined || answer === 'away' || !answer.ok) {
      setSaid(
        answer !== undefined && answer !== 'away' && answer.refusal === 'too-many-guests'
          ? t.guestsFull
          : t.didNotWork,
      );
      return;
    }
    const { token } = answer.value as { readonly token: string };
    setLink(`${window.location.origin}${guestPage}/${token}`);
    setSaid('');
    setDone((times) => times + 1);
  };
  const copy = async (): Promise<void> => {
    field.current?.select();
    await navigator.clipboard.writeText(link).then(
      () => setSaid(t.copied),
      () => undefined,
    );
  };
  const end = async (guestId: string): Promise<void> => {
    const answer = await room?.decide('end-guest', { guestId });
    setSaid(answer === undefined || answer === 'away' || !answer.ok ? t.didNotWork : '');
    setLink('');
    setDone((times) => times + 1);
  };
  return (
    <section className="v-call-guests" aria-label={t.guestsHeading}>
      <h2 className="v-h3">{t.guestsHeading}</h2>
      <p className="v-subtle">{t.guestsLead}</p>
      <ul>
        {guests.map((guest) => {
          const name = nameOf({ side: 'guest', name: guest.name, role: guest.role }, SEAT, t);
          return (
            <li key={guest.id}>
              <span>{guest.name === null ? t.askedGuest : name}</span>{' '}
              <Button type="button" variant="danger" onClick={() => void end(guest.id)}>
                {guest.name === null ? t.endLink : t.endStay({ name: guest.name })}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button type="button" variant="second" onClick={() => void make()}>
        {t.makeLink}
      </Button>
      {link === '' ? null : (
        <div className="v-call-link">
          <label className="ds-label" htmlFor="guest-link">
            {t.guestLink}
          </label>
          <p className="v-subtle" id="guest-link-hint">
            {t.linkOnce}
          </p>
          <input
            ref={field}
            className="ds-input"
            id="guest-link"
            readOnly
            value={link}
            aria-describedby="guest-link-hint"
          />
          <Button type="button" variant="second" onClick={() => void copy()}>
            {t.copyLink}
          </Button>
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
