/** Responses on the FHIR door, and the Observations that follow from them. */
import type { App } from '#app';
import type { ClientActor, Country, Language } from '#kernel/actor.ts';
import { parseCivilDate, parseInstant, zone } from '#kernel/dates.ts';
import type { ResidentId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { parseIdentityNumber } from '#modules/identity/public.ts';
import {
  type HandedOut,
  handOutResponses,
  type Instrument,
  type Issue,
  itemExpression,
  problemsIn,
  problemText,
  readResponseItems,
  takeResponse,
  toQuestionnaireResponse,
  unreadableTexts,
} from '#modules/instruments/public.ts';
import { lookupHash } from '#platform/sealing.ts';
import { NOT_FOUND, outcomeAnswer, refusedAnswer, resourceAnswer, searchAnswer } from './answer.ts';
import { fhirId, readFhirId } from './ids.ts';
import { observationsOf } from './observations.ts';
import { formsFor } from './questionnaires.ts';

type Json = Readonly<Record<string, unknown>>;
type Read<T> = { readonly value: T } | { readonly issues: readonly Issue[] };

const ROOT = 'QuestionnaireResponse';
/** Identity numbers by their registers: personnummer and samordningsnummer; henkilötunnus. */
const NUMBER_SYSTEMS: Readonly<Record<string, Country>> = {
  'urn:oid:1.2.752.129.2.1.3.1': 'se',
  'urn:oid:1.2.752.129.2.1.3.3': 'se',
  'urn:oid:1.2.246.21': 'fi',
};
const LANGUAGE_OF: Readonly<Record<string, Language>> = { sv: 'sv', fi: 'fi', en: 'en' };

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(
  code: Issue['code'],
  words: string,
  expression: string,
): { readonly issues: readonly Issue[] } {
  return { issues: [{ code, words, expression }] };
}

type Subject = { readonly residentId: string } | { readonly keyHash: string };

function subjectOf(app: App, client: ClientActor, subject: unknown): Read<Subject> {
  const at = `${ROOT}.subject`;
  if (!isObject(subject)) return wrong('required', 'The response says not whom it is about.', at);
  const { reference, identifier } = subject;
  if (typeof reference === 'string') {
    const person = readFhirId(reference.split('/').at(-1) ?? '');
    return person === undefined || !/(^|\/)Patient\/[^/]+$/.test(reference)
      ? wrong('value', 'The reference is no Patient of this service.', `${at}.reference`)
      : { value: { residentId: person.residentId } };
  }
  const system = isObject(identifier) ? identifier['system'] : undefined;
  const value = isObject(identifier) ? identifier['value'] : undefined;
  const country = typeof system === 'string' ? NUMBER_SYSTEMS[system] : undefined;
  if (country === undefined || typeof value !== 'string')
    return wrong(
      'value',
      `Say whom it is about by a Patient reference, or by an identity number with its system: ${Object.keys(NUMBER_SYSTEMS).join(', ')}.`,
      `${at}.identifier`,
    );
  const today = app.today(zone(client.country === 'se' ? 'Europe/Stockholm' : 'Europe/Helsinki'));
  const number = parseIdentityNumber(country, value, today);
  if (!number.ok) return wrong('value', 'This is no identity number.', `${at}.identifier.value`);
  const key = `${number.value.country}:${number.value.canonical}`;
  return { value: { keyHash: lookupHash(app.config.secret, 'resident', key).toString('hex') } };
}

/** The form by its canonical address; without a version the newest that is in use. */
function formOf(app: App, client: ClientActor, canonical: unknown): Instrument | undefined {
  if (typeof canonical !== 'string') return undefined;
  const [url, version] = canonical.split('|');
  const all = formsFor(app, client)
    .filter(
      (one) => one.url === url && (version === undefined ? one.status === 'active' : one.version === version),
    )
    .toSorted((one, other) => one.version.localeCompare(other.version, 'en', { numeric: true }));
  const found = all.at(-1);
  return found?.status === 'draft' ? undefined : found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A response that may be kept: read, settled and without problems; or everything that is wrong with it. */
async function judged(app: App, client: ClientActor, resource: Json) {
  const instrument = formOf(app, client, resource['questionnaire']);
  if (instrument === undefined)
    return wrong('value', 'No form that is in use has this address and version.', `${ROOT}.questionnaire`);
  if (instrument.entry === 'score')
    return wrong('not-supported', 'Of this form scores only are entered.', `${ROOT}.questionnaire`);
  const read = readResponseItems(instrument, resource['item'], ROOT);
  const faults = read.faults.map(
    ({ path, linkId, message }): Issue => ({
      code: 'value',
      words: `${linkId === undefined ? '' : `Item ${linkId}: `}${message}`,
      expression: path,
    }),
  );
  if (faults.length > 0) return { issues: faults };
  const settled = await app.forms.settle(instrument, read.answers);
  if (!settled.ok) {
    const { key = '', message = '' } = settled.details;
    return settled.refusal === 'form-too-slow'
      ? wrong('too-costly', 'The expressions of this form take too long with these answers.', `${ROOT}.item`)
      : wrong(
          'business-rule',
          `The expression of item ${key === '' ? '(the form)' : key} cannot be carried out: ${message}`,
          key === '' ? ROOT : itemExpression(key.split('~')[0] ?? key),
        );
  }
  const problems = problemsIn(instrument, read.answers, settled.value).map((one): Issue => {
    const linkId = one.key.split('~')[0] ?? one.key;
    return {
      code: one.problem === 'required' ? 'required' : 'value',
      words: `Item ${linkId}: ${one.problem}. ${problemText(one, 'en')}`,
      expression: itemExpression(linkId),
    };
  });
  return problems.length > 0 ? { issues: problems } : { value: { instrument, settled: settled.value } };
}

function languageOf(resource: Json): Language {
  const said = resource['language'];
  return (typeof said === 'string' ? LANGUAGE_OF[said.slice(0, 2)] : undefined) ?? 'en';
}

async function inFhir(app: App, one: HandedOut) {
  const id = fhirId(one.residentId, one.id);
  const instrument = await app.library.find(one.instrument, one.version);
  const subject = { reference: `Patient/${fhirId(one.residentId, one.holder)}` };
  if (instrument === undefined || one.answers === null)
    return {
      resourceType: ROOT,
      id,
      // Answers whose key is gone, or whose form is no longer here, cannot be handed out.
      status: 'stopped',
      subject,
      authored: one.answeredAt,
    };
  const settled = await app.forms.settle(instrument, one.answers);
  return {
    ...toQuestionnaireResponse(instrument, one.answers, {
      authored: one.answeredAt,
      language: one.language,
      status: 'completed',
      id,
      ...(settled.ok ? { enabled: settled.value.enabled } : {}),
    }),
    subject,
  };
}

/** When it was answered, as the system says it: a day, or an instant with its zone. */
function authoredOf(resource: Json): Read<string | null> {
  const authored = resource['authored'];
  if (authored === undefined) return { value: null };
  const isOne = typeof authored === 'string' && (parseCivilDate(authored).ok || parseInstant(authored).ok);
  return isOne
    ? { value: authored }
    : wrong('value', 'Say when it was answered as a day or as an instant with its zone.', `${ROOT}.authored`);
}

export async function createResponse(
  app: App,
  client: ClientActor,
  given: { readonly text: string; readonly key: string | undefined },
): Promise<Response> {
  const resource = parsed(given.text);
  if (!isObject(resource) || resource['resourceType'] !== ROOT)
    return outcomeAnswer(400, [{ code: 'invalid', words: 'Send a QuestionnaireResponse as JSON.' }]);
  const unreadable = unreadableTexts(resource, ROOT);
  if (unreadable.length > 0)
    return outcomeAnswer(
      400,
      unreadable.slice(0, 20).map(({ path, message }) => ({
        code: 'invalid',
        words: `${path} ${message}`,
        expression: path,
      })),
    );
  if (resource['status'] !== 'completed' && resource['status'] !== 'amended')
    return outcomeAnswer(422, [
      { code: 'value', words: 'Only completed responses are taken.', expression: `${ROOT}.status` },
    ]);
  const subject = subjectOf(app, client, resource['subject']);
  if ('issues' in subject) return outcomeAnswer(422, subject.issues);
  const authored = authoredOf(resource);
  if ('issues' in authored) return outcomeAnswer(422, authored.issues);
  const response = await judged(app, client, resource);
  if ('issues' in response) return outcomeAnswer(422, response.issues.slice(0, 100));
  const kept = await app.run(
    client,
    takeResponse(app.packs, response.value),
    { subject: subject.value, language: languageOf(resource), authored: authored.value },
    given.key === undefined ? {} : { idempotencyKey: given.key },
  );
  if (!kept.ok && kept.refusal === 'in-the-future')
    return outcomeAnswer(422, wrong('value', 'This is still to come.', `${ROOT}.authored`).issues);
  if (!kept.ok) return refusedAnswer(kept.refusal);
  const { residentId, responseId } = kept.value;
  const id = fhirId(residentId, responseId);
  return resourceAnswer(
    { ...resource, id, subject: { reference: `Patient/${fhirId(residentId, client.unitId)}` } },
    { status: 201, headers: { Location: `${app.config.publicUrl}/fhir/R4/${ROOT}/${id}` } },
  );
}

async function handedOut(
  app: App,
  client: ClientActor,
  wanted: { readonly residentId: ResidentId; readonly responseId?: string },
): Promise<Outcome<readonly HandedOut[], string>> {
  return app.run(client, handOutResponses, wanted);
}

export async function readOneResponse(app: App, client: ClientActor, id: string): Promise<Response> {
  const pair = readFhirId(id);
  if (pair === undefined) return outcomeAnswer(404, [NOT_FOUND]);
  const found = await handedOut(app, client, { residentId: pair.residentId, responseId: pair.other });
  if (!found.ok) return refusedAnswer(found.refusal);
  const [one] = found.value;
  return one === undefined ? outcomeAnswer(404, [NOT_FOUND]) : resourceAnswer(await inFhir(app, one));
}

/** The person and, where a response was named, which one. */
function searched(
  asked: URLSearchParams,
): Outcome<{ residentId: ResidentId; responseId?: string }, 'no-patient'> {
  const derived = readFhirId((asked.get('derived-from') ?? '').replace(/^QuestionnaireResponse\//, ''));
  if (derived !== undefined) return done({ residentId: derived.residentId, responseId: derived.other });
  const patient = readFhirId((asked.get('patient') ?? asked.get('subject') ?? '').replace(/^Patient\//, ''));
  return patient === undefined ? refused('no-patient') : done({ residentId: patient.residentId });
}

const NO_PATIENT: Issue = {
  code: 'required',
  words: 'Say whose: patient=Patient/ID. For Observations derived-from=QuestionnaireResponse/ID will do.',
};

export async function searchResponses(
  app: App,
  client: ClientActor,
  asked: URLSearchParams,
): Promise<Response> {
  const wanted = searched(asked);
  if (!wanted.ok) return outcomeAnswer(400, [NO_PATIENT]);
  const found = await handedOut(app, client, { residentId: wanted.value.residentId });
  if (!found.ok) return refusedAnswer(found.refusal);
  return searchAnswer(
    app.config.publicUrl,
    await Promise.all(found.value.map(async (one) => inFhir(app, one))),
  );
}

export async function searchObservations(
  app: App,
  client: ClientActor,
  asked: URLSearchParams,
): Promise<Response> {
  const wanted = searched(asked);
  if (!wanted.ok) return outcomeAnswer(400, [NO_PATIENT]);
  const found = await handedOut(app, client, wanted.value);
  if (!found.ok) return refusedAnswer(found.refusal);
  return searchAnswer(
    app.config.publicUrl,
    found.value.flatMap((one) =>
      observationsOf({
        residentId: one.residentId,
        holder: one.holder,
        responseId: one.id,
        answeredAt: one.answeredAt,
        result: one.result,
        instrument: app.library.instrument(one.instrument, one.version),
        language: one.language,
      }),
    ),
  );
}
