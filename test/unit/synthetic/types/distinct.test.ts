import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtin, type ColumnType } from '../../../../client/src/engine/schema/types';
import { distinctSource } from '../../../../client/src/engine/synthetic/types/distinct';
import { inTextForm } from '../../../../client/src/engine/synthetic/types/text-form';
import { typeContext } from './types';

const own = (name: string): ColumnType => ({ ...builtin(name), schema: 'public' });
const TYPES: ColumnType[] = [
  ...'int2 int4 int8 numeric float4 float8 money text varchar name bytea date time timetz timestamp timestamptz uuid interval'
    .split(' ')
    .map((name) => builtin(name)),
  ...'inet cidr macaddr macaddr8 varbit jsonb tsvector tsquery point box circle pg_lsn oid xid8 tid char int4range daterange tsrange nummultirange'
    .split(' ')
    .map((name) => builtin(name)),
  ...'citext hstore ltree cube seg isbn13 mood label pair'.split(' ').map(own),
  builtin('varchar', { length: 1 }),
  builtin('varchar', { length: 3 }),
  builtin('bpchar', { length: 2 }),
  builtin('bit', { length: 5 }),
  builtin('varbit', { length: 3 }),
  builtin('numeric', { precision: 2, scale: 1 }),
  builtin('numeric', { precision: 3, scale: 5 }),
  builtin('numeric', { precision: 4, scale: -2 }),
  builtin('time', { precision: 0 }),
  builtin('interval', { modifier: ' year to month' }),
  builtin('int4', { array: true }),
  builtin('text', { array: true }),
  { ...own('mood'), array: true },
];

describe('values that differ for every row', () => {
  const named = (type: ColumnType): string =>
    `${type.schema === null ? '' : `${type.schema}.`}${type.name}${type.array ? '[]' : ''}${type.modifier ?? ''} ${type.length ?? type.precision ?? ''}`;

  for (const type of TYPES) {
    it(`${named(type)}: as many as it promises, the same in any order`, () => {
      const distinct = distinctSource(type, typeContext());
      assert.ok(distinct !== null);
      const { size, source } = distinct;
      const value = inTextForm(source, type);
      const rows = Math.min(size, 3000);
      const all = Array.from({ length: rows }, (_, row) => value(row));
      assert.equal(new Set(all).size, rows);
      const again = inTextForm(distinctSource(type, typeContext())!.source, type);
      fc.assert(
        fc.property(fc.nat(rows - 1), (row) => again(row) === all[row]),
        { numRuns: 20 },
      );
    });
  }

  it('says how many there can be', () => {
    const sizeOf = (type: ColumnType): number => distinctSource(type, typeContext())!.size;
    assert.equal(sizeOf(builtin('bool')), 2);
    assert.equal(sizeOf(own('mood')), 3);
    assert.equal(sizeOf(builtin('varchar', { length: 1 })), 36);
    assert.equal(sizeOf(builtin('int2')), 32_767);
    assert.equal(sizeOf(builtin('numeric', { precision: 2, scale: 1 })), 99);
    assert.equal(sizeOf(builtin('bit', { length: 5 })), 32);
  });

  it('is nothing for a type whose values cannot be compared', () => {
    assert.equal(distinctSource(builtin('xml'), typeContext()), null);
    assert.equal(distinctSource(own('nobody_knows'), typeContext()), null);
  });

  it('text differs in small letters too, and far rows as near ones', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2 ** 31), { minLength: 2, maxLength: 50 }), fc.string(), (rows, seed) => {
        const { source } = distinctSource(builtin('text'), typeContext('a', seed))!;
        const value = inTextForm(source, builtin('text'));
        return new Set(rows.map((row) => value(row).toLowerCase())).size === rows.length;
      }),
    );
  });
});
