import type { Classification } from '../../client/src/engine/privacy/classification';
import type { PiiType } from '../../client/src/engine/privacy/pii-types';

/** What was found of a column of `public`, given as `table.column`. */
export function found(at: string, pii_type: PiiType, given: Partial<Classification> = {}): Classification {
  const [table, column] = at.split('.') as [string, string];
  return {
    schema: 'public',
    table,
    column,
    pii_type,
    confidence: 0.9,
    technique: null,
    evidence: [],
    decided_by: 'detection',
    ...given,
  };
}
