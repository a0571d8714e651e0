import { UserError } from '../errors';
import type { TableName } from '../schema/schema';
import type { ColumnType } from '../schema/types';

/** The one way in which a name gets into SQL. */
export function quoteIdentifier(name: string): string {
  if (name === '' || name.includes('\0')) {
    throw new UserError(`${JSON.stringify(name)} cannot be the name of anything in PostgreSQL.`, {
      hint: 'Give it a name of at least one character, without a zero character.',
    });
  }
  return `"${name.replaceAll('"', '""')}"`;
}

/** `"schema"."name"`. */
export function quoteTable(table: TableName): string {
  return `${quoteIdentifier(table.schema)}.${quoteIdentifier(table.name)}`;
}

/** Only where no parameter can stand (COMMENT, CREATE TYPE ... AS ENUM): everywhere else values are parameters. */
export function quoteLiteral(value: string): string {
  if (value.includes('\0')) {
    throw new UserError('A text with a zero character cannot be stored in PostgreSQL.', { hint: 'Take it out.' });
  }
  const quoted = `'${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  return value.includes('\\') ? ` E${quoted}` : quoted;
}

/** What the SQL standard calls the types that PostgreSQL names otherwise inside. */
const STANDARD_NAMES: ReadonlyMap<string, string> = new Map([
  ['bool', 'boolean'],
  ['int2', 'smallint'],
  ['int4', 'integer'],
  ['int8', 'bigint'],
  ['float4', 'real'],
  ['float8', 'double precision'],
  ['varchar', 'character varying'],
  ['varbit', 'bit varying'],
  ['time', 'time without time zone'],
  ['timetz', 'time with time zone'],
  ['timestamp', 'timestamp without time zone'],
  ['timestamptz', 'timestamp with time zone'],
]);

const OF_TIME: ReadonlySet<string> = new Set(['time', 'timetz', 'timestamp', 'timestamptz', 'interval']);

/** A type as a column declares it: `character varying(100)`, `numeric(12,2)[]`, `"sales"."status"`. */
export function typeSql(type: ColumnType): string {
  return baseSql(type) + (type.array ? '[]' : '');
}

function baseSql(type: ColumnType): string {
  if (type.schema !== null) {
    return `${quoteIdentifier(type.schema)}.${quoteIdentifier(type.name)}${type.modifier ?? ''}`;
  }
  if (type.modifier !== undefined) return `${STANDARD_NAMES.get(type.name) ?? type.name}${type.modifier}`;
  if (type.name === 'numeric' && type.precision !== null) {
    return `numeric(${type.precision}${type.scale === null ? '' : `,${type.scale}`})`;
  }
  if (OF_TIME.has(type.name) && type.precision !== null) {
    const [word, ...zone] = (STANDARD_NAMES.get(type.name) ?? type.name).split(' ');
    return [`${word}(${type.precision})`, ...zone].join(' ');
  }
  // `character` alone would mean one character.
  if (type.name === 'bpchar') return type.length === null ? 'bpchar' : `character(${type.length})`;
  if (type.name === 'bit' && type.length === null) return '"bit"';
  const name =
    STANDARD_NAMES.get(type.name) ??
    (/^[a-z]\w*$/.test(type.name) && type.name !== 'char' ? type.name : quoteIdentifier(type.name));
  return type.length !== null && ['varchar', 'bit', 'varbit'].includes(type.name) ? `${name}(${type.length})` : name;
}
