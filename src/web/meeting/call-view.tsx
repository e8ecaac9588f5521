import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Picture } from './picture.tsx';
import type { MeetingTexts } from './texts/texts.ts';
import type { Devices } from './use-devices.ts';
import type { RoomView, useRoom } from './use-room.ts';

interface CallViewProps {
  readonly t: MeetingTexts;
  readonly side: 'resident' | 'staff';
  readonly coachName: string;
  readonly room: ReturnType<typeof useRoom>;
  readonly devices: Devices;
  readonly turn: (what: 'camera' | 'microphone', how: 'on' | 'off') => void;
  readonly leave: () => void;
}

/** One sentence that says how it stands; read aloud when it changes. */
function statusWords(view: RoomView, side: 'resident' | 'staff', coachName: string, t: MeetingTexts): string {
  if (view.peer === 'gone') return t.otherLeft;
  // While picture and sound come through, it is nobody's trouble that the service cannot be reached.
  if (view.peer === 'connected') return view.trouble === 'no-picture' ? t.noPicture : t.connected;
  if (view.trouble === 'no-network') return t.noNetwork;
  const nobody = side === 'staff' ? t.nobodyYet : t.waitingResidentAbsent({ name: coachName });
  if (view.stage === 'waiting')
    return view.other === 'absent' ? nobody : t.waitingResident({ name: coachName });
  if (view.other === 'silent') return t.otherSilent;
  if (view.other === 'absent') return nobody;
  if (view.other === 'waiting') return side === 'staff' ? t.residentWaits : t.finding;
  switch (view.peer) {
    case 'reconnecting':
      return t.reconnecting;
    case 'failed':
      return t.failed;
    case 'finding':
    case 'none':
      return t.finding;
  }
}

function TextBeside({ t, room }: { readonly t: MeetingTexts; readonly room: CallViewProps['room'] }) {
  const [text, setText] = useState('');
  const say = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    room.say(text.trim());
    setText('');
  };
  return (
    <section className="v-call-text" aria-label={t.textBeside}>
      <h2 className="v-h3">{t.textBeside}</h2>
      <ol className="v-call-lines" aria-live="polite">
        {room.view.lines.map((line, index) => (
          <li key={`${index}-${line.from}`}>
            <strong>{line.from === 'me' ? t.me : t.them}:</strong> {line.text}
          </li>
        ))}
      </ol>
      <p className="v-call-draft">
        {room.view.theirDraft === '' ? '' : t.writesNow({ text: room.view.theirDraft })}
      </p>
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
          disabled={room.view.peer === 'none' || room.view.peer === 'gone'}
          onChange={(event) => {
            setText(event.target.value);
            room.draft(event.target.value);
          }}
        />
        <Button variant="second">{t.sendLine}</Button>
      </form>
    </section>
  );
}

/** The waiting room and the call: picture, sentence, controls, text. */
export function CallView({ t, side, coachName, room, devices, turn, leave }: CallViewProps) {
  const { view } = room;
  const other = (how: 'on' | 'off'): 'on' | 'off' => (how === 'on' ? 'off' : 'on');
  return (
    <main
      id="main"
      className="v-call"
      data-peer={view.peer}
      data-stage={view.stage}
      data-trouble={view.trouble}
    >
      <title>{`${t.pageTitle} – Vandra`}</title>
      <h1 className="ds-sr-only">{t.heading}</h1>
      <div className="v-call-stage">
        <Picture stream={view.remote} label={t.theirPicture} />
        <Picture stream={devices.stream} label={t.myPicture} own="own" />
        <p className="v-call-status" role="status">
          {statusWords(view, side, coachName, t)}
        </p>
      </div>
      <div className="v-call-controls">
        {side === 'staff' && view.other === 'waiting' ? (
          <Button type="button" onClick={() => void room.letIn()}>
            {t.letIn}
          </Button>
        ) : null}
        <Button type="button" variant="second" onClick={() => turn('microphone', other(devices.microphone))}>
          {devices.microphone === 'on' ? t.microphoneOff : t.microphoneOn}
        </Button>
        <Button type="button" variant="second" onClick={() => turn('camera', other(devices.camera))}>
          {devices.camera === 'on' ? t.cameraOff : t.cameraOn}
        </Button>
        <Button type="button" variant="danger" onClick={leave}>
          {t.leave}
        </Button>
      </div>
      <TextBeside t={t} room={room} />
    </main>
  );
}
