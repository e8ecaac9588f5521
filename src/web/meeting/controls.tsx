/** What one can do in the call. Letting in comes first, leaving last. */
import { Button } from '../design/button.tsx';
import { BlurButton } from './device-check.tsx';
import { nameOf, type Seat } from './status-words.ts';
import type { MeetingTexts } from './texts/texts.ts';
import type { DevicesInUse } from './use-devices.ts';
import type { RoomInUse } from './use-room.ts';
import type { ScreenInUse } from './use-screen.ts';

interface ControlsProps {
  readonly t: MeetingTexts;
  readonly seat: Seat;
  readonly inUse: RoomInUse;
  readonly devices: DevicesInUse;
  readonly screen: ScreenInUse;
  readonly leave: () => void;
}

function LetIn({ t, seat, inUse }: Pick<ControlsProps, 't' | 'seat' | 'inUse'>) {
  const { view, room } = inUse;
  if (seat.side !== 'staff') return null;
  return view.others
    .filter((other) => other.kind === 'waiting')
    .toSorted((one, other) => (one.side === 'resident' ? -1 : other.side === 'resident' ? 1 : 0))
    .map((other) => (
      <Button key={other.who} type="button" onClick={() => void room?.decide('let-in', { who: other.who })}>
        {other.side === 'resident' ? t.letIn : t.letInGuest({ name: nameOf(other, seat, t) })}
      </Button>
    ));
}

export function Controls({ t, seat, inUse, devices, screen, leave }: ControlsProps) {
  const { microphone, camera, muted, blur, sound } = devices.devices;
  const { view, room } = inUse;
  return (
    <div className="v-call-controls">
      <LetIn t={t} seat={seat} inUse={inUse} />
      {view.mode === 'sound' ? (
        <Button type="button" onClick={() => room?.picturesAgain()}>
          {t.picturesAgain}
        </Button>
      ) : null}
      {microphone === 'works' && sound !== null ? (
        <Button
          type="button"
          variant="second"
          onClick={() => devices.mute(muted === 'muted' ? 'heard' : 'muted')}
        >
          {muted === 'muted' ? t.microphoneOn : t.microphoneOff}
        </Button>
      ) : null}
      <Button
        type="button"
        variant="second"
        disabled={camera === 'asking'}
        onClick={() => devices.turnCamera(camera === 'works' ? 'off' : 'on')}
      >
        {camera === 'works' ? t.cameraOff : t.cameraOn}
      </Button>
      <BlurButton t={t} inUse={devices} shown={blur} />
      {screen.screen.can === 'can' ? (
        <Button
          type="button"
          variant="second"
          onClick={() => (screen.screen.track === null ? void screen.show() : screen.hide())}
        >
          {screen.screen.track === null ? t.showScreen : t.hideScreen}
        </Button>
      ) : null}
      <Button type="button" variant="danger" onClick={leave}>
        {t.leave}
      </Button>
    </div>
  );
}
