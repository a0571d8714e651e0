import { typeSql } from '../databases/identifiers';
import {
  displayName,
  type Check,
  type Column,
  type CompositeType,
  type Counting,
  type Domain,
  type EnumType,
  type Exclusion,
  type Extension,
  type Index,
  type Key,
  type Provenance,
  type RangeType,
  type Relationship,
  type Sequence,
  type Table,
  type TableName,
  type View,
} from './schema';
import type { ColumnType } from './types';

/** The parts of a schema as people read them: what each is called, and what is said of it. */

/** One thing that is said of a part; null where it is not. A `bare` value tells by itself what it is about. */
export interface Facet {
  name: string;
  value: string | null;
  bare?: true;
}

export interface Part {
  /** What it is told apart by among its kind; the name, for most. */
  key: string;
  /** `column users.phone`. */
  what: string;
  facets: Facet[];
}

const said = (name: string, value: string | null | undefined): Facet => ({ name, value: value ?? null });
export const bare = (name: string, value: string | null): Facet => ({ name, value, bare: true });
const either = (name: string, is: boolean | undefined, yes: string, no: string): Facet =>
  bare(name, is === true ? yes : no);
const list = (names: readonly string[]): string => `(${names.join(', ')})`;

export function tablePart(table: Table): Part {
  return {
    key: displayName(table),
    what: `table ${displayName(table)}`,
    facets: [
      said('comment', table.comment),
      said('partitioned by', table.partitioned_by),
      either('foreign', table.foreign, 'foreign', 'of its own server'),
      either('unreadable', table.unreadable, 'not readable', 'readable'),
      ...provenance(table.provenance),
    ],
  };
}

export function columnPart(table: Table, column: Column): Part {
  return {
    key: column.name,
    what: `column ${displayName(table)}.${column.name}`,
    facets: [
      bare('type', typeText(column.type)),
      either('nullable', column.nullable, 'nullable', 'not null'),
      said('domain', column.domain && displayName(column.domain)),
      said('domain of its elements', column.element_domain && displayName(column.element_domain)),
      said('collation', column.collation && displayName(column.collation)),
      said('default', column.default),
      said('identity', column.identity?.replace('_', ' ')),
      ...countingFacets(column.counting ?? {}),
      said('generated as', column.generated),
      either('virtual', column.virtual, 'computed when read', 'stored'),
      said('meaning', column.semantic_type),
      said('PII class', column.pii_type),
      said('comment', column.comment),
      ...provenance(column.provenance),
    ],
  };
}

export function primaryKeyPart(table: Table, key: Key): Part {
  return { ...keyPart(table, key, 'primary key'), key: 'primary key', what: `primary key of ${displayName(table)}` };
}

export function uniquePart(table: Table, key: Key): Part {
  return keyPart(table, key, 'unique key');
}

function keyPart(table: Table, key: Key, kind: string): Part {
  return {
    key: key.name,
    what: `${kind} ${key.name} of ${displayName(table)}`,
    facets: [
      bare('columns', list(key.columns)),
      ...(kind === 'primary key' ? [said('name', key.name)] : []),
      said('including', key.include && list(key.include)),
      bare('deferrable', deferrable(key)),
      either('nulls', key.nulls_not_distinct, 'nulls not distinct', 'nulls distinct'),
      either('index', key.index, 'an index', 'a constraint'),
      said('definition', key.definition),
    ],
  };
}

export function checkPart(owner: string, check: Check): Part {
  return {
    key: check.name,
    what: `check ${check.name} of ${owner}`,
    facets: [
      bare('expression', check.expression),
      either('domain', check.of_domain, "its domain's", 'its own'),
      either('valid', check.not_valid, 'not valid', 'valid'),
    ],
  };
}

export function indexPart(table: Table, index: Index): Part {
  return {
    key: index.name,
    what: `index ${index.name} of ${displayName(table)}`,
    facets: [bare('definition', index.definition), either('unique', index.unique, 'unique', 'not unique')],
  };
}

export function exclusionPart(table: Table, exclusion: Exclusion): Part {
  return {
    key: exclusion.name,
    what: `exclusion ${exclusion.name} of ${displayName(table)}`,
    facets: [bare('definition', exclusion.definition)],
  };
}

/** Told apart by its ends: an inferred one has no name of its own. */
export function relationshipPart(one: Relationship): Part {
  const end = (columns: readonly string[]): string => (columns.length === 1 ? columns[0] : list(columns));
  const when = one.when === undefined ? '' : ` where ${one.when.column} is ${JSON.stringify(one.when.value)}`;
  const ends =
    `${displayName(one.from)}.${end(one.from_columns)} -> ${displayName(one.to)}.${end(one.to_columns)}` + when;
  return {
    key: ends,
    what: `relationship ${ends}`,
    facets: [
      either('virtual', one.virtual, 'inferred', 'declared'),
      said('name', one.name),
      said('match', one.match_full === true ? 'full' : null),
      said('on delete', [one.on_delete, ...(one.on_delete_columns ?? [])].join(' ')),
      said('on update', one.on_update),
      bare('deferrable', deferrable(one)),
      either('valid', one.not_valid, 'not valid', 'valid'),
      ...provenance(one.provenance),
    ],
  };
}

export function enumPart(type: EnumType): Part {
  return {
    key: displayName(type),
    what: `enum ${displayName(type)}`,
    facets: [bare('labels', list(type.labels.map((label) => `'${label}'`)))],
  };
}

export function domainPart(domain: Domain): Part {
  return {
    key: displayName(domain),
    what: `domain ${displayName(domain)}`,
    facets: [
      bare('type', typeText(domain.type)),
      either('nullable', domain.nullable, 'nullable', 'not null'),
      said('default', domain.default),
    ],
  };
}

export function compositePart(type: CompositeType): Part {
  const attributes = type.attributes.map((attribute) => `${attribute.name} ${typeText(attribute.type)}`);
  return {
    key: displayName(type),
    what: `composite type ${displayName(type)}`,
    facets: [bare('attributes', list(attributes))],
  };
}

export function rangePart(range: RangeType): Part {
  const named = (name: TableName | undefined): string | undefined => name && displayName(name);
  return {
    key: displayName(range),
    what: `range type ${displayName(range)}`,
    facets: [
      bare('subtype', typeText(range.subtype)),
      said('collation', named(range.collation)),
      said('operator class', named(range.operator_class)),
      said('difference', named(range.difference)),
      said('multirange', named(range.multirange)),
    ],
  };
}

export function sequencePart(sequence: Sequence): Part {
  return {
    key: displayName(sequence),
    what: `sequence ${displayName(sequence)}`,
    facets: [bare('type', typeText(sequence.type)), ...countingFacets(sequence)],
  };
}

function countingFacets({ start, increment, min, max, cycle }: Partial<Counting>): Facet[] {
  return [
    said('start', start),
    said('increment', increment),
    said('minimum', min),
    said('maximum', max),
    either('cycle', cycle, 'starts over', 'ends'),
  ];
}

function deferrable(rule: { deferrable?: boolean; initially_deferred?: boolean }): string {
  if (rule.initially_deferred === true) return 'deferred';
  return rule.deferrable === true ? 'deferrable' : 'not deferrable';
}

export function viewPart(view: View): Part {
  return {
    key: displayName(view),
    what: `view ${displayName(view)}`,
    facets: [
      either('materialized', view.materialized, 'materialized', 'not materialized'),
      said('definition', view.definition.replace(/\s+/g, ' ').trim()),
    ],
  };
}

export function extensionPart({ name, schema }: Extension): Part {
  return { key: name, what: `extension ${name}`, facets: [said('schema', schema)] };
}

function provenance({ source, confidence, reason }: Provenance): Facet[] {
  return [said('source', source), said('confidence', String(confidence)), said('reason', reason)];
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^character varying/, 'varchar'],
  [/^character\(/, 'char('],
  [/^(time|timestamp)(\(\d\))? with time zone/, '$1tz$2'],
  [/^(time|timestamp)(\(\d\))? without time zone/, '$1$2'],
];

/** As people write it: `varchar(20)`, `timestamptz(3)`, `app.mood[]`. */
export function typeText(type: ColumnType): string {
  if (type.schema !== null)
    return `${displayName({ schema: type.schema, name: type.name })}${type.modifier ?? ''}${type.array ? '[]' : ''}`;
  return /^\w+$/.test(type.name)
    ? SHORT.reduce((text, [long, short]) => text.replace(long, short), typeSql(type))
    : type.name;
}
