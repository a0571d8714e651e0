import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function told(text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf('en'));
  return groups.flatMap(({ entity, rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => `${entity?.table ?? ''}.${label}=${value}`)),
  );
}

describe('what somebody does with things that have names', () => {
  it('makes a row of what is done', () => {
    assert.deepEqual(told('Eve lends "Dune" to Bo until 2024-03-28'), ['loans.item=Dune', 'loans.borrower=Bo', 'loans.until=2024-03-28']); // prettier-ignore
    assert.deepEqual(told('the doctor prescribes "Zinc" with a dose of "5 mg" for 9 days'), ['prescriptions.medication=Zinc', 'prescriptions.dose=5 mg', 'prescriptions.days=9']); // prettier-ignore
    assert.deepEqual(told('guest "Eve" reserves room "12" from "2024-05-06" to "2024-05-08" for 2 guests'), ['reservations.room=12', 'reservations.from=2024-05-06', 'reservations.to=2024-05-08', 'reservations.guests=2']); // prettier-ignore
    assert.deepEqual(told('I order 3 bagels "Plain" with topping "seeds"'), ['orders.quantity=3', 'orders.bagel=Plain', 'orders.topping=seeds']); // prettier-ignore
  });

  it('makes what stands behind the verb', () => {
    assert.deepEqual(told('she books an appointment on "2024-05-06" at "09:15"'), ['appointments.date=2024-05-06', 'appointments.time=09:15']); // prettier-ignore
    assert.deepEqual(told('the agent opens a claim for policy "P-1" with damage "hail"'), ['claims.policy=P-1', 'claims.damage=hail']); // prettier-ignore
  });

  it('is nothing that has the word of a verb, is shown or is only there', () => {
    assert.deepEqual(told('the exchange rate of "US Dollar"', 'context'), []);
    assert.deepEqual(told('I order the list by "price"'), []);
    assert.deepEqual(told('I open the claim "7"'), []);
    assert.deepEqual(told('I buy the "Checkout" button'), []);
    assert.deepEqual(told('the member borrows "Dune"', 'outcome'), []);
  });
});
