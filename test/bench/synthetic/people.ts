import type { SyntheticPlan } from '../../../client/src/engine/synthetic/plan';
import { columnRule } from '../../../client/src/engine/schema/sources/semantic-columns';
import type { Column, Table } from '../../../client/src/engine/schema/schema';
import { column, table } from '../../support/schema';

/** The row that generators are compared by: every part of it belongs to one person. */
const FIELDS: [name: string, semanticType: string][] = [
  ['first_name', 'first_name'],
  ['last_name', 'last_name'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['street', 'street_address'],
  ['city', 'city'],
  ['country', 'country'],
  ['birth_date', 'date_of_birth'],
  ['created_at', 'datetime'],
  ['uuid', 'uuid'],
];

const columns: Column[] = FIELDS.map(([name, semanticType]) =>
  column(name, columnRule(semanticType).types[0], { semantic_type: semanticType }),
);

export const PEOPLE: Table = table('people', columns);

export const planPeople = (rows: number): SyntheticPlan => planOf(PEOPLE, rows);

export function planOf(one: Table, rows: number): SyntheticPlan {
  return {
    seed: 'bench',
    locales: [{ name: 'en', weight: 1 }],
    literals: 'include',
    schema: { tables: [one], relationships: [], enums: [] },
    tables: [{ table: one, rows, written: [] }],
    rules: [],
    statistics: null,
    decisions: [],
  };
}
