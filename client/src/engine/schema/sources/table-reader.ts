import { quoteIdentifier } from '../../databases/identifiers';
import { withoutProvisionMark } from '../provision-mark';
import type { Column, Exclusion, Index, Key, Provenance, Relationship, Table } from '../schema';
import type { ColumnExtrasRow, ColumnRow, ConstraintRow, IndexRow, TableRow } from './catalogue';
import type { PartReferenceRow, SequenceRow } from './catalogue-extras';
import { checkOf, checkOfColumn, type CatalogueTypes } from './catalogue-types';
import { countingOf } from './counting';
import { Identifiers } from './identifiers';

const PROVENANCE: Provenance = { source: 'database', confidence: 1, reason: 'read from the catalogue' };

/** An index that was not dropped meanwhile. */
export type StandingIndex = IndexRow & { definition: string };

/** A sequence of a column. */
export type OwnSequence = SequenceRow & { relation: number; number: number };

/** The rows of the catalogue that speak of one table. */
export interface TableRows {
  columns: readonly ColumnRow[];
  extras: readonly ColumnExtrasRow[];
  constraints: readonly ConstraintRow[];
  indexes: readonly StandingIndex[];
  /** Those that columns have for their own, and that no other column uses; of identities only what tells something. */
  sequences: readonly OwnSequence[];
}

/** One table out of those. */
export class TableReader {
  readonly #names: ReadonlyMap<number, string>;
  readonly #extras: ReadonlyMap<number, ColumnExtrasRow>;
  readonly #sequences: ReadonlyMap<number, OwnSequence>;

  constructor(
    readonly row: TableRow,
    private readonly rows: TableRows,
    private readonly types: CatalogueTypes,
  ) {
    this.#names = new Map(rows.columns.map(({ number, name }) => [number, name]));
    this.#extras = new Map(rows.extras.map((extras) => [extras.number, extras]));
    this.#sequences = new Map(rows.sequences.map((sequence) => [sequence.number, sequence]));
  }

  /** Names of columns by their numbers. */
  named(numbers: readonly number[] | null): string[] {
    return (numbers ?? []).flatMap((number) => this.#names.get(number) ?? []);
  }

  table(): Table {
    const { schema, name, comment, kind, partitioned_by: partitionedBy, readable } = this.row;
    const checks = this.rows.constraints.flatMap((row) =>
      row.kind === 'c' && row.expression !== null ? [checkOf(row, row.expression)] : [],
    );
    const names = new Identifiers(checks.map((check) => check.name));
    const columns = this.rows.columns.map((row) => {
      for (const check of this.types.resolve(row.type, row.modifier).checks) {
        const expression = checkOfColumn(check.expression, quoteIdentifier(row.name));
        checks.push({ ...check, expression, name: names.take(`${row.name}_${check.name}`, 'check'), of_domain: true });
      }
      return this.#column(row);
    });
    const indexes = this.rows.indexes.filter((row) => !isKey(row)).map(indexOf);
    const exclusions = this.rows.constraints.flatMap((row): Exclusion[] =>
      row.kind === 'x' && row.definition !== null ? [{ name: row.name, definition: row.definition }] : [],
    );
    return {
      schema,
      name,
      columns,
      primary_key: this.#keys('p').at(0) ?? null,
      uniques: [...this.#keys('u'), ...this.rows.indexes.filter(isKey).map((row) => this.#keyOfIndex(row))],
      checks,
      ...(indexes.length > 0 ? { indexes } : {}),
      ...(exclusions.length > 0 ? { exclusions } : {}),
      ...(partitionedBy === null ? {} : { partitioned_by: partitionedBy }),
      ...(kind === 'f' ? { foreign: true } : {}),
      ...(readable ? {} : { unreadable: true }),
      comment: comment === null ? null : withoutProvisionMark(comment),
      provenance: PROVENANCE,
    };
  }

  #keys(kind: 'p' | 'u'): Key[] {
    return this.rows.constraints
      .filter((row) => row.kind === kind)
      .map((row) => ({
        name: row.name,
        columns: this.named(row.columns),
        ...(row.included === null ? {} : { include: this.named(row.included) }),
        ...(row.nulls_not_distinct ? { nulls_not_distinct: true } : {}),
        ...(row.deferrable ? { deferrable: true } : {}),
        ...(row.deferred ? { initially_deferred: true } : {}),
      }));
  }

  #keyOfIndex(row: StandingIndex): Key {
    const columns = this.named(row.columns.split(' ').slice(0, row.keys).map(Number));
    const { definition } = indexOf(row);
    const plain = `USING btree (${columns.map(bareOrQuoted).join(', ')})`;
    const says = definition.replaceAll(/"([a-z_][a-z0-9_]*)"/g, '$1').replace(/ NULLS NOT DISTINCT$/, '');
    return {
      name: row.name,
      columns,
      index: true,
      ...(row.nulls_not_distinct ? { nulls_not_distinct: true } : {}),
      ...(says === plain ? {} : { definition }),
    };
  }

  #column(row: ColumnRow): Column {
    const resolved = this.types.resolve(row.type, row.modifier);
    const extras = this.#extras.get(row.number) ?? PLAIN;
    const isGenerated = extras.generated !== '';
    // A sequence that belongs to its column is the same to those who use it, and needs no sequence of its own.
    const sequence = this.#sequences.get(row.number);
    const isOfDefault = extras.identity === 'd' || sequence?.serial === true;
    const identity = extras.identity === 'a' ? 'always' : isOfDefault ? 'by_default' : null;
    const counting = identity === null || sequence === undefined ? null : countingOf(sequence, resolved.type.name);
    const column: Column = {
      name: row.name,
      type: resolved.type,
      nullable: !row.required && !resolved.required,
      default: isGenerated || identity !== null ? null : (extras.expression ?? resolved.default),
      identity,
      ...(counting === null ? {} : { counting }),
      generated: isGenerated ? extras.expression : null,
      ...(extras.generated === 'v' ? { virtual: true } : {}),
      semantic_type: null,
      pii_type: null,
      comment: extras.comment,
      provenance: PROVENANCE,
    };
    if (resolved.domain !== null) column.domain = resolved.domain;
    else if (resolved.elementDomain !== null) column.element_domain = resolved.elementDomain;
    if (extras.collation !== null) column.collation = { schema: extras.collation_schema!, name: extras.collation };
    return column;
  }
}

const PLAIN: Omit<ColumnExtrasRow, 'relation' | 'number'> = {
  identity: '',
  generated: '',
  expression: null,
  collation_schema: null,
  collation: null,
  comment: null,
};

/** Unique over whole columns and all rows. */
const isKey = (row: IndexRow): boolean => row.unique && !row.partial && !row.columns.split(' ').includes('0');

const bareOrQuoted = (name: string): string => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteIdentifier(name));

/** `CREATE INDEX name ON ONLY schema.table USING ...`, each name quoted or not. */
const BEFORE_USING =
  /^CREATE (?:UNIQUE )?INDEX (?:"(?:[^"]|"")*"|[^ "]+) ON (?:ONLY )?(?:"(?:[^"]|"")*"|[^ ".]+)\.(?:"(?:[^"]|"")*"|[^ "]+) /;

function indexOf({ name, unique, definition }: StandingIndex): Index {
  return { name, unique, definition: definition.replace(BEFORE_USING, '') };
}

const ACTIONS: Readonly<Record<string, Relationship['on_delete']>> = {
  a: 'no action',
  r: 'restrict',
  c: 'cascade',
  n: 'set null',
  d: 'set default',
};

/** A foreign key between two tables that were read. */
export function relationshipOf(row: ConstraintRow, from: TableReader, to: TableReader): Relationship {
  const columns = from.named(row.columns);
  const onDelete = row.on_delete_columns === null ? null : from.named(row.on_delete_columns);
  return declared({ ...row, on_delete_columns: onDelete }, from, columns, to, to.named(row.to_columns));
}

/** A foreign key that all partitions of a table have, or (then it is no constraint of the whole) some of them. */
export function relationshipOfParts(row: PartReferenceRow, from: TableReader, to: TableReader): Relationship {
  const relationship = declared(row, from, row.columns, to, row.to_columns);
  return {
    ...relationship,
    virtual: !row.everywhere,
    ...(row.everywhere ? {} : { of_some_parts: true }),
    provenance: {
      source: 'database',
      confidence: row.everywhere ? 1 : 0.95,
      reason: row.everywhere ? 'declared on every partition' : 'declared on some partitions',
    },
  };
}

function declared(
  row: Omit<PartReferenceRow, 'relation' | 'columns' | 'to' | 'to_columns' | 'everywhere'>,
  from: TableReader,
  fromColumns: string[],
  to: TableReader,
  toColumns: string[],
): Relationship {
  return {
    name: row.name,
    from: { schema: from.row.schema, name: from.row.name },
    from_columns: fromColumns,
    to: { schema: to.row.schema, name: to.row.name },
    to_columns: toColumns,
    on_delete: ACTIONS[row.on_delete] ?? 'no action',
    on_update: ACTIONS[row.on_update] ?? 'no action',
    ...(row.on_delete_columns === null ? {} : { on_delete_columns: row.on_delete_columns }),
    ...(row.match_full ? { match_full: true } : {}),
    deferrable: row.deferrable,
    ...(row.deferred ? { initially_deferred: true } : {}),
    ...(row.valid ? {} : { not_valid: true }),
    virtual: false,
    provenance: PROVENANCE,
  };
}
