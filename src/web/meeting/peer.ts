/**
 * One peer connection between two browsers, and the text beside it. The professional's side makes every offer, so two
 * offers can never meet; the resident's side asks for one when it has lost the way.
 */
import type { IceServer, SignalBody } from '#modules/meetings/public.ts';
import { findAgain } from './find-again.ts';

export type PeerState = 'finding' | 'connected' | 'reconnecting' | 'failed';

export interface TextMessage {
  /** What is being written right now, letter by letter. */
  readonly draft?: string;
  /** A finished line. */
  readonly line?: string;
}

export interface PeerParts {
  readonly side: 'resident' | 'staff';
  /** This window and the other one. */
  readonly mine: string;
  readonly theirs: string;
  readonly iceServers: readonly IceServer[];
  readonly local: MediaStream | null;
  readonly send: (body: SignalBody) => void;
  readonly onState: (state: PeerState) => void;
  readonly onRemote: (stream: MediaStream) => void;
  readonly onText: (message: TextMessage) => void;
}

export interface Peer {
  readonly theirs: string;
  take(body: SignalBody): Promise<void>;
  say(message: TextMessage): void;
  setLocal(stream: MediaStream | null): void;
  /** Frames of the other side's picture decoded so far; null when there is no picture. */
  framesDecoded(): Promise<number | null>;
  close(): void;
}

const CANDIDATE_PAUSE_MS = 120;
const DRAFT_PAUSE_MS = 100;

function stateOf(connection: RTCPeerConnection): PeerState {
  switch (connection.iceConnectionState) {
    case 'connected':
    case 'completed':
      return 'connected';
    case 'disconnected':
      return 'reconnecting';
    case 'failed':
    case 'closed':
      return 'failed';
    case 'new':
    case 'checking':
      return 'finding';
  }
}

interface PendingCandidate {
  candidate: string;
  sdpMid: string | null;
  sdpMLineIndex: number | null;
}

/** Gathers candidates for a moment, so that they travel together. */
function candidateBasket(flush: (candidates: PendingCandidate[]) => void) {
  let waiting: PendingCandidate[] = [];
  let timer: number | undefined;
  return (candidate: RTCIceCandidate): void => {
    waiting.push({
      candidate: candidate.candidate,
      sdpMid: candidate.sdpMid,
      sdpMLineIndex: candidate.sdpMLineIndex,
    });
    timer ??= window.setTimeout(() => {
      flush(waiting);
      waiting = [];
      timer = undefined;
    }, CANDIDATE_PAUSE_MS);
  };
}

function placeTracks(connection: RTCPeerConnection, local: MediaStream | null): void {
  for (const transceiver of connection.getTransceivers()) {
    const kind = transceiver.receiver.track.kind;
    const track = local?.getTracks().find((one) => one.kind === kind) ?? null;
    transceiver.direction = 'sendrecv';
    void transceiver.sender.replaceTrack(track);
  }
}

function openText(connection: RTCPeerConnection, onText: PeerParts['onText']) {
  const channel = connection.createDataChannel('text', { negotiated: true, id: 1 });
  channel.addEventListener('message', (event: MessageEvent<string>) => {
    const message: unknown = JSON.parse(event.data);
    if (typeof message !== 'object' || message === null) return;
    const draft = 'draft' in message && typeof message.draft === 'string' ? { draft: message.draft } : {};
    const line = 'line' in message && typeof message.line === 'string' ? { line: message.line } : {};
    onText({ ...draft, ...line });
  });
  let draftTimer: number | undefined;
  let draft = '';
  return (message: TextMessage): void => {
    if (channel.readyState !== 'open') return;
    if (message.line !== undefined) {
      window.clearTimeout(draftTimer);
      draftTimer = undefined;
      channel.send(JSON.stringify({ line: message.line, draft: '' }));
      return;
    }
    draft = message.draft ?? '';
    draftTimer ??= window.setTimeout(() => {
      draftTimer = undefined;
      if (channel.readyState === 'open') channel.send(JSON.stringify({ draft }));
    }, DRAFT_PAUSE_MS);
  };
}

/** Frames decoded, when the report is that of an incoming picture. */
function framesOf(report: unknown): number | null {
  if (typeof report !== 'object' || report === null) return null;
  const isPicture =
    'type' in report && report.type === 'inbound-rtp' && 'kind' in report && report.kind === 'video';
  return isPicture && 'framesDecoded' in report && typeof report.framesDecoded === 'number'
    ? report.framesDecoded
    : null;
}

/** Opens a connection to one window of the other side. */
export function openPeer(parts: PeerParts): Peer {
  const connection = new RTCPeerConnection({
    iceServers: parts.iceServers.map((server) => ({
      urls: [...server.urls],
      username: server.username,
      credential: server.credential,
    })),
  });
  const say = openText(connection, parts.onText);
  const address = { connection: parts.mine, to: parts.theirs };
  const remote = new MediaStream();
  let early: PendingCandidate[] = [];
  let local = parts.local;

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
    remote.addTrack(event.track);
    parts.onRemote(remote);
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
    if (parts.side === 'staff') {
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

  if (parts.side === 'staff') {
    connection.addTransceiver('audio', { direction: 'sendrecv' });
    connection.addTransceiver('video', { direction: 'sendrecv' });
    placeTracks(connection, local);
    void offer();
  }

  return {
    theirs: parts.theirs,
    say,
    async take(body) {
      switch (body.type) {
        case 'offer':
          await connection.setRemoteDescription({ type: 'offer', sdp: body.sdp });
          placeTracks(connection, local);
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
    setLocal(stream) {
      local = stream;
      placeTracks(connection, local);
    },
    async framesDecoded() {
      const reports: unknown[] = [...(await connection.getStats()).values()];
      return reports.map(framesOf).find((frames) => frames !== null) ?? null;
    },
    close() {
      window.removeEventListener('online', again.now);
      again.stop();
      connection.close();
    },
  };
}
