import type { Connection } from '../databases/database';
import type { Relationship, Schema } from '../schema/schema';
import { inferByName } from '../schema/virtual-relationships/by-name';
import { withEvidence } from '../schema/virtual-relationships/evidence';
import type { Inferred } from '../schema/virtual-relationships/inferred';
import { ofPair, polymorphicPairs } from '../schema/virtual-relationships/polymorphic';
import { TableIndex } from '../schema/virtual-relationships/table-index';
import { Looks } from './looks';

/** What all looks at values may take together. */
const BUDGET_MS = 10_000;

export interface InferOptions {
  /** Whether values are looked at: without, nothing is known of what polymorphic pairs refer to. */
  samples: boolean;
  onProgress: (done: number, total: number) => void;
}

/** The relationships that nobody declared, by names and, where that is cheap, by values. Within the caller's transaction. */
export async function inferRelationships(
  connection: Connection,
  schema: Schema,
  { samples, onProgress }: InferOptions,
): Promise<{ found: Relationship[]; notes: string[] }> {
  const pairs = polymorphicPairs(schema);
  const ofPairs = new Set(pairs.map(({ table, id }) => JSON.stringify([table.schema, table.name, id.name])));
  const byName = inferByName(schema).filter(
    ({ from, from_columns: [column] }) => !ofPairs.has(JSON.stringify([from.schema, from.name, column])),
  );
  if (!samples) return { found: byName, notes: [] };

  const looks = new Looks(connection, schema.tables, BUDGET_MS);
  const index = new TableIndex(schema.tables);
  const polymorphic: Inferred[] = [];
  for (const pair of pairs) polymorphic.push(...ofPair(pair, await looks.types(pair), index));
  const all = [...byName, ...polymorphic];
  const inclusions = await looks.inclusions(all, (done) => onProgress(done, all.length));
  const found = all.flatMap((one, at) => {
    const inclusion = inclusions[at];
    return (inclusion === null ? one : withEvidence(one, inclusion)) ?? [];
  });
  const notes = looks.late ? ['Not all inferred relationships were compared with the values: that took too long.'] : [];
  return { found, notes };
}
