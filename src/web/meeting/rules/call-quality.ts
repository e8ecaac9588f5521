/** How well a call carries, and when it gives up pictures, then itself. Pure: numbers in, a word out. */
import type { Carried } from '../peer-stats.ts';

/** One look at a connection: all is well, pictures suffer, the voice itself does, or there is no connection. */
export type Look = 'well' | 'pictures-suffer' | 'sound-suffers' | 'lost';

/** `sound`: pictures are off so that the voice holds. */
export type Mode = 'pictures' | 'sound';

/** So many looks in a row before anything is changed: a short gap heals by itself. */
export const LOOKS = 3;

// Speech stays understandable at some per cent of loss, and turns to fragments at about a sixth; a conversation is hard when
// an answer takes 0.4 s one way (ITU-T G.114) and no conversation at all above twice that.
const LOSS_PICTURES = 0.06;
const LOSS_SOUND = 0.16;
const ROUND_TRIP_PICTURES_MS = 800;
const ROUND_TRIP_SOUND_MS = 1600;
const FRAMES_PER_SECOND = 3;

export interface Between {
  readonly before: Carried;
  readonly now: Carried;
  readonly seconds: number;
  /** Whether the other one's camera is on and pictures are not given up. */
  readonly picture: 'expected' | 'none';
}

export function lookAt({ before, now, seconds, picture }: Between): Look {
  const lost = Math.max(0, now.soundLost - before.soundLost);
  const sent = lost + Math.max(0, now.soundReceived - before.soundReceived);
  // No packet at all in some seconds is no silence, which is sent too; who has no microphone never sent any.
  const loss = sent > 0 ? lost / sent : before.soundReceived > 0 ? 1 : 0;
  const roundTrip = now.roundTripMs ?? 0;
  if (loss > LOSS_SOUND || roundTrip > ROUND_TRIP_SOUND_MS) return 'sound-suffers';
  if (loss > LOSS_PICTURES || roundTrip > ROUND_TRIP_PICTURES_MS) return 'pictures-suffer';
  const frames = ((now.framesDecoded ?? 0) - (before.framesDecoded ?? 0)) / seconds;
  return picture === 'expected' && frames < FRAMES_PER_SECOND ? 'pictures-suffer' : 'well';
}

function lastAre(looks: readonly Look[], ...words: readonly Look[]): boolean {
  const last = looks.slice(-LOOKS);
  return last.length === LOOKS && last.every((one) => words.includes(one));
}

/** Gives up pictures after some poor looks. They come back by hand only; a connection that is lost and found keeps them. */
export function nextMode(mode: Mode, looks: readonly Look[]): Mode {
  return mode === 'pictures' && lastAre(looks, 'pictures-suffer', 'sound-suffers') ? 'sound' : mode;
}

/** Whether a telephone number should stand there: the voice does not hold without pictures either, or nothing is carried. */
export function needsPhone(mode: Mode, looks: readonly Look[]): 'yes' | 'no' {
  return lastAre(looks, 'lost') || (mode === 'sound' && lastAre(looks, 'sound-suffers', 'lost'))
    ? 'yes'
    : 'no';
}
