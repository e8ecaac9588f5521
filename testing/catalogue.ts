/**
 * What the database's own catalogue must say about tables, policies, grants, roles and functions: written here a second time,
 * independently of the migrations. Every check answers with what is wrong, so that a test can also see it fail.
 */
import type { Owner } from './access/every-table.ts';
import { DEFINERS } from './definers.ts';

/** pg-boss keeps ids of our rows in tables of its own; `public` holds the list of migrations and extensions. Neither holds a person. */
const NOT_OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'pgboss', 'public') and n.nspname !~ '^pg_(toast_)?temp'`;
const ROLES = ['vandra_app', 'vandra_job'];

const FOCUS = '(resident_id = ( SELECT access.focus() AS focus))';
const OPENED = '(( SELECT access.opened() AS opened)::uuid[])';
const UNITS = '(unit_id = ANY (( SELECT access.units() AS units)::uuid[]))';
const PERSON = `(${FOCUS} AND (holder = ANY ${OPENED}))`;
const SELF = '(resident_id = ( SELECT access.self() AS self))';
const PRIVATE = `(${FOCUS} AND (holder = ANY ${OPENED}) AND ((holder <> resident_id) OR ${SELF}))`;
const UNIT = `(${UNITS} OR (${FOCUS} AND (unit_id = ANY ${OPENED})))`;
const UNIT_JOB = `(${UNITS} OR ${FOCUS})`;
const SPACE = '(space_id = ANY (( SELECT access.spaces() AS spaces)::uuid[]))';
const DUE_HELD = `(${FOCUS} AND ((holder IS NULL) OR (holder = ANY ${OPENED})))`;
const BOTH = '{vandra_app,vandra_job}';

function due(using: string): readonly string[] {
  return [
    '{vandra_job} ALL true true',
    `{vandra_app} INSERT null ((resident_id IS NULL) OR ${using})`,
    `{vandra_app} UPDATE ${using} ${using}`,
    `{vandra_app} SELECT ${using} null`,
  ];
}

interface Class {
  /** Role, command, using, with check; without the owner's maintenance policy. */
  readonly policies: readonly string[];
  readonly app: string;
  readonly job: string;
}
const ALL = 'DELETE INSERT SELECT UPDATE';
const CLASSES: Readonly<Record<string, Class>> = {
  person: { policies: [`${BOTH} ALL ${PERSON} ${PERSON}`], app: ALL, job: ALL },
  private: {
    policies: [`{vandra_app} ALL ${PRIVATE} ${PRIVATE}`, `{vandra_job} ALL ${PERSON} ${PERSON}`],
    app: ALL,
    job: ALL,
  },
  unit: {
    policies: [`{vandra_app} ALL ${UNIT} ${UNIT}`, `{vandra_job} ALL ${UNIT_JOB} ${UNIT_JOB}`],
    app: ALL,
    job: ALL,
  },
  space: { policies: [`${BOTH} ALL ${SPACE} ${SPACE}`], app: ALL, job: ALL },
  key: { policies: [], app: '', job: '' },
  due: { policies: due(FOCUS), app: 'INSERT SELECT UPDATE', job: ALL },
  'due with holder': { policies: due(DUE_HELD), app: 'INSERT SELECT UPDATE', job: ALL },
  reference: { policies: [`${BOTH} ALL true true`], app: 'SELECT', job: 'SELECT' },
  log: {
    policies: [
      `${BOTH} INSERT null true`,
      `{vandra_app} SELECT ${SELF} null`,
      '{vandra_job} SELECT true null',
    ],
    app: 'INSERT SELECT',
    job: 'INSERT SELECT',
  },
  'log-partition': { policies: [], app: '', job: '' },
};
/** Tables whose grants differ from those of their class, each for a reason that its migration tells. */
const OTHER_GRANTS: Readonly<Record<string, Partial<Pick<Class, 'app' | 'job'>>>> = {
  'platform.demo_clock': { app: 'SELECT UPDATE', job: 'SELECT UPDATE' },
  'identity.absence': { app: 'DELETE INSERT SELECT' },
  'audit.batch': { job: 'INSERT SELECT' },
  'audit.public_key': { job: 'INSERT SELECT' },
  'residents.retention_report': { job: 'INSERT SELECT' },
  'notifications.dev_message': { app: 'DELETE INSERT SELECT', job: 'DELETE INSERT SELECT' },
  'booking.site': { app: 'INSERT SELECT UPDATE', job: 'INSERT SELECT UPDATE' },
  'booking.pattern': { app: 'INSERT SELECT UPDATE', job: 'INSERT SELECT UPDATE' },
  'booking.time_off': { app: 'DELETE INSERT SELECT', job: 'DELETE INSERT SELECT' },
  'booking.keep': { app: 'DELETE INSERT SELECT UPDATE', job: 'DELETE INSERT SELECT UPDATE' },
  'meetings.elsewhere': { app: 'DELETE INSERT SELECT UPDATE' },
  'booking.slot': { app: 'INSERT SELECT UPDATE', job: 'INSERT SELECT UPDATE' },
  'booking.occupancy': { app: 'DELETE INSERT SELECT', job: 'DELETE INSERT SELECT' },
  'coaching.capacity': { app: 'DELETE INSERT SELECT UPDATE' },
  'coaching.experience_mark': { app: 'INSERT SELECT' },
  'coaching.note': { app: 'INSERT SELECT UPDATE' },
  'coaching.addendum': { app: 'INSERT SELECT UPDATE' },
  'coaching.group_session': { app: 'INSERT SELECT UPDATE' },
  'prescriptions.prescription': { app: 'INSERT SELECT UPDATE' },
  'prescriptions.organiser': { app: 'INSERT SELECT UPDATE' },
  'instruments.definition': { app: 'INSERT SELECT UPDATE', job: 'INSERT SELECT UPDATE' },
  'instruments.scoring': { app: 'INSERT SELECT', job: 'INSERT SELECT' },
  'instruments.permission': { app: 'INSERT SELECT', job: 'INSERT SELECT' },
  'programmes.programme': { app: 'INSERT SELECT UPDATE', job: 'INSERT SELECT UPDATE' },
  'programmes.version': { app: 'DELETE INSERT SELECT UPDATE', job: 'DELETE INSERT SELECT UPDATE' },
  'programmes.media': { app: 'INSERT SELECT', job: 'INSERT SELECT' },
  'programmes.media_part': { app: 'INSERT SELECT', job: 'INSERT SELECT' },
  'programmes.version_media': { app: 'DELETE INSERT SELECT UPDATE', job: 'DELETE INSERT SELECT UPDATE' },
  'programmes.origin': { app: 'INSERT SELECT', job: 'INSERT SELECT' },
  'programmes.review': { app: 'INSERT SELECT', job: 'INSERT SELECT' },
  'programmes.comment': { app: 'INSERT SELECT UPDATE', job: 'INSERT SELECT UPDATE' },
  'programmes.adoption': { app: 'INSERT SELECT UPDATE', job: 'INSERT SELECT UPDATE' },
  'enrolments.mark': { app: 'INSERT SELECT', job: 'DELETE INSERT SELECT' },
  'enrolments.tally': { job: 'INSERT SELECT UPDATE' },
  'referrals.mark': { app: 'INSERT SELECT', job: 'INSERT SELECT' },
  'programmes.owner_told': { job: 'INSERT SELECT' },
  'programmes.link': { app: 'INSERT SELECT UPDATE', job: 'INSERT SELECT UPDATE' },
};
const SEQUENCE_GRANTS: readonly string[] = ['audit.access_log_seq_seq vandra_job SELECT'];

const RUN_BY = { app: 'vandra_app', job: 'vandra_job', both: 'vandra_app vandra_job', none: '' } as const;

interface TableRow {
  readonly name: string;
  readonly kind: string;
  readonly class: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly columns: readonly string[];
  readonly first_key: string | null;
  readonly app: string;
  readonly job: string;
  readonly others: string;
  readonly by_column: string;
  readonly policies: readonly string[];
}

const grantsTo = (role: string): string =>
  `coalesce((select string_agg(privilege_type, ' ' order by privilege_type) from aclexplode(c.relacl) where grantee = '${role}'::regrole), '')`;

async function tableRows(owner: Owner): Promise<readonly TableRow[]> {
  const found = await owner(
    `select n.nspname || '.' || c.relname as name, c.relkind::text as kind, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
       coalesce(substring(obj_description(c.oid, 'pg_class') from '^class: ([a-z-]+);'), 'none') as class,
       (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       (select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid and i.indisprimary) as first_key,
       ${grantsTo('vandra_app')} as app, ${grantsTo('vandra_job')} as job,
       coalesce((select string_agg(case when grantee = 0 then 'public' else grantee::regrole::text end || ' ' || privilege_type, ', ')
         from aclexplode(c.relacl) where grantee <> c.relowner and grantee not in ('vandra_app'::regrole, 'vandra_job'::regrole)), '') as others,
       coalesce((select string_agg(a.attname, ', ') from pg_attribute a where a.attrelid = c.oid and a.attacl is not null), '') as by_column,
       array(select concat_ws(' ', case p.permissive when 'PERMISSIVE' then null else p.permissive end, p.roles::text, p.cmd,
           coalesce(p.qual, 'null'), coalesce(p.with_check, 'null')) from pg_policies p
         where p.schemaname = n.nspname and p.tablename = c.relname and p.roles::text <> '{vandra_owner}') as policies
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${NOT_OURS} order by 1`,
  );
  return found as unknown as readonly TableRow[];
}

/** The class with its variants. */
function classOf(table: TableRow): Class | undefined {
  return CLASSES[table.class === 'due' && table.columns.includes('holder') ? 'due with holder' : table.class];
}

function isPolicy(table: TableRow, expected: Class): boolean {
  return table.policies.toSorted().join('\n') === expected.policies.toSorted().join('\n');
}

/** A table is declared, under forced row-level security, with exactly the policies and grants of its class. */
export async function tableFaults(owner: Owner): Promise<readonly string[]> {
  return (await tableRows(owner)).flatMap((table) => {
    const { name } = table;
    if (!['r', 'p'].includes(table.kind)) return [`${name} shows rows past the policies of its tables`];
    const expected = classOf(table);
    if (expected === undefined) return [`${name} has no class that is known: ${table.class}`];
    const knowsPersons = table.columns.includes('resident_id');
    const grants = { app: expected.app, job: expected.job, ...OTHER_GRANTS[name] };
    return [
      ...(table.secured && table.forced ? [] : [`${name} is not under forced row-level security`]),
      ...(isPolicy(table, expected)
        ? []
        : [`${name} has other policies than its class: ${table.policies.join('; ')}`]),
      ...(table.app === grants.app ? [] : [`${name} grants vandra_app: ${table.app}`]),
      ...(table.job === grants.job ? [] : [`${name} grants vandra_job: ${table.job}`]),
      ...(table.others === '' ? [] : [`${name} grants others: ${table.others}`]),
      ...(table.by_column === '' ? [] : [`${name} grants by column: ${table.by_column}`]),
      ...(['person', 'private'].includes(table.class) && table.first_key !== 'resident_id'
        ? [`${name} is not led by the resident`]
        : []),
      ...(knowsPersons && ['reference', 'space'].includes(table.class)
        ? [`${name} names residents in a class that knows none`]
        : []),
    ];
  });
}

/** Sequences, schemas and the database give the application nothing that is not written here. */
export async function grantFaults(owner: Owner): Promise<readonly string[]> {
  const sequences = await owner(
    `select n.nspname || '.' || c.relname || ' ' || case when grantee = 0 then 'public' else grantee::regrole::text end || ' ' || privilege_type as told
     from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl)
     where c.relkind = 'S' and grantee <> c.relowner and ${NOT_OURS}`,
  );
  const schemas = await owner(
    `select n.nspname || ' ' || case when grantee = 0 then 'public' else grantee::regrole::text end || ' ' || privilege_type as told
     from pg_namespace n, aclexplode(n.nspacl) where grantee <> n.nspowner
       and not (${NOT_OURS} and grantee in ('vandra_app'::regrole, 'vandra_job'::regrole) and privilege_type = 'USAGE')
       and (${NOT_OURS} or (n.nspname = 'public' and privilege_type <> 'USAGE'))`,
  );
  const databases = await owner(
    `select rolname || ' may create schemas' as told from pg_roles where rolname = any ($1) and has_database_privilege(rolname, current_database(), 'CREATE')`,
    [ROLES],
  );
  return [
    ...sequences.map(({ told }) => String(told)).filter((told) => !SEQUENCE_GRANTS.includes(told)),
    ...[...schemas, ...databases].map(({ told }) => String(told)),
  ];
}

/** The roles of the application own nothing, belong to no other role, and pass no policy; the tables' owner owns all. */
export async function roleFaults(owner: Owner): Promise<readonly string[]> {
  const roles = await owner(
    `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as may_too_much,
       exists (select 1 from pg_auth_members m where m.member = r.oid) as belongs,
       exists (select 1 from pg_shdepend d where d.refobjid = r.oid and d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
         and d.dbid = (select oid from pg_database where datname = current_database())) as owns
     from pg_roles r where rolname = any ($1) order by 1`,
    [ROLES],
  );
  const strangers = await owner(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${NOT_OURS} and c.relowner <> 'vandra_owner'::regrole
     union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${NOT_OURS} and p.proowner <> 'vandra_owner'::regrole`,
  );
  return [
    ...(roles.length === ROLES.length ? [] : ['a role of the application is missing']),
    ...roles.flatMap(({ rolname, may_too_much: mayTooMuch, belongs, owns }) => [
      ...(mayTooMuch === false ? [] : [`${String(rolname)} has a right of the whole cluster`]),
      ...(belongs === false ? [] : [`${String(rolname)} belongs to another role`]),
      ...(owns === false ? [] : [`${String(rolname)} owns something`]),
    ]),
    ...strangers.map(({ name }) => `${String(name)} is not owned by vandra_owner`),
  ];
}

/** Functions that see past the policies have a pinned search path and are run by the intended roles only; none by everybody. */
export async function functionFaults(owner: Owner): Promise<readonly string[]> {
  const found = await owner(
    `select n.nspname || '.' || p.proname as name, p.prosecdef as definer,
       coalesce((select substring(setting from '^search_path=(.*)$') from unnest(p.proconfig) setting where setting like 'search_path=%'), '') as path,
       p.proacl is null or exists (select 1 from aclexplode(p.proacl) where grantee = 0) as by_everybody,
       coalesce((select string_agg(grantee::regrole::text, ' ' order by grantee::regrole::text) from aclexplode(p.proacl)
         where grantee <> p.proowner and grantee <> 0), '') as run_by
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${NOT_OURS} order by 1`,
  );
  const definers = found.filter(({ definer }) => definer === true).map(({ name }) => String(name));
  return [
    ...found.flatMap(({ name, definer, path, by_everybody: byEverybody, run_by: runBy }) => {
      const intended = DEFINERS[String(name)];
      const schemas = String(path).split(', ');
      const isPinned =
        schemas.at(-1) === 'pg_temp' && !schemas.some((one) => ['public', '"$user"'].includes(one));
      return [
        ...(byEverybody === false ? [] : [`${String(name)} may be run by everybody`]),
        ...(definer === false || isPinned
          ? []
          : [`${String(name)} has no pinned search path: ${String(path)}`]),
        ...(definer === true && intended === undefined
          ? [`${String(name)} sees past the policies and is not known here`]
          : []),
        ...(intended !== undefined && RUN_BY[intended] !== runBy
          ? [`${String(name)} is run by: ${String(runBy)}`]
          : []),
      ];
    }),
    ...Object.keys(DEFINERS)
      .filter((name) => !definers.includes(name))
      .map((name) => `${name} is known here and is no function that sees past the policies`),
  ];
}
