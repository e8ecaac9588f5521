/** The room's way to the server: for who has signed in, and for a guest who has only a link. */
import type { GuestRole, Heard } from '#modules/meetings/public.ts';
import { listenToRoom } from './room-news.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: string };

/** `away`: no network, a restart, or too many at once. */
export type Answered<T> = Answer<T> | 'away';

export interface RoomLine {
  post(verb: string, body: Readonly<Record<string, unknown>>): Promise<Answered<unknown>>;
  hear(connection: string, after: number): Promise<Answered<Heard>>;
  /** Says that something may be new until the returned function is called. */
  news(heard: () => void): () => void;
}

async function ask<T>(address: string, request: RequestInit): Promise<Answered<T>> {
  try {
    const answer = await fetch(address, request);
    if (answer.status >= 500 || answer.status === 429) return 'away';
    return (await answer.json()) as Answer<T>;
  } catch {
    return 'away';
  }
}

async function postJson<T>(address: string, body: Readonly<Record<string, unknown>>): Promise<Answered<T>> {
  return ask(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export function signedInLine(channel: string, topic: string): RoomLine {
  return {
    post: async (verb, body) => postJson(channel, { verb, ...body }),
    hear: async (connection, after) =>
      ask(`${channel}?connection=${connection}&after=${after}`, { headers: { Accept: 'application/json' } }),
    news: (heard) => listenToRoom(topic, heard),
  };
}

export interface GuestSelf {
  readonly name: string;
  readonly role: GuestRole;
}

/** A guest has no session that could be told of news: they ask, often while something is about to happen. */
const GUEST_ASKS_MS = 1500;

/** `browser` is the browser's own secret: the link alone opens nothing to a second one. */
export function guestLine(channel: string, browser: string, self: () => GuestSelf): RoomLine {
  return {
    post: async (verb, body) =>
      postJson(channel, { verb, ...body, browser, ...(verb === 'enter' ? self() : {}) }),
    hear: async (connection, after) => postJson(channel, { verb: 'listen', connection, after, browser }),
    news(heard) {
      const timer = window.setInterval(heard, GUEST_ASKS_MS);
      return () => window.clearInterval(timer);
    },
  };
}
