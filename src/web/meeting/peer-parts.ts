/** Small parts of a connection: what it says of itself, what travels together, and the words beside picture and sound. */
export type PeerState = 'finding' | 'connected' | 'reconnecting' | 'failed';

export interface PeerMessage {
  /** What is being written right now, letter by letter. */
  readonly draft?: string;
  /** A finished line. */
  readonly line?: string;
  /** Whether the sender's camera gives a picture, and whether they show their screen. */
  readonly camera?: 'on' | 'off';
  readonly screen?: 'on' | 'off';
  /** Asks the others to send sound only: the connection is too poor for pictures. */
  readonly pictures?: 'too-much' | 'again';
}

const CANDIDATE_PAUSE_MS = 120;
const DRAFT_PAUSE_MS = 100;

export function stateOf(connection: RTCPeerConnection): PeerState {
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

export interface PendingCandidate {
  candidate: string;
  sdpMid: string | null;
  sdpMLineIndex: number | null;
}

/** Gathers candidates for a moment, so that they travel together. */
export function candidateBasket(flush: (candidates: PendingCandidate[]) => void) {
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

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

/** What came from the other browser: taken apart field by field, and what is not known is left out. */
export function readMessage(text: string): PeerMessage {
  const message: unknown = JSON.parse(text);
  if (typeof message !== 'object' || message === null) return {};
  const field = (name: string): unknown =>
    Object.hasOwn(message, name) ? Reflect.get(message, name) : undefined;
  const [draft, line] = [field('draft'), field('line')];
  const camera = oneOf(field('camera'), ['on', 'off']);
  const screen = oneOf(field('screen'), ['on', 'off']);
  const pictures = oneOf(field('pictures'), ['too-much', 'again']);
  return {
    ...(typeof draft === 'string' ? { draft } : {}),
    ...(typeof line === 'string' ? { line } : {}),
    ...(camera === undefined ? {} : { camera }),
    ...(screen === undefined ? {} : { screen }),
    ...(pictures === undefined ? {} : { pictures }),
  };
}

/** The words beside. A draft is sent ten times a second at most; everything else at once. */
export function openText(
  connection: RTCPeerConnection,
  parts: { onMessage: (message: PeerMessage) => void; onOpen: () => void },
) {
  const channel = connection.createDataChannel('text', { negotiated: true, id: 1 });
  channel.addEventListener('message', (event: MessageEvent<string>) =>
    parts.onMessage(readMessage(event.data)),
  );
  channel.addEventListener('open', parts.onOpen);
  let draftTimer: number | undefined;
  let draft = '';
  return (message: PeerMessage): void => {
    if (channel.readyState !== 'open') return;
    if (message.draft === undefined) {
      if (message.line !== undefined) {
        window.clearTimeout(draftTimer);
        draftTimer = undefined;
      }
      channel.send(JSON.stringify(message.line === undefined ? message : { ...message, draft: '' }));
      return;
    }
    draft = message.draft;
    draftTimer ??= window.setTimeout(() => {
      draftTimer = undefined;
      if (channel.readyState === 'open') channel.send(JSON.stringify({ draft }));
    }, DRAFT_PAUSE_MS);
  };
}
