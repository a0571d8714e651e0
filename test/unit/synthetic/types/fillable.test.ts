import assert from 'node:assert/strict';
import { UserError } from '../../../../client/src/engine/errors';
import type { Column, Schema } from '../../../../client/src/engine/schema/schema';
import { builtin, type ColumnType } from '../../../../client/src/engine/schema/types';
import { refuseUnfillable } from '../../../../client/src/engine/synthetic/types/fillable';
import { column, idColumn, table } from '../../../support/schema';

const own = (name: string): ColumnType => ({ ...builtin(name), schema: 'ext' });
const schemaOf = (...columns: Column[]): Schema => ({
  tables: [table('things', [idColumn(), ...columns])],
  relationships: [],
  enums: [{ schema: 'ext', name: 'mood', labels: ['calm'] }],
  composites: [{ schema: 'ext', name: 'pair', attributes: [{ name: 'a', type: own('mystery') }] }],
});
const refused = (...columns: Column[]): string | null => {
  try {
    refuseUnfillable(schemaOf(...columns), (_, { name }) => name === 'decided');
    return null;
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error.message;
  }
};

describe('columns that nobody can fill', () => {
  it('are named, all of them, with what to do', () => {
    const message = refused(
      column('a', own('mystery')),
      column('b', own('pair')),
      column('c', { ...own('mystery'), array: true }),
    );
    assert.match(message ?? '', /3 columns.*things\.a \(ext\.mystery\), things\.b \(ext\.pair\), things\.c/);
  });

  it('are none where there is something else to take', () => {
    assert.equal(refused(column('a', own('mystery'), { nullable: true })), null);
    assert.equal(refused(column('a', own('mystery'), { default: "'x'::ext.mystery" })), null);
    assert.equal(refused(column('a', own('mystery'), { values: { generator: { constant: 'x' } } })), null);
    assert.equal(refused(column('decided', own('mystery'))), null);
    assert.equal(refused(column('a', own('mystery'), { generated: 'now()' })), null);
  });

  it('are none of a type that is known', () => {
    for (const type of [
      own('mood'),
      own('hstore'),
      own('citext'),
      builtin('int4range'),
      builtin('pg_lsn'),
      builtin('xml'),
      builtin('text', { array: true }),
    ]) {
      assert.equal(refused(column('a', type)), null, type.name);
    }
  });
});
