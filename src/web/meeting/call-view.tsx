import type { ReactNode } from 'react';
import { Controls } from './controls.tsx';
import { callOf } from './room-view.ts';
import { Stage } from './stage.tsx';
import type { Seat } from './status-words.ts';
import { TextBeside } from './text-beside.tsx';
import type { MeetingTexts } from './texts/texts.ts';
import type { DevicesInUse } from './use-devices.ts';
import type { RoomInUse } from './use-room.ts';
import type { ScreenInUse } from './use-screen.ts';

export interface CallViewProps {
  readonly t: MeetingTexts;
  readonly seat: Seat;
  readonly inUse: RoomInUse;
  readonly devices: DevicesInUse;
  readonly screen: ScreenInUse;
  readonly leave: () => void;
  /** What to do when the call does not carry. */
  readonly byPhone: ReactNode;
  /** The professional's own: guests, goals, the way of this meeting. */
  readonly beside?: ReactNode;
}

/** The waiting room and the call: pictures, sentence, controls, text. */
export function CallView({ t, seat, inUse, devices, screen, leave, byPhone, beside }: CallViewProps) {
  const { view } = inUse;
  return (
    <main
      id="main"
      className="v-call"
      data-peer={callOf(view)}
      data-stage={view.stage}
      data-trouble={view.trouble}
      data-mode={view.mode}
      data-phone={view.phone}
    >
      <title>{`${t.pageTitle} – Vandra`}</title>
      <h1 className="ds-sr-only">{t.heading}</h1>
      <Stage t={t} seat={seat} view={view} devices={devices.devices} />
      <Controls t={t} seat={seat} inUse={inUse} devices={devices} screen={screen} leave={leave} />
      <div className="v-call-beside">
        {screen.screen.track === null ? null : <p role="status">{t.screenShown}</p>}
        {view.phone === 'yes' ? (
          <section className="v-call-phone" role="alert">
            <h2 className="v-h3">{t.callHeading}</h2>
            {byPhone}
          </section>
        ) : null}
        <TextBeside t={t} seat={seat} inUse={inUse} />
        {beside}
      </div>
    </main>
  );
}
