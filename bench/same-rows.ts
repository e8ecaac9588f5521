/** The rows that one transaction of the service wrote, written again by bare SQL: what the database alone could do. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { newId } from '#kernel/ids.ts';
import { type Floor, ownCpuSeconds } from './floor.ts';
import { CONCURRENCY, type Stage } from './served.ts';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

interface Row {
  readonly table: string;
  readonly columns: string;
  /** The row as JSON text, with what its indexes allow only once left to be filled in. */
  readonly text: string;
  /** Hashes in the key, as they stand in the text. */
  readonly hashes: readonly string[];
}

/** Every row of the transaction that wrote the newest response, whatever the table. */
async function rowsOfNewest(stage: Stage): Promise<readonly Row[]> {
  const [newest] = await stage.owner(
    'select xmin::text as tx from instruments.response order by answered_at desc, id desc limit 1',
  );
  const tables = await stage.owner(
    `select format('%I.%I', n.nspname, c.relname) as name, c.oid::int as oid,
       (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
          and not exists (select 1 from pg_attrdef d where d.adrelid = c.oid and d.adnum = a.attnum
            and pg_get_expr(d.adbin, d.adrelid) like 'nextval%')) as columns,
       (select coalesce(array_agg(distinct a.attname::text), '{}') from pg_index i join pg_attribute a
          on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisunique and a.atttypid = 'bytea'::regtype) as hashes
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  const found: Row[] = [];
  for (const table of tables) {
    const name = String(table['name']);
    const rows = await stage.owner(`select to_jsonb(t) as row from ${name} t where t.xmin::text = $1`, [
      newest?.['tx'],
    ]);
    for (const one of rows) {
      const row = one['row'] as Record<string, unknown>;
      const hashes = (table['hashes'] as string[]).map((column) => String(row[column]).replace('\\x', ''));
      found.push({ table: name, columns: String(table['columns']), text: JSON.stringify(row), hashes });
    }
  }
  return found;
}

/** The row as another would have it: every id new, alike in all rows of one turn. */
function anew(row: Row, ids: Map<string, string>): string {
  const fresh = (old: string, make: () => string): string => {
    const known = ids.get(old) ?? make();
    ids.set(old, known);
    return known;
  };
  const renamed = row.text.replaceAll(UUID, (old) => fresh(old, newId));
  return row.hashes.reduce(
    (text, old) =>
      text.replaceAll(
        old,
        fresh(old, () => randomBytes(old.length / 2).toString('hex')),
      ),
    renamed,
  );
}

/**
 * One transaction that inserts what a sent form left behind, into copies of the tables: nothing that keeps these rows could be
 * faster.
 */
export async function bareRows(stage: Stage): Promise<Floor> {
  const rows = await rowsOfNewest(stage);
  if (rows.length < 3) throw new Error('the rows of a sent form were not found');
  const pool = new pg.Pool({ connectionString: stage.urls.owner, max: CONCURRENCY });
  // Copies of the tables with their indexes, and with neither triggers, foreign keys nor row-level security.
  const copies = new Map(
    [...new Set(rows.map((row) => row.table))].map((table, index) => [table, `bench_copy_${index}`] as const),
  );
  for (const [table, copy] of copies) await stage.owner(`create table ${copy} (like ${table} including all)`);
  const tables = [...Map.groupBy(rows, (row) => row.table.replace(/_(?:p?\d+|default)$/, ''))];
  return {
    load: {
      name: 'bare SQL, the same rows',
      what: `${rows.length} rows in one transaction through pg, no service, no rules of the tables: ${tables.map(([name, some]) => `${some.length} ${name}`).join(', ')}`,
      async turn() {
        const client = await pool.connect();
        const ids = new Map<string, string>();
        try {
          await client.query('begin');
          for (const row of rows) {
            const copy = copies.get(row.table) ?? '';
            const text = `insert into ${copy} (${row.columns}) select ${row.columns} from jsonb_populate_record(null::${copy}, $1)`;
            await client.query({ name: copy, text, values: [anew(row, ids)] });
          }
          await client.query('commit');
        } finally {
          client.release();
        }
        return null;
      },
      cpuSeconds: async () => ownCpuSeconds(),
    },
    close: async () => pool.end(),
  };
}
