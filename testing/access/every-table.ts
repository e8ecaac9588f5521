/**
 * Every table of the service with its class, as the catalogue has them, and rows in each for every resident and holder of a
 * world: what a leak would show. A table that is added later is covered by being there.
 */

/** As the owner of the database. */
export type Owner = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

export interface DeclaredTable {
  readonly name: string;
  /** As `platform.declare_table` wrote it; `none` when it was never declared. */
  readonly class: string;
  readonly columns: readonly string[];
  /** Columns of the primary key that must be given, with their types. */
  readonly key: readonly { readonly name: string; readonly type: string }[];
}

/** pg-boss keeps ids of our rows in tables of its own; `public` holds the list of migrations. Neither holds a person. */
const NOT_OURS = ['pg_catalog', 'information_schema', 'pg_toast', 'pgboss', 'public'];

/** Every table but those reached through another one only (partitions of the log). */
export async function everyTable(owner: Owner): Promise<readonly DeclaredTable[]> {
  const found = await owner(
    `select n.nspname || '.' || c.relname as name, coalesce(substring(obj_description(c.oid) from '^class: ([a-z-]+);'), 'none') as class,
       (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       coalesce((select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null))) from pg_index i
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
         where i.indrelid = c.oid and i.indisprimary and a.attidentity = ''), '[]') as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> all ($1) and n.nspname not like 'pg_temp%' order by 1`,
    [NOT_OURS],
  );
  return found as unknown as readonly DeclaredTable[];
}

/**
 * Leaves only policies and grants standing: what a row says is not asked here, and a check, a foreign key or a trigger would
 * refuse some writes before a policy is asked.
 */
export async function loosen(owner: Owner, tables: readonly DeclaredTable[]): Promise<void> {
  const names = tables.map(({ name }) => name);
  const constraints = await owner(
    `select conrelid::regclass::text as name, quote_ident(conname) as rule from pg_constraint
     where contype in ('c', 'f') and coninhcount = 0 and conrelid = any ($1::regclass[])`,
    [names],
  );
  for (const { name, rule } of constraints)
    await owner(`alter table ${String(name)} drop constraint ${String(rule)}`);
  const needed = await owner(
    `select a.attrelid::regclass::text as name, quote_ident(a.attname) as column_name from pg_attribute a
     where a.attrelid = any ($1::regclass[]) and a.attnum > 0 and a.attnotnull and a.attidentity = ''
       and not exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey))`,
    [names],
  );
  for (const { name, column_name: column } of needed)
    await owner(`alter table ${String(name)} alter column ${String(column)} drop not null`);
  for (const name of names) await owner(`alter table ${name} disable trigger user`);
}

/** With many worlds in one database no look should read all of them to find the few rows it may see. */
export async function indexMarks(owner: Owner, tables: readonly DeclaredTable[]): Promise<void> {
  for (const table of tables.filter(holdsPersons))
    for (const column of table.columns.filter((one) => one in PLACES))
      await owner(`create index on ${table.name} (${column})`);
  await owner('analyze');
}

/** What a row's key is made of `p`. */
const KEY_OF: Readonly<Record<string, string>> = {
  uuid: 'md5(p)::uuid',
  text: `'mark ' || p`,
  bytea: 'sha256(p::bytea)',
  bigint: `('x' || left(md5(p), 15))::bit(60)::bigint`,
  'timestamp with time zone': 'now()',
  date: 'current_date',
};
const PLACES: Readonly<Record<string, string>> = { resident_id: 'r', holder: 'h', unit_id: 'h' };

/** Column → SQL that fills it for resident `r` and holder `h`: the places and the key, nothing else. */
function filled(table: DeclaredTable): readonly (readonly [column: string, value: string])[] {
  const places = table.columns.flatMap((column) => {
    const place = PLACES[column];
    return place === undefined ? [] : [[column, place] as const];
  });
  const rest = table.key.filter(({ name }) => !(name in PLACES));
  return [
    ...places,
    ...rest.map(({ name, type }) => {
      const value = KEY_OF[type];
      if (value === undefined) throw new Error(`${table.name}.${name}: no key is known of type ${type}`);
      return [name, value] as const;
    }),
  ];
}

/** An insert of one new row about `p_resident`, held by `p_holder`. */
function insertOne(table: DeclaredTable): string {
  const columns = filled(table);
  return `insert into ${table.name} (${columns.map(([column]) => column).join(', ')})
    select ${columns.map(([, value]) => value).join(', ')} from (select p_resident as r, p_holder as h, gen_random_uuid()::text as p) pair`;
}

/** Classes that hold something about persons; rows of the others are free to be read. */
const OF_PERSONS = ['person', 'private', 'unit', 'space', 'key', 'due', 'log'];

export const holdsPersons = (table: DeclaredTable): boolean => OF_PERSONS.includes(table.class);

/** Its rows are those of one person; of the others they are found by an exact match, or by whose the space is. */
export const isAboutOne = (table: DeclaredTable): boolean => !['key', 'space'].includes(table.class);

/**
 * A row in every table that holds persons for each resident with each unit and with the own drawer. The drawer's comes first:
 * a table that has one row per resident keeps that one. Rows carry no time, so that none of them opens or closes anything.
 */
export async function putMarks(
  owner: Owner,
  tables: readonly DeclaredTable[],
  world: {
    readonly residents: readonly { readonly id: string }[];
    readonly units: readonly { readonly id: string }[];
  },
): Promise<void> {
  const ids = [world.residents.map(({ id }) => id), world.units.map(({ id }) => id)];
  for (const table of tables.filter(holdsPersons)) {
    const columns = filled(table);
    await owner(
      `insert into ${table.name} (${columns.map(([column]) => column).join(', ')})
       select ${columns.map(([, value]) => value).join(', ')}
         from (select r, h, r::text || h::text as p from unnest($1::uuid[]) r, lateral unnest(array_prepend(r, $2::uuid[])) h
           order by h <> r) pair
         on conflict do nothing`,
      ids,
    );
  }
}

/** One row of a table, reduced to whom and whose. */
export interface SeenRow {
  readonly name: string;
  readonly residentId: string | null;
  readonly holder: string | null;
}

/** Where a row's holder stands. */
function holderColumn({ columns }: DeclaredTable): string | undefined {
  return ['holder', 'unit_id'].find((column) => columns.includes(column));
}

export const hasHolder = (table: DeclaredTable): boolean => holderColumn(table) !== undefined;

/** `look_at` and its relatives run as whoever calls them. */
const AS_CALLER = 'to vandra_app, vandra_job';

function looks(
  tables: readonly DeclaredTable[],
  where: (resident: string, holder: string) => string,
): string {
  return tables
    .map((table) => {
      const resident = table.columns.includes('resident_id') ? 't.resident_id' : 'null::uuid';
      const column = holderColumn(table);
      const holder = column === undefined ? 'null::uuid' : `t.${column}`;
      return `select '${table.name}', ${resident}, ${holder} from ${table.name} t ${where(resident, holder)}`;
    })
    .join(' union all ');
}

/**
 * Functions that look into all tables. `look_everywhere` names nobody, so that only policies stand between; `look_as_job` does so
 * but for what jobs see all of (due rows, the log); `look_at` names a resident and a holder. Key tables cannot be read at all.
 */
export function lookFunctions(tables: readonly DeclaredTable[]): string {
  const readable = tables.filter((table) => holdsPersons(table) && table.class !== 'key');
  const personal = readable.filter((table) => !['due', 'log'].includes(table.class));
  const drawer = (resident: string, holder: string) =>
    `where ${resident} = p_resident and (${holder} is null or ${holder} = p_holder)`;
  const made = (name: string, body: string) => `create function public.${name}
    returns table (name text, "residentId" uuid, holder uuid) language plpgsql stable as $$ begin return query ${body}; end $$;`;
  return `${made(
    'look_everywhere()',
    looks(readable, () => ''),
  )}
    ${made(
      'look_as_job()',
      looks(personal, () => ''),
    )}
    ${made('look_at(p_resident uuid, p_holder uuid)', looks(readable, drawer))}
    grant execute on function public.look_everywhere(), public.look_as_job(), public.look_at(uuid, uuid) ${AS_CALLER}`;
}

/** What became of one attempt to write: how many rows it touched, or -1 when it was refused. */
export interface Tried {
  readonly name: string;
  readonly verb: 'insert' | 'update' | 'delete' | 'move';
  readonly touched: number;
}

/** Statements that would add, change, take away or move rows so that they are about `p_resident` and held by `p_holder`. */
function writesInto(table: DeclaredTable): Readonly<Record<string, string>> {
  const theirs = [
    ...(table.columns.includes('resident_id') ? [['resident_id', 'p_resident'] as const] : []),
    ...(hasHolder(table) ? [[holderColumn(table) ?? '', 'p_holder'] as const] : []),
  ];
  const set = theirs.map(([column, value]) => `${column} = ${value}`);
  const where = theirs.length === 0 ? '' : ` where ${set.map((one) => `t.${one}`).join(' and ')}`;
  const same = theirs[0]?.[0] ?? table.key[0]?.name ?? 'id';
  return {
    insert: insertOne(table),
    update: `update ${table.name} t set ${same} = t.${same}${where}`,
    delete: `delete from ${table.name} t${where}`,
    ...(theirs.length === 0 ? {} : { move: `update ${table.name} set ${set.join(', ')}` }),
  };
}

/**
 * `try_writes`: tries every write in every table. One that a policy or a grant refuses is -1; one that got as far as a row
 * that stands there already was let through.
 */
export function writeFunction(tables: readonly DeclaredTable[]): string {
  const attempts = tables.flatMap((table) =>
    Object.entries(writesInto(table)).map(
      ([verb, text]) => `
      begin
        ${text};
        get diagnostics touched = row_count;
      exception when insufficient_privilege then touched := -1; when unique_violation then touched := 1;
      end;
      name := '${table.name}'; verb := '${verb}';
      return next;`,
    ),
  );
  return `create function public.try_writes(p_resident uuid, p_holder uuid) returns table (name text, verb text, touched bigint)
    language plpgsql as $$
    #variable_conflict use_column
    begin ${attempts.join('')}
    end $$;
    grant execute on function public.try_writes(uuid, uuid) ${AS_CALLER}`;
}
