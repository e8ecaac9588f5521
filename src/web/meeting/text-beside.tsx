import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.tsx';
import { callOf } from './room-view.ts';
import { nameOf, type Seat } from './status-words.ts';
import type { MeetingTexts } from './texts/texts.ts';
import type { RoomInUse } from './use-room.ts';

interface TextBesideProps {
  readonly t: MeetingTexts;
  readonly seat: Seat;
  readonly inUse: RoomInUse;
}

/** Text in real time, letter by letter, beside voice and picture (EN 301 549, clause 6). */
export function TextBeside({ t, seat, inUse }: TextBesideProps) {
  const { view, room } = inUse;
  const [text, setText] = useState('');
  const say = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    room?.line(text.trim());
    setText('');
  };
  const call = callOf(view);
  return (
    <section className="v-call-text" aria-label={t.textBeside}>
      <h2 className="v-h3">{t.textBeside}</h2>
      <ol className="v-call-lines" aria-live="polite">
        {view.lines.map((line, index) => (
          <li key={`${index}-${line.from === 'me' ? 'me' : line.from.who}`}>
            <strong>{line.from === 'me' ? t.me : nameOf(line.from, seat, t)}:</strong> {line.text}
          </li>
        ))}
      </ol>
      <div className="v-call-draft">
        {view.others
          .filter((other) => other.draft !== '')
          .map((other) => (
            <p key={other.connection}>{t.writesNow({ name: nameOf(other, seat, t), text: other.draft })}</p>
          ))}
      </div>
      <form onSubmit={say}>
        <label className="ds-label" htmlFor="call-text">
          {t.write}
        </label>
        <p className="v-subtle" id="call-text-hint">
          {t.textHint}
        </p>
        <input
          className="ds-input"
          id="call-text"
          name="text"
          autoComplete="off"
          maxLength={2000}
          aria-describedby="call-text-hint"
          value={text}
          disabled={call === 'none' || call === 'gone'}
          onChange={(event) => {
            setText(event.target.value);
            room?.tell({ draft: event.target.value });
          }}
        />
        <Button variant="second">{t.sendLine}</Button>
      </form>
    </section>
  );
}
