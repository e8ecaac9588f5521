/** Looks at the call while it goes on: who speaks, whether pictures move, and how well it carries. */
import type { Peer } from './peer.ts';
import type { Carried } from './peer-stats.ts';
import type { RoomView } from './room-view.ts';
import { type Look, lookAt, type Mode, needsPhone, nextMode } from './rules/call-quality.ts';

const VOICES_MS = 250;
const LOOK_MS = 4000;
/** Above this a voice is heard; loudness goes from 0 to 1. */
const SPEAKS = 0.02;
const FINDING_LOOKS = 2;
/** Between two words one still speaks. */
const HOLD_LOOKS = 4;

export interface WatchParts {
  readonly view: () => RoomView;
  readonly peers: () => ReadonlyMap<string, Peer>;
  readonly onVoices: (speaking: ReadonlySet<string>) => void;
  readonly onPicture: (trouble: 'none' | 'no-picture') => void;
  readonly onMode: (mode: Mode) => void;
  readonly onPhone: (phone: 'yes' | 'no') => void;
}

export interface CallWatch {
  /** Forgets what was seen: what is sent has changed. */
  startAnew(): void;
  stop(): void;
}

export function watchCall(parts: WatchParts): CallWatch {
  const heardAt = new Map<string, number>();
  const carried = new Map<string, Carried>();
  /** Looks at which a window was not connected. */
  const missed = new Map<string, number>();
  let looks: Look[] = [];
  let round = 0;
  let spoke = '';

  async function voices(): Promise<void> {
    round += 1;
    const heard = round;
    for (const [connection, peer] of parts.peers())
      if ((await peer.level()) > SPEAKS) heardAt.set(connection, heard);
    const speaking = new Set(
      [...parts.peers().keys()].filter((one) => round - (heardAt.get(one) ?? -HOLD_LOOKS) < HOLD_LOOKS),
    );
    const now = [...speaking].join(' ');
    if (now === spoke) return;
    spoke = now;
    parts.onVoices(speaking);
  }

  /** The worst of all connections, as a call is as good as its worst. Null: nothing can be said yet. */
  async function lookRound(): Promise<Look | null> {
    const { others, mode } = parts.view();
    const seen: Look[] = [];
    let still = 0;
    for (const [connection, peer] of parts.peers()) {
      const other = others.find((one) => one.connection === connection);
      if (other?.peer !== 'connected') {
        const times = (missed.get(connection) ?? 0) + 1;
        missed.set(connection, times);
        // Finding one another takes a moment; a connection that carried is missed at once.
        if (carried.has(connection) || times > FINDING_LOOKS) seen.push('lost');
        continue;
      }
      missed.delete(connection);
      const now = await peer.carried();
      const before = carried.get(connection);
      carried.set(connection, now);
      if (before === undefined) continue;
      const picture = other.camera === 'on' && mode === 'pictures' ? 'expected' : 'none';
      seen.push(lookAt({ before, now, seconds: LOOK_MS / 1000, picture }));
      if (picture === 'expected' && now.framesDecoded === before.framesDecoded) still += 1;
    }
    for (const known of [carried, missed])
      for (const connection of known.keys()) if (!parts.peers().has(connection)) known.delete(connection);
    if (seen.length > 0) parts.onPicture(still > 0 ? 'no-picture' : 'none');
    return (
      (['lost', 'sound-suffers', 'pictures-suffer', 'well'] as const).find((one) => seen.includes(one)) ??
      null
    );
  }
  async function lookNow(): Promise<void> {
    const seen = await lookRound();
    if (seen === null) return parts.onPhone('no');
    looks = [...looks, seen].slice(-10);
    parts.onPhone(needsPhone(parts.view().mode, looks));
    const mode = nextMode(parts.view().mode, looks);
    if (mode === parts.view().mode) return;
    looks = [];
    parts.onMode(mode);
  }

  const timers = [
    window.setInterval(() => void voices().catch(() => undefined), VOICES_MS),
    window.setInterval(() => void lookNow().catch(() => undefined), LOOK_MS),
  ];
  return {
    startAnew() {
      looks = [];
      carried.clear();
    },
    stop() {
      for (const timer of timers) window.clearInterval(timer);
    },
  };
}
