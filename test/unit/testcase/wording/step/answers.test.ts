import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function told(text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf('en'));
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)));
}

describe('what somebody answers', () => {
  it('is the value of what was asked', () => {
    assert.deepEqual(told('I answer "No" to "Do you smoke?"'), ['Do you smoke?=No']);
    assert.deepEqual(told('I answer "Do you smoke?" with "No"'), ['Do you smoke?=No']);
    assert.deepEqual(told('the donor says yes to the newsletter'), ['newsletter=yes']);
    assert.deepEqual(told('I answer the phone'), []);
    assert.deepEqual(told('I say hello to "Bo"'), []);
    assert.deepEqual(told('the server responds to "GET"', 'outcome'), []);
  });

  it('is what goes into a field of a name', () => {
    assert.deepEqual(told('I pick the date "2025-01-15" in "Since"'), ['Since=2025-01-15']);
    assert.deepEqual(told('I write "Ring twice" into the text area "Remarks"'), ['Remarks=Ring twice']);
  });

  it('is of the deed and not of whom it is done with', () => {
    assert.deepEqual(told('reception books the patient on 2024-05-06 at 09:40'), ['date=2024-05-06', 'time=09:40']);
    assert.deepEqual(told('an employee named Carla Mendes who works in the Payroll department', 'context'), [
      'name=Carla Mendes',
      'department=Payroll',
    ]);
  });
});
