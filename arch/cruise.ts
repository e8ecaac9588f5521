/**
 * Runs dependency-cruiser in this process over one tree and says what it saw.
 */
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { dependencyRules } from './dependency-rules.ts';
import type { Finding } from './finding.ts';
import type { Module } from './modules.ts';

export interface Cruise {
  /** How many files were read. With a TypeScript that the tool cannot load it reads none and finds nothing wrong. */
  readonly count: number;
  readonly findings: readonly Finding[];
}

/** Every import under the folders of a tree, held against the rules made from the modules. */
export async function cruiseTree(
  root: string,
  folders: readonly string[],
  modules: readonly Module[],
): Promise<Cruise> {
  const options: ICruiseOptions = {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: dependencyRules(modules) },
    // Imports of types count: a module that knows another's types knows the other.
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '\\+types/|\\.css$|\\.woff2$|\\.svg$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  };
  const tsConfig: unknown = extractTypeScriptConfig(join(root, 'tsconfig.json'));
  const { output } = await cruise([...folders], options, {}, { tsConfig });
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
  return { count: output.summary.totalCruised, findings: output.summary.violations.map(findingOf) };
}

type Violation = ICruiseResult['summary']['violations'][number];

function findingOf(violation: Violation): Finding {
  return { rule: violation.rule.name, path: violation.from, sentence: `imports ${violation.to}` };
}
