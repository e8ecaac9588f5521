/** Server-sent events: says "something is new" about a topic; the page then reads through the doorway. */
import type { App } from '#app';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { whoIs } from '#modules/identity/public.ts';
import { showRoom } from '#modules/meetings/public.ts';
import { readCookie, SESSION_COOKIE } from '#platform/http/cookies.ts';
import type { Topic } from '#platform/live.ts';

const HEARTBEAT_MS = 20_000;
const TOPIC = /^(meeting|resident|unit):[0-9a-f-]{36}$/;

interface Asked {
  readonly topic: string;
  /** Whose meeting it is; only for topics of a meeting. */
  readonly residentId: string | null;
  readonly requestId: string;
}

/** A resident hears about themselves, staff about their unit; about a meeting only who may open it, by a decision that is logged. */
async function mayHear(app: App, actor: ResidentActor | StaffActor, asked: Asked): Promise<boolean> {
  const [kind, id] = asked.topic.split(':');
  if (kind === 'resident') return actor.kind === 'resident' && actor.residentId === id;
  if (kind === 'unit') return actor.kind === 'staff' && actor.unitId === id;
  const ids = { residentId: asked.residentId, meetingId: id };
  return (await app.run(actor, showRoom, ids, { requestId: asked.requestId })).ok;
}

export async function liveEvents(
  app: App,
  request: Request,
  topic: string,
  requestId: string,
): Promise<Response> {
  const signedIn = await whoIs(
    app.database.kysely,
    readCookie(request.headers.get('cookie'), SESSION_COOKIE),
    app.config.sessionMinutes,
  );
  const residentId = new URL(request.url).searchParams.get('resident');
  if (
    !TOPIC.test(topic) ||
    signedIn.kind !== 'signed-in' ||
    !(await mayHear(app, signedIn.actor, { topic, residentId, requestId }))
  ) {
    return new Response('not found', { status: 404 });
  }
  let stop = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const write = (text: string): void => {
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          stop();
        }
      };
      const unsubscribe = app.live.subscribe(topic as Topic, () => write('event: new\ndata: {}\n\n'));
      const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS);
      stop = () => {
        clearInterval(heartbeat);
        unsubscribe();
      };
      write('retry: 1000\nevent: open\ndata: {}\n\n');
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      'X-Request-Id': requestId,
    },
  });
}
