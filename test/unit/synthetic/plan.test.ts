import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { UserError } from '../../../client/src/engine/errors';
import type { SyntheticConfig } from '../../../client/src/engine/job/job';
import { planSynthetic, type SyntheticPlan } from '../../../client/src/engine/synthetic/plan';
import { column, table } from './plans';

const users = table([column('email')]);
const orders = { ...table([column('amount')]), name: 'orders' };
const written = [{ email: 'a@b.c' }, { email: 'd@e.f' }, { email: 'g@h.i' }];

function planOf(rowCounts: Record<string, number>, config: Partial<SyntheticConfig> = {}, count = 3): SyntheticPlan {
  return planSynthetic(
    {
      schema: { tables: [users, orders], relationships: [], enums: [] },
      literals: new Map([['users', written]]),
      counts: new Map([
        ['users', count],
        ['orders', 1],
      ]),
    },
    { row_counts: rowCounts, seed: 'tdm', literals: 'include', ...config },
    [{ name: 'en', weight: 1 }],
  );
}

const rowsOf = (plan: SyntheticPlan): number[] => plan.tables.map(({ rows }) => rows);
const reasonOf = (plan: SyntheticPlan): string => plan.decisions[0].reason;

describe('synthetic/plan', () => {
  it('takes the request at its word for a table, else the most that anyone asks for', () => {
    deepEqual(rowsOf(planOf({ '*': 500 })), [500, 500]);
    deepEqual(rowsOf(planOf({ '*': 500, users: 7 })), [7, 500]);
    deepEqual(rowsOf(planOf({ '*': 2 })), [3, 2]);
    deepEqual(rowsOf(planOf({ '*': 2 }, {}, 9)), [9, 2]);
    // orders: neither the request nor the test says how many.
    deepEqual(rowsOf(planOf({})), [3, 100]);
  });

  it('says why, and what becomes of written rows', () => {
    equal(
      reasonOf(planOf({ '*': 500 })),
      'users: 500 rows, as config.synthetic.row_counts["*"] says. Among them the 3 rows written in the test, first.',
    );
    ok(reasonOf(planOf({ users: 2 })).endsWith('Only the first 2 of the 3 rows written in the test fit.'));
    ok(reasonOf(planOf({ users: 0 })).endsWith('So the 3 rows written in the test are left out too.'));
    ok(reasonOf(planOf({ '*': 2 })).includes('which is more than the 2 of row_counts["*"]'));
  });

  it('refuses a table that there is not, and names those that there are', () => {
    throws(
      () => planOf({ user: 5 }),
      (error: unknown) => {
        ok(error instanceof UserError);
        equal(error.where, 'config.synthetic.row_counts.user');
        ok(error.hint!.includes('users, orders'));
        return true;
      },
    );
    throws(() => planOf({ constructor: 5 }), UserError);
  });
});
