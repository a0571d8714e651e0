import type { ColumnType } from '../schema/types';
import type { Schema, Table, TableName } from '../schema/schema';

/**
 * The same Schema, in schemas of its own: new tables are made and filled there beside the ones in use, so that the
 * application keeps reading the old rows until the swap, and no name of a key, an index or a type gets in the way.
 */
export interface StagedSchema {
  schema: Schema;
  /** [staging schema, the schema it stands for]. */
  names: [staging: string, final: string][];
}

/** Names the staging schemas after the job, so that those of two jobs never meet. */
export function stageSchema(schema: Schema, jobId: string): StagedSchema {
  const finals = [...new Set([...schema.tables, ...schema.enums].map((named) => named.schema))].sort();
  const tag = jobId.replaceAll('-', '').slice(0, 12);
  const names = finals.map((final, index): [string, string] => [`tdm_stage_${tag}_${index}`, final]);
  const stagingOf = new Map(names.map(([staging, final]) => [final, staging]));
  const enums = new Set(schema.enums.map((type) => `${type.schema}.${type.name}`));

  const moved = <Named extends TableName>(named: Named): Named => ({
    ...named,
    schema: stagingOf.get(named.schema) ?? named.schema,
  });
  const movedType = (type: ColumnType): ColumnType =>
    type.schema !== null && enums.has(`${type.schema}.${type.name}`)
      ? { ...type, schema: stagingOf.get(type.schema) ?? type.schema }
      : type;
  const movedTable = (table: Table): Table => ({
    ...moved(table),
    columns: table.columns.map((column) => ({ ...column, type: movedType(column.type) })),
  });

  return {
    names,
    schema: {
      tables: schema.tables.map(movedTable),
      relationships: schema.relationships.map((relationship) => ({
        ...relationship,
        from: moved(relationship.from),
        to: moved(relationship.to),
      })),
      enums: schema.enums.map(moved),
    },
  };
}
