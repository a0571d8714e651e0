import assert from 'node:assert/strict';
import { planMask } from '../../../client/src/engine/mask/plan';
import { loadPools } from '../../../client/src/engine/mask/load-pools';
import type { MaskingRule } from '../../../client/src/engine/privacy/masking-rule';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { found } from '../../support/privacy';
import { idColumn, nullable, refers, table } from '../../support/schema';

/** Pay in three steps that a check lists, and a table that refers to them. */
const pay: Schema = {
  tables: [
    table('grades', [idColumn(), nullable('salary', builtin('int4'))], {
      checks: [{ name: 'grades_salary_check', expression: 'salary = ANY (ARRAY[1000, 2000, 3000])' }],
    }),
    table('contracts', [idColumn(), nullable('grade_salary', builtin('int4'))]),
  ],
  relationships: [refers('contracts.grade_salary', 'grades.salary', { name: 'contracts_grade' })],
  enums: [],
};

const plan = async (rules: MaskingRule[] = []) =>
  planMask({
    schema: pay,
    classifications: [found('grades.salary', 'salary')],
    rules,
    key: new Uint8Array(32).fill(1),
    pools: await loadPools('en'),
  });

describe('the plan of masking', () => {
  it('takes another technique where a column refuses the one that was proposed, for all that refers to it', async () => {
    const { columns, tables } = await plan();
    assert.deepEqual(
      columns.map(({ column, technique, domain, reason }) => [column.name, technique, domain, reason]),
      ['salary', 'grade_salary'].map((column) => [
        column,
        'preserve',
        'preserve:salary',
        'grades.salary holds salary; noise it cannot have',
      ]),
    );
    assert.deepEqual(
      tables.map((one) => one.columns.length),
      [1, 1],
    );
  });

  it('does what was asked of this column, or refuses', async () => {
    const rule: MaskingRule = {
      schema: 'public',
      table: 'grades',
      column: 'salary',
      technique: 'noise',
      parameters: {},
    };
    await assert.rejects(plan([rule]), /grades\.salary cannot be masked by noise: only some values are allowed/);
  });
});
