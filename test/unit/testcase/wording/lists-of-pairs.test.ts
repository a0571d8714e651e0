import assert from 'node:assert/strict';
import type { Step } from '../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../server/src/testcase/wording/step/read-step';

/** The fields that a step tells of, as `label=value`; a label without a value alone. */
function said(text: string, kind: Step['kind'] = 'action', language = 'en'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => (value === null ? `${label}` : `${label}=${value}`))),
  );
}

describe('as many labels as values', () => {
  it('belong together in their order', () => {
    const both = ['username=ann', 'password=x'];
    assert.deepEqual(said('I enter username and password as "ann" and "x"'), both);
    assert.deepEqual(said('I enter "ann" and "x" as username and password'), both);
    assert.deepEqual(said('I enter the "username" and "password" as "ann" and "x"'), both);
    assert.deepEqual(said('I fill first name, last name and city with "A", "B" and "C"'), [
      'first name=A',
      'last name=B',
      'city=C',
    ]);
    assert.deepEqual(said('I enter "Ann" and "Lee" as first and last name'), ['first name=Ann', 'last name=Lee']);
    assert.deepEqual(said('preencho nome e senha com "ann" e "x"', 'action', 'pt'), ['nome=ann', 'senha=x']);
    assert.deepEqual(said('I enter name as "A" and city as "B"'), ['name=A', 'city=B']);
  });
});

describe('fields without a verb', () => {
  it('have what stands behind them', () => {
    assert.deepEqual(said('Field Username with "ann" and Password with "x" Field'), ['Username=ann', 'Password=x']);
    assert.deepEqual(said('Field "Email" is visible'), []);
  });
});

describe('what somebody is called', () => {
  it('is no call', () => {
    assert.deepEqual(said('I have a customer called "Ann" with email "a@b.c"', 'context'), ['name=Ann', 'email=a@b.c']);
    assert.deepEqual(said('I call "Ann"'), []);
  });

  it('stands before signing in', () => {
    assert.deepEqual(said('user "ann" logs in with password "x"'), ['username=ann', 'password=x']);
    assert.deepEqual(said('"ann" logs in'), ['username=ann']);
  });
});

describe('what is paid and moved', () => {
  it('is how much, and where from and to', () => {
    assert.deepEqual(said('I transfer $100 from account "A" to account "B"'), [
      'amount=100',
      'from account=A',
      'to account=B',
    ]);
    assert.deepEqual(said('I deposited 50 dollars', 'context'), ['amount=50']);
    assert.deepEqual(said('I withdraw <sum> from my account'), ['amount=<sum>']);
    assert.deepEqual(said('I pay with card number "4111" and cvv "123"'), ['card number=4111', 'cvv=123']);
    assert.deepEqual(said('I pay for the order with "PayPal"'), []);
    assert.deepEqual(said('50 dollars should be deposited', 'outcome'), []);
  });

  it('is what is handed over, and a new name', () => {
    assert.deepEqual(said('I subscribe to the newsletter with email "a@b.c"'), ['email=a@b.c']);
    assert.deepEqual(said('I subscribe with "a@b.c"'), ['email=a@b.c']);
    assert.deepEqual(said('I apply the coupon code "SAVE10"'), ['coupon code=SAVE10']);
    assert.deepEqual(said('I click on login with username "ann" and password "x"'), ['username=ann', 'password=x']);
    assert.deepEqual(said('I delete the user with email "a@b.c"'), []);
    assert.deepEqual(said('I click the row with name "Ann"'), []);
    assert.deepEqual(said('I rename the project "Y" to "X"'), ['name=X']);
  });

  it('is a route that is searched for', () => {
    assert.deepEqual(said('I search for flights from "Paris" to "Rome"'), ['from=Paris', 'to=Rome']);
    assert.deepEqual(said('I search for "milk"'), ['search=milk']);
  });
});
