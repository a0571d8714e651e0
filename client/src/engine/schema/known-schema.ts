import { classifyField } from '../../../../server/src/testcase/fields/classify-field';
import type {
  ColumnKind,
  KnownColumn,
  KnownSchema,
  KnownTable,
} from '../../../../server/src/testcase/mapping/known-schema';
import { typeSql } from '../databases/identifiers';
import { displayName, type Column, type Schema, type Table } from './schema';
import type { ColumnType } from './types';

/** A Schema as the language server is told of it; `database` is what people call it. */
export function knownSchema(schema: Schema, database: string): KnownSchema {
  const labels = new Map(schema.enums.map((type) => [key(type.schema, type.name), type.labels]));
  const references = new Map<string, KnownTable['references']>();
  for (const { from, from_columns: columns, to, to_columns: toColumns } of schema.relationships) {
    const of = references.get(displayName(from)) ?? [];
    of.push({ columns, table: displayName(to), to_columns: toColumns });
    references.set(displayName(from), of);
  }
  return {
    database,
    tables: schema.tables.map((table) => ({
      name: displayName(table),
      comment: table.comment,
      columns: table.columns.map((column) => knownColumn(column, table, labels)),
      primary_key: table.primary_key?.columns ?? [],
      uniques: table.uniques.map(({ columns }) => columns),
      checks: table.checks.map(({ name, expression }) => ({ name, expression })),
      references: references.get(displayName(table)) ?? [],
    })),
  };
}

const key = (schema: string, name: string): string => JSON.stringify([schema, name]);

function knownColumn(column: Column, table: Table, enums: ReadonlyMap<string, string[]>): KnownColumn {
  const { name, type, nullable, comment } = column;
  const labels = (type.schema !== null && enums.get(key(type.schema, type.name))) || null;
  const semanticType = column.semantic_type ?? meaningOf(name, table);
  return {
    name,
    type: typeText(type),
    kind: type.array ? 'array' : labels !== null ? 'enum' : kindOf(type),
    length: type.length,
    precision: type.name === 'numeric' ? type.precision : null,
    scale: type.name === 'numeric' ? type.scale : null,
    nullable,
    default: column.generated ?? column.default,
    generated: column.generated !== null || column.identity === 'always',
    labels: type.array ? null : labels,
    semantic_type: semanticType,
    pii_type: column.pii_type ?? (semanticType !== null && PERSONAL.has(semanticType) ? semanticType : null),
    comment,
  };
}

/** A name that tells less than this says nothing of what the column means. */
const SURE = 0.8;

function meaningOf(name: string, table: Table): string | null {
  const { semantic_type: type, confidence } = classifyField(name, null, table.name);
  return confidence >= SURE && type !== 'text' ? type : null;
}

/** Of a person, or a secret of theirs: taken for personal data until somebody has looked. */
const PERSONAL: ReadonlySet<string> = new Set(
  (
    'first_name last_name middle_name full_name date_of_birth gender marital_status nationality bio email phone fax ' +
    'street_address address_line2 full_address postal_code latitude longitude username password token ip_address ' +
    'mac_address credit_card_number card_cvv card_expiry card_holder iban bank_account_number national_id ' +
    'passport_number drivers_license license_plate tax_id'
  ).split(' '),
);

const KINDS: ReadonlyMap<string, ColumnKind> = new Map<string, ColumnKind>([
  ['text', 'text'],
  ['varchar', 'text'],
  ['bpchar', 'text'],
  ['name', 'text'],
  ['int2', 'smallint'],
  ['int4', 'integer'],
  ['int8', 'bigint'],
  ['numeric', 'decimal'],
  ['float4', 'float'],
  ['float8', 'float'],
  ['bool', 'boolean'],
  ['date', 'date'],
  ['time', 'time'],
  ['timetz', 'time'],
  ['timestamp', 'timestamp'],
  ['timestamptz', 'timestamptz'],
  ['uuid', 'uuid'],
  ['json', 'json'],
  ['jsonb', 'json'],
  ['inet', 'inet'],
]);

function kindOf({ schema, name }: ColumnType): ColumnKind {
  if (schema !== null) return name === 'citext' ? 'text' : 'other';
  return KINDS.get(name) ?? 'other';
}

/** As PostgreSQL prints it for people: `app.mood`, quoted only where it must be. */
function typeText(type: ColumnType): string {
  return typeSql(type).replace(/"([a-z_][a-z0-9_]*)"/g, '$1');
}
