import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

const said = (language: string, text: string, kind: Step['kind'] = 'context'): string[] =>
  readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language)).groups.flatMap(({ rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)),
  );

describe('columns of an outline', () => {
  it('name themselves where a sentence says nothing else of them', () => {
    assert.deepEqual(said('en', 'a ferry that sails at <departure> on a <weekday>'), [
      'departure=<departure>',
      'weekday=<weekday>',
    ]);
    assert.deepEqual(said('pl', 'skrzynię o wymiarach <długość> x <szerokość> cm'), [
      'długość=<długość>',
      'szerokość=<szerokość>',
    ]);
    assert.ok(said('de', 'ein Boot liegt am <Liegeplatz> im Hafen').includes('Liegeplatz=<Liegeplatz>'));
  });

  it('keep the name that the sentence surely gives', () => {
    assert.deepEqual(said('en', 'I enter "<mail>" into the "Email" field', 'action'), ['Email=<mail>']);
  });

  it('are nothing where they are opened, clicked or expected', () => {
    assert.deepEqual(said('en', 'I am on the <page> page'), []);
    assert.deepEqual(said('en', 'I click <colour>', 'action'), []);
    assert.deepEqual(said('en', 'the lamp is <colour>', 'outcome'), []);
  });
});
