import { quoteTable } from '../databases/identifiers';
import type { Domain, RangeType, Schema, Table, TableName } from '../schema/schema';
import type { ColumnType } from '../schema/types';
import { moveNames } from './sql-names';

/**
 * The same Schema, in schemas of its own: new tables are made and filled there beside the ones in use, so that the
 * application keeps reading the old rows until the swap, and no name of a key, an index or a type gets in the way.
 */
export interface StagedSchema {
  schema: Schema;
  /** [staging schema, the schema it stands for]. */
  names: [staging: string, final: string][];
  /** A schema for what is gone before the swap. */
  scratch: string;
}

/** The functions that construct ranges, and those of multiranges, which stand beside the range. */
export function constructorsOf(schema: Schema): TableName[] {
  return (schema.ranges ?? []).flatMap(({ schema, name, multirange }) =>
    [name, ...(multirange === undefined ? [] : [multirange.name])].map((called) => ({ schema, name: called })),
  );
}

export const functionKey = (name: TableName): string => `function ${quoteTable(name)}`;

/** What has a name in a schema and is made there. */
export function madeNames(schema: Schema): TableName[] {
  return [
    ...schema.tables,
    ...schema.enums,
    ...(schema.domains ?? []),
    ...(schema.composites ?? []),
    ...(schema.ranges ?? []).flatMap((range) => (range.multirange === undefined ? [range] : [range, range.multirange])),
    ...(schema.sequences ?? []),
  ];
}

/**
 * Names the staging schemas after the job, so that those of two jobs never meet. `elsewhere` says of what is not made,
 * by its quoted name, in which other schema it is.
 */
export function stageSchema(
  schema: Schema,
  jobId: string,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): StagedSchema {
  const made = madeNames(schema);
  const finals = [...new Set(made.map((named) => named.schema))].sort();
  const tag = jobId.replaceAll('-', '').slice(0, 12);
  const stagingOf = new Map(finals.map((final, index) => [final, `tdm_stage_${tag}_${index}`]));
  const staged = new Map([
    ...made.map((named) => [quoteTable(named), stagingOf.get(named.schema)!] as const),
    ...constructorsOf(schema).map((named) => [functionKey(named), stagingOf.get(named.schema)!] as const),
  ]);
  return {
    names: [...stagingOf].map(([final, staging]) => [staging, final]),
    scratch: `tdm_stage_${tag}_${finals.length}`,
    schema: new Mover(staged, elsewhere).schema(schema),
  };
}

/** Moves what stands under these quoted names, wherever it is named. */
class Mover {
  constructor(
    private readonly staged: ReadonlyMap<string, string>,
    private readonly elsewhere: ReadonlyMap<string, string>,
  ) {}

  schema(schema: Schema): Schema {
    return {
      ...schema,
      tables: schema.tables.map((table) => this.#table(table)),
      relationships: schema.relationships.map((relationship) => ({
        ...relationship,
        from: this.#named(relationship.from),
        to: this.#named(relationship.to),
      })),
      enums: schema.enums.map((type) => this.#named(type)),
      domains: (schema.domains ?? []).map((domain) => this.#domain(domain)),
      composites: (schema.composites ?? []).map((composite) => ({
        ...this.#named(composite),
        attributes: composite.attributes.map(({ name, type }) => ({ name, type: this.#type(type) })),
      })),
      ranges: (schema.ranges ?? []).map((range) => this.#range(range)),
      sequences: (schema.sequences ?? []).map((sequence) => this.#named(sequence)),
    };
  }

  #table(table: Table): Table {
    return {
      ...this.#named(table),
      columns: table.columns.map((column) => ({
        ...column,
        type: this.#type(column.type),
        ...(column.domain === undefined ? {} : { domain: this.#named(column.domain) }),
        ...(column.element_domain === undefined ? {} : { element_domain: this.#named(column.element_domain) }),
        ...(column.collation === undefined ? {} : { collation: this.#found(column.collation) }),
        default: this.#sql(column.default),
        generated: this.#sql(column.generated),
      })),
      uniques: table.uniques.map((key) =>
        key.definition === undefined ? key : { ...key, definition: this.#sql(key.definition) },
      ),
      checks: table.checks.map((check) => ({ ...check, expression: this.#sql(check.expression) })),
      indexes: (table.indexes ?? []).map((index) => ({ ...index, definition: this.#sql(index.definition) })),
      exclusions: (table.exclusions ?? []).map((one) => ({ ...one, definition: this.#sql(one.definition) })),
    };
  }

  #domain(domain: Domain): Domain {
    return {
      ...this.#named(domain),
      type: this.#type(domain.type),
      default: this.#sql(domain.default),
      checks: domain.checks.map((check) => ({ ...check, expression: this.#sql(check.expression) })),
    };
  }

  #range(range: RangeType): RangeType {
    const { collation, operator_class: operatorClass, difference, multirange } = range;
    return {
      ...this.#named(range),
      subtype: this.#type(range.subtype),
      ...(collation === undefined ? {} : { collation: this.#found(collation) }),
      ...(operatorClass === undefined ? {} : { operator_class: this.#found(operatorClass) }),
      ...(difference === undefined ? {} : { difference: this.#found(difference) }),
      ...(multirange === undefined ? {} : { multirange: this.#named(multirange) }),
    };
  }

  #named<Named extends TableName>(named: Named): Named {
    const key = quoteTable(named);
    return { ...named, schema: this.staged.get(key) ?? this.elsewhere.get(key) ?? named.schema };
  }

  #found<Named extends TableName>(named: Named): Named {
    return { ...named, schema: this.elsewhere.get(quoteTable(named)) ?? named.schema };
  }

  #type(type: ColumnType): ColumnType {
    const { schema, name } = type;
    return schema === null ? type : { ...type, schema: this.#named({ schema, name }).schema };
  }

  #sql<Text extends string | null>(sql: Text): Text {
    if (sql === null) return sql;
    return moveNames(sql, (name) => {
      // A function is no other's, though it may have the name of a table.
      const key = name.kind === 'function' ? functionKey(name) : quoteTable(name);
      const staged = name.kind === 'operator' ? undefined : this.staged;
      return staged?.get(key) ?? this.elsewhere.get(quoteTable(name));
    }) as Text;
  }
}
