/** What each area holds about a person, for export, erasure and retention: one line each. */
import type { App } from '#app';
import type { HeldPart } from '#modules/residents/public.ts';

export function heldParts(_app: App): readonly HeldPart[] {
  return [];
}
