import type { Rule } from '../../schema/rule';
import type { Column, Table } from '../../schema/schema';
import { isNumber, quoted, type RuleMaker, type Surroundings } from './built-in';

const QUANTITY = /^(quantity|qty|order_?qty|quantity_?ordered|units|num_units)$/i;
const UNIT_PRICE = /^(unit_?price|price_?each|price_?per_?unit|item_?price|unit_?cost|price)$/i;
const LINE_TOTAL =
  /^(line_?(total|amount|price|sum)|item_?total|extended_?price|total(_?(price|amount))?|amount|subtotal|sub_total)$/i;
const SURE_LINE_TOTAL = /^(line_?(total|amount|price|sum)|item_?total|extended_?price)$/i;
const SUBTOTAL = /^(sub_?total|items_?total|net_?(total|amount)|total_?net|amount_?net)$/i;
const TOTAL =
  /^(total|grand_?total|order_?total|total_?(amount|due|price|gross)|amount_?total|gross_?(total|amount))$/i;
const ADDED =
  /^(tax|tax_?(amount|total)|vat|vat_?amount|shipping|shipping_?(cost|fee|amount|total)|freight|delivery_?(fee|cost)|fees?|service_?fee|handling(_?fee)?|tip)$/i;
const TAKEN = /^(discount_?(amount|total)|total_?discount|rebate|coupon_?amount)$/i;
/** An amount or a share of it: nobody knows. */
const UNCLEAR = /^discount$|rate$|percent|pct/i;
const LIST_PRICE = /^(price|unit_?price|list_?price|sale_?price|selling_?price|retail_?price|base_?price|amount)$/i;

/** What is the sum or the product of others, in a row and over its children. */
export const sumRules: RuleMaker = (around) => [
  ...lineTotal(around.table),
  ...unitPrice(around),
  ...totals(around),
  ...counts(around),
];

function lineTotal(table: Table): Omit<Rule, 'table'>[] {
  const quantity = numberNamed(table, QUANTITY);
  const price = numberNamed(table, UNIT_PRICE);
  if (quantity === undefined || price === undefined) return [];
  const total = numberNamed(table, LINE_TOTAL, [price]);
  if (total === undefined || table.columns.some(({ name }) => UNCLEAR.test(name))) return [];
  const discount = numberNamed(table, TAKEN);
  const product = `${quoted(quantity.name)} * ${quoted(price.name)}`;
  return [
    {
      column: total.name,
      value: discount === undefined ? product : `greatest(${product} - ${quoted(discount.name)}, 0)`,
      reason: 'A line comes to its quantity times the price of one.',
    },
  ];
}

/** What a line asks for one is what the thing costs, where exactly one table that the line refers to has a price. */
function unitPrice({ table, parents }: Surroundings): Omit<Rule, 'table'>[] {
  const quantity = numberNamed(table, QUANTITY);
  const price = numberNamed(table, UNIT_PRICE);
  if (quantity === undefined || price === undefined) return [];
  const priced = parents.flatMap(({ relationship, table: parent }) => {
    const own = numberNamed(parent, LIST_PRICE);
    return own === undefined || numberNamed(parent, TOTAL) !== undefined
      ? []
      : [`${quoted(relationship.from_columns[0])}.${quoted(own.name)}`];
  });
  return priced.length === 1
    ? [{ column: price.name, value: priced[0], reason: 'The price of a line is its product’s.' }]
    : [];
}

function totals({ table, children }: Surroundings): Omit<Rule, 'table'>[] {
  if (numberNamed(table, QUANTITY) !== undefined) return [];
  const subtotal = numberNamed(table, SUBTOTAL);
  const total = numberNamed(table, TOTAL, subtotal === undefined ? [] : [subtotal]);
  const rules: Omit<Rule, 'table'>[] = [];
  const items = itemsSum(children);
  const numbers = table.columns.filter(isNumber);
  const added = numbers.filter(({ name }) => ADDED.test(name));
  const taken = numbers.filter(({ name }) => TAKEN.test(name));
  const others = [...added.map(({ name }) => ` + ${term(name)}`), ...taken.map(({ name }) => ` - ${term(name)}`)].join(
    '',
  );
  if (subtotal !== undefined && items !== null)
    rules.push({ column: subtotal.name, value: items, reason: 'The sum of its lines.' });
  if (total === undefined) return rules;
  const base = subtotal === undefined ? items : quoted(subtotal.name);
  if (base === null || (subtotal !== undefined && items === null && others === '')) return rules;
  const value = taken.length === 0 ? base + others : `greatest(${base}${others}, 0)`;
  rules.push({ column: total.name, value, reason: 'What its lines come to, with what is added and taken.' });
  return rules;
}

const term = (name: string): string => `coalesce(${quoted(name)}, 0)`;

/** `coalesce(sum(order_items.line_total), 0)`, where exactly one table of lines refers to the row. */
function itemsSum(children: Surroundings['children']): string | null {
  const sums = children.flatMap(({ relationship, table }) => {
    const [quantity, price] = [numberNamed(table, QUANTITY), numberNamed(table, UNIT_PRICE)];
    const line = numberNamed(table, SURE_LINE_TOTAL) ?? (quantity && price && lineOf(table, price));
    const of = (column: Column): string =>
      [table.name, relationship.from_columns[0], column.name].map(quoted).join('.');
    if (line !== undefined) return [`coalesce(sum(${of(line)}), 0)`];
    if (quantity === undefined || price === undefined) return [];
    return [`coalesce(sum(${of(quantity)} * ${of(price)}), 0)`];
  });
  return sums.length === 1 ? sums[0] : null;
}

const lineOf = (table: Table, price: Column): Column | undefined => numberNamed(table, LINE_TOTAL, [price]);

/** `comments_count` where `comments` refer to the row. */
function counts({ table, children }: Surroundings): Omit<Rule, 'table'>[] {
  return table.columns.flatMap((column) => {
    const stem = column.name.replace(/_count$|^(num|number_of)_/i, '').replace(/s$/, '');
    if (`${stem}s` === column.name || stem === column.name || !/^int[248]$/.test(column.type.name)) return [];
    const counted = children.filter(
      ({ table: { name } }) => name === stem || name === `${stem}s` || name === `${stem}es`,
    );
    if (counted.length !== 1) return [];
    const [{ relationship, table: child }] = counted;
    const key = [child.name, relationship.from_columns[0], relationship.from_columns[0]].map(quoted).join('.');
    return [{ column: column.name, value: `count(${key})`, reason: `As many ${child.name} as there are.` }];
  });
}

function numberNamed(table: Table, pattern: RegExp, except: readonly Column[] = []): Column | undefined {
  return table.columns.find((column) => pattern.test(column.name) && isNumber(column) && !except.includes(column));
}
