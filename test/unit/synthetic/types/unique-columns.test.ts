import assert from 'node:assert/strict';
import { builtin } from '../../../../client/src/engine/schema/types';
import {
  apartByExclusion,
  partsOf,
  uniqueByExpression,
} from '../../../../client/src/engine/synthetic/types/unique-columns';
import { column, table } from '../../../support/schema';

describe('columns that a unique index over expressions makes differ', () => {
  const columns = ['id', 'email', 'tenant_id', 'Name', 'on'].map((name) =>
    column(name, builtin(name === 'on' ? 'bool' : 'text')),
  );
  const chosen = (definition: string, unique = true, isFree: (name: string) => boolean = () => true): string[] => [
    ...uniqueByExpression(table('users', columns, { indexes: [{ name: 'i', unique, definition }] }), isFree),
  ];

  it('takes the one of the expression', () => {
    assert.deepEqual(chosen('USING btree (lower((email)::text))'), ['email']);
    assert.deepEqual(chosen('USING btree (tenant_id, lower((email)::text) text_pattern_ops) WHERE (id > 1)'), [
      'email',
    ]);
    assert.deepEqual(chosen('USING btree (lower("Name"), tenant_id)'), ['Name']);
  });

  it('never a reference, a truth, or a part of another word', () => {
    assert.deepEqual(
      chosen('USING btree (email, COALESCE(tenant_id, 0))', true, (name) => name !== 'tenant_id'),
      ['email'],
    );
    assert.deepEqual(chosen('USING btree (email, ("on" IS TRUE))'), ['email']);
    assert.deepEqual(chosen("USING btree (md5('email'), lower(emails))"), []);
  });

  it('nothing where no expression is unique', () => {
    assert.deepEqual(chosen('USING btree (lower(email))', false), []);
    assert.deepEqual(chosen('USING btree (email, tenant_id) WHERE (id > 1)'), []);
  });

  it('reads what an index is over', () => {
    assert.deepEqual(
      partsOf('USING gin (a, (b || \',\'::text), "c,d" DESC NULLS LAST, lower(e) COLLATE "C") INCLUDE (f)'),
      ['a', "(b || ','::text)", '"c,d"', 'lower(e)'],
    );
  });
});

describe('columns that an exclusion constraint keeps apart', () => {
  const columns = ['room', 'during', 'note'].map((name) =>
    column(name, builtin(name === 'during' ? 'tstzrange' : 'int4')),
  );
  const chosen = (definition: string, isFree: (name: string) => boolean = () => true): string[] => [
    ...apartByExclusion(table('stays', columns, { exclusions: [{ name: 'e', definition }] }), isFree),
  ];

  it('takes the one that may not overlap, else one that may not be equal', () => {
    assert.deepEqual(chosen('EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (note > 1)'), ['during']);
    assert.deepEqual(chosen('EXCLUDE USING gist (room WITH =, tsrange(a, b) WITH &&)'), ['room']);
    assert.deepEqual(
      chosen('EXCLUDE USING gist (room WITH =, tsrange(a, b) WITH &&)', (name) => name !== 'room'),
      [],
    );
    assert.deepEqual(chosen('EXCLUDE USING gist (room WITH =, note WITH <>)'), ['room']);
  });
});
