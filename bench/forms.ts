/** The form engine on one core: reading, enabling and scoring, beside a published library at the same work. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { assess } from '#modules/instruments/rules/result.ts';
import { readQuestionnaire } from '#modules/instruments/rules/read-questionnaire.ts';
import { readResponseItems } from '#modules/instruments/rules/read-response.ts';
import { settle } from '#modules/instruments/rules/settle.ts';
import { loadLibrary } from '#modules/instruments/public.ts';
import { evaluatorFor } from '#modules/instruments/use-cases/evaluate-expressions.ts';
import { largeForm, largeResponse, type Json } from './large-form.ts';
import type { Load } from './load.ts';

const PEER = 'sdc-qrf';
const PEER_EXPRESSIONS = 'fhirpath';
const PEER_AT = '.cache/bench-peer';

/** What of the other library is used; its own types speak of a server's internal shapes. */
interface Peer {
  mapResponseToForm(response: Json, questionnaire: Json): Json;
  mapFormToResponse(values: Json, questionnaire: Json): Json;
  removeDisabledAnswers(questionnaire: Json, values: Json, context: Json): Json;
  calcInitialContext(context: Json, values: Json): Json;
  evaluate(resource: unknown, expression: string, environment: Json): readonly unknown[];
  version: string;
}

function load(name: string, what: string, turn: () => void): Load {
  return {
    name,
    what,
    turn: async () => {
      turn();
      return Promise.resolve(null);
    },
    cpuSeconds: async () => {
      const { user, system } = process.cpuUsage();
      return Promise.resolve((user + system) / 1e6);
    },
  };
}

/** Every answer the last option; the sum is known. */
function fullResponse(questionnaire: Json): { readonly response: Json; readonly sum: number } {
  const items = (questionnaire['item'] as readonly Json[]).filter((item) => item['type'] === 'choice');
  const scored = items.slice(0, 9);
  const answers = scored.map((item) => {
    const option = (item['answerOption'] as readonly Json[]).at(-1) ?? {};
    return { linkId: item['linkId'], answer: [{ valueCoding: option['valueCoding'] }] };
  });
  return { response: { resourceType: 'QuestionnaireResponse', status: 'completed', item: answers }, sum: 27 };
}

function right(found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${String(found)} instead of ${String(wanted)}`);
}

async function ours(): Promise<readonly Load[]> {
  const instrument = (await loadLibrary('content')).instrument('phq-9', '1');
  if (instrument === undefined) throw new Error('phq-9 is not in the library');
  const { response, sum } = fullResponse(instrument.resource);
  const resource = largeForm();
  const large = largeResponse();
  const read = (questionnaire: Json) => {
    const { form, errors } = readQuestionnaire(questionnaire);
    if (form === undefined || errors.length > 0) throw new Error('the form cannot be read');
    return form;
  };
  return [
    load('PHQ-9: form read, Vandra', 'three languages, every element looked at, faults told', () => {
      right(read(instrument.resource).items.length, instrument.items.length);
    }),
    load('PHQ-9: response, Vandra', 'a response read, enabled, scored and judged by its limits', () => {
      const { answers } = readResponseItems(instrument, response['item'], '');
      const result = assess(instrument, answers, { country: 'se', on: '2026-11-25' });
      right(result.kind === 'band' ? result.score : result.kind, sum);
    }),
    load('500 items and 200 expressions, Vandra', 'read, enable and calculate until nothing changes', () => {
      const form = read(resource);
      const { answers } = readResponseItems(form, large.response['item'], '');
      const settled = settle(form, answers, (counted, enabled) =>
        evaluatorFor({ form, questionnaire: resource, enabled }, counted),
      );
      right(settled.answers['sum-99'], large.lastSum);
      right(settled.enabled.size, large.enabled);
    }),
  ];
}

/** The library speaks another shape of FHIR: `value: { Coding }` instead of `valueCoding`, expressions as plain attributes. */
function inTheirShape(value: unknown): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[]).map(inTheirShape);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([name, inner]): readonly [string, unknown] => {
    const type = /^value([A-Z]\w*)$/.exec(name)?.[1];
    if (type === undefined || type === 'Expression') return [name, inTheirShape(inner)];
    const kind = typeof inner === 'object' ? type : `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
    return ['value', { [kind]: inTheirShape(inner) }];
  });
  const shaped: Json = Object.fromEntries(pairs);
  const spoken = ((shaped['extension'] ?? []) as readonly Json[]).flatMap((one) => {
    const expression = one['valueExpression'] as Json | undefined;
    const name = String(one['url']).split('-').at(-1) ?? '';
    const words = String(expression?.['expression']).replaceAll('.answer.value', '.answer.value.integer');
    return expression === undefined ? [] : [[name, { ...expression, expression: words }] as const];
  });
  return { ...shaped, ...Object.fromEntries(spoken) };
}

function codingOf(answer: Json | undefined): string {
  const value = (answer?.['value'] ?? {}) as Json;
  return String(((value['Coding'] ?? {}) as Json)['code']);
}

/** What each option is worth; the library has no scoring. */
function pointsIn(questionnaire: Json): ReadonlyMap<string, number> {
  return new Map(
    (questionnaire['item'] as readonly Json[]).flatMap((item) =>
      ((item['answerOption'] ?? []) as readonly Json[]).map((option) => {
        const coding = ((option['value'] ?? {}) as Json)['Coding'] as Json | undefined;
        const [points] = (coding?.['extension'] ?? []) as readonly Json[];
        const value = (points?.['value'] ?? {}) as Json;
        return [`${String(item['linkId'])} ${codingOf(option)}`, Number(value['decimal'])] as const;
      }),
    ),
  );
}

function theirs(peer: Peer, resource: Json): readonly Load[] {
  const { response: original, sum } = fullResponse(resource);
  const phq9 = inTheirShape(resource) as Json;
  const response = inTheirShape(original) as Json;
  const points = pointsIn(phq9);
  const form = inTheirShape(largeForm()) as Json;
  const { response: plain, lastSum } = largeResponse();
  const large = inTheirShape(plain) as Json;
  const calculated = (form['item'] as readonly Json[]).filter(
    (item) => item['calculatedExpression'] !== undefined,
  );
  const kept = (questionnaire: Json, given: Json) => {
    const values = peer.mapResponseToForm(given, questionnaire);
    const about = { questionnaire, questionnaireResponse: given, launchContextParameters: [] };
    const context = peer.calcInitialContext(about, values);
    const items = peer.mapFormToResponse(
      peer.removeDisabledAnswers(questionnaire, values, context),
      questionnaire,
    );
    return { context, items };
  };
  return [
    load(
      `PHQ-9: response, sdc-qrf ${peer.version}`,
      'the same; the points are added by us, as it has no scoring',
      () => {
        const { items } = kept(phq9, response);
        const found = (items['item'] as readonly Json[]).reduce((all, item) => {
          const [answer] = item['answer'] as readonly Json[];
          return all + (points.get(`${String(item['linkId'])} ${codingOf(answer)}`) ?? 0);
        }, 0);
        right(found, sum);
      },
    ),
    load(`500 items and 200 expressions, sdc-qrf ${peer.version}`, 'the same, each calculation once', () => {
      const { context, items } = kept(form, large);
      const answered = { ...large, ...items };
      const results = calculated.map((item) =>
        peer.evaluate(answered, String((item['calculatedExpression'] as Json)['expression']), {
          ...context,
          resource: answered,
        }),
      );
      right(results.at(-1)?.[0], lastSum);
    }),
  ];
}

async function openPeer(): Promise<Peer> {
  // A place of its own with its own lock file: nothing of it is built in or shipped.
  await mkdir(PEER_AT, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    await copyFile(`bench/peer/${file}`, `${PEER_AT}/${file}`);
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: PEER_AT });
  const fetched = createRequire(`${process.cwd()}/${PEER_AT}/package.json`);
  const library = fetched(`${PEER}/lib/utils.js`) as Omit<Peer, 'evaluate' | 'version'>;
  const expressions = fetched(PEER_EXPRESSIONS) as {
    evaluate: (...args: readonly unknown[]) => readonly unknown[];
  };
  const { version } = fetched(`${PEER}/package.json`) as { version: string };
  return {
    ...library,
    version,
    evaluate: (resource, expression, environment) => expressions.evaluate(resource, expression, environment),
  };
}

/** The loads of our engine, and of the other library. */
export async function formLoads(): Promise<readonly Load[]> {
  const instrument = (await loadLibrary('content')).instrument('phq-9', '1');
  if (instrument === undefined) throw new Error('phq-9 is not in the library');
  return [...(await ours()), ...theirs(await openPeer(), structuredClone(instrument.resource))];
}
