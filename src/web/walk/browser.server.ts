/** What the browser is told of a walk, so that nothing written is lost and what was opened can be read again. */
import { createHmac } from 'node:crypto';
import { type CivilDate, plusDays } from '#kernel/dates.ts';
import type { ResidentId } from '#kernel/ids.ts';
import type { Enrolment } from '#modules/enrolments/public.ts';
import { derivedKey } from '#platform/sealing.ts';
import type { RequestContext } from '../context.ts';
import { personMark } from '../shell/person-mark.server.ts';
import { keepingTexts } from './texts/keeping-texts.ts';

interface Walk {
  readonly residentId: ResidentId;
  readonly enrolment: Pick<Enrolment, 'id' | 'country'>;
  readonly today: CivilDate;
}

/** For the drawer of what is written and not sent yet (decisions 0028, 0034). */
export function browserOf(here: RequestContext, { residentId, enrolment, today }: Walk) {
  const secret = derivedKey(here.app.config.secret, 'steps kept in a browser');
  return {
    draft: enrolment.id,
    key: createHmac('sha256', secret).update(`${residentId}:${enrolment.id}`).digest('base64url'),
    today,
    oldest: plusDays(today, -here.app.packs[enrolment.country].forms.draftDays),
    words: keepingTexts(here.language).browser,
  };
}

/** For the person's own choice that what they open may be read without a network; nobody else is offered it. */
export function keepingOf(here: RequestContext) {
  const owner = personMark(here.app.config.secret, here);
  if (here.actor.kind !== 'resident' || owner === null) return null;
  return { owner, days: here.app.packs[here.actor.country].forms.draftDays };
}

export type Keeping = NonNullable<ReturnType<typeof keepingOf>>;
