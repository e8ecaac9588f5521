/** One stream of server-sent events. It says only "something is new", so however much happens, little waits. */

export interface LiveStreamParts {
  /** Calls back at each piece of news until the returned function is called. */
  readonly subscribe: (heard: () => void) => () => void;
  /** Looked at with every beat, and answers false when the session has ended. */
  readonly goesOn: () => Promise<boolean>;
  /** The stream is over, whoever ended it. */
  readonly ended: () => void;
  readonly beatMs: number;
}

export interface LiveStream {
  readonly body: ReadableStream<Uint8Array>;
  /** Looks at once whether it may go on. */
  check(): void;
  close(): void;
}

/** A reader that has taken nothing for so many beats is gone. */
const SILENT_BEATS = 3;
/** Chunks that wait for a slow reader; news beyond that become one piece of news. */
const WAITING_CHUNKS = 4;

const encoder = new TextEncoder();
const OPEN = encoder.encode('retry: 1000\nevent: open\ndata: {}\n\n');
const NEW = encoder.encode('event: new\ndata: {}\n\n');
const BEAT = encoder.encode(': still here\n\n');

export function openLiveStream(parts: LiveStreamParts): LiveStream {
  let sink: ReadableStreamDefaultController<Uint8Array> | null = null;
  let stop = (): void => undefined;
  let unsaid: 'nothing' | 'news' = 'nothing';
  let silentBeats = 0;

  const hasRoom = (): boolean => (sink?.desiredSize ?? 0) > 0;
  function finish(): void {
    if (sink === null) return;
    sink = null;
    stop();
    parts.ended();
  }
  function close(): void {
    const open = sink;
    finish();
    open?.close();
  }
  function say(): void {
    if (hasRoom()) sink?.enqueue(NEW);
    else unsaid = 'news';
  }
  function check(): void {
    parts.goesOn().then(
      (goesOn) => {
        if (!goesOn) close();
      },
      // The database is away: nothing can be said about the session, and nothing new can be read either.
      () => undefined,
    );
  }
  function beat(): void {
    if (hasRoom()) {
      silentBeats = 0;
      sink?.enqueue(BEAT);
    } else {
      silentBeats += 1;
      if (silentBeats >= SILENT_BEATS) return close();
    }
    check();
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        sink = controller;
        const unsubscribe = parts.subscribe(say);
        const timer = setInterval(beat, parts.beatMs);
        stop = () => {
          clearInterval(timer);
          unsubscribe();
        };
        controller.enqueue(OPEN);
      },
      pull() {
        silentBeats = 0;
        if (unsaid === 'nothing') return;
        unsaid = 'nothing';
        sink?.enqueue(NEW);
      },
      cancel: finish,
    },
    new CountQueuingStrategy({ highWaterMark: WAITING_CHUNKS }),
  );
  return { body, check, close };
}
