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
