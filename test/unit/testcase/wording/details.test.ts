import assert from 'node:assert/strict';
import type { Step } from '../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../server/src/testcase/wording/step/read-step';

function told(text: string, kind: Step['kind'] = 'context'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf('en'));
  return groups.flatMap(({ entity, rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => `${entity?.table ?? ''}.${label}=${value}`)),
  );
}

describe('what is said of a thing behind its name', () => {
  it('is a field that a participle and what joins it name', () => {
    assert.deepEqual(told('a nurse "Eve" born on "1990-02-01" trained in "Cork"'), [
      'nurses.name=Eve',
      'nurses.date of birth=1990-02-01',
      'nurses.trained in=Cork',
    ]);
    assert.deepEqual(told('a task "Mow" assigned to "Bo" due "2024-05-01"'), [
      'tasks.title=Mow',
      'tasks.assigned to=Bo',
      'tasks.due date=2024-05-01',
    ]);
    assert.deepEqual(told('a parcel weighing 3.2 kg'), ['parcels.weight=3.2']);
  });

  it('is when, how long and for how much', () => {
    assert.deepEqual(told('a trip from "Cork" to "Bonn" on "2024-05-06" at "09:15"'), [
      'trips.from=Cork',
      'trips.to=Bonn',
      'trips.date=2024-05-06',
      'trips.time=09:15',
    ]);
    assert.deepEqual(told('a contract "C-7" over 120.50 EUR for 12 months starting at "2024-01-01"'), [
      'contracts.contract number=C-7',
      'contracts.amount=120.50',
      'contracts.months=12',
      'contracts.start date=2024-01-01',
    ]);
  });

  it('is nothing of a page, or of what is only a part of it', () => {
    assert.deepEqual(told('a user "bo" redirected to "/home"'), []);
    assert.deepEqual(told('a product "Mug" disabled in "Web"'), ['products.name=Mug']);
  });
});
