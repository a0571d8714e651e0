import assert from 'node:assert/strict';
import type { Classification, ColumnDecision } from '../../client/src/engine/privacy/classification';
import type { PiiType } from '../../client/src/engine/privacy/pii-types';
import { outlineOf, withDecisions } from '../../client/src/engine/schema-outline';
import { builtin } from '../../client/src/engine/schema/types';
import { column, idColumn, relationship, table } from '../support/schema';

const text = builtin('text');
const schema = {
  tables: [
    table('users', [idColumn(), column('email', text), column('note', text)]),
    table('users', [column('email', text)], { schema: 'sales', unreadable: true }),
  ],
  relationships: [
    relationship({
      name: 'r',
      from: { schema: 'sales', name: 'users' },
      from_columns: ['email'],
      to: { schema: 'public', name: 'users' },
      to_columns: ['email'],
    }),
  ],
  enums: [],
};
const found = (path: string, type: PiiType, confidence = 0.9): Classification => {
  const [of, name, column_] = path.split('.');
  const place = { schema: of, table: name, column: column_ };
  return { ...place, pii_type: type, confidence, technique: null, evidence: [], decided_by: 'detection' };
};
const decision = (path: string, type: PiiType): ColumnDecision => {
  const { schema: of, table: name, column: column_ } = found(path, type);
  return { schema: of, table: name, column: column_, pii_type: type, technique: 'hash' };
};

describe('the outline of a schema', () => {
  it('counts what is personal and names what nobody is sure of, table by table', () => {
    const { tables, relationships } = outlineOf(schema, [
      found('public.users.email', 'email'),
      found('public.users.note', 'none', 0.3),
      found('sales.users.email', 'none', 0.9),
    ]);
    assert.deepEqual(
      tables.map((one) => [one.schema, one.columns, one.personal, one.unclassified, one.unreadable]),
      [
        ['public', ['id', 'email', 'note'], 1, ['id', 'note'], false],
        ['sales', ['email'], 0, [], true],
      ],
    );
    assert.deepEqual(relationships, schema.relationships);
  });
});

describe('what was found and what was decided', () => {
  const said = (all: Classification[]): string[] =>
    all.map((one) => `${one.schema}.${one.table}.${one.column}: ${one.pii_type} by ${one.decided_by}`).sort();

  it('are one: a decision comes before what was found, and holds where nothing was found yet', () => {
    const all = withDecisions(
      [found('public.users.email', 'none'), found('sales.users.email', 'email')],
      [decision('public.users.email', 'email'), decision('public.users.note', 'free_text')],
      schema,
    );
    assert.deepEqual(said(all), [
      'public.users.email: email by user',
      'public.users.note: free_text by user',
      'sales.users.email: email by detection',
    ]);
    assert.deepEqual(outlineOf(schema, all).tables[0].unclassified, ['id']);
  });

  it('leave out decisions on columns that this version does not have', () => {
    assert.deepEqual(withDecisions([], [decision('public.users.gone', 'email')], schema), []);
  });

  it('keep what a version knows of the decision', () => {
    const own: Classification = { ...found('public.users.email', 'email'), decided_by: 'user', confidence: 1 };
    assert.deepEqual(withDecisions([own], [decision('public.users.email', 'email')], schema), [own]);
  });
});
