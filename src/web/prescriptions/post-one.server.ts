/** What a form about one prescription becomes: saved, sent for signing, signed, put away, corrected, withdrawn, followed up. */
import { data, redirect } from 'react-router';
import type { Outcome } from '#kernel/outcome.ts';
import {
  askForSignature,
  beginPrescription,
  dropPrescription,
  FIELD_NAMES,
  type Fields,
  followUpPrescription,
  type PrescriptionProblem,
  savePrescription,
  signPrescription,
  withdrawPrescription,
} from '#modules/prescriptions/public.ts';
import type { RequestContext } from '../context.ts';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import type { WrittenLook } from './look-part.tsx';
import { REFUSED, type Refused, type Said } from './texts/texts.ts';

export interface NotDone {
  readonly intent: 'draft' | 'withdraw' | 'look';
  readonly fields: Fields;
  readonly codes: readonly string[];
  readonly reason: string;
  readonly look: WrittenLook;
  readonly problems: readonly { readonly field: string; readonly problem: PrescriptionProblem }[];
  readonly refused: Refused | null;
}

type Posted = Readonly<Record<string, string | readonly string[]>>;

/** A browser sends line ends as two characters; people count one. NUL is in no text. */
function said(posted: Posted, name: string): string {
  return field(posted, name).replaceAll('\r\n', '\n').replaceAll('\0', '\uFFFD');
}

function notDone(posted: Posted, intent: NotDone['intent']): NotDone {
  return {
    intent,
    fields: Object.fromEntries(FIELD_NAMES.map((name) => [name, said(posted, name)])),
    codes: [...fieldList(posted, 'codes')],
    reason: said(posted, 'reason'),
    look: {
      outcome: field(posted, 'outcome'),
      words: said(posted, 'words'),
      next: field(posted, 'next'),
      on: field(posted, 'on'),
      how: field(posted, 'how'),
      who: field(posted, 'who'),
    },
    problems: [],
    refused: null,
  };
}

/** A follow-up's next look has its own names in the form. */
const LOOK_FIELDS: Readonly<Record<string, { field: string; problem: PrescriptionProblem }>> = {
  'follow-on': { field: 'on', problem: 'follow-on' },
  'follow-past': { field: 'on', problem: 'follow-past' },
  'follow-far': { field: 'on', problem: 'follow-far' },
  'follow-how': { field: 'how', problem: 'follow-how' },
  'follow-who': { field: 'who', problem: 'follow-who' },
};

interface About {
  readonly here: RequestContext;
  readonly request: Request;
  readonly residentId: string;
  readonly prescriptionId: string;
}

/** The page again, with what was written and what is wrong; or the page that the refusal deserves. */
function again(about: About, outcome: Outcome<unknown, string>, kept: NotDone) {
  if (outcome.ok) throw new Error('nothing was refused');
  if (outcome.refusal === 'faulty') {
    const problems = Object.entries(outcome.details).map(([name, problem]) => ({
      field: name,
      problem: problem as PrescriptionProblem,
    }));
    return data<NotDone>({ ...kept, problems }, { status: 422 });
  }
  if (outcome.refusal === 'too-long') {
    const name = kept.intent === 'look' ? 'words' : 'reason';
    return data<NotDone>({ ...kept, problems: [{ field: name, problem: 'too-long' }] }, { status: 422 });
  }
  const ofLook = LOOK_FIELDS[outcome.refusal];
  if (ofLook !== undefined) return data<NotDone>({ ...kept, problems: [ofLook] }, { status: 422 });
  const refused = REFUSED.find((one) => one === outcome.refusal);
  if (refused === undefined) return orPage<never>(about.here, about.request, outcome);
  const isWritten = refused === 'reason' || refused === 'outcome' || refused === 'next';
  return data<NotDone>({ ...kept, refused }, { status: isWritten ? 422 : 409 });
}

export async function postOne(about: About) {
  const { here, request, residentId, prescriptionId } = about;
  const rules = here.app.prescribing;
  const posted = await formFields(request);
  const intent = field(posted, 'intent');
  const list = `/${here.language}/work/people/${residentId}/plan`;
  const key = (input: unknown) => sendingKey(field(posted, 'idempotencyKey'), input);
  const to = (page: string, what: Said) => redirect(`${page}?said=${what}`, 303);
  const ids = { residentId, prescriptionId };
  const version = field(posted, 'version');
  const kept = notDone(posted, intent === 'withdraw' || intent === 'look' ? intent : 'draft');
  const { fields, codes } = kept;

  switch (intent) {
    case 'sign': {
      const input = { ...ids, version, fields, codes };
      const outcome = await run(here, signPrescription(rules), input, key(input));
      return outcome.ok ? to(`${list}/${prescriptionId}`, 'signed') : again(about, outcome, kept);
    }
    case 'ask': {
      const input = { ...ids, version, fields, signer: field(posted, 'signer') };
      const outcome = await run(here, askForSignature(rules), input, key(input));
      return outcome.ok ? to(list, 'asked') : again(about, outcome, kept);
    }
    case 'drop': {
      const input = { ...ids, version };
      const outcome = await run(here, dropPrescription(rules), input, key(input));
      return outcome.ok ? to(list, 'dropped') : again(about, outcome, kept);
    }
    case 'correct': {
      const input = { residentId, language: here.language, replaces: prescriptionId };
      const begun = orPage(here, request, await run(here, beginPrescription(rules), input, key(input)));
      return redirect(`${list}/${begun.prescriptionId}`, 303);
    }
    case 'withdraw': {
      const input = { ...ids, version, reason: kept.reason };
      const outcome = await run(here, withdrawPrescription(rules), input, key(input));
      return outcome.ok ? to(`${list}/${prescriptionId}`, 'withdrawn') : again(about, outcome, kept);
    }
    case 'look': {
      const input = { residentId, followUpId: field(posted, 'followUpId'), form: kept.look };
      const outcome = await run(here, followUpPrescription(rules), input, key(input));
      return outcome.ok ? to(`${list}/${prescriptionId}`, 'followed-up') : again(about, outcome, kept);
    }
    default: {
      const input = { ...ids, version, fields };
      const outcome = await run(here, savePrescription(rules), input, key(input));
      return outcome.ok ? to(`${list}/${prescriptionId}`, 'saved') : again(about, outcome, kept);
    }
  }
}
