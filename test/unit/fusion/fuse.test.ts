import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { fuse } from '../../../client/src/engine/fusion/fuse';
import type { FusionDecision, SourceDescription } from '../../../client/src/engine/fusion/fusion';
import type { Column, Schema, SchemaSource, Table } from '../../../client/src/engine/schema/schema';
import type { DescribedSchema } from '../../../client/src/engine/schema/sources/described';
import { builtin } from '../../../client/src/engine/schema/types';
import { column, idColumn, nullable, refers, table } from '../../support/schema';

function from(source: SchemaSource, tables: Table[], given: Partial<DescribedSchema> = {}): SourceDescription {
  const provenance = { source, confidence: 1, reason: 'a test' };
  const schema: Schema = {
    tables: tables.map((each) => ({
      ...each,
      provenance,
      columns: each.columns.map((one): Column => ({ ...one, provenance })),
    })),
    relationships: [],
    enums: [],
    ...given.schema,
  };
  const bare = { literals: new Map(), counts: new Map(), rules: [], statistics: null, origins: [], decisions: [] };
  return { source, name: source, described: { ...bare, fallbacks: [], ...given, schema } };
}

const text = (length: number) => builtin('varchar', { length });
const key = (name: string) => ({ primary_key: { name: `${name}_pkey`, columns: ['id'] } });

const database = from('database', [
  table(
    'app_user',
    [
      idColumn(),
      column('email_address', text(100)),
      nullable('first_nm', text(50)),
      nullable('birth_date', builtin('date')),
    ],
    key('app_user'),
  ),
]);
const test = from(
  'test_case',
  [
    table(
      'users',
      [
        idColumn(),
        nullable('email', text(254), { semantic_type: 'email' }),
        nullable('firstname', text(100), { semantic_type: 'first_name' }),
        nullable('captcha', text(20)),
      ],
      key('users'),
    ),
  ],
  {
    literals: new Map([['users', [{ email: 'ann@test.com', firstname: 'Ann', captcha: 'x' }]]]),
    counts: new Map([['users', 3]]),
    origins: [{ source: 'test_case', entity: 'users', field: 'email', table: 'users', column: 'email' }],
  },
);

const columnOf = (schema: Schema, of: string, name: string): Column =>
  schema.tables.find((each) => each.name === of)!.columns.find((each) => each.name === name)!;

describe('fusion', () => {
  it('takes the database for what there is, and the test for what it means', () => {
    const fused = fuse([test, database]);
    deepEqual(
      fused.schema.tables.map(({ name, columns }) => [name, columns.map((each) => each.name)]),
      [['app_user', ['id', 'email_address', 'first_nm', 'birth_date']]],
    );
    equal(columnOf(fused.schema, 'app_user', 'email_address').semantic_type, 'email');
    deepEqual(fused.literals.get('app_user'), [{ email_address: 'ann@test.com', first_nm: 'Ann' }]);
    equal(fused.counts.get('app_user'), 3);
    deepEqual(
      fused.origins.map((origin) => [origin.table, origin.column]),
      [['app_user', 'email_address']],
    );
  });

  it('keeps each rival with its confidence, and says what is no column', () => {
    const fused = fuse([database, test]);
    const [rival] = columnOf(fused.schema, 'app_user', 'email_address').rivals!;
    deepEqual([rival.source, rival.table, rival.column], ['test_case', 'users', 'email']);
    ok(rival.confidence > 0.5 && rival.confidence <= 1);
    const unmatched = fused.conflicts.filter(({ kind }) => kind === 'unmatched');
    deepEqual(
      unmatched.map((conflict) => conflict.from_column),
      ['captcha'],
    );
    match(unmatched[0].message, /users\.captcha of the test case is no column of app_user/);
  });

  it('does as the user settled it', () => {
    const say = (given: Partial<FusionDecision>): FusionDecision => ({
      into: 'database',
      source: 'test_case',
      from_table: 'users',
      from_column: null,
      to: null,
      prefer: false,
      ...given,
    });
    const apart = fuse([database, test], [say({})]);
    deepEqual(
      apart.schema.tables.map(({ name }) => name),
      ['app_user', 'users'],
    );
    const moved = fuse([database, test], [say({ from_column: 'captcha', to: 'app_user.first_nm' })]);
    equal(moved.matches.find((each) => each.from_column === 'captcha')?.column, 'first_nm');
    const elsewhere = fuse([database, test], [{ ...say({}), into: 'another' }]);
    equal(elsewhere.schema.tables.length, 1);
  });

  it('joins the bounds of a form to the column that it fills', () => {
    const form = from('web_form', [
      table('user', [
        column('email', text(60), { semantic_type: 'email', values: { pattern: '.+@.+', min_length: 6 } }),
        column('birth_date', text(10), { values: { minimum: '1900-01-01' } }),
      ]),
    ]);
    const fused = fuse([database, form]);
    deepEqual(columnOf(fused.schema, 'app_user', 'email_address').values, {
      pattern: '.+@.+',
      min_length: 6,
      max_length: 60,
    });
    // The form requires what the database may do without.
    equal(columnOf(fused.schema, 'app_user', 'birth_date').values?.null_share, 0);
  });

  it('says where types differ, and takes the other side when it is told to', () => {
    const api = from('openapi', [
      table('app_user', [column('birth_date', builtin('int4')), column('email_address', text(20))]),
    ]);
    const [conflict] = fuse([database, api]).conflicts.filter(({ kind }) => kind === 'type');
    match(conflict.message, /"birth_date" of the database is date, and "birth_date" of the API is number/);
    const preferred = fuse(
      [database, api],
      [
        {
          into: 'database',
          source: 'openapi',
          from_table: 'app_user',
          from_column: 'birth_date',
          to: null,
          prefer: true,
        },
      ],
    );
    equal(columnOf(preferred.schema, 'app_user', 'birth_date').type.name, 'int4');
  });

  it('leaves out written values that the column would refuse', () => {
    const wrong = from('test_case', [table('app_user', [nullable('birth_date', text(20))])], {
      literals: new Map([['app_user', [{ birth_date: 'soon' }, { birth_date: '2001-02-03' }]]]),
    });
    const fused = fuse([database, wrong]);
    deepEqual(fused.literals.get('app_user'), [{ birth_date: '2001-02-03' }]);
    ok(fused.decisions.some(({ reason }) => /left out.*soon/.test(reason)));
  });

  it('ties tables as a less sure source does, where the surer one does not', () => {
    const pack = from(
      'domain_pack',
      [
        table('customers', [idColumn(), column('email', text(100))], key('customers')),
        table('orders', [idColumn(), column('customer_id', builtin('int8'))], key('orders')),
      ],
      {},
    );
    pack.described.schema.relationships.push(refers('orders.customer_id', 'customers.id'));
    const fused = fuse([test, pack]);
    const [tie] = fused.schema.relationships;
    equal(tie.virtual, false);
    ok(fused.schema.tables.some(({ name }) => name === tie.to.name));
    equal(pack.described.schema.relationships.length, 1);
  });

  it('gives the same for the same sources in any order, and never throws', () => {
    const names = fc.constantFrom(
      'id',
      'email',
      'E-Mail',
      'user',
      'first name',
      'größe',
      '__proto__',
      'a.b',
      '',
      'x'.repeat(70),
    );
    const columns = fc.uniqueArray(names, { maxLength: 5 }).map((all) => all.map((name) => nullable(name, text(20))));
    const tables = fc.uniqueArray(fc.tuple(names, columns), { maxLength: 4, selector: ([name]) => name });
    const kind = fc.constantFrom<SchemaSource>('database', 'openapi', 'web_form', 'test_case', 'domain_pack');
    const source = fc.tuple(kind, tables).map(([of, all]) =>
      from(
        of,
        all.map(([name, its]) => table(name, its)),
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(source, { minLength: 1, maxLength: 4, selector: (one) => one.source }), (sources) => {
        const one = fuse(sources);
        deepEqual(fuse([...sources].reverse()), one);
        const seen = new Set(one.schema.tables.map(({ schema, name }) => `${schema}.${name}`));
        equal(seen.size, one.schema.tables.length);
      }),
      { numRuns: 60 },
    );
  });
});
