/** Server-sent events: says "something is new" about a topic; the page then reads through the doorway. */
import type { App } from '#app';
import { whoIs } from '#modules/identity/public.ts';
import { readCookie, SESSION_COOKIE } from '#platform/http/cookies.ts';
import type { Topic } from '#platform/live.ts';
import { zone } from '#kernel/dates.ts';

const HEARTBEAT_MS = 20_000;
const TOPIC = /^(meeting|resident|unit):[0-9a-f-]{36}$/;

/** A resident hears about themselves, staff about their unit, both about a meeting; a meeting's content is read by a command that decides. */
function mayHear(topic: string, actor: { kind: string; residentId?: string; unitId?: string }): boolean {
  const [kind, id] = topic.split(':');
  if (kind === 'resident') return actor.residentId === id;
  if (kind === 'unit') return actor.unitId === id;
  return kind === 'meeting';
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
    app.today(zone('Europe/Stockholm')),
  );
  if (!TOPIC.test(topic) || signedIn.kind !== 'signed-in' || !mayHear(topic, signedIn.actor))
    return new Response('not found', { status: 404 });
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
