import { desc, eq, sql } from 'drizzle-orm';
import type { FieldLineage } from '../lineage/field-lineage';
import { type Access, chunks, isUuid } from './access';
import { storableJson } from './guard';
import type { LineageRecord } from './records';
import { jobs, lineage } from './tables';

/** The edges of every job's lineage. */
export class LineageStore {
  constructor(private readonly access: Access) {}

  /** Adds edges to those of a job. */
  async save(jobId: string, edges: readonly FieldLineage[]): Promise<void> {
    if (edges.length === 0) return;
    await this.access.transaction(async (orm) => {
      // One saver at a time for each job: positions follow each other.
      await orm.select({ id: jobs.id }).from(jobs).where(eq(jobs.id, jobId)).for('update');
      const [{ last } = { last: 0 }] = await orm
        .select({ last: sql<number>`coalesce(max(${lineage.position}), 0)` })
        .from(lineage)
        .where(eq(lineage.jobId, jobId));
      const rows = edges.map((edge, index) => {
        const { source, target, how } = storableJson(edge);
        return {
          jobId,
          position: last + index + 1,
          sourceKind: source.kind,
          sourceId: source.id,
          sourceTable: source.table,
          sourceColumn: source.column,
          targetKind: target.kind,
          targetId: target.id,
          targetTable: target.table,
          targetColumn: target.column,
          how,
        };
      });
      for (const some of chunks(rows)) await orm.insert(lineage).values(some);
    });
  }

  /** The edges of a job in its order; of all jobs, newest job first, when none is named. */
  async list(jobId?: string): Promise<LineageRecord[]> {
    if (jobId !== undefined && !isUuid(jobId)) return [];
    const rows = await this.access.run((orm) =>
      orm
        .select({ edge: lineage })
        .from(lineage)
        .innerJoin(jobs, eq(jobs.id, lineage.jobId))
        .where(jobId === undefined ? undefined : eq(lineage.jobId, jobId))
        .orderBy(desc(jobs.createdAt), desc(jobs.id), lineage.position),
    );
    return rows.map(({ edge }) => ({
      job_id: edge.jobId,
      created_at: edge.createdAt.toISOString(),
      source: { kind: edge.sourceKind, id: edge.sourceId, table: edge.sourceTable, column: edge.sourceColumn },
      target: { kind: edge.targetKind, id: edge.targetId, table: edge.targetTable, column: edge.targetColumn },
      how: edge.how,
    }));
  }
}
