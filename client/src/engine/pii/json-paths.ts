import { nameWords, singular } from '../../../../server/src/testcase/fields/names';
import type { Classification } from '../privacy/classification';
import { DEFAULT_TECHNIQUES } from '../privacy/default-techniques';
import type { ColumnProfile } from '../profile/column-profile';
import type { Column, Schema, Table } from '../schema/schema';
import { builtin } from '../schema/types';
import { meaningOf } from './column-meanings';
import { nounKind } from './words/noun-kind';

type PersonalPath = NonNullable<Classification['paths']>[number];

/** What the columns of a schema hold, by their profiles. */
export type Classifier = (
  schema: Schema,
  profiles: (table: Table, column: Column) => ColumnProfile | null,
) => readonly Classification[];

interface Leaf {
  path: string;
  /** As a column would be called that holds it: `address_zip`. */
  name: string;
  profile: ColumnProfile;
}

/**
 * Personal paths of a JSON column: each is what a column by its name would be, beside the others of the document and of
 * the table; none where the column was not sampled.
 */
export function classifyPaths(
  table: Table,
  column: Column,
  profile: ColumnProfile | null,
  classify: Classifier,
): PersonalPath[] {
  const leaves = leavesOf(column, profile);
  if (leaves.size === 0) return [];
  const flat = flattened(table, column, leaves);
  const found = classify(
    { tables: [flat], relationships: [], enums: [] },
    (_, { name }) => leaves.get(name)?.profile ?? null,
  );
  return found.flatMap(({ column: name, pii_type: type }): PersonalPath[] => {
    const leaf = leaves.get(name);
    const technique = type === 'none' ? null : DEFAULT_TECHNIQUES[type];
    if (leaf === undefined || technique === null) return [];
    const isOfDays = technique === 'noise' || technique === 'date_shift';
    return [{ path: leaf.path, pii_type: type, technique: isOfDays ? 'preserve' : technique }];
  });
}

/** The table with what the document holds in the document's place; what a person's document holds is a table of its own. */
function flattened(table: Table, column: Column, leaves: ReadonlyMap<string, Leaf>): Table {
  const own = Array.from(leaves.keys(), (name): Column => ({ ...column, name, type: builtin('text'), comment: null }));
  const isPersons = isPerson(column.name);
  const others = isPersons ? [] : table.columns.filter(({ name }) => name !== column.name && !leaves.has(name));
  return {
    ...table,
    name: isPersons ? column.name : table.name,
    columns: [...others, ...own],
    primary_key: null,
    uniques: [],
    checks: [],
  };
}

function leavesOf(column: Column, profile: ColumnProfile | null): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const ofColumn = meaningOf(nameWords(column.name)) === null ? [] : [column.name];
  for (const [path, inner] of Object.entries(profile?.paths ?? {})) {
    const keys = path.split(/\.|\[\*\]/).filter((key) => key !== '$' && key !== '');
    const name = nameOf(keys.length === 0 ? [column.name] : [...ofColumn, ...keys]);
    // `items[*].name` and `items.name`
    if (!leaves.has(name)) leaves.set(name, { path, name, profile: inner });
    else leaves.set(path, { path, name: path, profile: inner });
  }
  return leaves;
}

/** The last key, with as much before it as says more: `name.family` is a family name, `passport.number` a passport's. */
function nameOf(keys: readonly string[]): string {
  const [last, before] = [keys[keys.length - 1], keys.at(-2)];
  if (before === undefined) return last;
  if (/^names?$/i.test(before)) return `${last}_${before}`;
  // `user.name` is no user name.
  if (/^name$/i.test(last) && isPerson(before)) return `${before}_full_name`;
  return keys.slice(-3).join('_');
}

const isPerson = (word: string): boolean => nounKind(singular(word.toLowerCase())) === 'person';
