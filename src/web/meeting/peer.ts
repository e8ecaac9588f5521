/**
 * One connection between two browsers: sound, picture, a shown screen, and the text beside. One of the two makes every
 * offer (`rules/who-calls.ts`), so two offers can never meet; the other asks for one when it has lost the way. All that may
 * be sent has its place from the first offer on: showing a screen changes a track and asks nobody.
 */
import type { IceServer, SignalBody } from '#modules/meetings/public.ts';
import { findAgain } from './find-again.ts';
import {
  candidateBasket,
  openText,
  type PeerMessage,
  type PeerState,
  type PendingCandidate,
  stateOf,
} from './peer-parts.ts';
import { type Carried, carriedOf, type Heard, heardOf, loudnessBetween } from './peer-stats.ts';

/** What this browser sends. Null where there is nothing. */
export interface Sent {
  readonly sound: MediaStreamTrack | null;
  readonly picture: MediaStreamTrack | null;
  readonly screen: MediaStreamTrack | null;
}

export interface PeerParts {
  readonly part: 'calls' | 'answers';
  /** This window and the other one. */
  readonly mine: string;
  readonly theirs: string;
  readonly iceServers: readonly IceServer[];
  /** `relay`: addresses stay hidden, nothing goes directly. */
  readonly way: 'all' | 'relay';
  readonly sent: Sent;
  readonly send: (body: SignalBody) => void;
  readonly onState: (state: PeerState) => void;
  readonly onRemote: (streams: { readonly person: MediaStream; readonly screen: MediaStream }) => void;
  readonly onMessage: (message: PeerMessage) => void;
  /** The words' way is open: what the other one should know is said. */
  readonly onOpen: () => void;
}

export interface Peer {
  take(body: SignalBody): Promise<void>;
  say(message: PeerMessage): void;
  setSent(sent: Sent): void;
  carried(): Promise<Carried>;
  /** How loud the other one has been since this was last asked, 0 to 1. */
  level(): Promise<number>;
  close(): void;
}

/** The places of what is sent, in the order of the offer. */
const PLACES = ['sound', 'picture', 'screen'] as const;
const KINDS = { sound: 'audio', picture: 'video', screen: 'video' } as const;

function placeTracks(connection: RTCPeerConnection, sent: Sent): void {
  for (const [index, transceiver] of connection.getTransceivers().entries()) {
    const place = PLACES[index];
    if (place === undefined) continue;
    transceiver.direction = 'sendrecv';
    if (transceiver.sender.track !== sent[place]) void transceiver.sender.replaceTrack(sent[place]);
  }
}

/** Opens a connection to one window of somebody else. */
export function openPeer(parts: PeerParts): Peer {
  const connection = new RTCPeerConnection({
    iceTransportPolicy: parts.way,
    iceServers: parts.iceServers.map((server) => ({
      urls: [...server.urls],
      username: server.username,
      credential: server.credential,
    })),
  });
  const say = openText(connection, parts);
  const address = { connection: parts.mine, to: parts.theirs };
  const person = new MediaStream();
  const screen = new MediaStream();
  let early: PendingCandidate[] = [];
  let { sent } = parts;
  let heard: Heard = { energy: 0, seconds: 0 };

  const again = findAgain({
    restart,
    later(milliseconds, then) {
      const timer = window.setTimeout(then, milliseconds);
      return () => window.clearTimeout(timer);
    },
  });
  window.addEventListener('online', again.now);

  const basket = candidateBasket((candidates) => parts.send({ type: 'candidates', ...address, candidates }));
  connection.addEventListener('icecandidate', (event) => {
    if (event.candidate !== null && event.candidate.candidate !== '') basket(event.candidate);
  });
  connection.addEventListener('track', (event) => {
    const place = PLACES[connection.getTransceivers().indexOf(event.transceiver)];
    (place === 'screen' ? screen : person).addTrack(event.track);
    parts.onRemote({ person, screen });
  });
  connection.addEventListener('iceconnectionstatechange', () => {
    const state = stateOf(connection);
    parts.onState(state);
    again.state(state);
  });

  async function offer(): Promise<void> {
    await connection.setLocalDescription(await connection.createOffer());
    parts.send({ type: 'offer', ...address, sdp: connection.localDescription?.sdp ?? '' });
  }
  function restart(): void {
    if (connection.signalingState === 'closed') return;
    if (parts.part === 'calls') {
      connection.restartIce();
      void offer();
    } else {
      parts.send({ type: 'offer-again', ...address });
    }
  }
  async function addEarly(): Promise<void> {
    const waiting = early;
    early = [];
    // A candidate of a way that has been given up meanwhile is no reason to stop.
    for (const candidate of waiting) await connection.addIceCandidate(candidate).catch(() => undefined);
  }

  if (parts.part === 'calls') {
    for (const place of PLACES) connection.addTransceiver(KINDS[place], { direction: 'sendrecv' });
    placeTracks(connection, sent);
    void offer();
  }

  return {
    say,
    async take(body) {
      switch (body.type) {
        case 'offer':
          await connection.setRemoteDescription({ type: 'offer', sdp: body.sdp });
          placeTracks(connection, sent);
          await addEarly();
          await connection.setLocalDescription(await connection.createAnswer());
          parts.send({ type: 'answer', ...address, sdp: connection.localDescription?.sdp ?? '' });
          return;
        case 'answer':
          if (connection.signalingState !== 'have-local-offer') return;
          await connection.setRemoteDescription({ type: 'answer', sdp: body.sdp });
          await addEarly();
          return;
        case 'candidates':
          early.push(...body.candidates);
          if (connection.remoteDescription !== null) await addEarly();
          return;
        case 'offer-again':
          restart();
          return;
      }
    },
    setSent(now) {
      sent = now;
      placeTracks(connection, sent);
    },
    async carried() {
      return carriedOf([...(await connection.getStats()).values()], person.getVideoTracks()[0]?.id);
    },
    async level() {
      const receiver = connection.getReceivers().find((one) => one.track.kind === 'audio');
      const now = heardOf(receiver === undefined ? [] : [...(await receiver.getStats()).values()]);
      const loudness = loudnessBetween(heard, now);
      heard = now;
      return loudness;
    },
    close() {
      window.removeEventListener('online', again.now);
      again.stop();
      connection.close();
    },
  };
}
