import { displayName, type Relationship, type Table, type TableName } from '../schema';
import type { ConstraintRow, TableRow } from './catalogue';
import type { CatalogueTypes } from './catalogue-types';

/** Of one kind, before the rest is only counted. */
const MOST = 20;

/** What a discovery could not see or keep, for people. */
export function notesOf(found: {
  rows: readonly TableRow[];
  tables: readonly Table[];
  relationships: readonly Relationship[];
  /** Foreign keys to what was not read, by what they start at. */
  leavingOut: readonly { from: TableName; row: ConstraintRow }[];
  types: CatalogueTypes;
}): string[] {
  const { rows, tables, relationships, leavingOut, types } = found;
  const names = new Set(tables.map(displayName));
  return [
    ...some(
      rows.filter((row) => !row.readable),
      (row) => `No right to read ${displayName(row)}: none of its rows can be taken.`,
    ),
    ...some(
      rows.filter((row) => row.limited),
      (row) => `Row security decides which rows of ${displayName(row)} this role sees; others cannot be taken.`,
    ),
    ...some(
      relationships.filter((one) => one.not_valid === true),
      (one) =>
        `${displayName(one.from)}: ${one.name} is not valid or not enforced, so that rows may refer to ` +
        `${displayName(one.to)} that are not there.`,
    ),
    ...some(leavingOut, ({ from, row }) =>
      row.period
        ? `${displayName(from)}: ${row.name} refers to a period, and is left out.`
        : `${displayName(from)}: ${row.name} refers to a table that is not among those discovered, and is left out.`,
    ),
    ...some(
      tables.flatMap((table) =>
        table.columns.flatMap(({ name, type }) =>
          type.schema !== null &&
          types.isForeign(type) &&
          !names.has(displayName({ schema: type.schema, name: type.name }))
            ? [{ table, name, type }]
            : [],
        ),
      ),
      ({ table, name, type }) =>
        `${displayName(table)}.${name} has the type ${type.schema ?? ''}.${type.name}, which no other database gets made.`,
    ),
  ];
}

function some<Item>(items: readonly Item[], text: (item: Item) => string): string[] {
  const rest = items.length - MOST;
  const shown = items.slice(0, MOST).map(text);
  return rest > 0 ? [...shown, `… and ${rest} more like this.`] : shown;
}
