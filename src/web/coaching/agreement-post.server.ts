/** What a posted form on the page of the agreement becomes. */
import { data, redirect } from 'react-router';
import {
  agree,
  comeBackToCoaching,
  pausePeriod,
  resumePeriod,
  settleCall,
  writeAgreement,
} from '#modules/coaching/public.ts';
import type { Outcome } from '#kernel/outcome.ts';
import type { RequestContext } from '../context.ts';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';

const SAID = {
  agree: 'agreed',
  write: 'saved',
  pause: 'paused',
  resume: 'resumed',
  back: 'back',
  called: 'called',
} as const;
type Intent = keyof typeof SAID;
export const AGREEMENT_SAID = ['agreed', 'saved', 'paused', 'resumed', 'back', 'moved'] as const;

const REFUSED = [
  'changed-meanwhile',
  'closed',
  'not-now',
  'already-agreed',
  'with-coach',
  'under-way',
  'asks-anew',
  'too-late',
  'died',
] as const;

export interface AgreementNotSaved {
  readonly intent: Intent;
  readonly why: (typeof REFUSED)[number] | 'incomplete' | 'wrong-day';
  /** Field → problem. */
  readonly problems: Readonly<Record<string, string>>;
  readonly written: {
    readonly meetings: string;
    readonly spanMonths: string;
    readonly ways: readonly string[];
    readonly shares: readonly string[];
    readonly words: string;
    readonly until: string;
  };
}

export async function postAgreement(
  here: RequestContext,
  request: Request,
  about: { readonly residentId: string; readonly page: string },
) {
  const fields = await formFields(request);
  const { residentId, page } = about;
  const periodId = field(fields, 'periodId');
  const version = field(fields, 'version');
  const asked = field(fields, 'intent');
  const intent: Intent = asked in SAID ? (asked as Intent) : 'agree';
  const written = {
    meetings: field(fields, 'meetings').slice(0, 10),
    spanMonths: field(fields, 'spanMonths').slice(0, 10),
    ways: fieldList(fields, 'ways').slice(0, 20),
    shares: fieldList(fields, 'shares').slice(0, 20),
    words: field(fields, 'words').replaceAll('\0', '\uFFFD'),
    until: field(fields, 'until').slice(0, 40),
  };
  const { until, ...form } = written;
  const parts = { packs: here.app.packs, content: here.app.coaching.content };
  const period = { residentId, periodId };
  const versioned = { ...period, version };
  const key = sendingKey(field(fields, 'idempotencyKey'), { intent, ...versioned, ...written });
  const outcomes: Readonly<Record<Intent, () => Promise<Outcome<unknown, string>>>> = {
    agree: async () => run(here, agree, versioned, key),
    write: async () => run(here, writeAgreement(parts), { ...versioned, form }, key),
    pause: async () => run(here, pausePeriod, { ...versioned, until }, key),
    resume: async () => run(here, resumePeriod, versioned, key),
    back: async () => run(here, comeBackToCoaching(parts), period, key),
    called: async () => run(here, settleCall, period, key),
  };
  const outcome = await outcomes[intent]();
  if (outcome.ok) return redirect(`${page}?said=${SAID[intent]}`, 303);
  // Beyond every bound: what fits is kept, and the person is told.
  const isTooLong = outcome.refusal === 'bad-input' && outcome.details['field'] === 'form.words';
  if (isTooLong)
    return data<AgreementNotSaved>(
      { intent, why: 'incomplete', problems: { words: 'too-long' }, written },
      { status: 422 },
    );
  if (outcome.refusal === 'incomplete' || outcome.refusal === 'wrong-day')
    return data<AgreementNotSaved>(
      { intent, why: outcome.refusal, problems: outcome.details, written },
      { status: 422 },
    );
  const why = REFUSED.find((one) => one === outcome.refusal);
  if (why === undefined) return orPage<never>(here, request, outcome);
  return data<AgreementNotSaved>({ intent, why, problems: {}, written }, { status: 409 });
}
