import type { Decision } from '../../job/job';
import { rowsText } from '../../job/counted';
import { displayName, type Schema, type Table } from '../../schema/schema';
import type { Generation } from '../generation';
import type { SyntheticPlan } from '../plan';
import { readConstraints } from './read-constraints';

/** Rows of each table that are looked at before any is written. */
const LOOKED_AT = 100;

/** Checks of one reason that are named one by one. */
const NAMED = 5;

/** What of a plan's checks is not understood: only the database can tell whether rows keep to it. */
export function unclearChecks({ tables, schema }: SyntheticPlan): Decision[] {
  const byReason = new Map<string, string[]>();
  for (const { table, rows } of tables) {
    if (rows === 0) continue;
    for (const { check, reason } of readConstraints(table, schema).unclear)
      byReason.set(reason, [...(byReason.get(reason) ?? []), `"${check.name}" of ${displayName(table)}`]);
  }
  return [...byReason].map(([reason, checks]) => {
    const rest = checks.length - NAMED;
    const named = checks.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
    const those = checks.length === 1 ? 'A check is' : `${checks.length} checks are`;
    return {
      operation: 'synthetic',
      reason: `${those} not understood (${reason}), and left to the database: ${named}.`,
    };
  });
}

/** Checks for which no values were found in some of the first rows, whatever was tried. */
export function brokenConditions({ tables, schema }: SyntheticPlan, generation: Generation): Decision[] {
  return tables.flatMap(({ table, rows }) => {
    const looked = Math.min(rows, LOOKED_AT);
    if (!isLimited(table, schema)) return [];
    return generation.broken(displayName(table), looked).map(({ checks, rows: broken }) => ({
      operation: 'synthetic',
      reason: `${displayName(table)}: ${rowsText(broken)} of the first ${looked} break ${checks}, since nothing was found that keeps to it.`,
    }));
  });
}

/** Whether a look at rows can find something. */
export const hasConditions = ({ tables, schema }: SyntheticPlan): boolean =>
  tables.some(({ table, rows }) => rows > 0 && isLimited(table, schema));

function isLimited(table: Table, schema: Schema): boolean {
  const { columns, conditions } = readConstraints(table, schema);
  return columns.size > 0 || conditions.length > 0;
}
