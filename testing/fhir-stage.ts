/** Other systems at the FHIR door, and a person whom their unit has: for tests. */
import { newId } from '#kernel/ids.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { lookupHash } from '#platform/sealing.ts';
import { answerSystem } from '../src/fhir/door.ts';
import type { Place, TestApp } from './app.ts';
import { phq9 } from './ordered-forms.ts';

const ORIGIN = 'http://localhost:3000';
export type Json = Record<string, unknown>;
interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Json;
}

/** The stage of one test application. */
export function fhirStage(app: () => TestApp) {
  async function ask(path: string, init: RequestInit = {}): Promise<Answered> {
    const answer = await answerSystem(app(), new Request(`${ORIGIN}${path}`, init), 'test');
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      json: text === '' ? {} : (JSON.parse(text) as Json),
    };
  }

  /** A system of a unit, with its secret. */
  async function aSystem(place: Place, given: { purpose?: string; endsOn?: string } = {}) {
    const id = newId<'client'>();
    const clientId = `system-${id}`;
    await app().owner(
      `insert into identity.client (id, client_id, name, unit_id, purpose, starts_on, ends_on) values ($1, $2, 'Record system', $3, $4, '2020-01-01', $5)`,
      [id, clientId, place.unitId, given.purpose ?? 'care', given.endsOn ?? null],
    );
    await app().owner('insert into identity.client_secret (key_hash, client_id) values ($1, $2)', [
      lookupHash(app().config.secret, 'client', `${clientId} s3cret`),
      id,
    ]);
    const tokenFor = async (secret: string) =>
      ask('/oauth2/token', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
        },
        body: 'grant_type=client_credentials',
      });
    const headers = async () => ({
      Authorization: `Bearer ${String((await tokenFor('s3cret')).json['access_token'])}`,
      'Content-Type': 'application/fhir+json',
    });
    return {
      id,
      tokenFor,
      get: async (path: string) => ask(`/fhir/R4/${path}`, { headers: await headers() }),
      post: async (type: string, body: unknown, more: Record<string, string> = {}) =>
        ask(`/fhir/R4/${type}`, {
          method: 'POST',
          headers: { ...(await headers()), ...more },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
    };
  }
  type System = Awaited<ReturnType<typeof aSystem>>;

  const patientOf = (client: Client) =>
    `${client.resident.residentId}${client.place.unitId}`.replaceAll('-', '');
  const url = () => app().library.instrument('phq-9', '1')?.url ?? '';

  function response(
    client: Client,
    answers: Readonly<Record<string, unknown>> = phq9(1, 1),
    given: Json = {},
  ) {
    return {
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${url()}|1`,
      status: 'completed',
      language: 'sv',
      subject: { reference: `Patient/${patientOf(client)}` },
      item: Object.entries(answers).map(([linkId, code]) => ({
        linkId,
        answer: [{ valueCoding: { code } }],
      })),
      ...given,
    };
  }
  async function scene(): Promise<{ client: Client; system: System }> {
    const client = await aClient(app());
    return { client, system: await aSystem(client.place) };
  }
  const stored = async (client: Client) =>
    app().owner(
      "select occasion, occasion_id, version from instruments.response where resident_id = $1 and occasion = 'partner'",
      [client.resident.residentId],
    );
  const issues = (answered: Answered) =>
    answered.json['issue'] as { code: string; diagnostics: string; expression?: string[] }[];

  return { ask, aSystem, patientOf, url, response, scene, stored, issues };
}
