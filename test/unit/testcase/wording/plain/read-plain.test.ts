import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function told(text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf('en'));
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)));
}

describe('what an English sentence says in plain words', () => {
  it('is how much it costs, by the noun that it is tied to', () => {
    assert.deepEqual(told('the clerk notes a storage fee of $14.50'), ['storage fee=14.50']);
    assert.deepEqual(told('the daily toll has been fixed at 40 cents', 'context'), ['daily toll=40']);
    assert.deepEqual(told('her wage goes from £12 to £13', 'context'), ['wage=12', 'new wage=13']);
    assert.deepEqual(told('a tip of 15%', 'context'), ['tip=15']);
  });

  it('is a number with its unit, a span of time, and what is counted', () => {
    assert.deepEqual(told('the bus is 12 minutes late', 'context'), ['minutes late=12']);
    assert.deepEqual(told('the fence is 180 cm high', 'context'), ['height=180']);
    assert.deepEqual(told('a tenure of 24 months', 'context'), ['tenure=24']);
    assert.deepEqual(told('9 spare buckets were left over', 'context'), ['spare buckets=9']);
    assert.deepEqual(told('there are 3 recruiters', 'context'), []);
  });

  it('is a code behind what has it', () => {
    assert.deepEqual(told('the caller reads out sort code 11-22-33'), ['sort code=11-22-33']);
    assert.deepEqual(told('the shepherd weighs ewe 208 again'), ['ewe number=208']);
  });

  it('is when it is', () => {
    assert.deepEqual(told('the fair opens on 4 May', 'context'), ['opening date=4 May']);
    assert.deepEqual(told('the nurse arranges a 7.15am pick-up'), ['pick-up time=7.15am']);
    assert.deepEqual(told('pays on the 3rd of every month'), ['day=3rd']);
  });

  it('is who it is of, and whose age that is', () => {
    assert.deepEqual(told('Olga Brandt, aged 52, has a dog', 'context'), ['name=Olga Brandt', 'age=52']);
    assert.deepEqual(told('Mrs Fell pays in cash', 'context'), ['name=Mrs Fell']);
    assert.deepEqual(told('Login Page is displayed', 'context'), []);
  });

  it('is a plain word in front of or behind what it is of', () => {
    assert.deepEqual(told('the clerk closes the file with reason Moved'), ['reason=Moved']);
    assert.deepEqual(told('a blue Ford Focus is parked', 'context'), ['color=blue', 'vehicle=Ford Focus']);
  });

  it('is what quotes hold, by the noun that it is tied to', () => {
    assert.deepEqual(told('the groom takes the "Chestnut" saddle plus "2" feed bag'), [
      'saddle=Chestnut',
      'feed bags=2',
    ]);
    assert.deepEqual(told('the buyer puts "250" for import duty'), ['import duty=250']);
    assert.deepEqual(told('she gives the landlord as "Priya Nair" on "020 7946 0112"'), ['landlord=Priya Nair', 'phone=020 7946 0112']); // prettier-ignore
    assert.deepEqual(told('the clerk rejects the permit with "Site plan is missing"'), ['reason=Site plan is missing']);
    assert.deepEqual(told('a complaint from "Oscar Vale"', 'context'), ['name=Oscar Vale']);
    assert.deepEqual(told('"Oscar Vale" holds berth "C-14"', 'context'), ['name=Oscar Vale', 'berth=C-14']);
    for (const text of ['I view the "Summer" report', 'I open the "Tools" drawer', 'I click "Save" for the draft'])
      assert.deepEqual(told(text), [], text);
  });

  it('is how much each costs, how much is left, and sums of any money', () => {
    assert.deepEqual(told('cherries are sold at 900 naira per crate', 'context'), ['price per crate=900']);
    assert.deepEqual(told('the 9.15 class has 4 mats left', 'context'), ['mats left=4']);
    assert.deepEqual(told('a tenant with R120 electricity left', 'context'), ['electricity=120']);
    assert.deepEqual(told('the clerk adds €35 import duty owed'), ['import duty owed=35']);
    assert.deepEqual(told('the toll between the two bridges stands at KES 80', 'context'), ['toll=80']);
    assert.deepEqual(told('the last sounding at buoy 7 was 42', 'context').includes('last sounding=42'), true);
  });

  it('is nothing on a page or of a program', () => {
    for (const text of [
      'I click the 3rd link',
      'I wait for 10 minutes',
      'I scroll down 300 pixels',
      'the server is running on port 8080',
      'the browser is resized to 1024 by 768',
    ])
      assert.deepEqual(told(text, 'action'), []);
  });
});
