import { and, eq } from 'drizzle-orm';
import type { FusionDecision } from '../fusion/fusion';
import type { Access } from './access';
import { storableText } from './guard';
import { fusionDecisions } from './tables';

/** What users settled where schemas are joined. */
export class FusionStore {
  constructor(private readonly access: Access) {}

  async list(): Promise<FusionDecision[]> {
    const rows = await this.access.run((orm) =>
      orm
        .select()
        .from(fusionDecisions)
        .orderBy(fusionDecisions.intoName, fusionDecisions.fromTable, fusionDecisions.fromColumn),
    );
    return rows.map((row) => ({
      into: row.intoName,
      source: row.source,
      from_table: row.fromTable,
      from_column: row.fromColumn === '' ? null : row.fromColumn,
      to: row.toPath,
      prefer: row.prefer,
    }));
  }

  /** Adds a decision, or takes the place of the one about the same. */
  async save({ into, source, from_table: table, from_column: column, to, prefer }: FusionDecision): Promise<void> {
    const { intoName, source: of, fromTable, fromColumn, prefer: preferring } = fusionDecisions;
    const toPath = to === null ? null : storableText(to);
    await this.access.run((orm) =>
      orm
        .insert(fusionDecisions)
        .values({
          intoName: storableText(into),
          source,
          fromTable: storableText(table),
          fromColumn: storableText(column ?? ''),
          toPath,
          prefer,
        })
        .onConflictDoUpdate({ target: [intoName, of, fromTable, fromColumn, preferring], set: { toPath } }),
    );
  }

  /** Forgets all that was said of a table or column of a source. */
  async remove({ into, source, from_table: table, from_column: column }: FusionDecision): Promise<void> {
    await this.access.run((orm) =>
      orm
        .delete(fusionDecisions)
        .where(
          and(
            eq(fusionDecisions.intoName, into),
            eq(fusionDecisions.source, source),
            eq(fusionDecisions.fromTable, table),
            eq(fusionDecisions.fromColumn, column ?? ''),
          ),
        ),
    );
  }
}
