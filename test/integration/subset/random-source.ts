import fc from 'fast-check';

/** A random source: tables that refer to each other in any way, cycles of any kind included, and their rows. */
export interface RandomSource {
  tables: RandomTable[];
  references: RandomReference[];
}

export interface RandomTable {
  /** What can be referred to; `bare` has no key at all. */
  key: 'id' | 'pair' | 'code' | 'bare';
  partitioned: boolean;
  rows: number;
}

export interface RandomReference {
  from: number;
  to: number;
  optional: boolean;
  /** By row of the table that refers: which row it refers to; null for none, where it may. */
  picks: (number | null)[];
}

const MOST_ROWS = 9;

export const randomSource: fc.Arbitrary<RandomSource> = fc
  .record({
    tables: fc.array(
      fc.record({
        key: fc.constantFrom('id' as const, 'id' as const, 'pair' as const, 'code' as const, 'bare' as const),
        partitioned: fc.boolean(),
        rows: fc.integer({ min: 1, max: MOST_ROWS }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    references: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        optional: fc.boolean(),
        picks: fc.array(fc.option(fc.nat(), { freq: 5 }), { minLength: MOST_ROWS, maxLength: MOST_ROWS }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ tables, references }) => ({
    tables,
    references: references
      .map((reference) => ({ ...reference, from: reference.from % tables.length, to: reference.to % tables.length }))
      .filter(({ to }) => tables[to].key !== 'bare')
      .map((reference) => ({
        ...reference,
        picks: reference.picks
          .slice(0, tables[reference.from].rows)
          .map((pick) => (pick === null && reference.optional ? null : (pick ?? 0) % tables[reference.to].rows)),
      })),
  }));

/** Column `n` of each table is the row's number: it is there for the test, and is no key. */
export function sqlOf({ tables, references }: RandomSource, schema: string): string {
  const create = tables.map((table, index) => {
    const columns = [
      'n int NOT NULL',
      ...keyColumns(table).map(({ name, type, required }) => `${name} ${type}${required ? ' NOT NULL' : ''}`),
    ];
    for (const [at, reference] of references.entries()) {
      if (reference.from !== index) continue;
      for (const { name, type } of keyColumns(tables[reference.to]))
        columns.push(`${referring(at, name)} ${type}${reference.optional ? '' : ' NOT NULL'}`);
    }
    const names = keyColumns(table).map(({ name }) => name);
    if (table.key !== 'bare') columns.push(`${table.key === 'code' ? 'UNIQUE' : 'PRIMARY KEY'} (${names.join()})`);
    const isPartitioned = isDivided(table);
    const parts = `CREATE TABLE ${schema}.t${index}_even PARTITION OF ${schema}.t${index} FOR VALUES WITH (MODULUS 2, REMAINDER 0);
      CREATE TABLE ${schema}.t${index}_odd PARTITION OF ${schema}.t${index} FOR VALUES WITH (MODULUS 2, REMAINDER 1);`;
    return `CREATE TABLE ${schema}.t${index} (${columns.join(', ')})${isPartitioned ? ` PARTITION BY HASH (${names[0]}); ${parts}` : ';'}`;
  });
  const insert = tables.map((table, index) => {
    const rows = Array.from({ length: table.rows }, (_, n) => {
      const values = [String(n), ...keyValues(table, n)];
      for (const reference of references) {
        if (reference.from !== index) continue;
        const pick = reference.picks[n];
        const parent = tables[reference.to];
        values.push(...(pick === null ? keyColumns(parent).map(() => 'NULL') : keyValues(parent, pick)));
      }
      return `(${values.join(', ')})`;
    });
    return `INSERT INTO ${schema}.t${index} VALUES ${rows.join(', ')};`;
  });
  const constrain = references.map(({ from, to }, at) => {
    const columns = keyColumns(tables[to]).map(({ name }) => name);
    return `ALTER TABLE ${schema}.t${from} ADD CONSTRAINT r${at} FOREIGN KEY (${columns.map((name) => referring(at, name)).join()})
      REFERENCES ${schema}.t${to} (${columns.join()});`;
  });
  return [`CREATE SCHEMA ${schema};`, ...create, ...insert, ...constrain].join('\n');
}

/** The rows of a subset, by the definition: what hangs on the root's rows, then what all of these refer to. */
export function expectedRows(
  { tables, references }: RandomSource,
  root: { table: number; rows: number[] },
  depth: number | null,
): number[][] {
  const taken = tables.map(() => new Set<number>());
  let level = root.rows.map((row) => ({ table: root.table, row }));
  for (const { table, row } of level) taken[table].add(row);
  for (let distance = 0; level.length > 0 && (depth === null || distance < depth); distance++) {
    level = level.flatMap(({ table, row }) =>
      references.flatMap(({ from, to, picks }) =>
        to !== table
          ? []
          : picks.flatMap((pick, child) =>
              pick === row && !taken[from].has(child) ? [{ table: from, row: child }] : [],
            ),
      ),
    );
    for (const { table, row } of level) taken[table].add(row);
  }
  for (let more = true; more;) {
    more = false;
    for (const { from, to, picks } of references) {
      for (const child of taken[from]) {
        const parent = picks[child];
        if (parent === null || taken[to].has(parent)) continue;
        taken[to].add(parent);
        more = true;
      }
    }
  }
  return taken.map((rows) => [...rows].sort((one, other) => one - other));
}

interface KeyColumn {
  name: string;
  type: string;
  required: boolean;
}

function keyColumns({ key }: RandomTable): KeyColumn[] {
  switch (key) {
    case 'id':
      return [{ name: 'id', type: 'int', required: true }];
    case 'pair':
      return [
        { name: 'a', type: 'bigint', required: true },
        { name: 'b', type: 'text', required: true },
      ];
    case 'code':
      return [{ name: 'code', type: 'varchar(20)', required: false }];
    case 'bare':
      return [];
  }
}

/** The order by key is that of `n`. */
function keyValues({ key }: RandomTable, n: number): string[] {
  switch (key) {
    case 'id':
      return [String(100 + n)];
    case 'pair':
      return [String(Math.floor(n / 2)), `'b${n % 2}'`];
    case 'code':
      return [`'c${n}'`];
    case 'bare':
      return [];
  }
}

function isDivided({ partitioned, key }: RandomTable): boolean {
  return partitioned && (key === 'id' || key === 'pair');
}

const referring = (reference: number, column: string): string => `r${reference}_${column}`;
