import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Table } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import { column, table } from '../../../support/schema';
import { key, make, numbers, of, withId } from './make';

const full = { match_full: true };
const pair = (name: string, given: Partial<Table> = {}): Table =>
  of(name, 'tenant id', { primary_key: key('tenant', 'id'), ...given });

/** Small schemas that random ones led to: each has columns of several references, or keys of several columns. */
describe('synthetic/relations shared columns', () => {
  it('where a shared column is null, the others have a value all the same', () => {
    const tables = [withId('t0', 'c1? c2', { uniques: [key('c1')] }), pair('t1')];
    const references = ['t0(c1) -> t0(id)', 't0(c1, c2) -> t1(tenant, id)'];
    const { rows } = make(tables, references, { t0: 12, t1: 30 });
    ok(rows.get('t0')!.some((row) => row['c1'] === null && row['c2'] !== null));
  });

  it('where no parent of another table is left for a shared column, its partner has a value', () => {
    const tables = [pair('t0'), withId('t1'), withId('t2', 'c1? c2', { uniques: [key('c1')] })];
    const references = ['t2(c1) -> t1(id)', 't2(c1, c2) -> t0(tenant, id)'];
    make(tables, references, { t0: 6, t1: 7, t2: 7 });
  });

  it('a reference that nothing fits leaves those after it their values', () => {
    const tables = [withId('t0', 'c1? c2 c3', { uniques: [key('c1')] }), pair('t1'), pair('t2')];
    const references = ['t0(c1) -> t0(id)', 't0(c1, c2) -> t1(tenant, id)', 't0(c1, c3) -> t2(tenant, id)'];
    make(tables, references, { t0: 11, t1: 5, t2: 30 });
  });

  it('a key that is null where its parents end, and of whose columns one refers to the same table', () => {
    const tables = [
      pair('t0'),
      withId('t1', 'c2? c3?', {
        uniques: [{ ...key('c3'), nulls_not_distinct: true }, key('c2', 'c3')],
      }),
    ];
    make(tables, [['t1(c2, c3) -> t0(tenant, id)', full], ['t0(tenant) -> t1(id)', full], 't1(c3) -> t1(id)'], {
      t0: 4,
      t1: 21,
    });
  });

  it('columns that refer to themselves in full are null together or not at all', () => {
    const tables = [
      withId('t0', 'c1? c2? c3?', { uniques: [key('c3', 'c1')] }),
      pair('t1'),
      withId('none'),
      withId('t2', 'c1? c2?', { uniques: [key('c1', 'c2')] }),
    ];
    const { rows } = make(
      tables,
      [
        't0(c1, c2) -> t1(tenant, id)',
        't0(c3) -> t0(id)',
        ['t0(c3, c1) -> t0(c3, c1)', full],
        't2(c1) -> none(id)',
        't2(c2) -> t1(id)',
        ['t2(c1, c2) -> t2(c1, c2)', full],
      ],
      { t0: 12, t1: 30, none: 0, t2: 5 },
    );
    deepEqual(new Set(rows.get('t2')!.map((row) => row['c2'])), new Set([null]));
  });

  it('a row that waits for itself, by a key or as a root, is its own parent', () => {
    const colour = column('kind', builtin('kind', { schema: 'public' }));
    const given = { primary_key: key('id'), uniques: [key('c2', 'id', 'kind'), key('c6', 'c4')] };
    const kinds = ['c5', 'c7'].map((name) => ({ ...colour, name }));
    const columns = [...numbers('id'), colour, ...numbers('c2', 'c4', 'c6'), ...kinds];
    const references = ['t0(c2) -> t0(id)', 't0(c4, c2, c5) -> t0(c2, id, kind)', 't0(c4, c6, c7) -> t0(c2, id, kind)'];
    equal(make([table('t0', columns, given)], references, 35).plan.counts.get('t0'), 35);

    const other = withId('t0', 'c1 c2 c3 c4 c5', {
      uniques: [key('c2', 'id'), key('id', 'c1'), key('id', 'c1', 'c2')],
    });
    const circles = [
      't0(c1) -> t0(id)',
      't0(c2, c1) -> t0(id, c1)',
      't0(c3, c1) -> t0(c2, id)',
      't0(c4, c5, c1) -> t0(id, c1, c2)',
    ];
    make([other], circles, 180);
  });

  it("a tenant's rows are found by way of a table with more rows than theirs", () => {
    const tables = [
      withId('tenants'),
      pair('sites'),
      of('rooms', 'tenant id site', { primary_key: key('tenant', 'id') }),
      pair('users'),
      of('guests', 'tenant room user', { primary_key: key('tenant', 'room', 'user') }),
    ];
    const references = [
      'sites(tenant) -> tenants(id)',
      'rooms(tenant, site) -> sites(tenant, id)',
      'users(tenant) -> tenants(id)',
      'guests(tenant, room) -> rooms(tenant, id)',
      'guests(tenant, user) -> users(tenant, id)',
    ];
    const { plan } = make(tables, references, { tenants: 2, sites: 20, rooms: 5, users: 10, guests: 100 });
    equal(plan.counts.get('guests'), 20);
  });
});
