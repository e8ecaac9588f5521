/** The room as a page sees it: where I am, who is there, and what I can do. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { IceServer, OtherSide, SignalBody } from '#modules/meetings/public.ts';
import { listenToRoom } from './room-news.ts';
import { openSignalQueue, type SignalQueue } from './signal-queue.ts';
import { openPeer, type Peer, type PeerState, type TextMessage } from './peer.ts';

export type Stage = 'outside' | 'waiting' | 'inside' | 'left' | 'taken-over' | 'closed';
export type Trouble = 'none' | 'no-network' | 'no-picture';

export interface Line {
  readonly from: 'me' | 'them';
  readonly text: string;
}

export interface RoomView {
  readonly stage: Stage;
  readonly other: OtherSide['kind'];
  /** `gone`: the other one has left; nobody is looked for. */
  readonly peer: PeerState | 'none' | 'gone';
  readonly trouble: Trouble;
  readonly remote: MediaStream | null;
  readonly lines: readonly Line[];
  readonly theirDraft: string;
}

interface Listened {
  state: 'waiting' | 'in-call' | 'left';
  other: OtherSide;
  signals: { seq: number; body: SignalBody }[];
}

const BEAT_MS = 8000;
const PICTURE_LOOK_MS = 4000;
const NOTHING: RoomView = {
  stage: 'outside',
  other: 'absent',
  peer: 'none',
  trouble: 'none',
  remote: null,
  lines: [],
  theirDraft: '',
};

export interface RoomParts {
  readonly channel: string;
  readonly topic: string;
  readonly side: 'resident' | 'staff';
  readonly iceServers: readonly IceServer[];
  readonly local: MediaStream | null;
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: string };

/** The server's answer; `away` when there is none: no network, a restart, or too many at once. */
async function ask<T>(address: string, request: RequestInit): Promise<Answer<T> | 'away'> {
  try {
    const answer = await fetch(address, request);
    if (answer.status >= 500 || answer.status === 429) return 'away';
    return (await answer.json()) as Answer<T>;
  } catch {
    return 'away';
  }
}

async function post(channel: string, body: Record<string, unknown>): Promise<Answer<unknown> | 'away'> {
  return ask(channel, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Everything a room does. Call `enter` once the person has tried camera and sound. */
export function useRoom(parts: RoomParts) {
  const [view, setView] = useState<RoomView>(NOTHING);
  const peer = useRef<Peer | null>(null);
  const after = useRef(0);
  const mine = useRef('');
  const local = useRef<MediaStream | null>(parts.local);
  const busy = useRef<Promise<void>>(Promise.resolve());
  const change = useCallback((some: Partial<RoomView>) => setView((before) => ({ ...before, ...some })), []);

  useEffect(() => {
    local.current = parts.local;
    peer.current?.setLocal(parts.local);
  }, [parts.local]);

  const queue = useRef<SignalQueue | null>(null);
  const send = useCallback(
    (body: SignalBody) => {
      queue.current ??= openSignalQueue({
        async post(bodies) {
          const sent = await post(parts.channel, { verb: 'send', connection: mine.current, bodies });
          if (sent === 'away') return 'away';
          return sent.ok ? 'arrived' : 'refused';
        },
        onAway: () => change({ trouble: 'no-network' }),
        later: (milliseconds, then) => void window.setTimeout(then, milliseconds),
      });
      queue.current.add(body);
    },
    [parts.channel, change],
  );

  const meet = useCallback(
    (theirs: string): Peer => {
      if (peer.current?.theirs === theirs) return peer.current;
      peer.current?.close();
      const fresh = openPeer({
        side: parts.side,
        mine: mine.current,
        theirs,
        iceServers: parts.iceServers,
        local: local.current,
        send,
        onState: (state) =>
          change({ peer: state, ...(state === 'connected' ? { trouble: 'none' as const } : {}) }),
        onRemote: (remote) => change({ remote }),
        onText: (message: TextMessage) =>
          setView((before) => ({
            ...before,
            theirDraft: message.draft ?? before.theirDraft,
            lines:
              message.line === undefined
                ? before.lines
                : [...before.lines, { from: 'them', text: message.line }],
          })),
      });
      peer.current = fresh;
      change({ peer: 'finding' });
      return fresh;
    },
    [parts.side, parts.iceServers, send, change],
  );

  const take = useCallback(
    async (heard: Listened) => {
      change({
        stage: heard.state === 'waiting' ? 'waiting' : heard.state === 'left' ? 'left' : 'inside',
        other: heard.other.kind,
      });
      if (heard.other.kind === 'absent' && peer.current !== null) {
        peer.current.close();
        peer.current = null;
        queue.current?.empty();
        change({ peer: 'gone', remote: null });
      }
      if (heard.state === 'in-call' && heard.other.kind === 'in-call' && parts.side === 'staff')
        meet(heard.other.connection);
      for (const { seq, body } of heard.signals) {
        after.current = Math.max(after.current, seq);
        // A word that this browser cannot follow is left behind; the connection is then looked for anew.
        if (body.to === mine.current && heard.other.kind !== 'absent')
          await meet(body.connection)
            .take(body)
            .catch(() => undefined);
      }
    },
    [parts.side, meet, change],
  );

  const look = useCallback(() => {
    busy.current = busy.current.then(async () => {
      const connection = mine.current;
      if (connection === '') return;
      const where = `${parts.channel}?connection=${connection}&after=${after.current}`;
      const outcome = await ask<Listened>(where, { headers: { Accept: 'application/json' } });
      // Who has left meanwhile is not brought back by what was true before.
      if (mine.current !== connection) return;
      if (outcome === 'away') return change({ trouble: 'no-network' });
      setView((before) => (before.trouble === 'no-network' ? { ...before, trouble: 'none' } : before));
      if (outcome.ok) await take(outcome.value);
      else change({ stage: outcome.refusal === 'taken-over' ? 'taken-over' : 'closed' });
    });
  }, [parts.channel, take, change]);

  const isThere = view.stage === 'waiting' || view.stage === 'inside';
  useEffect(() => {
    if (!isThere) return undefined;
    const stop = listenToRoom(parts.topic, look);
    const beat = window.setInterval(look, BEAT_MS);
    return () => {
      stop();
      window.clearInterval(beat);
    };
  }, [isThere, parts.topic, look]);

  useEffect(() => {
    if (view.peer !== 'connected') return undefined;
    let last: number | null = null;
    const timer = window.setInterval(() => {
      void peer.current?.framesDecoded().then((frames) => {
        if (frames !== null && frames > 0 && frames === last) change({ trouble: 'no-picture' });
        else if (frames !== last)
          setView((before) => (before.trouble === 'no-picture' ? { ...before, trouble: 'none' } : before));
        last = frames;
      });
    }, PICTURE_LOOK_MS);
    return () => window.clearInterval(timer);
  }, [view.peer, change]);

  const enter = useCallback(async () => {
    mine.current = crypto.randomUUID();
    const outcome = await post(parts.channel, { verb: 'enter', connection: mine.current });
    if (outcome === 'away') return change({ trouble: 'no-network' });
    if (!outcome.ok) return change({ stage: 'closed' });
    change({ stage: 'waiting', trouble: 'none' });
    look();
  }, [parts.channel, look, change]);

  const letIn = useCallback(async () => {
    await post(parts.channel, { verb: 'let-in' });
    look();
  }, [parts.channel, look]);

  const leave = useCallback(async () => {
    peer.current?.close();
    peer.current = null;
    queue.current?.empty();
    const connection = mine.current;
    mine.current = '';
    change({ stage: 'left', remote: null, peer: 'none' });
    await post(parts.channel, { verb: 'leave', connection });
  }, [parts.channel, change]);

  const draft = useCallback((text: string) => peer.current?.say({ draft: text }), []);
  const say = useCallback((text: string) => {
    peer.current?.say({ line: text });
    setView((before) => ({ ...before, lines: [...before.lines, { from: 'me', text }] }));
  }, []);
  return { view, enter, letIn, leave, draft, say };
}
