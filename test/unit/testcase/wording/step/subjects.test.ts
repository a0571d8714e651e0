import assert from 'node:assert/strict';
import { analyzeTestFile } from '../../../../../server/src/testcase/analyze';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function told(text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf('en'));
  return groups.flatMap(({ entity, rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => `${entity?.table ?? ''}.${label}=${value}`)),
  );
}

describe('what is said of who does something', () => {
  it('is theirs, and the rest of the sentence is read without it', () => {
    assert.deepEqual(told('the carrier "Kee Ltd" with licence number "L-7" opens a file'), [
      'carriers.name=Kee Ltd',
      'carriers.licence number=L-7',
    ]);
    assert.deepEqual(told('the customer "Bo" with email "b@x.org" orders 2 "Tea"'), [
      'customers.name=Bo',
      'customers.email=b@x.org',
      'orders.quantity=2',
      'orders.product=Tea',
    ]);
    assert.deepEqual(told('a resident "Bo" with address "1 Main St" registered since 2010-01-01', 'context'), [
      'residents.name=Bo',
      'residents.address=1 Main St',
      'residents.registered since=2010-01-01',
    ]);
  });

  it('is several statements in one', () => {
    assert.deepEqual(told('the place of arrival is "Genoa" and the seal number is "S-1"'), [
      '.place of arrival=Genoa',
      '.seal number=S-1',
    ]);
    assert.deepEqual(told('the app is "up" and the page is "open"', 'context'), []);
    assert.deepEqual(told('the status is "cancelled"'), []);
  });
});

describe('what a form is of', () => {
  const tables = (...steps: string[]): string[] => {
    const text = ['Feature: f', '  Scenario: s', ...steps.map((step) => `    ${step}`)].join('\n');
    return analyzeTestFile('x.feature', text).scenarios[0].entities.map(({ name }) => name);
  };

  it('is what its page makes, also where people say who they are', () => {
    assert.deepEqual(
      tables(
        'Given I open the quote page',
        'When I enter "AB12" as the registration',
        'And I enter "Bo" as the first name',
      ),
      ['quotes'],
    );
    assert.deepEqual(tables('Given I am on the profile page', 'When I enter "Bo" as the first name'), ['users']);
  });

  it('is the thing that has a name, where nothing else says it', () => {
    assert.deepEqual(tables('When I type "Acme" in "Workspace name"', 'And I type "acme" in "Subdomain"'), [
      'workspaces',
    ]);
    assert.deepEqual(tables('When I type "7" in "Serial number"'), ['records']);
  });
});
