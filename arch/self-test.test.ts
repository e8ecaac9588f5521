/**
 * A rule nobody has seen fail is not a rule: each one is broken here on purpose and must be found by its name.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blindness, ownChecks } from './check.ts';
import { TEXT_USE_RULE, textUseFindings } from './checks/text-use.ts';
import { TEXT_RULES, textFindings } from './checks/texts.ts';
import { type Cruise, cruiseTree } from './cruise.ts';
import { dependencyRules } from './dependency-rules.ts';
import type { Finding, SourceFile } from './finding.ts';
import { BROKEN_FILES, BROKEN_IMPORTS, CLEAN, type Files, RING_OTHER_HALF } from './fixtures.ts';
import { LINT_CLEAN, LINT_FIXTURES } from './lint-fixtures.ts';
import { ladderMistakes, MODULES } from './modules.ts';
import { readTree } from './tree.ts';

const root = dirname(import.meta.dirname);
const made: string[] = [];

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A folder with a house of its own. Packages are found because it stands inside the project. */
function house(files: Files): string {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'house-'));
  made.push(folder);
  write(folder, files);
  for (const name of ['package.json', 'tsconfig.json']) copyFileSync(join(root, name), join(folder, name));
  return folder;
}

function sources(files: Files): SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

function namesAt(findings: readonly Finding[], path: string): string[] {
  return findings.filter((finding) => finding.path === path).map((finding) => finding.rule);
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

describe('imports', () => {
  let clean: Cruise;
  let broken: Cruise;

  beforeAll(async () => {
    const breaches = Object.fromEntries(BROKEN_IMPORTS.map(({ path, text }) => [path, text]));
    clean = await cruiseTree(house(CLEAN), ['src', 'scripts'], MODULES);
    broken = await cruiseTree(
      house({ ...CLEAN, ...RING_OTHER_HALF, ...breaches }),
      ['src', 'scripts'],
      MODULES,
    );
  }, 60_000);

  test('a house in order breaks no rule', () => expect(clean.findings).toEqual([]));

  test('every file of the house is read', () =>
    expect(clean.count).toBeGreaterThanOrEqual(
      Object.keys(CLEAN).filter((path) => /^src\/.*\.tsx?$/.test(path)).length,
    ));

  test('reading too few files is itself a finding', () =>
    expect(blindness(sources(CLEAN), 0).map((finding) => finding.rule)).toEqual(['every-file-is-seen']));

  test('every rule has somebody who breaks it', () =>
    expect(new Set(BROKEN_IMPORTS.map((fixture) => fixture.rule))).toEqual(
      new Set(dependencyRules(MODULES).map((rule) => rule.name)),
    ));

  test.each(BROKEN_IMPORTS.map((fixture) => [fixture.rule, fixture.path]))('%s is seen at %s', (rule, path) =>
    expect(namesAt(broken.findings, path)).toContain(rule),
  );
});

describe('files and words', () => {
  const checks = ownChecks(MODULES);
  const look = (files: Files): Finding[] => checks.flatMap((check) => check.find(sources(files)));

  test('a house in order breaks no rule', () => expect(look(CLEAN)).toEqual([]));

  test('every rule has somebody who breaks it', () =>
    expect(new Set(BROKEN_FILES.map((fixture) => fixture.rule))).toEqual(
      new Set(checks.flatMap((check) => check.rules)),
    ));

  test.each(BROKEN_FILES.map((fixture) => [fixture.rule, fixture] as const))('%s is seen', (rule, fixture) =>
    expect(look({ ...CLEAN, [fixture.path]: fixture.text }).map((finding) => finding.rule)).toContain(rule),
  );

  test('the same licence is no obstacle in a tool that we do not ship', () =>
    expect(
      look({
        'package-lock.json': '{ "packages": { "node_modules/tool": { "license": "GPL-3.0", "dev": true } } }',
      }),
    ).toEqual([]));
});

describe('texts', () => {
  const sv = { title: 'Välkommen', count: (args: { n: number }) => `${args.n} steg` };
  const fi = { title: 'Tervetuloa', count: (args: { n: number }) => `${args.n} askelta` };
  const en = { title: 'Welcome', count: (args: { n: number }) => `${args.n} steps` };
  const rulesOf = (tables: Record<string, unknown>) =>
    textFindings([{ path: 'src/web/front/texts', tables }]).map((finding) => finding.rule);
  const broken: Readonly<Record<(typeof TEXT_RULES)[number], Record<string, unknown>>> = {
    'texts-in-every-language': { sv, en },
    'same-texts': { sv, fi: { ...fi, extra: 'Lisää' }, en },
    'no-empty-text': { sv, fi, en: { ...en, title: ' ' } },
    'calm-words': { sv, fi, en: { ...en, title: 'Welcome!' } },
  };

  test('texts that agree break no rule', () => expect(rulesOf({ sv, fi, en })).toEqual([]));
  test.each(TEXT_RULES)('%s is seen', (rule) => expect(rulesOf(broken[rule])).toContain(rule));
  test('a text that nothing reads is seen, also when only its own types name it', () => {
    const files = sources({
      'src/web/front/front.tsx': 'words.title; const { count } = words;',
      'src/web/front/front.test.ts': 'words.left;',
      'src/web/front/texts/texts.ts': 'export interface Texts { left: string; title: string }',
      'src/web/front/texts/sv.ts': "export const sv = { left: 'Kvar' };",
    });
    const find = (tables: Record<string, unknown>) =>
      textUseFindings([{ path: 'src/web/front/texts', tables }], files);
    expect(find({ sv })).toEqual([]);
    expect(find({ sv: { ...sv, left: 'Kvar' } })).toEqual([
      { rule: TEXT_USE_RULE, path: 'src/web/front/texts', sentence: 'nothing reads left' },
    ]);
  });
  test('a text with arguments in one language only is seen', () =>
    expect(rulesOf({ sv, fi, en: { ...en, count: 'steps' } })).toEqual(['same-texts']));
});

describe('the ladder', () => {
  test('the list points upward only', () => expect(ladderMistakes(MODULES)).toEqual([]));
  test('a module that uses one below it is seen', () =>
    expect(
      ladderMistakes([
        { name: 'above', owns: '', uses: ['below'] },
        { name: 'below', owns: '', uses: [] },
      ]),
    ).toEqual(['above uses below, which does not stand above it']));
});

describe('lint', () => {
  let messages: readonly { readonly filename: string; readonly said: string }[] = [];

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'vandra-lint-'));
    made.push(folder);
    write(folder, Object.fromEntries([...LINT_FIXTURES, LINT_CLEAN].map(({ path, text }) => [path, text])));
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const oxlint = join(root, 'node_modules', '.bin', 'oxlint');
    const result = spawnSync(oxlint, ['--type-aware', '--format=json', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const report = JSON.parse(result.stdout) as {
      diagnostics: { filename: string; code: string; message: string; help?: string }[];
    };
    messages = report.diagnostics.map(({ filename, code, message, help }) => ({
      filename,
      said: `${code} ${message} ${help ?? ''}`,
    }));
  }, 60_000);

  test.each(LINT_FIXTURES)('$name', ({ path, says }) =>
    expect(
      messages.filter((message) => message.filename === path).map((message) => message.said),
    ).toContainEqual(expect.stringContaining(says)),
  );

  test('a clean rule says nothing', () =>
    expect(messages.filter((message) => message.filename === LINT_CLEAN.path)).toEqual([]));
});

test('the self-test looks at the real house too', () =>
  expect(readTree(root).map((file) => file.path)).toContain('arch/modules.ts'));
