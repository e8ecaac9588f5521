/**
 * For every lint rule the house leans on, a line that breaks it on purpose. `says` is a part of the message, so that
 * one rule with several bans is seen to ban each.
 */
export interface LintFixture {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly says: string;
}

const RULE = 'src/modules/access/rules';
const CODE = 'src/platform';

export const LINT_FIXTURES: readonly LintFixture[] = [
  {
    name: 'no Date in rules',
    path: `${RULE}/date.ts`,
    text: 'export const today = (): number => new Date().getTime();\n',
    says: 'A rule takes the day or the time as an argument',
  },
  {
    name: 'no Temporal in rules',
    path: `${RULE}/temporal.ts`,
    text: 'export const today = (): unknown => Temporal.Now;\n',
    says: 'Civil dates are counted in src/kernel/dates',
  },
  {
    name: 'no Math.random in rules',
    path: `${RULE}/random.ts`,
    text: 'export const lot = (): number => Math.random();\n',
    says: 'A rule draws no lots: take the number',
  },
  {
    name: 'no fetch in rules',
    path: `${RULE}/fetch.ts`,
    text: "export const page = (): Promise<Response> => fetch('/page');\n",
    says: 'A rule fetches nothing',
  },
  {
    name: 'no process in rules',
    path: `${RULE}/process.ts`,
    text: 'export const port = (): unknown => process.env;\n',
    says: 'A rule knows no process',
  },
  {
    name: 'no mutated argument in rules',
    path: `${RULE}/mutation.ts`,
    text: 'export function wipe(goal: { title: string }): void {\n  goal.title = "";\n}\n',
    says: 'goal',
  },
  {
    name: 'no reassigned argument anywhere',
    path: `${CODE}/reassign.ts`,
    text: 'export function next(n: number): number {\n  n += 1;\n  return n;\n}\n',
    says: 'no-param-reassign',
  },
  {
    name: 'no any',
    path: `${CODE}/any.ts`,
    text: 'export const value: any = 1;\n',
    says: 'no-explicit-any',
  },
  {
    name: 'no any that slips through',
    path: `${CODE}/unsafe.ts`,
    text: "export const value: string = JSON.parse('1');\n",
    says: 'no-unsafe-assignment',
  },
  {
    name: 'no non-null assertion',
    path: `${CODE}/non-null.ts`,
    text: 'export const first = (list: string[]): string => list[0]!;\n',
    says: 'no-non-null-assertion',
  },
  {
    name: 'no floating promise',
    path: `${CODE}/floating.ts`,
    text: 'async function save(): Promise<void> {}\nexport function run(): void {\n  save();\n}\n',
    says: 'no-floating-promises',
  },
  {
    name: 'no switch that forgets a case',
    path: `${CODE}/switch.ts`,
    text: "export function say(state: 'on' | 'off'): string {\n  switch (state) {\n    case 'on':\n      return 'yes';\n  }\n  return 'no';\n}\n",
    says: 'switch-exhaustiveness-check',
  },
  {
    name: 'no default export',
    path: `${CODE}/default.ts`,
    text: 'export default 1;\n',
    says: 'no-default-export',
  },
  {
    name: 'no fifth parameter',
    path: `${CODE}/parameters.ts`,
    text: 'export function five(a: 1, b: 2, c: 3, d: 4, e: 5): number {\n  return a + b + c + d + e;\n}\n',
    says: 'max-params',
  },
  {
    name: 'no silenced test',
    path: `${CODE}/skipped.test.ts`,
    text: "import { test } from 'vitest';\ntest.skip('a step stays shut', () => {});\n",
    says: 'no-disabled-tests',
  },
];

export const LINT_CLEAN = {
  path: `${RULE}/clean.ts`,
  text: "export function say(state: 'on' | 'off'): string {\n  switch (state) {\n    case 'on':\n      return 'yes';\n    case 'off':\n      return 'no';\n  }\n}\n",
} as const;
