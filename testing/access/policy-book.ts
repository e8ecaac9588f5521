/**
 * The policies as text, each under its own `@id`, with what it tells and how early it is told.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policySetTextToParts, policyToJson } from '@cedar-policy/cedar-wasm/nodejs';

const FOLDER = join(import.meta.dirname, 'policies');

export interface PolicyEntry {
  readonly id: string;
  readonly text: string;
  readonly effect: 'permit' | 'forbid';
  readonly annotations: Readonly<Record<string, string>>;
}

export interface PolicyBook {
  readonly schema: string;
  readonly policies: readonly PolicyEntry[];
}

/** Every policy of the folder. Throws when one cannot be read or carries no id or an id taken by another. */
export function readPolicyBook(): PolicyBook {
  const policies = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.cedar'))
    .toSorted()
    .flatMap((name) => entriesOf(readFileSync(join(FOLDER, name), 'utf8')));
  if (new Set(policies.map(({ id }) => id)).size !== policies.length)
    throw new Error('Two policies share an @id.');
  return { schema: readFileSync(join(FOLDER, 'access.cedarschema'), 'utf8'), policies };
}

/** Other systems ask cases of their own (`systems.test.ts`): worlds of people never meet these policies. */
export function isAboutSystems({ id }: Pick<PolicyEntry, 'id'>): boolean {
  return /(^|-)systems?(-|$)/.test(id);
}

/** The same book with one policy torn out, to see what it is good for. */
export function withoutPolicy(book: PolicyBook, id: string): PolicyBook {
  return { schema: book.schema, policies: book.policies.filter((policy) => policy.id !== id) };
}

function entriesOf(text: string): PolicyEntry[] {
  const parts = policySetTextToParts(text);
  if (parts.type === 'failure') throw new Error(parts.errors.map(({ message }) => message).join('\n'));
  return parts.policies.map(entryOf);
}

function entryOf(text: string): PolicyEntry {
  const answer = policyToJson(text);
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  const annotations = answer.json.annotations ?? {};
  const { id } = annotations;
  if (id === undefined) throw new Error(`A policy has no @id:\n${text}`);
  return { id, text, effect: answer.json.effect, annotations };
}
