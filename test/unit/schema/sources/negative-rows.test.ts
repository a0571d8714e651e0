import { deepEqual, ok } from 'node:assert/strict';
import { negativeRows } from '../../../../client/src/engine/schema/sources/negative-rows';
import { builtin } from '../../../../client/src/engine/schema/types';
import { column, keyed, nullable, refers } from '../../../support/schema';

const users = keyed(
  'users',
  nullable('email', builtin('varchar', { length: 20 }), { semantic_type: 'email' }),
  nullable('age', builtin('int4'), { semantic_type: 'age' }),
  column('team_id', builtin('int8')),
);
const teams = keyed('teams');
const tie = refers('users.team_id', 'teams.id');
const schema = { tables: [users, teams], relationships: [tie], enums: [] };

describe('negative rows', () => {
  it('try each column in turn with what it holds', () => {
    const rows = negativeRows(schema, 4).get('users')!;
    deepEqual(
      rows.map((row) => Object.keys(row)),
      [['email'], ['age'], ['email'], ['age']],
    );
    deepEqual(rows.slice(0, 2), [{ email: '' }, { age: '-1' }]);
  });

  it('hold nothing that is too long or of another type, and touch no key', () => {
    const rows = negativeRows(schema, 1000);
    deepEqual(rows.get('teams'), []);
    for (const row of rows.get('users')!) {
      deepEqual(
        Object.keys(row).filter((name) => name === 'id' || name === 'team_id'),
        [],
      );
      ok((row.email ?? '').length <= 20);
      ok(!/[a-z]/.test(row.age ?? ''));
    }
  });

  it('heed what a check says', () => {
    const adults = { ...users, checks: [{ name: 'adult', expression: 'age >= 18' }] };
    const rows = negativeRows({ ...schema, tables: [adults] }, 1000).get('users')!;
    deepEqual(
      rows.filter((row) => Object.hasOwn(row, 'age') && Number(row.age) < 18),
      [],
    );
  });

  it('are none where none are asked for', () => deepEqual(negativeRows(schema, 0).size, 0));
});
