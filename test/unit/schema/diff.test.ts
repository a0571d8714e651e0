import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalJson } from '../../../client/src/engine/metadata/canonical';
import { diffSchemas } from '../../../client/src/engine/schema/diff';
import type { Column, Key, Relationship, Schema, Table } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { column, idColumn, named, nullable, refers, table } from '../../support/schema';

const schemaOf = (tables: Table[], rest: Partial<Schema> = {}): Schema => ({
  tables,
  relationships: [],
  enums: [],
  ...rest,
});
const texts = (a: Schema, b: Schema): string[] => diffSchemas(a, b).changes.map(({ text }) => text);

const toCustomers = (given: Partial<Relationship> = {}): Relationship =>
  refers('orders.customer_id', 'customers.id', given);

describe('schema/diff', () => {
  const users = (...columns: Column[]): Schema => schemaOf([table('users', [idColumn(), ...columns])]);

  it('says what became of a column', () => {
    const before = users(nullable('phone', builtin('varchar', { length: 20 })));
    const after = users(
      column('phone', builtin('varchar', { length: 30 }), { default: "''::text", comment: 'with its country' }),
    );
    assert.deepEqual(texts(before, after), [
      'column users.phone: varchar(20) became varchar(30)',
      'column users.phone: nullable became not null',
      "column users.phone: default ''::text added",
      'column users.phone: comment with its country added',
    ]);
    assert.deepEqual(diffSchemas(before, after).changes[0], {
      kind: 'changed',
      table: 'users',
      column: 'phone',
      text: 'column users.phone: varchar(20) became varchar(30)',
    });
  });

  it('takes one column of a type for another of it, and no more than one', () => {
    const [fax, phone, mail] = ['fax', 'phone', 'mail'].map((called) => nullable(called, builtin('text')));
    assert.deepEqual(texts(users(fax), users(phone)), [
      'column users.fax dropped, column users.phone added (same type: renamed?)',
    ]);
    assert.deepEqual(texts(users(fax), users(phone, mail)), [
      'column users.fax dropped',
      'column users.phone added: text',
      'column users.mail added: text',
    ]);
    assert.deepEqual(texts(users(fax, phone), users(phone, fax)), [
      'columns of users: the order id, fax, phone became id, phone, fax',
    ]);
  });

  it('says which tables came and went', () => {
    const before = schemaOf([table('a', [idColumn()]), table('b', [idColumn(), nullable('x', builtin('date'))])]);
    const after = schemaOf([
      table('c', [idColumn(), nullable('x', builtin('date'))]),
      table('invoices', [], { schema: 'sales' }),
    ]);
    assert.deepEqual(texts(before, after), [
      'table a dropped',
      'table b dropped, table c added (same columns: renamed?)',
      'table sales.invoices added: no columns',
    ]);
  });

  it('says what became of keys, checks, indexes and references', () => {
    const before = schemaOf(
      [
        table('orders', [idColumn()], {
          primary_key: { name: 'orders_pkey', columns: ['id'] },
          checks: [{ name: 'positive', expression: 'total > 0' }],
          indexes: [{ name: 'by_total', unique: false, definition: 'USING btree (total)' }],
        }),
      ],
      { relationships: [toCustomers()] },
    );
    const after = schemaOf(
      [
        table('orders', [idColumn()], {
          primary_key: { name: 'orders_pkey', columns: ['tenant', 'id'] },
          uniques: [{ name: 'orders_number', columns: ['number'], index: true }],
          checks: [{ name: 'positive', expression: 'total >= 0' }],
          exclusions: [{ name: 'no_overlap', definition: 'EXCLUDE USING gist (during WITH &&)' }],
        }),
      ],
      { relationships: [toCustomers({ on_delete: 'cascade' })] },
    );
    assert.deepEqual(texts(before, after), [
      'primary key of orders: (id) became (tenant, id)',
      'check positive of orders: total > 0 became total >= 0',
      'index by_total of orders dropped',
      'unique key orders_number of orders added: (number)',
      'exclusion no_overlap of orders added: EXCLUDE USING gist (during WITH &&)',
      'relationship orders.customer_id -> customers.id: on delete no action became cascade',
    ]);
  });

  it('says what became of types, sequences, views and extensions', () => {
    const mood = { schema: 'app', name: 'mood', labels: ['sad', 'ok'] };
    const short = { ...named('short'), type: builtin('text'), nullable: true, default: null, checks: [] };
    const before = schemaOf([], {
      enums: [mood],
      domains: [short],
      extensions: [{ name: 'citext', schema: 'public' }],
    });
    const after = schemaOf([], {
      enums: [{ ...mood, labels: ['sad', 'glad', 'ok'] }],
      domains: [{ ...short, checks: [{ name: 'few', expression: 'length(VALUE) < 5' }] }],
      views: [{ ...named('seen'), materialized: false, definition: 'SELECT 1' }],
    });
    assert.deepEqual(texts(before, after), [
      "enum app.mood: ('sad', 'ok') became ('sad', 'glad', 'ok')",
      'check few of domain short added: length(VALUE) < 5',
      'view seen added: not materialized',
      'extension citext dropped',
    ]);
  });

  const word = fc.constantFrom('a', 'b', 'c', 'd');
  const tableNames = fc.uniqueArray(word, { maxLength: 3 }).map((names) => names.sort());
  const someColumn = (called: string): fc.Arbitrary<Column> =>
    fc
      .record({
        type: fc.constantFrom(
          builtin('int4'),
          builtin('varchar', { length: 3 }),
          builtin('interval'),
          builtin('interval', { modifier: ' year' }),
          builtin('vector', { schema: 'app' }),
          builtin('vector', { schema: 'app', modifier: '(3)' }),
        ),
        nullable: fc.boolean(),
        default: fc.constantFrom(null, '1', '2'),
        comment: fc.constantFrom(null, 'x'),
        more: fc.constantFrom<Partial<Column>>(
          {},
          { identity: 'always' },
          { identity: 'always', counting: { start: '5' } },
          { identity: 'always', counting: { cycle: true } },
          { generated: '1' },
          { generated: '1', virtual: true },
          { element_domain: named('few') },
        ),
      })
      .map(({ type, more, ...given }) => column(called, type, { ...given, ...more }));
  const someTable = (called: string): fc.Arbitrary<Table> =>
    fc
      .record({
        columns: fc.uniqueArray(word, { maxLength: 4 }).chain((names) => fc.tuple(...names.map(someColumn))),
        key: fc.constantFrom<Key | null>(
          null,
          { name: 'k', columns: ['a'] },
          { name: 'k', columns: ['b'], deferrable: true },
          { name: 'k', columns: ['b'], deferrable: true, initially_deferred: true },
          { name: 'k', columns: ['b'], include: ['c'] },
        ),
        checks: fc.subarray([
          { name: 'a', expression: '1' },
          { name: 'b', expression: '2' },
        ]),
      })
      .map(({ columns, key, checks }) => table(called, columns, { primary_key: key, checks }));
  const someSchema = fc
    .record({
      tables: tableNames.chain((names) => fc.tuple(...names.map(someTable))),
      relationships: fc.subarray([
        toCustomers(),
        toCustomers({ on_delete: 'cascade', name: 'other' }),
        toCustomers({ to_columns: ['a'], deferrable: true }),
        toCustomers({ to_columns: ['a'], deferrable: true, initially_deferred: true }),
        toCustomers({ to_columns: ['b'], on_delete: 'set null' }),
        toCustomers({ to_columns: ['b'], on_delete: 'set null', on_delete_columns: ['c'] }),
        toCustomers({ to_columns: ['c'], match_full: true }),
        toCustomers({ to_columns: ['c'] }),
        toCustomers({ when: { column: 'owner_type', value: 'User' }, virtual: true }),
      ]),
      enums: fc.subarray([
        { schema: 'public', name: 'mood', labels: ['x'] },
        { schema: 'app', name: 'mood', labels: ['x', 'y'] },
      ]),
      ranges: fc.subarray([
        { ...named('span'), subtype: builtin('int4') },
        { ...named('reach'), subtype: builtin('int4'), difference: named('apart'), multirange: named('reaches') },
      ]),
    })
    .map(({ tables, ...rest }) => schemaOf(tables, rest));

  it('says nothing of what is the same, and something of all that is not', () => {
    fc.assert(
      fc.property(someSchema, someSchema, (a, b) => {
        assert.deepEqual(diffSchemas(a, structuredClone(a)).changes, []);
        assert.equal(diffSchemas(a, b).changes.length === 0, canonicalJson(a) === canonicalJson(b));
      }),
      { numRuns: 500 },
    );
  });

  it('throws at nothing', () => {
    const texts = fc.oneof(fc.string(), fc.constant(''));
    const odd = fc.record({ schema: texts, name: texts }).map((called) =>
      schemaOf(
        [
          {
            ...table('t', [column(called.name, { ...builtin(called.name), schema: called.schema })]),
            ...called,
            uniques: [
              { name: '', columns: [] },
              { name: '', columns: [called.name] },
            ],
          },
          table(called.name, [column('', builtin(called.name))]),
        ],
        {
          relationships: [toCustomers({ from: called, to_columns: [] })],
          enums: [{ ...called, labels: [called.name] }],
        },
      ),
    );
    fc.assert(
      fc.property(odd, odd, (a, b) => {
        diffSchemas(a, b);
        assert.deepEqual(diffSchemas(a, a).changes, []);
      }),
    );
  });
});
