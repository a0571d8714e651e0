import fc from 'fast-check';
import type { Column, EnumType, Relationship, Schema, Table } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import { column, relationship, table } from '../../../support/schema';

/** Random tables, keys and relationships between them: circles, shared columns and keys of keys included. */
export const randomSchema: fc.Arbitrary<Schema> = fc
  .record({
    tables: fc.array(
      fc.record({ key: fc.constantFrom('id', 'pair', 'code'), list: fc.boolean(), number: fc.boolean() }),
      { minLength: 1, maxLength: 5 },
    ),
    steps: fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({
            kind: fc.constant('reference' as const),
            from: fc.nat(4),
            to: fc.nat(4),
            key: fc.nat(3),
            reuse: fc.nat(7),
            nullable: fc.boolean(),
            full: fc.boolean(),
            cardinality: fc.constantFrom(
              undefined,
              { distribution: 'zipf' as const },
              { at_least_one: true },
              { null_share: 0.4 },
              { depth: 1 },
            ),
          }),
        },
        {
          weight: 3,
          arbitrary: fc.record({
            kind: fc.constant('unique' as const),
            table: fc.nat(4),
            columns: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 }),
            nulls: fc.boolean(),
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({
            kind: fc.constant('primary' as const),
            table: fc.nat(4),
            columns: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 }),
          }),
        },
      ),
      { maxLength: 9 },
    ),
  })
  .map(({ tables: shapes, steps }) => {
    const enums: EnumType[] = [{ schema: 'public', name: 'colour', labels: ['red', 'green', 'blue'] }];
    const tables = shapes.map(({ key, list, number }, index): Table => {
      const columns: Column[] = [];
      if (key === 'pair') columns.push(column('tenant', builtin('int8')));
      columns.push(key === 'code' ? column('code', builtin('text')) : column('id', builtin('int8')));
      if (list) columns.push(column('colour', builtin('colour', { schema: 'public' })));
      if (number) columns.push(column('number', builtin('int4')));
      return table(`t${index}`, columns, {
        primary_key: { name: 'pk', columns: columns.slice(0, key === 'pair' ? 2 : 1).map(({ name }) => name) },
      });
    });
    const relationships: Relationship[] = [];
    for (const step of steps) {
      if (step.kind === 'reference') addReference(tables, relationships, step);
      else {
        const own = tables[step.table % tables.length];
        const columns = [...new Set(step.columns.map((place) => own.columns[place % own.columns.length]))];
        const names = columns.map(({ name }) => name);
        if (step.kind === 'unique')
          own.uniques.push({ name: `u${own.uniques.length}`, columns: names, nulls_not_distinct: step.nulls });
        else if (columns.every(({ nullable }) => !nullable)) {
          if (own.primary_key !== null) own.uniques.push(own.primary_key);
          own.primary_key = { name: 'pk', columns: names };
        }
      }
    }
    return { tables, relationships, enums };
  });

interface ReferenceStep {
  from: number;
  to: number;
  key: number;
  /** A bit for each column: whether one of the same type that is there already is taken. */
  reuse: number;
  nullable: boolean;
  full: boolean;
  cardinality: Relationship['cardinality'];
}

function addReference(tables: Table[], relationships: Relationship[], step: ReferenceStep): void {
  const from = tables[step.from % tables.length];
  const to = tables[step.to % tables.length];
  const keys = [to.primary_key!, ...to.uniques.filter((key) => key.nulls_not_distinct !== true)];
  const { columns: target } = keys[step.key % keys.length];
  const columns = target.map((name, place) => {
    const { type } = to.columns.find((each) => each.name === name)!;
    const taken = relationships
      .filter(({ from: own }) => own.name === from.name)
      .flatMap(({ from_columns }) => from_columns);
    const same = from.columns.filter((each) => each.type.name === type.name && taken.includes(each.name));
    if ((step.reuse & (1 << place)) !== 0 && same.length > 0) return same[0].name;
    const own = `c${from.columns.length}`;
    from.columns.push(column(own, type, { nullable: step.nullable }));
    return own;
  });
  if (new Set(columns).size < columns.length) return;
  relationships.push(
    relationship({
      name: `fk${relationships.length}`,
      from,
      from_columns: columns,
      to,
      to_columns: [...target],
      match_full: step.full,
      ...(step.cardinality === undefined ? {} : { cardinality: step.cardinality }),
    }),
  );
}

export function describeSchema({ tables, relationships }: Schema): string {
  return [
    ...tables.map(
      ({ name, columns, primary_key, uniques }) =>
        `${name} (${columns.map((each) => each.name + (each.nullable ? '?' : '')).join(', ')}) pk ${primary_key?.columns.join(',')} ${uniques.map((key) => `u(${key.columns.join(',')})${key.nulls_not_distinct === true ? '!' : ''}`).join(' ')}`,
    ),
    ...relationships.map(
      ({ from, from_columns, to, to_columns, match_full: full }) =>
        `${from.name}(${from_columns.join(',')}) -> ${to.name}(${to_columns.join(',')})${full === true ? ' full' : ''}`,
    ),
  ].join('\n');
}
