/** The room as it runs in a browser: who is there, one connection to each of them, and what is sent. */
import type { Heard, IceServer, Side, SignalBody } from '#modules/meetings/public.ts';
import { openPeer, type Peer, type Sent } from './peer.ts';
import type { PeerMessage } from './peer-parts.ts';
import type { Answered, RoomLine } from './room-line.ts';
import { mergeOthers, NOTHING, type OtherView, type RoomView } from './room-view.ts';
import { whoCalls } from './rules/who-calls.ts';
import { openSignalQueue } from './signal-queue.ts';
import { watchCall } from './watch-call.ts';

const BEAT_MS = 8000;
/** While the service cannot be reached it is tried again this often. */
const AWAY_MS = 1500;

export interface RoomParts {
  readonly line: RoomLine;
  readonly side: Side;
  readonly iceServers: readonly IceServer[];
  readonly way: 'all' | 'relay';
}

export interface Room {
  enter(): Promise<void>;
  leave(): Promise<void>;
  /** What the professional does about others: `let-in`, `ask-guest`, `end-guest`. */
  decide(verb: string, body: Readonly<Record<string, unknown>>): Promise<Answered<unknown>>;
  setSent(sent: Sent): void;
  /** To everybody in the call. */
  tell(message: PeerMessage): void;
  line(text: string): void;
  /** Tries pictures again after they were given up. */
  picturesAgain(): void;
  close(): void;
}

export function openRoom(parts: RoomParts, changed: (view: RoomView) => void): Room {
  const { line } = parts;
  const peers = new Map<string, Peer>();
  let view = NOTHING;
  let who = '';
  let mine = '';
  let after = 0;
  let sent: Sent = { sound: null, picture: null, screen: null };
  let busy = Promise.resolve();
  let stopNews: (() => void) | null = null;
  let retry: number | undefined;

  function change(some: Partial<RoomView>): void {
    view = { ...view, ...some };
    changed(view);
  }
  function changeOther(connection: string, some: Partial<OtherView>): void {
    change({
      others: view.others.map((other) => (other.connection === connection ? { ...other, ...some } : other)),
    });
  }

  const queue = openSignalQueue({
    async post(bodies) {
      const answer = await line.post('send', { connection: mine, bodies });
      if (answer === 'away') return 'away';
      return answer.ok ? 'arrived' : 'refused';
    },
    onAway: () => change({ trouble: 'no-network' }),
    later: (milliseconds, then) => void window.setTimeout(then, milliseconds),
  });

  /** Pictures are held back where the connection is too poor for them. */
  function sending(): Sent {
    return view.mode === 'pictures' ? sent : { ...sent, picture: null, screen: null };
  }
  function state(): PeerMessage {
    const now = sending();
    return { camera: now.picture === null ? 'off' : 'on', screen: now.screen === null ? 'off' : 'on' };
  }
  function spread(): void {
    for (const peer of peers.values()) {
      peer.setSent(sending());
      peer.say(state());
    }
  }

  function takeMessage(from: OtherView, message: PeerMessage): void {
    const { connection } = from;
    const { draft, line: text, camera, screen, pictures } = message;
    changeOther(connection, {
      ...(draft === undefined ? {} : { draft }),
      ...(camera === undefined ? {} : { camera }),
    });
    if (screen !== undefined) shownScreens(connection, screen);
    if (text !== undefined) change({ lines: [...view.lines, { from, text }] });
    if (pictures !== undefined) setMode(pictures === 'too-much' ? 'sound' : 'pictures');
  }
  const screens = new Map<string, MediaStream>();
  function shownScreens(connection: string, screen: 'on' | 'off'): void {
    changeOther(connection, { screen: screen === 'on' ? (screens.get(connection) ?? null) : null });
  }

  function meet(other: OtherView): Peer {
    const { connection } = other;
    const before = peers.get(connection);
    if (before !== undefined) return before;
    const peer = openPeer({
      part: whoCalls({ who, side: parts.side }, other),
      mine,
      theirs: connection,
      iceServers: parts.iceServers,
      way: parts.way,
      sent: sending(),
      send: (body: SignalBody) => queue.add(body),
      onState: (now) => {
        changeOther(connection, { peer: now });
        if (now === 'connected') change({ trouble: 'none' });
      },
      onRemote: ({ person, screen }) => {
        screens.set(connection, screen);
        changeOther(connection, { person });
      },
      onMessage: (message) => takeMessage(other, message),
      onOpen: () => peer.say(state()),
    });
    peers.set(connection, peer);
    changeOther(connection, { peer: 'finding' });
    return peer;
  }
  function part(connection: string): void {
    peers.get(connection)?.close();
    peers.delete(connection);
    screens.delete(connection);
    queue.drop(connection);
  }

  async function take(heard: Heard): Promise<void> {
    const there = new Set(heard.others.map((other) => other.connection));
    const gone = [...peers.keys()].filter((connection) => !there.has(connection));
    for (const connection of gone) part(connection);
    change({
      stage: heard.state === 'waiting' ? 'waiting' : heard.state === 'left' ? 'left' : 'inside',
      others: mergeOthers(view.others, heard.others),
      ...(gone.length > 0 ? { gone: 'somebody' as const } : {}),
    });
    if (heard.state === 'in-call')
      for (const other of view.others)
        if (other.kind === 'in-call' && whoCalls({ who, side: parts.side }, other) === 'calls') meet(other);
    for (const { seq, body } of heard.signals) {
      after = Math.max(after, seq);
      const from = view.others.find((other) => other.connection === body.connection);
      // A word that this browser cannot follow is left behind; the connection is then looked for anew.
      if (body.to === mine && from !== undefined)
        await meet(from)
          .take(body)
          .catch(() => undefined);
    }
  }

  function look(): void {
    window.clearTimeout(retry);
    busy = busy.then(async () => {
      const connection = mine;
      if (connection === '') return;
      const outcome = await line.hear(connection, after);
      // Who has left meanwhile is not brought back by what was true before.
      if (mine !== connection) return;
      if (outcome === 'away') {
        change({ trouble: 'no-network' });
        retry = window.setTimeout(look, AWAY_MS);
        return;
      }
      if (view.trouble === 'no-network') change({ trouble: 'none' });
      if (outcome.ok) await take(outcome.value);
      else shut(outcome.refusal);
    });
  }
  function listen(): void {
    const stop = line.news(look);
    const beat = window.setInterval(look, BEAT_MS);
    stopNews = () => {
      stop();
      window.clearInterval(beat);
    };
  }
  function hangUp(): void {
    mine = '';
    window.clearTimeout(retry);
    stopNews?.();
    stopNews = null;
    for (const connection of peers.keys()) part(connection);
    queue.empty();
  }
  function shut(refusal: string): void {
    hangUp();
    change({ stage: refusal === 'taken-over' ? 'taken-over' : 'closed', because: refusal, others: [] });
  }

  function setMode(mode: RoomView['mode']): void {
    if (mode === view.mode) return;
    const before = view.mode;
    change({ mode });
    if (before === 'pictures' || mode === 'pictures') {
      watch.startAnew();
      spread();
    }
  }
  const watch = watchCall({
    view: () => view,
    peers: () => peers,
    onVoices: (speaking) =>
      change({
        others: view.others.map((other) => ({
          ...other,
          voice: speaking.has(other.connection) ? ('speaks' as const) : ('silent' as const),
        })),
      }),
    onPicture: (trouble) => {
      if (view.trouble !== 'no-network' && view.trouble !== trouble) change({ trouble });
    },
    onPhone: (phone) => {
      if (view.phone !== phone) change({ phone });
    },
    onMode(mode) {
      setMode(mode);
      if (mode === 'sound') for (const peer of peers.values()) peer.say({ pictures: 'too-much' });
    },
  });

  return {
    async enter() {
      mine = crypto.randomUUID();
      const outcome = await line.post('enter', { connection: mine });
      if (outcome === 'away') return change({ trouble: 'no-network' });
      if (!outcome.ok) return shut(outcome.refusal);
      who = (outcome.value as { readonly who: string }).who;
      change({ stage: 'waiting', trouble: 'none' });
      listen();
      look();
    },
    async leave() {
      const connection = mine;
      hangUp();
      change({ stage: 'left', others: [] });
      await line.post('leave', { connection });
    },
    async decide(verb, body) {
      const answer = await line.post(verb, body);
      look();
      return answer;
    },
    setSent(now) {
      sent = now;
      spread();
    },
    tell(message) {
      for (const peer of peers.values()) peer.say(message);
    },
    line(text) {
      for (const peer of peers.values()) peer.say({ line: text });
      change({ lines: [...view.lines, { from: 'me', text }] });
    },
    picturesAgain() {
      setMode('pictures');
      for (const peer of peers.values()) peer.say({ pictures: 'again' });
    },
    close() {
      watch.stop();
      hangUp();
    },
  };
}
