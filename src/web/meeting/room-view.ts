/** The room as a page sees it. */
import type { GuestRole, Heard, Side } from '#modules/meetings/public.ts';
import type { PeerState } from './peer-parts.ts';
import type { Mode } from './rules/call-quality.ts';

export type Stage = 'outside' | 'waiting' | 'inside' | 'left' | 'taken-over' | 'closed';

export interface OtherView {
  readonly who: string;
  readonly side: Side;
  readonly name: string | null;
  readonly role: GuestRole | null;
  readonly kind: Heard['others'][number]['kind'];
  readonly connection: string;
  readonly peer: PeerState | 'none';
  readonly person: MediaStream | null;
  readonly screen: MediaStream | null;
  readonly camera: 'on' | 'off';
  readonly draft: string;
  readonly voice: 'speaks' | 'silent';
}

export interface Line {
  readonly from: 'me' | Pick<OtherView, 'who' | 'side' | 'name' | 'role'>;
  readonly text: string;
}

export interface RoomView {
  readonly stage: Stage;
  /** Why the room is closed to this browser, in the word of the refusal. */
  readonly because: string | null;
  readonly others: readonly OtherView[];
  readonly trouble: 'none' | 'no-network' | 'no-picture';
  readonly mode: Mode;
  /** Whether the call carries so badly that a telephone number should stand there. */
  readonly phone: 'yes' | 'no';
  readonly lines: readonly Line[];
  /** Somebody was here and has left. */
  readonly gone: 'nobody' | 'somebody';
}

export const NOTHING: RoomView = {
  stage: 'outside',
  because: null,
  others: [],
  trouble: 'none',
  mode: 'pictures',
  phone: 'no',
  lines: [],
  gone: 'nobody',
};

const WORST: readonly PeerState[] = ['failed', 'reconnecting', 'finding', 'connected'];

/** How the call stands as a whole: as its worst connection does. `gone`: the last one has left; nobody is looked for. */
export function callOf(view: RoomView): PeerState | 'none' | 'gone' {
  const states = view.others.map((other) => other.peer);
  const worst = WORST.find((state) => states.includes(state));
  return worst ?? (view.gone === 'somebody' && view.stage === 'inside' ? 'gone' : 'none');
}

/** Others as the server tells them, with what is known of each window so far. */
export function mergeOthers(known: readonly OtherView[], heard: Heard['others']): readonly OtherView[] {
  return heard.map((other) => {
    const before = known.find((one) => one.connection === other.connection);
    return {
      ...(before ?? {
        peer: 'none' as const,
        person: null,
        screen: null,
        camera: 'on' as const,
        draft: '',
        voice: 'silent' as const,
      }),
      ...other,
    };
  });
}
