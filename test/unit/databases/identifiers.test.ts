import assert from 'node:assert/strict';
import { quoteIdentifier, quoteLiteral, quoteTable, typeSql } from '../../../client/src/engine/databases/identifiers';
import { UserError } from '../../../client/src/engine/errors';
import { builtin } from '../../../client/src/engine/schema/types';

describe('quoting', () => {
  it('lets no name out of its quotes', () => {
    assert.equal(quoteIdentifier('a"; DROP TABLE b; --'), '"a""; DROP TABLE b; --"');
    assert.equal(quoteTable({ schema: 'my schema', name: 'User' }), '"my schema"."User"');
    assert.throws(() => quoteIdentifier('a\0b'), UserError);
    assert.throws(() => quoteIdentifier(''), UserError);
  });

  it('lets no value out of its quotes, whatever standard_conforming_strings is', () => {
    assert.equal(quoteLiteral("it's"), "'it''s'");
    assert.equal(quoteLiteral("\\'"), " E'\\\\'''");
  });
});

describe('typeSql', () => {
  const cases: [type: ReturnType<typeof builtin>, sql: string][] = [
    [builtin('varchar', { length: 100 }), 'character varying(100)'],
    [builtin('varchar'), 'character varying'],
    [builtin('bpchar', { length: 3 }), 'character(3)'],
    [builtin('bpchar'), 'bpchar'],
    [builtin('numeric', { precision: 12, scale: 2 }), 'numeric(12,2)'],
    [builtin('numeric', { precision: 12 }), 'numeric(12)'],
    [builtin('numeric'), 'numeric'],
    [builtin('timestamptz'), 'timestamp with time zone'],
    [builtin('int4', { array: true }), 'integer[]'],
    [builtin('char'), '"char"'],
    [builtin('bit', { length: 8 }), 'bit(8)'],
    [builtin('tsvector'), 'tsvector'],
    [builtin('Mood', { schema: 'my app', array: true }), '"my app"."Mood"[]'],
  ];
  for (const [type, sql] of cases) it(`writes ${sql}`, () => assert.equal(typeSql(type), sql));
});
