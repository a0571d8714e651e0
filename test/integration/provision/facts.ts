import type { Database } from '../../../client/src/engine/databases/database';

const OF_USER = (schema: string): string => `${schema} NOT LIKE 'pg\\_%' AND ${schema} <> 'information_schema'`;
const NO_MARK = (comment: string): string =>
  `nullif(regexp_replace(${comment}, E'\\n?Provisioned by TDM: .*', ''), '')`;

/** Everything that a database says of its tables and types, one line each, so that two can be compared. */
const FACTS_SQL = `
SELECT 'constraint ' || coalesce(nullif(conrelid, 0)::regclass::text, contypid::regtype::text) || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS fact
  FROM pg_constraint WHERE ${OF_USER('connamespace::regnamespace::text')}
UNION ALL
SELECT 'index ' || pg_get_indexdef(i.indexrelid)
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE ${OF_USER('c.relnamespace::regnamespace::text')}
UNION ALL
SELECT 'column ' || c.oid::regclass || '.' || attname || ' ' || attnum || ' ' || format_type(atttypid, atttypmod) || ' '
       || attnotnull || ' ' || attidentity::text || attgenerated::text || ' ' || coalesce(pg_get_expr(adbin, adrelid), '')
       || ' ' || coalesce(attcollation::regcollation::text, '') || ' ' || coalesce(col_description(c.oid, attnum), '')
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
 WHERE attnum > 0 AND relkind IN ('r', 'c') AND ${OF_USER('c.relnamespace::regnamespace::text')}
UNION ALL
SELECT 'relation ' || relkind::text || ' ' || c.oid::regclass || coalesce(' ' || ${NO_MARK(`obj_description(c.oid, 'pg_class')`)}, '')
  FROM pg_class c WHERE relkind IN ('r', 'S', 'c') AND ${OF_USER('c.relnamespace::regnamespace::text')}
UNION ALL
SELECT 'type ' || typtype::text || ' ' || t.oid::regtype || ' ' || typnotnull || ' ' || coalesce(typdefault, '') || ' '
       || coalesce((SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid), '')
  FROM pg_type t WHERE typtype IN ('e', 'd', 'c') AND ${OF_USER('t.typnamespace::regnamespace::text')}
UNION ALL
SELECT 'sequence ' || seqrelid::regclass || ' ' || seqtypid::regtype || ' ' || seqincrement || ' ' || seqmin || ' ' || seqmax
       || ' ' || seqstart || ' ' || seqcycle
  FROM pg_sequence
UNION ALL
SELECT 'extension ' || extname || ' ' || extnamespace::regnamespace FROM pg_extension
 ORDER BY 1`;

export async function factsOf(database: Database): Promise<string[]> {
  return (await database.query<{ fact: string }>(FACTS_SQL)).map(({ fact }) => fact);
}
