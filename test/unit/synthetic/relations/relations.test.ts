import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Schema } from '../../../../client/src/engine/schema/schema';
import { planRelations } from '../../../../client/src/engine/synthetic/relations/plan-relations';
import { describeSchema, randomSchema } from './random-schema';
import { refusals, rowsOf, type MadeRow } from './rows';

const TABLES = 5;
const seed = 'seed';
const few = fc.array(fc.oneof(fc.nat(12), fc.nat(200)), { minLength: TABLES, maxLength: TABLES });

const countsOf = (schema: Schema, sizes: readonly number[]): Map<string, number> =>
  new Map(schema.tables.map(({ name }, index) => [name, sizes[index]]));

function check(schema: Schema, test: () => void): void {
  try {
    test();
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${describeSchema(schema)}`, { cause: error });
  }
}

/** Every row as text, so that a table's first rows can be compared. */
const texts = (rows: ReadonlyMap<string, readonly MadeRow[]>, table: string): string[] =>
  rows.get(table)!.map((row) => JSON.stringify(row));

describe('synthetic/relations', function () {
  this.timeout(60_000);

  it('every reference has its parent and every key differs, whatever tables and keys there are', () => {
    fc.assert(
      fc.property(randomSchema, few, (schema, sizes) => {
        check(schema, () => {
          const plan = planRelations(schema, countsOf(schema, sizes), { seed });
          const said = plan.decisions.some(({ reason }) => reason.includes('may be refused'));
          if (!said) deepEqual(refusals(schema, rowsOf(plan, schema)), []);
        });
      }),
      { numRuns: 120 },
    );
  });

  it('first rows stay when all tables get more of them', () => {
    fc.assert(
      fc.property(
        randomSchema,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (schema, small, more) => {
          check(schema, () => {
            const all = (size: number): ReturnType<typeof planRelations> =>
              planRelations(schema, countsOf(schema, Array<number>(TABLES).fill(size)), { seed });
            const [before, after] = [all(small), all(small + more)];
            // Where keys allow fewer rows than asked for, parents are fewer too.
            if ([...before.counts.values()].some((count) => count < small)) return;
            if ([...after.counts.values()].some((count) => count < small + more)) return;
            const [old, now] = [rowsOf(before, schema), rowsOf(after, schema)];
            for (const { name } of schema.tables) deepEqual(texts(now, name).slice(0, small), texts(old, name));
          });
        },
      ),
      { numRuns: 80 },
    );
  });

  it('a table that gets more rows keeps those that it had, when nothing refers to it', () => {
    fc.assert(
      fc.property(
        randomSchema,
        few,
        fc.nat(TABLES - 1),
        fc.integer({ min: 1, max: 100 }),
        (schema, sizes, which, more) => {
          check(schema, () => {
            const index = which % schema.tables.length;
            const { name } = schema.tables[index];
            if (schema.relationships.some(({ to }) => to.name === name)) return;
            const grown = sizes.map((size, place) => (place === index ? size + more : size));
            const [before, after] = [sizes, grown].map((each) =>
              planRelations(schema, countsOf(schema, each), { seed }),
            );
            if (before.counts.get(name)! < sizes[index]) return;
            const [old, now] = [rowsOf(before, schema), rowsOf(after, schema)];
            for (const table of schema.tables)
              deepEqual(texts(now, table.name).slice(0, old.get(table.name)!.length), texts(old, table.name));
          });
        },
      ),
      { numRuns: 80 },
    );
  });

  it('rows are the same in whatever order they are asked for', () => {
    fc.assert(
      fc.property(randomSchema, few, fc.infiniteStream(fc.nat()), (schema, sizes, random) => {
        check(schema, () => {
          const counts = countsOf(schema, sizes);
          const plan = planRelations(schema, counts, { seed });
          const inOrder = rowsOf(plan, schema);
          const { relations } = planRelations(schema, counts, { seed });
          const asked = schema.tables.flatMap((table) =>
            table.columns.map(({ name }) => ({ table, name, link: relations.link(table, name) })),
          );
          for (let time = 0; time < 200; time++) {
            const { table, name, link } = asked[random.next().value % asked.length];
            const count = plan.counts.get(table.name)!;
            if (link?.kind !== 'parent' || count === 0) continue;
            const row = random.next().value % count;
            const parent = link.rowOf(row);
            const expected = inOrder.get(table.name)![row][name];
            equal(parent < 0 ? null : inOrder.get(link.table.name)![parent][link.column], expected);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('children are the rows that have the parent', () => {
    fc.assert(
      fc.property(randomSchema, few, (schema, sizes) => {
        check(schema, () => {
          const { relations, counts } = planRelations(schema, countsOf(schema, sizes), { seed });
          for (const relationship of schema.relationships) {
            const parentRow = relations.parentRow(relationship);
            const childRows = relations.childRows(relationship);
            if (parentRow === null || childRows === null) {
              ok(counts.get(relationship.to.name) === 0 || parentRow === childRows);
              continue;
            }
            const expected = Array.from({ length: counts.get(relationship.to.name)! }, (): number[] => []);
            for (let row = 0; row < counts.get(relationship.from.name)!; row++) {
              const parent = parentRow(row);
              if (parent >= 0) expected[parent].push(row);
            }
            deepEqual(
              expected.map((_, parent) => [...childRows(parent)]),
              expected,
            );
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
