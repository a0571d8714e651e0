import assert from 'node:assert/strict';
import { classifySchema } from '../../../client/src/engine/pii/classify';
import type { ColumnProfile } from '../../../client/src/engine/profile/column-profile';
import { createProfiler } from '../../../client/src/engine/profile/profile-values';
import { SharedValues } from '../../../client/src/engine/profile/shared-values';
import { tableOf } from './classified';

const SCHEMA = 'public';
const logins = Array.from({ length: 40 }, (_, i) => `mole${(i * 7919).toString(36)}digger`);

/** By table and column, what columns with these values are taken for. */
async function classified(columns: Record<string, readonly (string | null)[]>): Promise<Record<string, string>> {
  const profiler = await createProfiler();
  const shared = new SharedValues();
  const profiles = new Map<string, ColumnProfile>();
  const specs = new Map<string, string[]>();
  for (const [place, values] of Object.entries(columns)) {
    const [table, column] = place.split('.');
    const profile = profiler(values, 'text');
    profiles.set(place, profile);
    specs.set(table, [...(specs.get(table) ?? []), column]);
    shared.add({ schema: SCHEMA, name: table }, column, profile, values);
  }
  shared.tell();
  const tables = [...specs].map(([name, names]) => tableOf([name, ...names].join(' ')));
  const found = classifySchema({ tables, relationships: [], enums: [] }, (table, column) => {
    return profiles.get(`${table.name}.${column.name}`) ?? null;
  });
  return Object.fromEntries(
    found.flatMap(({ table, column, pii_type: type }) => (column === 'id' ? [] : [[`${table}.${column}`, type]])),
  );
}

describe('pii/shared-class: values that stand in a personal column too', () => {
  it('make a column without a telling name of the same class', async () => {
    const found = await classified({ 'users.username': logins, 'boards.last_entry_of': logins.slice(0, 12) });
    assert.deepEqual(found, { 'users.username': 'username', 'boards.last_entry_of': 'username' });
  });

  it('say nothing where they are few, or fewer than half of what the column has', async () => {
    const others = logins.map((login) => `${login}-2`);
    const found = await classified({
      'users.username': logins,
      'boards.code': logins.slice(0, 5),
      'rooms.code': [...logins.slice(0, 10), ...others.slice(0, 12)],
    });
    assert.deepEqual(found, { 'users.username': 'username', 'boards.code': 'none', 'rooms.code': 'none' });
  });

  it('say nothing where two columns have them by chance: words, small numbers, dates', async () => {
    const days = Array.from({ length: 28 }, (_, i) => `1990-02-${String(i + 1).padStart(2, '0')}`);
    const numbers = Array.from({ length: 30 }, (_, i) => String(10_000 + i));
    const found = await classified({
      'users.username': [...days, ...numbers],
      'boards.opened': days,
      'rooms.size': numbers,
    });
    assert.equal(found['boards.opened'], 'none');
    assert.equal(found['rooms.size'], 'none');
  });

  it('are told by columns and counts alone, never by what they are', async () => {
    const profile: ColumnProfile = (await createProfiler())(logins, 'text');
    const shared = new SharedValues();
    shared.add({ schema: SCHEMA, name: 'boards' }, 'by', profile, logins.slice(0, 20));
    shared.add({ schema: SCHEMA, name: 'users' }, 'username', (await createProfiler())(logins, 'text'), logins);
    shared.tell();
    assert.deepEqual(profile.shared, [{ schema: SCHEMA, table: 'users', column: 'username', count: 20, of: 20 }]);
  });
});
