/** When and by which ways a person hears of one programme, as its page says it. */
import type { Country, Language } from '#kernel/actor.ts';
import type { ChannelName } from '#kernel/channels.ts';
import { clock } from '#kernel/dates-format.ts';
import { shownWays, type WholeRoad } from '#modules/enrolments/public.ts';
import { heardInsteadAt, type PaceRules } from '#modules/notifications/public.ts';

export interface HeardView {
  /** When nobody is reminded. */
  readonly quiet: { readonly from: string; readonly until: string };
  /** The chosen hour lies in the quiet hours: it, and when it is said instead. */
  readonly heardInstead: { readonly time: string; readonly until: string } | null;
  /** The person's ways to be reminded, and those that this programme may use. */
  readonly ways: {
    readonly country: Country;
    readonly have: readonly ChannelName[];
    readonly chosen: readonly ChannelName[];
  };
}

/** `offered`: the ways by which the service reaches anybody of the country. */
export function heardView(
  { enrolment, ways }: Pick<WholeRoad, 'enrolment' | 'ways'>,
  about: {
    readonly language: Language;
    readonly quiet: PaceRules['quiet'];
    readonly offered: readonly ChannelName[];
  },
): HeardView {
  const { language, quiet, offered } = about;
  const { messageTime, messageWays, country } = enrolment;
  const instead = messageTime === null ? null : heardInsteadAt(messageTime, quiet);
  const have = ways.filter((way) => offered.includes(way));
  return {
    quiet: { from: clock(quiet.from, language), until: clock(quiet.until, language) },
    heardInstead:
      messageTime === null || instead === null
        ? null
        : { time: clock(messageTime, language), until: clock(instead, language) },
    ways: { country, have, chosen: shownWays(messageWays, have) },
  };
}
