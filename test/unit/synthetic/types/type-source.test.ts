import assert from 'node:assert/strict';
import { builtin, type ColumnType } from '../../../../client/src/engine/schema/types';
import {
  arrayText,
  compositeText,
  inTextForm,
  rangeText,
} from '../../../../client/src/engine/synthetic/types/text-form';
import { typeSource } from '../../../../client/src/engine/synthetic/types/type-source';
import { typeContext } from './types';

const own = (name: string): ColumnType => ({ ...builtin(name), schema: 'public' });

function valuesOf(type: ColumnType, name = 'a', rows = 300): string[] {
  const source = typeSource(type, typeContext(name));
  assert.ok(source !== null, type.name);
  const value = inTextForm(source, type);
  return Array.from({ length: rows }, (_, row) => value(row));
}

describe('values of a type alone', () => {
  it('numbers keep to their type, whatever the name promises', () => {
    const within = (type: ColumnType, name: string, most: number): void => {
      for (const value of valuesOf(type, name))
        assert.ok(Math.abs(Number(value)) <= most, `${name} ${type.name}: ${value}`);
    };
    within(builtin('int2'), 'port', 32_767 * 2);
    within(builtin('numeric', { precision: 3, scale: 2 }), 'count', 9.99);
    within(builtin('numeric', { precision: 3, scale: 5 }), 'size', 0.00999);
    within(builtin('numeric', { precision: 1, scale: 0 }), 'duration', 9);
    assert.ok(valuesOf(builtin('int4'), 'tier').every((value) => Number(value) >= 1 && Number(value) <= 5));
    assert.ok(new Set(valuesOf(builtin('int4'), 'view_count')).size > 50);
  });

  it('texts say what their name does, as far as there is room', () => {
    assert.ok(valuesOf(builtin('bpchar', { length: 7 }), 'color').every((value) => /^#[0-9a-f]{6}$/.test(value)));
    assert.ok(valuesOf(builtin('bpchar', { length: 2 }), 'iso').every((value) => /^[A-Z]{2}$/.test(value)));
    assert.ok(valuesOf(builtin('bpchar', { length: 3 }), 'iso3').every((value) => /^[A-Z]{3}$/.test(value)));
    assert.ok(valuesOf(builtin('varchar', { length: 64 }), 'sha256').every((value) => /^[0-9a-f]{64}$/.test(value)));
    assert.ok(valuesOf(builtin('text'), 'build_number').every((value) => /^\d+$/.test(value)));
    for (let length = 1; length <= 40; length++) {
      for (const value of valuesOf(builtin('varchar', { length }), 'whatever', 40))
        assert.ok(value.length <= length && value !== '', value);
    }
  });

  it('yes and no are as frequent as the name says', () => {
    const share = (name: string): number =>
      valuesOf(builtin('bool'), name, 1000).filter((value) => value === 'true').length / 1000;
    assert.ok(share('is_deleted') < 0.15);
    assert.ok(share('is_active') > 0.7);
    assert.ok(Math.abs(share('flag') - 0.5) < 0.1);
  });

  it('the values of an enum are its labels, and those of a domain what it is made of', () => {
    assert.deepEqual(new Set(valuesOf(own('mood'))), new Set(['calm', 'it\'s, "so"', '']));
    assert.ok(valuesOf(own('label')).every((value) => value.length <= 6));
  });

  it('ranges go up, and multiranges hold one', () => {
    for (const value of valuesOf(builtin('int4range'))) {
      const [, low, high] = /^\[(\d+),(\d+)\)$/.exec(value)!;
      assert.ok(Number(low) < Number(high), value);
    }
    assert.ok(
      valuesOf(builtin('datemultirange')).every((value) => /^\{\[\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d\)\}$/.test(value)),
    );
  });

  it('documents follow their name and their default', () => {
    assert.ok(valuesOf(builtin('jsonb'), 'tags').every((value) => Array.isArray(JSON.parse(value))));
    assert.ok(valuesOf(builtin('jsonb'), 'settings').every((value) => !Array.isArray(JSON.parse(value))));
  });

  it('a type that nobody knows has no source', () => {
    assert.equal(typeSource(own('nobody_knows'), typeContext()), null);
    assert.equal(typeSource({ ...own('nobody_knows'), array: true }, typeContext()), null);
  });

  it('what stands inside of another value is quoted', () => {
    assert.equal(
      arrayText(['a', 'b c', 'null', '', null, 'x"y\\z', '{1,2}']),
      '{a,"b c","null","",NULL,"x\\"y\\\\z","{1,2}"}',
    );
    assert.equal(arrayText(['(1,1),(0,0)', '(2,2),(1,1)'], ';'), '{"(1,1),(0,0)";"(2,2),(1,1)"}');
    assert.equal(compositeText(['a', null, '', 'b,c', '(1)']), '(a,,"","b,c","(1)")');
    assert.equal(rangeText('a b', 'c', true), '["a b",c]');
  });
});
