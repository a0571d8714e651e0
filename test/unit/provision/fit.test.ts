import assert from 'node:assert/strict';
import { fitSchema, type Abilities } from '../../../client/src/engine/provision/fit';
import { outsideNames } from '../../../client/src/engine/provision/outside';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { builtin, type ColumnType } from '../../../client/src/engine/schema/types';
import { column, idColumn, nullable, relationship, table } from '../../support/schema';

const own = (name: string): ColumnType => ({ ...builtin(name), schema: 'app' });

const schema: Schema = {
  tables: [
    table(
      'users',
      [
        idColumn(),
        nullable('mood', own('mood'), { default: `'ok'::app.mood` }),
        column('year', builtin('int4'), { domain: { schema: 'app', name: 'year' }, default: '2000' }),
        nullable('name', own('citext'), { collation: { schema: 'pg_catalog', name: 'de_DE' } }),
      ],
      {
        schema: 'app',
        uniques: [{ name: 'users_name', columns: ['name'], nulls_not_distinct: true }],
        checks: [
          { name: 'year_check', expression: '"year" > 1900', of_domain: true },
          { name: 'mood_check', expression: `app.happy(mood)` },
        ],
        indexes: [{ name: 'by_bloom', unique: false, definition: 'USING bloom (id)' }],
      },
    ),
  ],
  relationships: [
    relationship({
      name: 'users_country_fkey',
      from: { schema: 'app', name: 'users' },
      from_columns: ['id'],
      to: { schema: 'app', name: 'countries' },
      to_columns: ['id'],
    }),
  ],
  enums: [{ schema: 'app', name: 'mood', labels: ['ok'] }],
  domains: [
    { schema: 'app', name: 'year', type: builtin('int4'), nullable: false, default: '2000', checks: [{ name: 'c', expression: 'VALUE > 1900' }] },
  ], // prettier-ignore
};

const able: Abilities = { lacks: () => false, hasMethod: () => true, version: 180_000, excuse: '' };

describe('outsideNames', () => {
  it('names once what the schema uses and does not make', () => {
    assert.deepEqual(
      outsideNames(schema).map(({ kind, name }) => `${kind} ${name}`),
      ['type citext', 'collation de_DE', 'function happy'],
    );
  });
});

describe('fitSchema', () => {
  it('keeps all that can be made, and says a domain’s rules once', () => {
    const { schema: fitted, leftOut } = fitSchema(schema, able);
    assert.deepEqual(leftOut, [
      { what: 'the reference "users_country_fkey" of "app.users"', reason: '"app.countries" is not in the dataset' },
    ]);
    const [users] = fitted.tables;
    assert.deepEqual(
      users.checks.map((check) => check.name),
      ['mood_check'],
    );
    const year = users.columns[2];
    assert.deepEqual([year.default, year.nullable, year.domain?.name], [null, true, 'year']);
  });

  it('leaves out what an older, poorer server lacks, and no column or key', () => {
    const { schema: fitted, leftOut } = fitSchema(schema, {
      lacks: (name) => ['happy', 'de_DE', 'citext'].includes(name.name),
      hasMethod: (method) => method !== 'bloom',
      version: 140_000,
      excuse: ', perhaps since it lacks the extension citext',
    });
    assert.deepEqual(
      leftOut.map(({ what }) => what),
      [
        'the type of the column "app.users.name", which is made as text',
        'the collation of the column "app.users.name"',
        'NULLS NOT DISTINCT of the key "users_name" of "app.users"',
        'the check "mood_check" of "app.users"',
        'the index "by_bloom" of "app.users"',
        'the reference "users_country_fkey" of "app.users"',
      ],
    );
    assert.match(leftOut[0].reason, /lacks the type "app.citext", perhaps since it lacks the extension citext/);
    const [users] = fitted.tables;
    assert.deepEqual(users.columns[3].type, builtin('text'));
    assert.equal(users.columns[3].collation, undefined);
    assert.equal(users.uniques[0].nulls_not_distinct, false);
    assert.deepEqual(users.indexes, []);
  });

  it('computes when rows are written what an older server cannot compute when they are read', () => {
    const older = table('c', [
      column('id', builtin('int4')),
      nullable('twice', builtin('int4'), { generated: 'id * 2', virtual: true }),
    ]);
    const ends = { schema: 'public', name: 'c' };
    const some = relationship({
      name: 'c_some',
      from: ends,
      from_columns: ['id', 'twice'],
      to: ends,
      to_columns: ['id', 'twice'],
      on_delete: 'set null',
      on_delete_columns: ['id'],
    });
    const given: Schema = { tables: [older], relationships: [some], enums: [] };
    assert.deepEqual(fitSchema(given, able).leftOut, []);
    assert.deepEqual(fitSchema(given, able).schema.tables[0].columns[1].virtual, true);
    const { schema: fitted, leftOut } = fitSchema(given, { ...able, version: 140_000 });
    const { generated, virtual } = fitted.tables[0].columns[1];
    assert.deepEqual([generated, virtual], ['id * 2', undefined]);
    assert.deepEqual(
      fitted.relationships.map((one) => [one.on_delete, one.on_delete_columns]),
      [['no action', undefined]],
    );
    assert.deepEqual(
      leftOut.map(({ reason }) => reason),
      ['it needs PostgreSQL 18', 'to set id alone needs PostgreSQL 15'],
    );
  });

  it('makes ranges as far as their parts are there', () => {
    const types = { schema: 'app', name: 'span', multirange: { schema: 'app', name: 'spans' } };
    const given: Schema = {
      tables: [table('c', [nullable('one', own('span')), nullable('many', own('spans'))])],
      relationships: [],
      enums: [],
      ranges: [{ ...types, subtype: builtin('int4'), difference: { schema: 'app', name: 'apart' } }],
    };
    const newest = fitSchema(given, able).schema;
    assert.deepEqual(newest.ranges, given.ranges);
    assert.deepEqual(
      newest.tables[0].columns.map(({ type }) => type.name),
      ['span', 'spans'],
    );
    const older = fitSchema(given, { ...able, version: 130_000, lacks: ({ name }) => name === 'apart' });
    assert.deepEqual(older.schema.ranges, [{ schema: 'app', name: 'span', subtype: builtin('int4') }]);
    assert.deepEqual(
      older.schema.tables[0].columns.map(({ type }) => type.name),
      ['span', 'text'],
    );
    const missing = { ...given, ranges: [{ ...types, subtype: own('gone') }] };
    const poor = fitSchema(missing, { ...able, lacks: ({ name }) => name === 'gone' });
    assert.deepEqual(poor.schema.ranges, []);
    assert.deepEqual(
      poor.leftOut.map(({ what }) => what),
      [
        'the range type "app.span"',
        'the type of the column "c.one", which is made as text',
        'the type of the column "c.many", which is made as text',
      ],
    );
  });

  it('lets no column count that is of a domain or of no whole numbers as such', () => {
    const counting = table('c', [
      column('price', builtin('numeric'), { identity: 'by_default' }),
      column('year', builtin('int4'), { identity: 'by_default', domain: { schema: 'app', name: 'year' } }),
    ]);
    const { schema: fitted, leftOut } = fitSchema({ ...schema, tables: [counting], relationships: [] }, able);
    assert.deepEqual(
      fitted.tables[0].columns.map(({ identity, domain }) => [identity, domain]),
      [
        [null, undefined],
        ['by_default', undefined],
      ],
    );
    assert.deepEqual(
      leftOut.map(({ what }) => what),
      ['the counting of the column "c.price"'],
    );
  });

  it('repeats the checks of a domain that is not there', () => {
    const [users] = fitSchema({ ...schema, domains: [] }, { ...able, lacks: ({ name }) => name === 'year' }).schema
      .tables;
    assert.deepEqual(
      users.checks.map((check) => check.name),
      ['year_check', 'mood_check'],
    );
    assert.equal(users.columns[2].domain, undefined);
    assert.equal(users.columns[2].default, '2000');
  });
});
