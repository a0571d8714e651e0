import { isSameName } from '../names';
import type { Relationship, Schema } from '../schema';
import type { RelationshipDecision } from '../relationship-decision';
import { inferred } from './inferred';

/**
 * Inferred relationships as the user left them: refused ones are gone, confirmed ones are sure, whether or not they
 * would still be inferred, as long as their columns are there.
 */
export function applyDecisions(
  schema: Schema,
  found: readonly Relationship[],
  decisions: readonly RelationshipDecision[],
): Relationship[] {
  const decided = new Map(decisions.map((decision) => [endsOf(decision), decision]));
  const kept = found.flatMap((one): Relationship[] => {
    const said = decided.get(endsOf(one))?.decision;
    if (said === 'refused') return [];
    return said === 'confirmed' ? [{ ...one, provenance: CONFIRMED }] : [one];
  });
  const known = new Set([...found, ...schema.relationships].map(endsOf));
  const missing = decisions.filter(
    (decision) => decision.decision === 'confirmed' && !known.has(endsOf(decision)) && isThere(decision, schema),
  );
  return [
    ...kept,
    ...missing.map((decision) => ({
      ...inferred({
        from: decision.from,
        column: decision.from_columns.join('_'),
        to: decision.to,
        key: '',
        confidence: 1,
        reason: '',
      }),
      from_columns: decision.from_columns,
      to_columns: decision.to_columns,
      provenance: CONFIRMED,
    })),
  ];
}

const CONFIRMED: Relationship['provenance'] = { source: 'user', confidence: 1, reason: 'confirmed by the user' };

type Ends = Pick<RelationshipDecision, 'from' | 'from_columns' | 'to' | 'to_columns'>;

function endsOf({ from, from_columns: columns, to, to_columns: toColumns }: Ends): string {
  return JSON.stringify([from.schema, from.name, columns, to.schema, to.name, toColumns]);
}

function isThere({ from, from_columns: columns, to, to_columns: toColumns }: Ends, { tables }: Schema): boolean {
  return [
    { name: from, columns },
    { name: to, columns: toColumns },
  ].every((end) => {
    const table = tables.find((one) => isSameName(one, end.name));
    return end.columns.every((name) => table?.columns.some((column) => column.name === name) === true);
  });
}
