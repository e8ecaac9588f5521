/**
 * Who may import whom, made from the module list. The self-test holds a small fixture for every rule made here and
 * sees each one fail by its name.
 */
import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { HOMES, type Home, type Module } from './modules.ts';

/** Tests, proofs and builders may reach further than the product does. */
const FOR_TESTS = '\\.(test|proof)\\.tsx?$|^src/modules/[^/]+/testing\\.ts$';

function rule(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from, to };
}

/** A package in node_modules, wherever the checked tree stands. */
function npm(packages: string): string {
  return `(^|/)node_modules/(@types/)?(${packages})/`;
}

function moduleRule(module: Module): IRegularForbiddenRuleType {
  const allowed = [module.name, ...module.uses].join('|');
  return rule(
    `${module.name}-uses-only-what-is-listed`,
    `${module.name} may use: ${module.uses.join(', ') || 'no module'} (arch/modules.ts).`,
    { path: `^src/modules/${module.name}/`, pathNot: FOR_TESTS },
    { path: '^src/modules/', pathNot: `^src/modules/(${allowed})/` },
  );
}

function homeRule(home: Home): IRegularForbiddenRuleType {
  return rule(
    `one-home-for-${home.name}`,
    `${home.packages} may be imported only at ${home.at}.`,
    { path: '^src/', pathNot: [home.at, FOR_TESTS] },
    { path: npm(home.packages) },
  );
}

const LAYERS: readonly IRegularForbiddenRuleType[] = [
  rule(
    'kernel-imports-nothing',
    'The kernel stands alone: Zod, the Temporal polyfill and node:crypto for ids, nothing else.',
    { path: '^src/kernel/', pathNot: FOR_TESTS },
    { pathNot: ['^src/kernel/', npm('zod|temporal-polyfill'), '^(node:)?crypto$'] },
  ),
  rule(
    'platform-knows-no-area',
    'The platform is technology: it uses the kernel; decisions and logs come in as ports.',
    { path: '^src/platform/', pathNot: FOR_TESTS },
    { path: '^src/', pathNot: '^src/(kernel|platform)/' },
  ),
  rule(
    'modules-know-no-page',
    'Pages know modules, never the other way round.',
    { path: '^src/modules/' },
    { path: '^src/web/' },
  ),
  rule(
    'only-the-roots-compose',
    'The files directly under src put the parts together; nothing below knows them.',
    { path: '^src/(kernel|platform|modules)/', pathNot: FOR_TESTS },
    { path: '^src/[^/]+\\.tsx?$' },
  ),
  rule(
    'pages-are-given-the-service',
    'A page is handed the composed service by its context. It may know its type and cannot make one.',
    { path: '^src/web/', pathNot: FOR_TESTS },
    { path: '^src/[^/]+\\.tsx?$', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'roots-enter-by-the-door',
    'What composes the service uses the doors of modules as everybody does.',
    { path: '^src/[^/]+\\.tsx?$', pathNot: FOR_TESTS },
    { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(public|listeners|jobs|http)\\.ts$' },
  ),
  rule(
    'design-knows-no-area',
    'Building blocks of pages know no area and no technology but the language of the page.',
    { path: '^src/web/design/', pathNot: FOR_TESTS },
    { path: '^src/', pathNot: '^src/(web/(design|shell)|kernel)/|^src/platform/i18n' },
  ),
];

const DOORS: readonly IRegularForbiddenRuleType[] = [
  rule(
    'modules-enter-by-the-door',
    'A module is used through its public.ts. Only rules may use rules of others, because both are pure.',
    { path: '^src/modules/([^/]+)/(?!rules/)', pathNot: FOR_TESTS },
    { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/public\\.ts$'] },
  ),
  rule(
    'web-enters-by-the-door',
    'Pages use public.ts, and the pure parts that the browser may hold: rules and texts.',
    { path: '^src/web/', pathNot: FOR_TESTS },
    { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(public\\.ts$|rules/|texts/)' },
  ),
  rule(
    'rules-are-pure',
    'Rules use the kernel, rules, contracts and texts of the area, and i18n (pure as well): no store, no other platform, no node built-in. They run in the browser too.',
    { path: '^src/modules/([^/]+)/rules/', pathNot: FOR_TESTS },
    {
      pathNot: [
        '^src/kernel/',
        '^src/modules/[^/]+/rules/',
        '^src/modules/$1/contract\\.ts$',
        '^src/modules/$1/texts/',
        '^src/platform/i18n\\.ts$',
        npm('zod'),
      ],
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'rules-know-no-technology',
    'Not even as a type: what a rule needs is given to it as a value of ours.',
    { path: '^src/modules/[^/]+/rules/', pathNot: FOR_TESTS },
    {
      path: [
        '^src/platform/(?!i18n\\.ts$)',
        '^src/modules/[^/]+/(store|use-cases|listeners|jobs|http)(/|\\.ts$)',
      ],
    },
  ),
  rule(
    'store-is-for-verbs',
    'Only use cases, listeners, jobs and the doors (public.ts, ports.ts) of the same module touch its store.',
    {
      path: '^src/',
      pathNot: [
        FOR_TESTS,
        '^src/modules/[^/]+/(use-cases/|store/|listeners\\.ts$|jobs\\.ts$|public\\.ts$|ports\\.ts$)',
      ],
    },
    { path: '^src/modules/[^/]+/store(/|\\.ts$)' },
  ),
  rule(
    'tests-stay-tests',
    'The product imports no test, no builder and no test tool.',
    { path: '^src/', pathNot: FOR_TESTS },
    {
      path: [
        FOR_TESTS,
        '^testing/',
        '^e2e/',
        '^arch/',
        npm('vitest|fast-check|playwright-core|@cedar-policy/[^/]+'),
      ],
    },
  ),
  rule(
    'no-developer-packages-in-the-product',
    'What the service runs on stands under dependencies. The route list, the roots and what is bundled may differ.',
    { path: '^src/', pathNot: [FOR_TESTS, '^src/web/routes\\.ts$', '^src/[^/]+\\.ts$'] },
    {
      path: '(^|/)node_modules/',
      pathNot: npm('vite|@fontsource(-variable)?/[^/]+'),
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'bootstrap-needs-nothing',
    'What installs the packages cannot use one.',
    { path: '^scripts/bootstrap\\.mjs$' },
    { dependencyTypesNot: ['core'] },
  ),
  rule(
    'no-rings',
    'Files that need each other in a ring cannot be read or tested apart.',
    { path: '^(src|testing|arch|scripts|e2e|bench|ops)/' },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'every-import-is-found',
    'An import that cannot be found is a typing mistake or a missing package.',
    { path: '^(src|testing|arch|scripts|e2e|bench|ops)/' },
    { couldNotResolve: true, pathNot: ['^virtual:', '\\+types/'] },
  ),
];

/** All rules for a list of modules. Pure: the self-test calls it with the same list. */
export function dependencyRules(modules: readonly Module[]): IRegularForbiddenRuleType[] {
  return [...LAYERS, ...DOORS, ...modules.map(moduleRule), ...HOMES.map(homeRule)];
}
