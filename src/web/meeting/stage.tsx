/** Pictures of the call: who is there, who speaks, and whose screen is shown. */
import { Picture } from './picture.tsx';
import type { OtherView, RoomView } from './room-view.ts';
import { nameOf, type Seat, statusWords } from './status-words.ts';
import type { MeetingTexts } from './texts/texts.ts';
import type { Devices } from './use-devices.ts';
import { useLevel } from './use-level.ts';

interface StageProps {
  readonly t: MeetingTexts;
  readonly seat: Seat;
  readonly view: RoomView;
  readonly devices: Devices;
}

/** Steps of the meter above which one is heard. */
const HEARD = 4;

function Person({ t, seat, other }: Pick<StageProps, 't' | 'seat'> & { readonly other: OtherView }) {
  const name = nameOf(other, seat, t);
  return (
    <figure className="v-call-person" data-voice={other.voice} data-camera={other.camera}>
      <Picture stream={other.person} label={t.pictureOf({ name })} look="person" />
      <figcaption>
        {name}
        {other.voice === 'speaks' ? ` · ${t.speaks}` : ''}
      </figcaption>
    </figure>
  );
}

/** Oneself, small, with a word that says whether one is heard. */
function Me({ t, devices }: Pick<StageProps, 't' | 'devices'>) {
  const level = useLevel(devices.sound);
  const isHeard = devices.muted === 'heard' && level >= HEARD;
  const words = devices.muted === 'muted' ? t.youAreMuted : isHeard ? t.youAreHeard : t.me;
  return (
    <figure className="v-call-me" data-voice={isHeard ? 'speaks' : 'silent'}>
      {devices.picture === null ? null : <Picture stream={devices.picture} label={t.myPicture} look="own" />}
      <figcaption>{words}</figcaption>
    </figure>
  );
}

export function Stage({ t, seat, view, devices }: StageProps) {
  const people = view.others.filter((other) => other.peer !== 'none');
  const screen = people.find((other) => other.screen !== null);
  return (
    <div
      className="v-call-stage"
      data-people={Math.max(1, people.length)}
      data-screen={screen === undefined ? 'none' : 'shown'}
    >
      {screen === undefined ? null : (
        <Picture
          stream={screen.screen}
          label={t.theirScreen({ name: nameOf(screen, seat, t) })}
          look="screen"
        />
      )}
      <div className="v-call-people">
        {people.map((other) => (
          <Person key={other.connection} t={t} seat={seat} other={other} />
        ))}
      </div>
      <Me t={t} devices={devices} />
      <p className="v-call-status" role="status">
        {statusWords(view, seat, t)}
      </p>
    </div>
  );
}
