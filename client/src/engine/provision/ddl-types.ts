import { quoteIdentifier, quoteLiteral, quoteTable, typeSql } from '../databases/identifiers';
import type { CompositeType, Domain, EnumType, RangeType, Schema, Sequence, TableName } from '../schema/schema';
import type { ColumnType } from '../schema/types';
import { countingSql } from './ddl';
import type { Extra } from './extras';

/** The SQL of what tables are made of: sequences, enums, composite types, domains. */

export function createSequence(sequence: Sequence): string {
  return `CREATE SEQUENCE ${quoteTable(sequence)} AS ${typeSql(sequence.type)} ${countingSql(sequence)}`;
}

export function createEnum(type: EnumType): string {
  return `CREATE TYPE ${quoteTable(type)} AS ENUM (${type.labels.map(quoteLiteral).join(', ')})`;
}

function createComposite(type: CompositeType): string {
  const attributes = type.attributes.map(
    (attribute) => `${quoteIdentifier(attribute.name)} ${typeSql(attribute.type)}`,
  );
  return `CREATE TYPE ${quoteTable(type)} AS (${attributes.join(', ')})`;
}

/** The domain alone: its default and its checks may need what the target lacks. */
function createDomain(domain: Domain): string {
  const required = domain.nullable ? '' : ' NOT NULL';
  return `CREATE DOMAIN ${quoteTable(domain)} AS ${typeSql(domain.type)}${required}`;
}

/** What a domain is given once it is there. */
export function rulesOfDomain(domain: Domain): Extra[] {
  const alter = `ALTER DOMAIN ${quoteTable(domain)}`;
  const checks = domain.checks.map((check) => ({
    what: `the check "${check.name}"`,
    sql: `${alter} ADD CONSTRAINT ${quoteIdentifier(check.name)} CHECK (${check.expression})${check.not_valid === true ? ' NOT VALID' : ''}`,
  }));
  return domain.default === null
    ? checks
    : [...checks, { what: 'the default', sql: `${alter} SET DEFAULT ${domain.default}` }];
}

interface Made extends TableName {
  sql: string;
  uses: ColumnType[];
}

function createRange(range: RangeType): string {
  const { subtype, collation, operator_class: operatorClass, difference, multirange } = range;
  const said = [
    `SUBTYPE = ${typeSql(subtype)}`,
    ...(operatorClass === undefined ? [] : [`SUBTYPE_OPCLASS = ${quoteTable(operatorClass)}`]),
    ...(collation === undefined ? [] : [`COLLATION = ${quoteTable(collation)}`]),
    ...(difference === undefined ? [] : [`SUBTYPE_DIFF = ${quoteTable(difference)}`]),
    ...(multirange === undefined ? [] : [`MULTIRANGE_TYPE_NAME = ${quoteTable(multirange)}`]),
  ];
  return `CREATE TYPE ${quoteTable(range)} AS RANGE (${said.join(', ')})`;
}

/** Composite types, ranges and domains, each after those that it is made of. */
export function createCompositesAndDomains(schema: Schema): string[] {
  const waiting = new Map<string, Made>();
  for (const type of schema.composites ?? []) {
    const { schema, name } = type;
    waiting.set(quoteTable(type), {
      schema,
      name,
      sql: createComposite(type),
      uses: type.attributes.map((a) => a.type),
    });
  }
  for (const domain of schema.domains ?? []) {
    const { schema, name } = domain;
    waiting.set(quoteTable(domain), { schema, name, sql: createDomain(domain), uses: [domain.type] });
  }
  for (const range of schema.ranges ?? []) {
    const { schema, name, multirange } = range;
    const made = { schema, name, sql: createRange(range), uses: [range.subtype] };
    waiting.set(quoteTable(range), made);
    // Whatever uses the multirange needs the range.
    if (multirange !== undefined) {
      waiting.set(quoteTable(multirange), { ...multirange, sql: '', uses: [{ ...range.subtype, schema, name }] });
    }
  }
  const statements: string[] = [];
  const make = (key: string): void => {
    const made = waiting.get(key);
    if (made === undefined) return;
    waiting.delete(key);
    for (const { schema, name } of made.uses) if (schema !== null) make(quoteTable({ schema, name }));
    if (made.sql !== '') statements.push(made.sql);
  };
  for (const key of [...waiting.keys()]) make(key);
  return statements;
}
