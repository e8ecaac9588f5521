/** Server-sent events: says "something is new" about a topic; the page then reads through the doorway. */
import type { App } from '#app';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { epochMs } from '#kernel/dates.ts';
import { sessionStanding, whoIs } from '#modules/identity/public.ts';
import { showRoom } from '#modules/meetings/public.ts';
import { readCookie, SESSION_COOKIE } from '#platform/http/cookies.ts';
import type { Topic } from '#platform/live.ts';
import { type LiveStream, openLiveStream } from './live-stream.ts';

const BEAT_MS = 20_000;
/** Windows of one person; each page has at most one stream. */
const MOST_OF_SESSION = 16;
/** Of one process: a stream costs some kilobytes and one socket. */
const MOST_OF_ALL = 5000;
const WAIT_SECONDS = 30;
const TOPIC = /^(meeting|resident|unit):[0-9a-f-]{36}$/;

interface Asked {
  readonly topic: string;
  /** Whose meeting it is; only for topics of a meeting. */
  readonly residentId: string | null;
  readonly requestId: string;
}

type Listener = ResidentActor | StaffActor;

/** A resident hears about themselves, staff about their unit; about a meeting only who may open it, by a decision that is logged. */
async function mayHear(app: App, actor: Listener, asked: Asked): Promise<boolean> {
  const [kind, id] = asked.topic.split(':');
  if (kind === 'resident') return actor.kind === 'resident' && actor.residentId === id;
  if (kind === 'unit') return actor.kind === 'staff' && actor.unitId === id;
  const ids = { residentId: asked.residentId, meetingId: id };
  return (await app.run(actor, showRoom, ids, { requestId: asked.requestId })).ok;
}

/**
 * Whether the session still stands, and under the same assignment. Its end is read again only when the end last read
 * has come, or when something happened to the session: listening is no use of a session and moves its end no further.
 */
function sessionWatch(app: App, actor: Listener): { goesOn: () => Promise<boolean>; changed: () => void } {
  let untilMs = 0;
  return {
    changed: () => {
      untilMs = 0;
    },
    async goesOn() {
      if (epochMs(app.clock.realNow()) < untilMs) return true;
      const standing = await sessionStanding(app.database.kysely, actor.sessionId);
      if (standing === null) return false;
      untilMs = epochMs(standing.endsAt);
      return actor.kind === 'resident' || standing.assignmentId === actor.assignmentId;
    },
  };
}

export interface LiveEvents {
  /** A stream, or the name of what stands against it. */
  open(request: Request, asked: { topic: string; requestId: string }): Promise<LiveAnswer>;
  /** Ends every stream; browsers come back by themselves. */
  close(): void;
}

export type LiveAnswer =
  | { readonly kind: 'stream'; readonly body: ReadableStream<Uint8Array> }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'too-many'; readonly waitSeconds: number };

export function openLiveEvents(app: App, beatMs = BEAT_MS): LiveEvents {
  const streams = new Map<LiveStream, string>();
  const countOf = (sessionId: string): number =>
    [...streams.values()].filter((one) => one === sessionId).length;

  function stream(actor: Listener, topic: Topic): LiveStream {
    const watch = sessionWatch(app, actor);
    const opened: LiveStream = openLiveStream({
      beatMs,
      goesOn: watch.goesOn,
      subscribe(heard) {
        const ofTopic = app.live.subscribe(topic, heard);
        const ofSession = app.live.subscribe(`session:${actor.sessionId}`, () => {
          watch.changed();
          opened.check();
        });
        return () => {
          ofTopic();
          ofSession();
        };
      },
      ended: () => void streams.delete(opened),
    });
    streams.set(opened, actor.sessionId);
    // The session may have ended between the question who it is and the subscription.
    opened.check();
    return opened;
  }

  return {
    async open(request, { topic, requestId }) {
      const token = readCookie(request.headers.get('cookie'), SESSION_COOKIE);
      const signedIn = await whoIs(app.database.kysely, token, app.config.sessionMinutes);
      if (!TOPIC.test(topic) || signedIn.kind !== 'signed-in') return { kind: 'not-found' };
      const { actor } = signedIn;
      const residentId = new URL(request.url).searchParams.get('resident');
      if (streams.size >= MOST_OF_ALL || countOf(actor.sessionId) >= MOST_OF_SESSION)
        return { kind: 'too-many', waitSeconds: WAIT_SECONDS };
      if (!(await mayHear(app, actor, { topic, residentId, requestId }))) return { kind: 'not-found' };
      return { kind: 'stream', body: stream(actor, topic as Topic).body };
    },
    close() {
      for (const one of streams.keys()) one.close();
    },
  };
}
