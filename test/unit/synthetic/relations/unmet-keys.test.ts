import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Table } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import { planRelations } from '../../../../client/src/engine/synthetic/relations/plan-relations';
import { column, idColumn, table } from '../../../support/schema';
import { key, make, numbers, of, refers, withId } from './make';

const differ = (rows: readonly Record<string, string | null>[], name: string): boolean =>
  new Set(rows.map((row) => row[name])).size === rows.length;

/** Keys whose columns parents give, none of which tells the parent. */
describe('synthetic/relations unmet keys', () => {
  const regions = of('regions', 'country code', { primary_key: key('country', 'code') });

  it("a column of the parent's key differs where a child's key needs it to", () => {
    const tables = [regions, withId('offices', 'country code', { uniques: [key('country')] })];
    const reference = 'offices(country, code) -> regions(country, code)';
    const { rows, said } = make(tables, [reference], { regions: 30, offices: 20 });
    deepEqual(said, []);
    equal(rows.get('offices')!.length, 20);
    ok(differ(rows.get('regions')!, 'country'));
    // Nothing asks for it, and countries come again.
    const alone = make([regions, withId('offices', 'country code')], [reference], { regions: 30, offices: 20 });
    ok(!differ(alone.rows.get('regions')!, 'country'));
  });

  it('a column that comes from further up takes its turns there', () => {
    const ofTenant = (name: string, more = '', given: Partial<Table> = {}): Table =>
      of(name, `tenant id${more}`, { primary_key: key('tenant', 'id'), ...given });
    const tables = [
      withId('tenants'),
      ofTenant('users'),
      ofTenant('settings', ' owner', { uniques: [key('tenant')], primary_key: key('id') }),
    ];
    const references = ['users(tenant) -> tenants(id)', 'settings(tenant, owner) -> users(tenant, id)'];
    const { plan, rows, said } = make(tables, references, { tenants: 8, users: 60, settings: 20 });
    deepEqual([...plan.counts.values()], [8, 60, 8]);
    deepEqual(said, ['settings: 8 rows instead of 20, since its key (tenant) allows no more.']);
    ok(!differ(rows.get('users')!, 'tenant'));
  });

  it('columns that are null together, each with a key of its own', () => {
    const tables = [regions, withId('offices', 'country? code?', { uniques: [key('country'), key('code')] })];
    const reference = 'offices(country, code) -> regions(country, code)';
    for (const given of [{}, { match_full: true }]) make(tables, [[reference, given]], { regions: 30, offices: 50 });
  });

  it('where a list repeats there is one row, and it is said', () => {
    const kind = column('kind', builtin('kind', { schema: 'public' }));
    const tables = [
      table('regions', [kind, ...numbers('code')], { primary_key: key('kind', 'code') }),
      table('offices', [idColumn(), kind, ...numbers('code')], { primary_key: key('id'), uniques: [key('kind')] }),
    ];
    const { plan, said } = make(tables, ['offices(kind, code) -> regions(kind, code)'], { regions: 30, offices: 20 });
    deepEqual([...plan.counts.values()], [30, 1]);
    deepEqual(said, ['offices: 1 row instead of 20, since nothing is known to make (kind) differ.']);
  });

  it('a list that others refer to is never null, though its key leaves no more values', () => {
    const kind = column('kind', builtin('kind', { schema: 'public' }), { nullable: true });
    const tables = [
      table('kinds', [idColumn(), kind], { primary_key: key('id'), uniques: [key('kind')] }),
      table('things', [idColumn(), { ...kind, nullable: false }], { primary_key: key('id') }),
    ];
    const { plan } = make(tables, ['things(kind) -> kinds(kind)'], { kinds: 10, things: 20 });
    deepEqual([...plan.counts.values()], [3, 20]);
  });

  it('of an index over some rows it is said that rows may be refused', () => {
    const kind = column('kind', builtin('kind', { schema: 'public' }));
    const definition = 'USING btree (kind) WHERE (code > 5)';
    const tables = [
      table('regions', [kind, ...numbers('code')], { primary_key: key('kind', 'code') }),
      table('offices', [idColumn(), kind, ...numbers('code')], {
        primary_key: key('id'),
        indexes: [{ name: 'one_kind', unique: true, definition }],
      }),
    ];
    const relationships = [refers(tables, 'offices(kind, code) -> regions(kind, code)')];
    const enums = [{ schema: 'public', name: 'kind', labels: ['a', 'b'] }];
    const asked = new Map(tables.map(({ name }) => [name, 5]));
    const { counts, decisions } = planRelations({ tables, relationships, enums }, asked, { seed: 'seed' });
    equal(counts.get('offices'), 5);
    deepEqual(
      decisions.map(({ reason }) => reason),
      ['offices: rows may be refused by one_kind, since nothing is known to make (kind) differ.'],
    );
  });
});
