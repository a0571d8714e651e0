import { UserError } from '../errors';
import { nearest } from '../nearest';
import { isColumnRule, type MaskingRule } from '../privacy/masking-rule';
import { displayName, type Schema, storedColumns } from '../schema/schema';

/**
 * Rules of a request for tables that the rows do not have, in words: a project's rules may be for several sources. Throws
 * UserError for a column that a table lacks or that is computed from others, so that a slip of the pen masks nothing in
 * silence.
 */
export function unmetRules({ tables }: Schema, rules: readonly MaskingRule[]): string[] {
  return rules.flatMap((rule, index) => {
    if (!isColumnRule(rule)) return [];
    const name = displayName({ schema: rule.schema, name: rule.table });
    const table = tables.find(({ schema, name: of }) => schema === rule.schema && of === rule.table);
    if (table === undefined) {
      const near = nearest(name, tables.map(displayName));
      const meant = near === null ? '' : ` (did you mean ${near}?)`;
      return [`The masking rule of ${name}.${rule.column} masks nothing: there is no table ${name}${meant}.`];
    }
    const columns = storedColumns(table).map((column) => column.name);
    if (columns.includes(rule.column)) return [];
    const where = `config.mask.rules.${index}.column`;
    if (table.columns.some((column) => column.name === rule.column)) {
      throw new UserError(`${where}: ${name}.${rule.column} is computed from other columns, and anew in the target.`, {
        where,
        hint: 'Mask the columns that it is computed from.',
      });
    }
    const near = nearest(rule.column, columns);
    const hint = near === null ? `It has: ${columns.join(', ')}.` : `Did you mean "${near}"?`;
    throw new UserError(`${where}: ${name} has no column "${rule.column}".`, { where, hint });
  });
}
