/** From the check before to the call, and what stands there when a room is closed: the same for everybody. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from '../design/button.tsx';
import { CallView } from './call-view.tsx';
import { DeviceCheck } from './device-check.tsx';
import type { RoomParts } from './open-room.ts';
import type { RoomView } from './room-view.ts';
import type { Seat } from './status-words.ts';
import type { MeetingTexts } from './texts/texts.ts';
import { useDevices } from './use-devices.ts';
import { type RoomInUse, useRoom } from './use-room.ts';
import { useScreen } from './use-screen.ts';

interface InTheRoomProps {
  readonly t: MeetingTexts;
  readonly seat: Seat;
  readonly make: () => RoomParts;
  /** The page around the check: heading, what is asked, and the ways back. */
  readonly before: (check: ReactNode, inUse: RoomInUse) => ReactNode;
  readonly after: (view: RoomView) => ReactNode;
  readonly byPhone: ReactNode;
  readonly beside?: (inUse: RoomInUse) => ReactNode;
  /** What must be said before one may come in; the words of what is missing. */
  readonly mayEnter?: () => boolean;
}

const never = () => () => undefined;

export function InTheRoom({ t, seat, make, before, after, byPhone, beside, mayEnter }: InTheRoomProps) {
  const devices = useDevices();
  const screen = useScreen();
  const { sound, picture, camera, microphone } = devices.devices;
  const inUse = useRoom(make, {
    sound: sound?.getAudioTracks()[0] ?? null,
    picture: picture?.getVideoTracks()[0] ?? null,
    screen: screen.screen.track,
  });
  // False in the server's HTML and true once the page has come alive in the browser.
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const { view, room } = inUse;
  if (view.stage === 'left' || view.stage === 'taken-over' || view.stage === 'closed') return after(view);
  if (view.stage === 'outside') {
    const asks = camera === 'asking' || microphone === 'asking';
    const enter = (): void => {
      if (mayEnter === undefined || mayEnter()) void room?.enter();
    };
    return before(
      <>
        <p>{t.tryFirst}</p>
        <div className="v-check-enter">
          <Button type="button" disabled={asks || !isAlive || room === null} onClick={enter}>
            {t.comeIn}
          </Button>
        </div>
        {view.trouble === 'no-network' ? <p role="alert">{t.noNetwork}</p> : null}
        <DeviceCheck t={t} inUse={devices} />
        <p className="v-subtle">{t.privacy}</p>
      </>,
      inUse,
    );
  }
  const leave = (): void => {
    devices.stop();
    screen.hide();
    void room?.leave();
  };
  return (
    <CallView
      t={t}
      seat={seat}
      inUse={inUse}
      devices={devices}
      screen={screen}
      leave={leave}
      byPhone={byPhone}
      beside={beside?.(inUse)}
    />
  );
}
