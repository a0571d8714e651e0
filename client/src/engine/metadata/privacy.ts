import { and, eq, sql } from 'drizzle-orm';
import type { Classification, ColumnDecision, Evidence } from '../privacy/classification';
import { isColumnRule, type MaskingRule } from '../privacy/masking-rule';
import type { PiiType } from '../privacy/pii-types';
import { columnKey } from '../schema/names';
import type { RelationshipDecision } from '../schema/relationship-decision';
import { type Access, chunks } from './access';
import { storableJson, storableText } from './guard';
import {
  columnDecisions,
  columns,
  maskingRules,
  piiClassification,
  relationshipDecisions,
  schemas,
  tables,
} from './tables';

/** What was found and decided about personal data, and what the user said of relationships. */
export class PrivacyStore {
  constructor(private readonly access: Access) {}

  /** Replaces what was found in a schema version before. Columns that the version does not have are left out. */
  async saveClassifications(
    schemaVersionId: string,
    found: readonly Classification[],
    jobId: string | null,
  ): Promise<void> {
    await this.access.transaction(async (orm) => {
      const known = await orm
        .select({ id: columns.id, schema: tables.schemaName, table: tables.name, column: columns.name })
        .from(columns)
        .innerJoin(tables, eq(tables.id, columns.tableId))
        .where(eq(tables.schemaVersionId, schemaVersionId));
      const ids = new Map(known.map((row) => [columnKey(row.schema, row.table, row.column), row.id]));
      const rows = found.flatMap((one) => {
        const columnId = ids.get(columnKey(one.schema, one.table, one.column));
        if (columnId === undefined) return [];
        return [
          {
            columnId,
            piiType: one.pii_type,
            confidence: one.confidence,
            technique: one.technique,
            evidence: storableJson(one.evidence),
            paths: one.paths === undefined ? null : storableJson(one.paths),
            decidedBy: one.decided_by,
            jobId,
          },
        ];
      });
      await orm
        .delete(piiClassification)
        .where(
          sql`${piiClassification.columnId} in (select c.id from ${columns} c join ${tables} t on t.id = c.table_id where t.schema_version_id = ${schemaVersionId})`,
        );
      for (const some of chunks(rows)) await orm.insert(piiClassification).values(some);
    });
  }

  /** In the order of the schema's tables and columns; empty where the version was never classified. */
  async classifications(schemaVersionId: string): Promise<Classification[]> {
    const rows = await this.access.run((orm) =>
      orm
        .select({
          schema: tables.schemaName,
          table: tables.name,
          column: columns.name,
          pii_type: piiClassification.piiType,
          confidence: piiClassification.confidence,
          technique: piiClassification.technique,
          evidence: piiClassification.evidence,
          decided_by: piiClassification.decidedBy,
          paths: piiClassification.paths,
        })
        .from(piiClassification)
        .innerJoin(columns, eq(columns.id, piiClassification.columnId))
        .innerJoin(tables, eq(tables.id, columns.tableId))
        .where(eq(tables.schemaVersionId, schemaVersionId))
        .orderBy(tables.schemaName, tables.name, columns.position),
    );
    return rows.map(({ paths, ...row }): Classification => (paths ? { ...row, paths } : row));
  }

  async columnDecisions(schemaId: string): Promise<ColumnDecision[]> {
    return this.access.run((orm) =>
      orm
        .select({
          schema: columnDecisions.schemaName,
          table: columnDecisions.tableName,
          column: columnDecisions.columnName,
          pii_type: columnDecisions.piiType,
          technique: columnDecisions.technique,
        })
        .from(columnDecisions)
        .where(eq(columnDecisions.schemaId, schemaId))
        .orderBy(columnDecisions.schemaName, columnDecisions.tableName, columnDecisions.columnName),
    );
  }

  /** Kept for the schema, and at once what is known of the version's column. */
  async decideColumn(schemaId: string, schemaVersionId: string, decision: ColumnDecision): Promise<void> {
    const { pii_type: piiType, technique } = decision;
    await this.access.transaction(async (orm) => {
      await orm
        .insert(columnDecisions)
        .values({
          schemaId,
          schemaName: storableText(decision.schema),
          tableName: storableText(decision.table),
          columnName: storableText(decision.column),
          piiType,
          technique,
        })
        .onConflictDoUpdate({
          target: [
            columnDecisions.schemaId,
            columnDecisions.schemaName,
            columnDecisions.tableName,
            columnDecisions.columnName,
          ],
          set: { piiType, technique },
        });
      const [column] = await orm
        .select({ id: columns.id })
        .from(columns)
        .innerJoin(tables, eq(tables.id, columns.tableId))
        .where(
          and(
            eq(tables.schemaVersionId, schemaVersionId),
            eq(tables.schemaName, decision.schema),
            eq(tables.name, decision.table),
            eq(columns.name, decision.column),
          ),
        );
      const found = { piiType, technique, confidence: 1, evidence: [BY_USER(piiType)], decidedBy: 'user' as const };
      await orm
        .insert(piiClassification)
        .values({ columnId: column.id, ...found })
        .onConflictDoUpdate({ target: piiClassification.columnId, set: found });
    });
  }

  async relationshipDecisions(schemaId: string): Promise<RelationshipDecision[]> {
    const rows = await this.access.run((orm) =>
      orm.select().from(relationshipDecisions).where(eq(relationshipDecisions.schemaId, schemaId)),
    );
    return rows.map((row) => ({
      from: { schema: row.fromSchemaName, name: row.fromTableName },
      from_columns: row.fromColumns,
      to: { schema: row.toSchemaName, name: row.toTableName },
      to_columns: row.toColumns,
      decision: row.decision,
    }));
  }

  async decideRelationship(schemaId: string, { from, to, ...rest }: RelationshipDecision): Promise<void> {
    await this.access.run((orm) =>
      orm
        .insert(relationshipDecisions)
        .values({
          schemaId,
          fromSchemaName: from.schema,
          fromTableName: from.name,
          fromColumns: rest.from_columns,
          toSchemaName: to.schema,
          toTableName: to.name,
          toColumns: rest.to_columns,
          decision: rest.decision,
        })
        .onConflictDoUpdate({
          target: [
            relationshipDecisions.schemaId,
            relationshipDecisions.fromSchemaName,
            relationshipDecisions.fromTableName,
            relationshipDecisions.fromColumns,
            relationshipDecisions.toSchemaName,
            relationshipDecisions.toTableName,
            relationshipDecisions.toColumns,
          ],
          set: { decision: rest.decision },
        }),
    );
  }

  /** Rules of columns first, then of classes. */
  async maskingRules(): Promise<MaskingRule[]> {
    const rows = await this.access.run((orm) =>
      orm.select().from(maskingRules).orderBy(maskingRules.schemaName, maskingRules.tableName, maskingRules.columnName),
    );
    return rows.map(({ schemaName, tableName, columnName, piiType, technique, parameters }): MaskingRule =>
      piiType !== null
        ? { pii_type: piiType, technique, parameters }
        : { schema: schemaName!, table: tableName!, column: columnName!, technique, parameters },
    );
  }

  /** Adds a rule, or takes the place of the one with the same scope. */
  async saveMaskingRule(rule: MaskingRule): Promise<void> {
    await this.access.transaction(async (orm) => {
      await orm.delete(maskingRules).where(scopeOf(rule));
      const { technique, parameters } = rule;
      const scope = isColumnRule(rule)
        ? { schemaName: rule.schema, tableName: rule.table, columnName: rule.column }
        : { piiType: rule.pii_type };
      await orm.insert(maskingRules).values({ ...scope, technique, parameters: storableJson(parameters) });
    });
  }

  async removeMaskingRule(rule: MaskingRule): Promise<void> {
    await this.access.run((orm) => orm.delete(maskingRules).where(scopeOf(rule)));
  }

  /** The schema of `tdm` under its name, read from a database; null when there is none yet. */
  async schemaIdOf(name: string): Promise<string | null> {
    const rows = await this.access.run((orm) =>
      orm
        .select({ id: schemas.id })
        .from(schemas)
        .where(and(eq(schemas.name, storableText(name)), eq(schemas.source, 'database'))),
    );
    return rows.at(0)?.id ?? null;
  }
}

const BY_USER = (piiType: PiiType): Evidence => ({
  signal: 'user',
  detail: 'decided by the user',
  pii_type: piiType,
  weight: 1,
});

function scopeOf(rule: MaskingRule) {
  return isColumnRule(rule)
    ? and(
        eq(maskingRules.schemaName, rule.schema),
        eq(maskingRules.tableName, rule.table),
        eq(maskingRules.columnName, rule.column),
      )
    : eq(maskingRules.piiType, rule.pii_type);
}
