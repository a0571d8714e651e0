import { displayName, type Schema, type Table } from '../../schema/schema';
import { readConstraints } from '../constraints/read-constraints';
import { readTemplate } from '../custom/row-template';
import type { ColumnContext } from '../column-context';
import type { SyntheticPlan } from '../plan';
import { circlesOf } from './circle';
import { readsOfText } from './reads';
import { withBelieved } from './references';

/**
 * How the columns that rules make read others: as they are in the end, or, where that would lead back to the rule itself,
 * as they are before conditions between columns are looked at. A check over two columns makes each of them depend on the
 * other; what a rule makes is part of it as it stands.
 */
class Readings {
  readonly #raw = new Set<string>();

  constructor({ schema: whole, rules }: Pick<SyntheticPlan, 'schema' | 'rules'>) {
    const schema = withBelieved(whole);
    const edges = new Map<string, Set<string>>();
    const add = (from: string, to: string): void => {
      const known = edges.get(from);
      if (known === undefined) edges.set(from, new Set([to]));
      else known.add(to);
    };
    for (const table of schema.tables) {
      const name = displayName(table);
      for (const { name: column } of table.columns) add(final(`${name}.${column}`), raw(`${name}.${column}`));
      for (const { columns } of readConstraints(table, schema).conditions) {
        // Conditions that share a column come together: one way round through all of them does it.
        columns.forEach((column, index) => {
          add(final(`${name}.${column}`), final(`${name}.${columns[(index + 1) % columns.length]}`));
        });
      }
    }
    for (const { from, from_columns, to, to_columns } of schema.relationships)
      from_columns.forEach((column, index) => {
        add(raw(`${displayName(from)}.${column}`), final(`${displayName(to)}.${to_columns[index]}`));
      });
    const reads = readsIn(schema, rules);
    for (const [column, others] of reads) for (const other of others) add(raw(column), final(other));
    // Conditions alone are no circle that matters: one that leads through a rule is.
    const circle = circlesOf(edges);
    for (const [column, others] of reads)
      for (const other of others)
        if (circle.get(raw(column)) === circle.get(final(other))) this.#raw.add(JSON.stringify([column, other]));
  }

  /** Both as `table.column`. */
  isRaw(reader: string, read: string): boolean {
    return this.#raw.has(JSON.stringify([reader, read]));
  }
}

const final = (column: string): string => `final ${column}`;
const raw = (column: string): string => `raw ${column}`;

/** Of each column that a rule or a generator makes from others, those. */
function readsIn(schema: Schema, rules: SyntheticPlan['rules']): [column: string, reads: string[]][] {
  const tables = new Map(schema.tables.map((table) => [displayName(table), table]));
  const ofRules = rules.flatMap(({ table: name, column, value, when }): [string, string[]][] => {
    const table = tables.get(name);
    if (table === undefined) return [];
    return [value, ...(when === undefined ? [] : [when])].map((sql) => [
      `${name}.${column}`,
      readsOfText(schema, table, sql).filter((read) => read !== `${name}.${column}`),
    ]);
  });
  return [...ofRules, ...schema.tables.flatMap((table) => ofGenerators(schema, table))];
}

function ofGenerators(schema: Schema, table: Table): [string, string[]][] {
  const name = displayName(table);
  return table.columns.flatMap(({ name: column, values }): [string, string[]][] => {
    const generator = values?.generator;
    if (generator === undefined) return [];
    if ('expression' in generator) return [[`${name}.${column}`, readsOfText(schema, table, generator.expression)]];
    if (!('template' in generator)) return [];
    const names = table.columns.map((each) => each.name);
    const parts = readTemplate(generator.template, names, `${name}.${column}`);
    return [
      [`${name}.${column}`, parts.flatMap((part) => (typeof part === 'string' ? [] : [`${name}.${part.column}`]))],
    ];
  });
}

const known = new WeakMap<SyntheticPlan, Readings>();

/** Other columns as the one that is made reads them. */
export function readableOf(context: ColumnContext): ColumnContext['sourceOf'] {
  const { plan } = context;
  let readings = known.get(plan);
  if (readings === undefined) {
    readings = new Readings(plan);
    known.set(plan, readings);
  }
  const reader = `${displayName(context.table.table)}.${context.column.name}`;
  return (table, column) =>
    readings.isRaw(reader, `${table}.${column}`) ? context.rawOf(table, column) : context.sourceOf(table, column);
}
