import { quoteIdentifier, quoteLiteral, quoteTable } from '../databases/identifiers';
import { storedColumns, type Column, type Table, type TableName } from '../schema/schema';
import type { Edge, Graph } from './graph';
import { constraintKey, type SourceFacts } from './inspect';

/** The pieces of SQL that both ways to reach rows are made of. */
export class SubsetSql {
  constructor(
    readonly graph: Graph,
    private readonly facts: SourceFacts,
  ) {}

  /** A table's own rows: those of tables that inherit from it are other tables', those of partitions are its own. */
  table(table: number): string {
    const of = this.graph.tables[table];
    return `${this.hasParts(table) ? '' : 'ONLY '}${quoteTable(of)}`;
  }

  hasParts(table: number): boolean {
    return this.graph.tables[table].partitioned_by !== undefined;
  }

  /**
   * The condition under which the row `child` refers to the row `parent`. A reference with a null in it refers to
   * nothing, also by MATCH FULL, where all of it is null then.
   */
  join(edge: Edge, child: string, parent: string): string {
    const { relationship } = edge;
    const constraint = this.facts.constraints.get(constraintKey(relationship.from, relationship.name));
    const pairs = relationship.from_columns.map((name, index) => {
      const from = this.#column(edge.from, name);
      const to = this.#column(edge.to, relationship.to_columns[index]);
      const left = `${parent}.${quoteIdentifier(relationship.to_columns[index])}`;
      const right = `${child}.${quoteIdentifier(name)}`;
      const operator = edge.declared ? constraint?.operators.at(index) : undefined;
      if (operator !== undefined) return `${left} OPERATOR(${operator}) ${right}${collationOf(from, to)}`;
      return isComparable(from, to) ? `${left} = ${right}${collationOf(from, to)}` : `${left}::text = ${right}::text`;
    });
    const { when } = relationship;
    if (when !== undefined) pairs.push(`${child}.${quoteIdentifier(when.column)}::text = ${quoteLiteral(when.value)}`);
    return pairs.join(' AND ');
  }

  /** The condition under which a row refers to anything by the edge. */
  refers(edge: Edge, child: string): string {
    return edge.relationship.from_columns.map((name) => `${child}.${quoteIdentifier(name)} IS NOT NULL`).join(' AND ');
  }

  /** The order in which rows are taken where not all are: by key, or as they lie where there is none. */
  order(table: number, alias: string): string {
    const { primary_key: primary, uniques, columns } = this.graph.tables[table];
    const isFilled = (name: string): boolean => columns.some((column) => column.name === name && !column.nullable);
    const key = primary ?? uniques.find((unique) => unique.columns.every(isFilled));
    const by = key?.columns.map((name) => `${alias}.${quoteIdentifier(name)}`) ?? [];
    return [...by, ...(key === undefined ? [`${alias}.tableoid`, `${alias}.ctid`] : [])].join(', ');
  }

  /** The table's stored columns as they are read. `emptied`: column -> the condition under which it stays; '' is never. */
  values(table: number, alias: string, emptied: ReadonlyMap<string, string>): string[] {
    return storedColumns(this.graph.tables[table]).map(({ name }) => {
      const value = `${alias}.${quoteIdentifier(name)}`;
      const condition = emptied.get(name);
      if (condition === undefined) return value;
      return condition === '' ? `NULL` : `CASE WHEN ${condition} THEN ${value} END`;
    });
  }

  /** Whether every row of the edge's table that refers to anything finds its parent: what the source itself makes sure of. */
  isKept(edge: Edge): boolean {
    const { from, name, not_valid: notValid } = edge.relationship;
    return (
      edge.declared &&
      notValid !== true &&
      !this.facts.tables[edge.to].filtered &&
      this.facts.constraints.get(constraintKey(from, name))?.validated === true
    );
  }

  #column(table: number, name: string): Column | undefined {
    return this.graph.tables[table].columns.find((column) => column.name === name);
  }
}

/** A condition that the user wrote, in the one form in which it stands in every statement. */
export function conditionSql(where: string): string {
  // The line break ends a comment that it may end in.
  return `(${where}\n)`;
}

/** The root as the user's condition calls it. */
export function conditionAlias({ name }: TableName): string {
  return quoteIdentifier(name);
}

/** Types that `=` compares without a cast, by family. */
const FAMILIES: readonly (readonly string[])[] = [
  ['int2', 'int4', 'int8', 'numeric', 'float4', 'float8', 'oid'],
  ['text', 'varchar', 'bpchar', 'name', 'citext'],
  ['date', 'timestamp', 'timestamptz'],
];

function isComparable(from: Column | undefined, to: Column | undefined): boolean {
  if (from === undefined || to === undefined) return true;
  if (from.type.array !== to.type.array) return false;
  if (from.type.name === to.type.name && from.type.schema === to.type.schema) return true;
  return (
    !from.type.array && FAMILIES.some((family) => family.includes(from.type.name) && family.includes(to.type.name))
  );
}

/** Columns of different collations are compared by that of the key, as the constraint compares them. */
function collationOf(from: Column | undefined, to: Column | undefined): string {
  const name = ({ collation }: Column): string =>
    collation === undefined ? 'pg_catalog."default"' : quoteTable(collation);
  if (from === undefined || to === undefined || (from.collation === undefined && to.collation === undefined)) return '';
  return name(from) === name(to) ? '' : ` COLLATE ${name(to)}`;
}

/** The tables whose rows a transaction reads, held so that nobody drops, rewrites or empties them meanwhile. */
export function lockSql(tables: readonly Table[]): string {
  const names = tables.map((table) =>
    table.partitioned_by === undefined ? `ONLY ${quoteTable(table)}` : quoteTable(table),
  );
  return `LOCK TABLE ${names.join(', ')} IN ACCESS SHARE MODE`;
}
