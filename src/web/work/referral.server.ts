import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn, type Zone } from '#kernel/dates.ts';
import { longDate, longDateTime } from '#kernel/dates-format.ts';
import { idSchema, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, staffMembers } from '#modules/identity/public.ts';
import type { Library } from '#modules/instruments/public.ts';
import {
  acceptReferral,
  assessReferral,
  declineReason,
  declineReasons,
  declineReferral,
  type OpenedReferral,
  readReferral,
  waysIn,
} from '#modules/referrals/public.ts';
import { readPerson, shownWhereabouts } from '#modules/residents/public.ts';
import { dueState, dueWords } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { guidedCheck } from './guided-check.ts';
import { readHead } from './person-head.server.ts';
import { suitsView } from './referral-suits.server.ts';
import { resultLine } from './result-lines.ts';
import { type AtWork, atWork, staffFrame } from './staff-frame.server.ts';
import { personTexts } from './texts/texts.ts';

const OpenInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  referralId: idSchema<'referral'>(),
  language: z.enum(LANGUAGES),
});

/** The phone, where one may be shown; `protected` tells why there is none. */
async function phoneOf(
  tx: PersonTx,
  referral: OpenedReferral,
): Promise<{ readonly number: string | null; readonly why: 'given' | 'unknown' | 'protected' } | null> {
  if (referral.contact !== 'phone') return null;
  if (tx.contact === 'masked') return { number: null, why: 'protected' };
  const person = await readPerson(tx);
  const number = person === null ? null : shownWhereabouts(person.contact, tx.contact).phone;
  return number === null ? { number, why: 'unknown' } : { number, why: 'given' };
}

/** All that a unit needs to answer: the person's header, the answers with their results, the wishes, and who answered. */
export function openReferralPage(library: Pick<Library, 'instrument'>) {
  return command({
    name: 'work.open-referral',
    input: OpenInput,
    async run(context, { residentId, referralId, language }) {
      const opened = await context.person({
        residentId,
        action: 'read',
        resource: 'referral',
        resourceId: referralId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const referral = await readReferral(tx, library, { referralId, language });
      const unit = (await allUnits(tx.db)).find((one) => one.id === referral?.unitId);
      if (referral === undefined || unit === undefined) return refused('not-found');
      const person = await readPerson(tx);
      const head = await readHead(tx, {
        now: context.now,
        today: civilIn(context.now, unit.zone).date,
        language,
      });
      if (head === null || person === null) return refused('not-found');
      const named = [
        referral.answeredBy,
        referral.from?.staffId ?? null,
        referral.enteredBy,
        referral.assessment?.by ?? null,
      ].filter((id) => id !== null);
      const staff = named.length === 0 ? [] : await staffMembers(tx.db, [...new Set(named)]);
      const nameOf = (id: string | undefined | null) => staff.find((one) => one.id === id)?.name ?? null;
      return done({
        head,
        referral,
        phone: await phoneOf(tx, referral),
        known: {
          birthDate: person.birthDate,
          municipality: shownWhereabouts(person.contact, tx.contact).municipality,
        },
        assessor: nameOf(referral.assessment?.by),
        answerer: nameOf(referral.answeredBy),
        sender: nameOf(referral.from?.staffId ?? referral.enteredBy),
      });
    },
  });
}

function answeredWords(
  referral: OpenedReferral,
  answerer: string | null,
  at: { readonly zone: Zone; readonly context: RequestContext; readonly country: 'se' | 'fi' },
): string | null {
  const { language } = at.context;
  const words = personTexts(language).referral;
  if (referral.state === 'received' || referral.answeredAt === null) return null;
  const when = longDateTime(referral.answeredAt, at.zone, language);
  const name = answerer ?? words.colleague;
  switch (referral.state) {
    case 'accepted':
      return words.answered.accepted({ name, when });
    case 'withdrawn':
      return words.answered.withdrawn({ when });
    case 'declined': {
      const reason = declineReason(at.country, referral.declineReason ?? '')?.name[language] ?? '–';
      return words.answered.declined({ name, when, reason });
    }
  }
}

/** When it came and in which language, and by whose hand where it was not the person's own. */
function receivedWords(
  referral: OpenedReferral,
  by: { readonly sender: string | null; readonly fromUnit: string | null },
  at: { readonly zone: Zone; readonly language: RequestContext['language'] },
): string {
  const words = personTexts(at.language).referral;
  const when = longDateTime(referral.receivedAt, at.zone, at.language);
  const language = words.languages[referral.language];
  const name = by.sender ?? words.colleague;
  if (by.fromUnit !== null) return words.referred({ name, unit: by.fromUnit, when, language });
  return referral.enteredBy === null
    ? words.received({ when, language })
    : words.entered({ name, when, language });
}

function referralView(
  context: RequestContext,
  work: AtWork,
  found: {
    readonly referral: OpenedReferral;
    readonly answerer: string | null;
    readonly sender: string | null;
    readonly fromUnit: string | null;
  },
) {
  const { app, language } = context;
  const { referral, answerer, sender, fromUnit } = found;
  const { zone, unit } = work;
  const codes = waysIn(unit.country);
  const titleOf = (instrument: string, version: string) => app.library.instrument(instrument, version)?.title;
  return {
    id: referral.id,
    version: referral.version,
    fromUnit,
    kind:
      fromUnit !== null
        ? ('professional' as const)
        : referral.enteredBy !== null
          ? ('phone' as const)
          : ('own' as const),
    received: receivedWords(referral, { sender, fromUnit }, { zone, language }),
    urgency: referral.urgency,
    prescription: referral.prescription,
    clock:
      referral.state === 'received'
        ? dueWords(
            dueState(
              { kind: 'intake', madeAt: referral.receivedAt, dueAt: referral.answerBy },
              app.clock.now(),
              zone,
            ),
            language,
          )
        : null,
    promised: longDate(civilIn(referral.answerBy, zone).date, language),
    way: codes.channels.find((one) => one.code === referral.channel)?.name[language] ?? referral.channel,
    reason: codes.reasons.find((one) => one.code === referral.reason)?.name[language] ?? referral.reason,
    habits: referral.habits,
    contact: referral.contact,
    words: referral.words,
    wordsLanguage: referral.language,
    check: guidedCheck(app.library, unit.country, referral.responses),
    responses: referral.responses.map((response) => ({
      line: resultLine(response, titleOf(response.instrument, response.version), { language, zone }),
      answers: response.answers,
    })),
    answered: answeredWords(referral, answerer, { zone, context, country: unit.country }),
    reasons:
      referral.state === 'received'
        ? declineReasons(unit.country).map((reason) => ({
            code: reason.code,
            name: reason.name[language],
            road: reason.road[language],
          }))
        : [],
  };
}

export async function loadReferral({ context: given, request, params }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const residentId = params['residentId'] ?? '';
  const found = orPage(
    context,
    request,
    await run(context, openReferralPage(context.app.library), {
      residentId,
      referralId: params['referralId'] ?? '',
      language: context.language,
    }),
  );
  const query = new URL(request.url).searchParams;
  const { from } = found.referral;
  const units = from === null ? [] : await context.app.units();
  const fromUnit = units.find((one) => one.id === from?.unitId)?.names[context.language] ?? null;
  return {
    frame: await staffFrame(context, work, { place: 'intake' }),
    residentId,
    head: found.head,
    phone: found.phone,
    referral: referralView(context, work, { ...found, fromUnit }),
    suits: suitsView(found.referral, found.known, {
      unit: work.unit,
      pack: context.app.packs[work.unit.country],
      today: work.today,
      zone: work.zone,
      language: context.language,
      assessor: found.assessor,
    }),
    wasAssessed: query.get('done') === 'assessed',
    sending: newId(),
    told: query.has('stale') ? ('stale' as const) : query.has('missing') ? ('reason-missing' as const) : null,
  };
}

/** Accepts or declines, and always ends on another page or on this one anew: back and reload send nothing twice. */
export async function answerReferral({ context: given, request, params }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  await atWork(context, request);
  const { language } = context;
  const ids = { residentId: params['residentId'] ?? '', referralId: params['referralId'] ?? '' };
  const here = `/${language}/work/people/${ids.residentId}/referral/${ids.referralId}`;
  const form = await formFields(request);
  const input = { ...ids, version: Number(field(form, 'version')) };
  const key = field(form, 'idempotencyKey');
  if (field(form, 'answer') === 'assess') {
    const segment = field(form, 'segment');
    const noted = await run(context, assessReferral, {
      ...ids,
      stable: field(form, 'stable'),
      motivated: field(form, 'motivated'),
      segment: segment === '' ? null : segment,
    });
    if (!noted.ok && noted.refusal === 'changed-meanwhile') throw redirect(`${here}?stale`, 303);
    orPage(context, request, noted);
    return redirect(`${here}?done=assessed#suits`, 303);
  }
  const isYes = field(form, 'answer') === 'accept';
  const reason = field(form, 'reason');
  if (!isYes && reason === '') throw redirect(`${here}?missing#reason`, 303);
  const outcome = isYes
    ? await run(context, acceptReferral, input, key)
    : await run(context, declineReferral, { ...input, reason }, key);
  if (!outcome.ok && outcome.refusal === 'changed-meanwhile') throw redirect(`${here}?stale`, 303);
  orPage(context, request, outcome);
  return redirect(
    isYes
      ? `/${language}/work/people/${ids.residentId}?done=accepted`
      : `/${language}/work/intake?done=declined`,
    303,
  );
}
