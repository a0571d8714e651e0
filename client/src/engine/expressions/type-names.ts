/** SQL's names of types, and what PostgreSQL calls them itself. */
const INTERNAL: Readonly<Record<string, string>> = {
  boolean: 'bool',
  smallint: 'int2',
  integer: 'int4',
  int: 'int4',
  bigint: 'int8',
  real: 'float4',
  float: 'float8',
  'double precision': 'float8',
  decimal: 'numeric',
  dec: 'numeric',
  character: 'bpchar',
  char: 'bpchar',
  'character varying': 'varchar',
  'char varying': 'varchar',
  'bit varying': 'varbit',
  'national character': 'bpchar',
  'national character varying': 'varchar',
  'time without time zone': 'time',
  'time with time zone': 'timetz',
  'timestamp without time zone': 'timestamp',
  'timestamp with time zone': 'timestamptz',
};

/** Names of several words, longest first: what may follow a first word. */
export const LATER_WORDS: Readonly<Record<string, readonly string[][]>> = {
  character: [['varying']],
  char: [['varying']],
  bit: [['varying']],
  double: [['precision']],
  national: [['character', 'varying'], ['char', 'varying'], ['character'], ['char']],
};

/** What may follow `time` and `timestamp`, after their precision. */
export const ZONES: readonly string[][] = [
  ['with', 'time', 'zone'],
  ['without', 'time', 'zone'],
];

export const INTERVAL_FIELDS = new Set(['year', 'month', 'day', 'hour', 'minute', 'second']);

export const internalName = (words: string): string => (Object.hasOwn(INTERNAL, words) ? INTERNAL[words] : words);

/** Types whose name may stand before a text: `date '2020-01-01'`. */
export const LITERAL_TYPES = new Set(
  'bool boolean smallint integer int int2 int4 int8 bigint real float4 float8 numeric decimal text varchar bpchar date time timetz timestamp timestamptz interval uuid json jsonb bytea inet cidr macaddr int4range int8range numrange daterange tsrange tstzrange money xml point box'.split(
    ' ',
  ),
);
