/** A running service and another system at its door, for proofs over real HTTP: what is sent, what is told, what is kept. */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type RunningService, startService } from '../e2e/server.ts';
import { demoId } from '../src/demo/people.ts';
import { DEMO_CLIENT, demoClientSecret } from '../src/demo/system-client.ts';
import { copyOfDemo } from './global-service.ts';
import { withServiceDatabase } from './service-database.ts';

export type Json = Record<string, unknown>;
interface Told {
  readonly status: number;
  readonly body: Json;
  /** What is said about it, a line for each issue. */
  readonly words: string;
}
export interface FhirService {
  /** The demo resident whom responses are about. */
  readonly patient: string;
  send(type: string, body: unknown): Promise<Told>;
  /** Sends what is wrong, and looks that it was told, about the right thing. */
  isTold(type: string, body: unknown, about: RegExp): Promise<void>;
  /** Does the work, and looks that nothing of it was kept. */
  withNothingKept(work: () => Promise<void>): Promise<void>;
  /** The longest time in ms that the process has answered nobody, of all times it was asked. */
  longestStall(): Promise<number>;
  stop(): Promise<void>;
}

/** A Questionnaire with these items. */
export function someForm(items: readonly Json[], name = 'wrong'): Json {
  return {
    resourceType: 'Questionnaire',
    url: `https://example.org/fhir/Questionnaire/${name}`,
    version: '1',
    status: 'active',
    language: 'sv',
    title: 'Prov',
    item: items,
  };
}
/** A question with a text, of another type or more by `more`. */
export function anItem(linkId: string, more: Json = {}): Json {
  return { linkId, text: linkId, type: 'string', ...more };
}
/** Finds a linkId as a word of its own. */
export function naming(...linkIds: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\w-])(?:${linkIds.join('|')})(?:[^\\w-]|$)`, 'm');
}

async function bringIn(directory: string, form: Json): Promise<void> {
  const file = join(directory, 'form.json');
  writeFileSync(file, JSON.stringify(form));
  const words = ['src/cli.ts', 'instruments', 'import', file, '--publish', '--permission', 'own form'];
  const env = { ...process.env, VANDRA_DATA: directory };
  const out = await new Promise<string>((settle) => {
    execFile(process.execPath, words, { env }, (_, said) => settle(said));
  });
  expect(JSON.parse(out)).toMatchObject({ ok: true });
}

async function tokenOf(service: RunningService, directory: string): Promise<string> {
  const secret = demoClientSecret(Buffer.from(readFileSync(join(directory, 'secret'), 'utf8'), 'base64'));
  const asked = await fetch(`${service.url}/oauth2/token`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Authorization: `Basic ${Buffer.from(`${DEMO_CLIENT.clientId}:${secret}`).toString('base64')}`,
    },
    body: 'grant_type=client_credentials',
  });
  return String(((await asked.json()) as Json)['access_token']);
}

/** Starts a service on a copy of the demo, with these forms published. */
export async function openFhirService(demoData: string, forms: readonly Json[]): Promise<FhirService> {
  const directory = copyOfDemo(demoData);
  const service = await startService({ dataDirectory: directory });
  for (const form of forms) await bringIn(directory, form);
  const token = await tokenOf(service, directory);
  let longest = 0;

  /** Since it was asked last; the service begins anew each time. */
  async function stall(): Promise<number> {
    const text = await (await fetch(`${service.url}/metrics`)).text();
    const seconds = /^nodejs_eventloop_lag_max_seconds ([\d.e+-]+)/m.exec(text)?.[1];
    if (seconds === undefined) throw new Error('/metrics tells no lag of the event loop');
    return Number(seconds) * 1000;
  }
  const send: FhirService['send'] = async (type, body) => {
    const answered = await fetch(`${service.url}/fhir/R4/${type}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/fhir+json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const told = (await answered.json()) as Json;
    const issues = (told['issue'] ?? []) as { diagnostics?: string; expression?: string[] }[];
    const lines = issues.map((one) => `${one.diagnostics ?? ''} ${(one.expression ?? []).join(' ')}`);
    return { status: answered.status, body: told, words: lines.join('\n') };
  };
  /** How many forms, responses, results, flags, rows of work and entries there are. */
  const kept = async (): Promise<unknown> =>
    withServiceDatabase(directory, async (client) => {
      const tables = ['definition', 'response', 'result', 'flag'].map((name) => `instruments.${name}`);
      const counts = [...tables, 'worklist.item', 'timeline.entry'].map(
        (name) => `(select count(*)::int from ${name}) as "${name}"`,
      );
      return (await client.query(`select ${counts.join(', ')}`)).rows[0] as unknown;
    });
  await stall();
  return {
    patient: `${demoId('resident', 'andreas-ebers')}${demoId('unit', DEMO_CLIENT.unitKey)}`.replaceAll(
      '-',
      '',
    ),
    send,
    async isTold(type, body, about) {
      const answered = await send(type, body);
      expect([400, 413, 422]).toContain(answered.status);
      expect(answered.body['resourceType']).toBe('OperationOutcome');
      expect(answered.words).toMatch(about);
    },
    async withNothingKept(work) {
      const before = await kept();
      await work();
      expect(await kept()).toEqual(before);
    },
    async longestStall() {
      longest = Math.max(longest, await stall());
      return longest;
    },
    async stop() {
      await service.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
