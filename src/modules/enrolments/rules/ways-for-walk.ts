/** By which of their own ways a person hears of one programme. */
import { CHANNELS, type ChannelName } from '#kernel/channels.ts';

type Ways = readonly ChannelName[];

/**
 * What the person chose, as it is kept. `null`: all the ways they have, those they add later too. Only ways that they have can be
 * chosen, and no way at all is no choice: whoever wants no reminders says so once, for everything.
 */
export function chosenWays(ticked: Ways, have: Ways): Ways | null | 'none' | 'not-theirs' {
  if (ticked.some((way) => !have.includes(way))) return 'not-theirs';
  if (ticked.length === 0) return 'none';
  return have.every((way) => ticked.includes(way)) ? null : CHANNELS.filter((way) => ticked.includes(way));
}

/** What is ticked when the page opens: what was chosen, as far as the person still has it. */
export function shownWays(chosen: Ways | null, have: Ways): Ways {
  const left = chosen === null ? have : have.filter((way) => chosen.includes(way));
  return left.length === 0 ? have : left;
}

/**
 * What a message of the programme may go by; null: whatever the person has. What the person chose narrows what the programme names,
 * and goes before it where the two have nothing in common.
 */
export function waysForMessage(chosen: Ways | null, named: Ways | null): Ways | null {
  if (chosen === null || named === null) return chosen ?? named;
  const both = named.filter((way) => chosen.includes(way));
  return both.length === 0 ? chosen : both;
}
