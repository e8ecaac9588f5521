/** What a page of a form hands to the browser, so that answers are saved while they are written. */
import { createHmac } from 'node:crypto';
import { type CivilDate, plusDays, zone } from '#kernel/dates.ts';
import type { Instrument } from '#modules/instruments/public.ts';
import { answersAskedAbout, type Conditions, conditionsOf } from '#modules/instruments/rules/conditions.ts';
import type { Answers } from '#modules/instruments/rules/form.ts';
import { derivedKey } from '#platform/sealing.ts';
import type { RequestContext } from '../context.ts';
import { pageAddress, WHOLE } from './form-pages.ts';
import type { Filling } from './player.server.ts';
import { playerTexts } from './texts/player-texts.ts';

export interface Live {
  /** Where answers are saved. */
  readonly save: string;
  readonly signIn: string;
  readonly draft: string;
  /** Opens what waits in this browser: the same for this person and draft, and given to nobody else (decision 0027). */
  readonly key: string;
  readonly today: CivilDate;
  /** What waits in a browser since before this day belongs to drafts that have ended. */
  readonly oldest: CivilDate;
  /** The page's number; 0 where all of the form stands on it, or all answers are read through. */
  readonly page: number;
  readonly revision: number;
  /** Null where the server decides what is asked. */
  readonly conditions: Conditions | null;
  readonly answers: Answers;
  /** Keys whose fields on the page are not saved yet. */
  readonly unsaved: readonly string[];
  readonly words: {
    readonly saving: string;
    readonly offline: string;
    readonly offlineHere: string;
    readonly troubled: string;
    readonly hold: string;
    readonly signedOut: string;
    readonly signIn: string;
    readonly gone: string;
    readonly moreAsked: string;
    readonly help: string;
    readonly leave: string;
    readonly unanswered: string;
    readonly changed: string;
    readonly kept: string;
    readonly sent: string;
    readonly nothing: string;
    readonly useSent: string;
    readonly useKept: string;
    readonly error: string;
  };
}

interface Shown {
  readonly form: Instrument;
  readonly all: Answers;
  readonly revision: number;
  readonly page: number | 'review';
  readonly unsaved: readonly string[];
}

function keyOfDraft(here: RequestContext, { residentId, draftId }: Filling): string {
  const secret = derivedKey(here.app.config.secret, 'forms kept in a browser');
  return createHmac('sha256', secret).update(`${residentId}:${draftId}`).digest('base64url');
}

/** Undefined where the pages of a form do without it. */
export function liveOf(here: RequestContext, at: Filling, shown: Shown): Live | undefined {
  if (at.save === undefined) return undefined;
  const { form, all, revision, page, unsaved } = shown;
  const words = playerTexts(here.language);
  const today = here.app.today(zone(here.site.zone));
  const conditions = page === 'review' ? null : conditionsOf(form);
  const back = page === 'review' ? at.review : pageAddress(at.base, page);
  const as = here.actor.kind === 'staff' ? 'staff' : 'resident';
  return {
    save: at.save,
    signIn: `/${here.language}/sign-in?as=${as}&then=${encodeURIComponent(back)}`,
    draft: at.draftId,
    key: keyOfDraft(here, at),
    today,
    oldest: plusDays(today, -here.app.packs[here.site.country].forms.draftDays),
    page: page === 'review' ? WHOLE : page,
    revision,
    conditions: conditions === null || conditions.items.length === 0 ? null : conditions,
    answers: conditions === null ? {} : answersAskedAbout(conditions, all),
    unsaved,
    words: {
      saving: words.live.saving,
      offline: words.live.offline,
      offlineHere: words.live.offlineHere,
      troubled: words.live.troubled,
      hold: page === WHOLE ? words.live.holdWhole : words.live.hold,
      signedOut: words.live.signedOut,
      signIn: words.live.signIn,
      gone: words.gone,
      moreAsked: words.moreAsked,
      help: words.live.help,
      leave: words.live.leave,
      unanswered: words.live.unanswered,
      changed: words.changed.heading,
      kept: words.changed.kept,
      sent: words.changed.sent,
      nothing: words.changed.nothing,
      useSent: words.changed.useSent,
      useKept: words.changed.useKept,
      error: words.live.error,
    },
  };
}
