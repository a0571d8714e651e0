import { mergeEntities } from '../../../../../server/src/testcase/merge';
import type { Entity, Field, TestFile } from '../../../../../server/src/testcase/testcase';
import type { LiteralRow } from '../../datasets/manifest';
import type { Decision } from '../../job/job';
import { newColumn, newKey } from '../new-column';
import { displayName, type Column, type Key, type Provenance, type Table } from '../schema';
import type { DescribedSchema, Origin } from './described';
import { Identifiers, wellFormed } from './identifiers';
import { columnRule } from './semantic-columns';
import { type EntityTable, relateTables } from './test-case-relations';
import { booleanOf, typeOfWritten } from './written-type';

const NO_KEY: Provenance = {
  source: 'test_case',
  confidence: 1,
  reason: 'Every table has a key, and the test names none',
};

const PUBLIC = 'public';
/** An index entry may take about 2,700 bytes. */
const UNIQUE_BYTES = 2000;

interface Growing extends DescribedSchema {
  literals: Map<string, LiteralRow[]>;
  counts: Map<string, number>;
  origins: Origin[];
  decisions: Decision[];
}

/** Each entity as a table and each field as a column; the values written in the test decide what the columns hold. */
export function schemaFromTestFile(testFile: TestFile): DescribedSchema {
  const result: Growing = {
    schema: { tables: [], relationships: [], enums: [] },
    literals: new Map(),
    counts: new Map(),
    rules: [],
    statistics: null,
    origins: [],
    decisions: [],
    fallbacks: [],
  };
  // Tables first, so that no index takes the name of a table that comes later.
  const relations = new Identifiers();
  const entities = mergeEntities(testFile.scenarios).map((entity) => ({
    entity,
    name: relations.take(entity.name, 'data'),
  }));
  const tables = entities.map(({ entity, name }) => addTable(entity, name, relations, result));
  result.schema.relationships.push(...relateTables(tables, relations));
  return result;
}

/** A field with its place in the table, and what the test writes for it. */
interface Planned {
  field: Field;
  name: string;
  /** Each row's value, undefined where a row has none. */
  values: (string | undefined)[];
  written: string[];
}

function addTable(entity: Entity, name: string, relations: Identifiers, result: Growing): EntityTable {
  const say = (reason: string): void => {
    result.decisions.push({ operation: 'synthetic', reason: `${name}${reason}` });
  };
  const columnNames = Identifiers.ofColumns();
  const fields = entity.fields.map((field): Planned => {
    // A value that is meant to be refused is no row's, and tells nothing of its column.
    const values = entity.rows.map(({ values: row, negative }) =>
      Object.hasOwn(row, field.name) && negative?.includes(field.name) !== true ? row[field.name] : undefined,
    );
    const written = values.filter((value) => value !== undefined).map(storable);
    if (values.some((value) => value?.includes('\0')))
      say(`.${field.name}: characters of code 0 are left out, since PostgreSQL holds none.`);
    return { field, name: columnNames.take(field.name, 'value'), values, written };
  });
  const idField = fields.find((field) => field.name.toLowerCase() === 'id');
  const ownKey = idField !== undefined && canIdentify(idField.written) ? idField : undefined;
  if (idField !== undefined && ownKey === undefined)
    say(`.${idField.name} is no key: two rows of the test have the same one.`);

  const columns = fields.map((field) => columnOf(field, field === ownKey, say));
  const key = ownKey?.name ?? columnNames.take(idField === undefined ? 'id' : 'record_id', 'id');
  if (ownKey === undefined) columns.unshift(newKey(key, NO_KEY));

  const table: Table = {
    schema: PUBLIC,
    name,
    columns,
    primary_key: { name: relations.take(`${name}_pkey`, 'pkey'), columns: [key] },
    uniques: uniquesOf(
      name,
      fields.filter((field) => field !== ownKey),
      relations,
      say,
    ),
    checks: [],
    comment: null,
    provenance: provenance(entity),
  };
  const id = displayName(table);
  result.schema.tables.push(table);
  result.counts.set(id, entity.count);
  const literals = literalRows(entity, fields, columns);
  result.literals.set(id, literals);
  result.origins.push({ source: 'test_case', entity: entity.name, field: null, table: id, column: null });
  for (const { field, name: column } of fields)
    result.origins.push({ source: 'test_case', entity: entity.name, field: field.name, table: id, column });
  return { entity, table, columnNames, literals };
}

const storable = (value: string): string => wellFormed(value.replaceAll('\0', ''));

/** Whether the written values may be a key: each row its own, and short enough for an index. */
function canIdentify(written: string[]): boolean {
  return new Set(written).size === written.length && written.every((value) => Buffer.byteLength(value) <= UNIQUE_BYTES);
}

function columnOf({ field, name, written }: Planned, isKey: boolean, say: (reason: string) => void): Column {
  const meaning = isKey && field.semantic_type !== 'uuid' ? 'id' : field.semantic_type;
  const rule = columnRule(meaning);
  const { type, reason } = typeOfWritten(rule.types, written);
  if (reason !== null) say(`.${name} is ${reason}.`);
  if (type.name === 'bool' && written.some((value) => !/^(true|false)$/.test(value)))
    say(`.${name}: ${[...new Set(written)].join(' and ')} are kept as true and false.`);
  return newColumn(name, type, provenance(field), {
    nullable: rule.nullable && !isKey,
    identity: isKey && type.name === 'int8' ? 'by_default' : null,
    // What is kept as uuid is generated as one.
    semantic_type: type.name === 'uuid' ? 'uuid' : meaning,
  });
}

const CONFIRMING = /(^|[^a-z])(confirm|confirmation|repeat|retype|verify|again)/i;

/** What means the same thing once only is unique, unless the test itself writes a value twice. */
function uniquesOf(table: string, fields: Planned[], relations: Identifiers, say: (reason: string) => void): Key[] {
  const uniques: Key[] = [];
  for (const { field, name, written } of fields) {
    if (!columnRule(field.semantic_type).unique || CONFIRMING.test(field.name)) continue;
    const seen = new Set<string>();
    const twice = written.find((value) => seen.size === seen.add(value).size);
    if (twice !== undefined)
      say(`.${name} is not unique: two rows of the test have ${JSON.stringify(twice.slice(0, 40))}.`);
    else if (!canIdentify(written))
      say(`.${name} is not unique: the test writes a value that is too long for an index.`);
    else uniques.push({ name: relations.take(`${table}_${name}_key`, 'key'), columns: [name] });
  }
  return uniques;
}

function literalRows(entity: Entity, fields: Planned[], columns: Column[]): LiteralRow[] {
  const isBoolean = new Set(columns.filter((column) => column.type.name === 'bool').map((column) => column.name));
  return entity.rows.map((_, index) => {
    const values = fields.flatMap(({ name, values: all }): [string, string][] => {
      const value = all[index];
      if (value === undefined) return [];
      return [[name, isBoolean.has(name) ? booleanOf(value) : storable(value)]];
    });
    // fromEntries makes a field named __proto__ a value like any other.
    return Object.fromEntries(values);
  });
}

function provenance({ confidence, reason }: { confidence: number; reason: string }): Provenance {
  return { source: 'test_case', confidence, reason };
}
