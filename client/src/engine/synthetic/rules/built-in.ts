import { isSameName } from '../../schema/names';
import type { Rule } from '../../schema/rule';
import { displayName, type Column, type Relationship, type Schema, type Table } from '../../schema/schema';
import { placeRole } from '../facts/roles';
import { sumRules } from './built-in-sums';
import { timeRules } from './built-in-times';

/** What rules are made from: a table, what it refers to and what refers to it. */
export interface Surroundings {
  table: Table;
  /** Relationships by one column. */
  parents: { relationship: Relationship; table: Table }[];
  children: { relationship: Relationship; table: Table }[];
  /** Whether a column's values are said elsewhere: by a rule, by a generator. */
  isGiven: (table: Table, column: Column) => boolean;
}

/** Writes rules for one table; columns are told by their names and types. */
export type RuleMaker = (around: Surroundings) => Omit<Rule, 'table'>[];

const MAKERS: readonly RuleMaker[] = [sumRules, timeRules, agreements];

/** The rules that hold for every schema, as far as its tables have the columns. `given` are `table.column` with rules. */
export function builtInRules(schema: Schema, given: ReadonlySet<string>): Rule[] {
  const isGiven = (table: Table, column: Column): boolean =>
    column.values?.generator !== undefined || given.has(`${displayName(table)}.${column.name}`);
  const simple = schema.relationships.filter(
    ({ from_columns, when }) => from_columns.length === 1 && when === undefined,
  );
  const named = (name: Relationship['to']): Table => schema.tables.find((table) => isSameName(table, name))!;
  return schema.tables.flatMap((table) => {
    const around: Surroundings = {
      table,
      parents: simple
        .filter(({ from, to }) => isSameName(from, table) && !isSameName(to, table))
        .map((relationship) => ({ relationship, table: named(relationship.to) })),
      children: simple
        .filter(({ from, to }) => isSameName(to, table) && !isSameName(from, table))
        .map((relationship) => ({ relationship, table: named(relationship.from) })),
      isGiven,
    };
    const keys = keyColumns(table);
    const own = table.columns
      .filter((column) => isGiven(table, column) || keys.has(column.name))
      .map(({ name }) => name);
    return MAKERS.flatMap((make) => make(around))
      .filter(({ column }) => !own.includes(column))
      .map((rule) => ({ ...rule, table: displayName(table) }));
  });
}

/** Columns by which rows differ: what makes them differ comes first. */
function keyColumns({ primary_key: key, uniques, indexes = [], exclusions = [], columns }: Table): ReadonlySet<string> {
  const keys = [...(key === null ? [] : [key]), ...uniques];
  const definitions = [...indexes.filter(({ unique }) => unique), ...exclusions].map(({ definition }) => definition);
  const named = columns.filter(({ name }) => definitions.some((definition) => definition.includes(name)));
  return new Set([...keys.flatMap((one) => one.columns), ...named.map(({ name }) => name)]);
}

/** What of a row says the same thing twice: flags and their dates, a card and its last digits, a country and its code. */
function agreements({ table, isGiven }: Surroundings): Omit<Rule, 'table'>[] {
  const rules: Omit<Rule, 'table'>[] = [];
  const find = (pattern: RegExp): Column | undefined => table.columns.find(({ name }) => pattern.test(name));
  for (const { name, type } of table.columns) {
    if (type.name !== 'bool' || type.array) continue;
    const what = name.replace(/^(is|was|has_been|has)_/, '');
    const when = table.columns.find(
      (other) => other.nullable && isTime(other) && new RegExp(`^${escaped(what)}_(at|on|date|time)$`).test(other.name),
    );
    if (when !== undefined)
      rules.push({
        column: name,
        value: `${quoted(when.name)} is not null`,
        reason: `${name} says whether ${when.name} is there.`,
      });
  }
  const card = table.columns.find(({ semantic_type }) => semantic_type === 'credit_card_number');
  const lastFour = find(/(^|_)last_?(4|four)(_?digits)?$/);
  const masked = find(/masked.*(card|pan)|(card|pan).*masked/);
  if (card !== undefined && lastFour !== undefined)
    rules.push({ column: lastFour.name, value: `right(regexp_replace(${quoted(card.name)}, '[^0-9]', '', 'g'), 4)` });
  if (card !== undefined && masked !== undefined)
    rules.push({
      column: masked.name,
      value: `'**** **** **** ' || right(regexp_replace(${quoted(card.name)}, '[^0-9]', '', 'g'), 4)`,
    });
  rules.push(...ofCountry(table, isGiven));
  const birth = table.columns.find((column) => column.semantic_type === 'date_of_birth' && isGiven(table, column));
  const age = table.columns.find(({ semantic_type }) => semantic_type === 'age');
  if (birth !== undefined && age !== undefined)
    rules.push({ column: age.name, value: `extract(year from age(current_date, ${quoted(birth.name)}))` });
  return rules;
}

/** A country that is said to be another than the locale's takes along what hangs on it, of the same address. */
function ofCountry(table: Table, isGiven: Surroundings['isGiven']): Omit<Rule, 'table'>[] {
  const countries = table.columns.filter(
    (column) =>
      (column.semantic_type === 'country_code' || column.semantic_type === 'country') && isGiven(table, column),
  );
  return countries.flatMap((country) => {
    const from = quoted(country.name);
    const role = placeRole(country.name);
    return table.columns.flatMap(({ name, semantic_type: meaning, type: { length } }) => {
      if (name === country.name || placeRole(name) !== role) return [];
      if (meaning === 'phone') return (length ?? 20) < 13 ? [] : [{ column: name, value: phoneIn(from) }];
      const asked = COUNTRY_PARTS[meaning ?? ''];
      return asked === undefined ? [] : [{ column: name, value: `${asked}(${from})` }];
    });
  });
}

const COUNTRY_PARTS: Readonly<Record<string, string | undefined>> = {
  currency_code: 'currency_of',
  country: 'country_name_of',
  country_code: 'country_code_of',
  timezone: 'timezone_of',
  language: 'language_of',
  city: 'city_in',
  region: 'region_in',
  postal_code: 'postal_code_in',
};

/** In North America, numbers kept for fiction. */
const phoneIn = (country: string): string =>
  `case dial_code_of(${country}) when '+1' then '+1' || random(201, 989) || '55501' || lpad(random(0, 99)::text, 2, '0')
   else dial_code_of(${country}) || random(200000000, 999999999) end`;

export const isTime = ({ type }: Column): boolean => /^(date|timestamp|timestamptz)$/.test(type.name) && !type.array;
export const isNumber = ({ type }: Column): boolean => /^(int[248]|numeric|float[48])$/.test(type.name) && !type.array;

/** A column's name as an expression has it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
