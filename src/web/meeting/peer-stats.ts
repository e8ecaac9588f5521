/** What the browser reports of one connection, as the few numbers that say how well it carries. */
export interface Carried {
  readonly soundReceived: number;
  readonly soundLost: number;
  /** Null: no picture has come. */
  readonly framesDecoded: number | null;
  readonly roundTripMs: number | null;
}

function numberOf(report: object, name: string): number | null {
  const value: unknown = Object.hasOwn(report, name) ? Reflect.get(report, name) : undefined;
  return typeof value === 'number' ? value : null;
}

function isOf(report: object, type: string, kind?: string): boolean {
  return Reflect.get(report, 'type') === type && (kind === undefined || Reflect.get(report, 'kind') === kind);
}

/** `pictureId` names the camera's incoming track, so that a screen that is shown beside it is not counted. */
export function carriedOf(reports: readonly unknown[], pictureId: string | undefined): Carried {
  const known = reports.filter((one): one is object => typeof one === 'object' && one !== null);
  const sound = known.find((one) => isOf(one, 'inbound-rtp', 'audio'));
  const picture = known.find(
    (one) => isOf(one, 'inbound-rtp', 'video') && Reflect.get(one, 'trackIdentifier') === pictureId,
  );
  const pair = known.find((one) => isOf(one, 'candidate-pair') && Reflect.get(one, 'nominated') === true);
  const roundTrip = pair === undefined ? null : numberOf(pair, 'currentRoundTripTime');
  return {
    soundReceived: sound === undefined ? 0 : (numberOf(sound, 'packetsReceived') ?? 0),
    soundLost: sound === undefined ? 0 : (numberOf(sound, 'packetsLost') ?? 0),
    framesDecoded: picture === undefined ? null : numberOf(picture, 'framesDecoded'),
    roundTripMs: roundTrip === null ? null : roundTrip * 1000,
  };
}

/** All that has been heard so far: its energy, and how long it took. */
export interface Heard {
  readonly energy: number;
  readonly seconds: number;
}

export function heardOf(reports: readonly unknown[]): Heard {
  const known = reports.filter((one): one is object => typeof one === 'object' && one !== null);
  const sound = known.find((one) => isOf(one, 'inbound-rtp', 'audio'));
  return {
    energy: sound === undefined ? 0 : (numberOf(sound, 'totalAudioEnergy') ?? 0),
    seconds: sound === undefined ? 0 : (numberOf(sound, 'totalSamplesDuration') ?? 0),
  };
}

/** How loud it was between two looks, 0 to 1: also what was said in between and is over. */
export function loudnessBetween(before: Heard, now: Heard): number {
  const seconds = now.seconds - before.seconds;
  return seconds <= 0 ? 0 : Math.sqrt(Math.max(0, now.energy - before.energy) / seconds);
}
