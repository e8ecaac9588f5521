/** Hears that there is something new in the room. What is new is read through the channel, from the last number known. */

/** A stream that the server refuses (restart, too many) is not opened again by the browser itself. */
const AGAIN_MS = 3000;

/** Listens until the returned function is called. */
export function listenToRoom(topic: string, heard: () => void): () => void {
  let events: EventSource | null = null;
  let timer: number | undefined;
  function open(): void {
    window.clearTimeout(timer);
    events?.close();
    const fresh = new EventSource(`/live/${topic}`);
    fresh.addEventListener('new', heard);
    // Also after every reconnection: what was said while nobody listened waits on the server.
    fresh.addEventListener('open', heard);
    fresh.addEventListener('error', () => {
      if (fresh.readyState === EventSource.CLOSED && events === fresh)
        timer = window.setTimeout(open, AGAIN_MS);
    });
    events = fresh;
  }
  const comeBack = (): void => {
    open();
    heard();
  };
  window.addEventListener('online', comeBack);
  open();
  return () => {
    window.removeEventListener('online', comeBack);
    window.clearTimeout(timer);
    events?.close();
    events = null;
  };
}
