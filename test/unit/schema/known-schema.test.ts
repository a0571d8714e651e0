import assert from 'node:assert/strict';
import { knownSchema } from '../../../client/src/engine/schema/known-schema';
import { builtin, type ColumnType } from '../../../client/src/engine/schema/types';
import { column, idColumn, nullable, relationship, table } from '../../support/schema';

describe('the schema that the language server is told', () => {
  const mood: ColumnType = { ...builtin('mood'), schema: 'app' };
  const users = table(
    'users',
    [
      column('id', builtin('int8'), { identity: 'always' }),
      nullable('email', builtin('varchar', { length: 254 })),
      nullable('mood', mood, { default: `'ok'::app.mood` }),
      nullable('moods', { ...mood, array: true }),
      nullable('since', builtin('timestamptz', { precision: 3 })),
      nullable('balance', builtin('numeric', { precision: 12, scale: 2 })),
      nullable('shout', builtin('text'), { generated: 'upper(email)' }),
      nullable('Odd', { ...builtin('Odd Type'), schema: 'app' }),
    ],
    { primary_key: { name: 'pk', columns: ['id'] }, checks: [{ name: 'c', expression: 'balance > 0' }] },
  );
  const orders = table('orders', [idColumn(), nullable('user_id', builtin('int8'))], { schema: 'sales' });
  const schema = {
    tables: [users, orders],
    relationships: [
      relationship({ name: 'fk', from: orders, from_columns: ['user_id'], to: users, to_columns: ['id'] }),
    ],
    enums: [{ schema: 'app', name: 'mood', labels: ['sad', 'ok'] }],
  };
  const known = knownSchema(schema, 'tdm_target');

  it('prints types as PostgreSQL does, and says of which kind they are', () => {
    assert.deepEqual(
      known.tables[0].columns.map(({ name, type, kind }) => `${name}: ${type}, ${kind}`),
      [
        'id: bigint, bigint',
        'email: character varying(254), text',
        'mood: app.mood, enum',
        'moods: app.mood[], array',
        'since: timestamp(3) with time zone, timestamptz',
        'balance: numeric(12,2), decimal',
        'shout: text, text',
        'Odd: app."Odd Type", other',
      ],
    );
  });

  it('says what values mean, and which are of a person', () => {
    const [id, email, feeling, , since, , shout] = known.tables[0].columns;
    assert.deepEqual([id.generated, id.semantic_type, id.pii_type], [true, 'id', null]);
    assert.deepEqual([email.semantic_type, email.pii_type, email.length], ['email', 'email', 254]);
    assert.deepEqual([feeling.labels, feeling.default], [['sad', 'ok'], `'ok'::app.mood`]);
    assert.equal(since.precision, null);
    assert.deepEqual([shout.generated, shout.default], [true, 'upper(email)']);
  });

  it('names tables as people do, and what they refer to', () => {
    assert.deepEqual(
      known.tables.map(({ name }) => name),
      ['users', 'sales.orders'],
    );
    assert.deepEqual(known.tables[1].references, [{ columns: ['user_id'], table: 'users', to_columns: ['id'] }]);
    assert.deepEqual(known.tables[0].primary_key, ['id']);
    assert.deepEqual(known.tables[0].checks, [{ name: 'c', expression: 'balance > 0' }]);
  });
});
