import type { Decision } from '../../job/job';
import { rowsText } from '../../job/rows-text';
import { displayName } from '../../schema/schema';
import type { Generation } from '../generation';
import type { SyntheticPlan } from '../plan';
import { readConstraints } from './read-constraints';

/** Rows of each table that are looked at before any is written. */
const LOOKED_AT = 100;

/** What of a plan's checks is not understood: only the database can tell whether rows keep to it. */
export function unclearChecks({ tables, schema }: SyntheticPlan): Decision[] {
  return tables.flatMap(({ table, rows }) =>
    rows === 0
      ? []
      : readConstraints(table, schema).unclear.map(({ check, reason }) => ({
          operation: 'synthetic',
          reason: `${displayName(table)}: the check "${check.name}" is left to the database, since it is not understood: ${reason}.`,
        })),
  );
}

/** Checks between columns for which no values were found in some of the first rows, whatever was tried. */
export function brokenConditions({ tables }: SyntheticPlan, generation: Generation): Decision[] {
  return tables.flatMap(({ table, rows }) => {
    const looked = Math.min(rows, LOOKED_AT);
    return generation.broken(displayName(table), looked).map(({ condition, rows: broken }) => ({
      operation: 'synthetic',
      reason: `${displayName(table)}: ${rowsText(broken)} of the first ${looked} break the check "${condition.check.name}", since nothing was found that keeps to it.`,
    }));
  });
}

/** Whether a look at rows can find something. */
export const hasConditions = ({ tables, schema }: SyntheticPlan): boolean =>
  tables.some(({ table, rows }) => rows > 0 && readConstraints(table, schema).conditions.length > 0);
