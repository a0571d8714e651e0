import type { Connection } from '../databases/database';
import type { Relationship, Schema, TableName } from '../schema/schema';
import { inferByName } from '../schema/virtual-relationships/by-name';
import { withEvidence } from '../schema/virtual-relationships/evidence';
import type { Inferred } from '../schema/virtual-relationships/inferred';
import { ofPair, polymorphicPairs } from '../schema/virtual-relationships/polymorphic';
import { TableIndex } from '../schema/virtual-relationships/table-index';
import { Looks } from './looks';

/** So sure is a name that is the table's. */
const NAMED_AFTER = 0.85;
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
  const byName = inferByName(schema);
  const pairs = polymorphicPairs(schema);
  // What stands beside a type may refer to many tables; one that it is named after is no guess.
  const inPair = new Set(pairs.map(({ table, id }) => idOf(table, id.name)));
  const sure = byName.filter(
    (one) => !inPair.has(idOf(one.from, one.from_columns[0])) || one.provenance.confidence >= NAMED_AFTER,
  );
  if (!samples) return { found: sure, notes: [] };

  const looks = new Looks(connection, schema.tables, BUDGET_MS);
  const index = new TableIndex(schema.tables);
  const polymorphic: Inferred[] = [];
  for (const pair of pairs) polymorphic.push(...ofPair(pair, await looks.types(pair), index));
  const refers = new Set(polymorphic.map((one) => idOf(one.from, one.from_columns[0])));
  const all = [...sure.filter((one) => !refers.has(idOf(one.from, one.from_columns[0]))), ...polymorphic];
  const inclusions = await looks.inclusions(all, (done) => onProgress(done, all.length));
  const found = all.flatMap((one, at) => {
    const inclusion = inclusions[at];
    return (inclusion === null ? one : withEvidence(one, inclusion)) ?? [];
  });
  const notes = looks.late ? ['Not all inferred relationships were compared with the values: that took too long.'] : [];
  return { found, notes };
}

const idOf = ({ schema, name }: TableName, column: string): string => JSON.stringify([schema, name, column]);
