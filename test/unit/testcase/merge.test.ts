import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeTestFile } from '../../../server/src/testcase/analyze';
import { mergeEntities } from '../../../server/src/testcase/merge';

const text = `Feature: Shop
  Background:
    Given a user "ann" with email "ann@example.com"
  Scenario: One
    Given 3 orders
    When I enter a valid phone number
  Scenario: Two
    Given 7 orders
    And a user "bob" with phone "+49 30 123456"
`;

describe('mergeEntities', () => {
  it('unites fields, rows and counts', () => {
    const merged = mergeEntities(analyzeTestFile('x', text).scenarios);
    assert.deepEqual(
      merged.map(({ name, count, fields, rows }) => [
        name,
        count,
        fields.map((field) => `${field.name}=${field.value ?? ''}`),
        rows.length,
      ]),
      [
        ['users', 2, ['username=ann', 'email=ann@example.com', 'phone=+49 30 123456'], 2],
        ['orders', 7, [], 0],
      ],
    );
  });

  it('of the same scenarios twice is that of them once', () => {
    const { scenarios } = analyzeTestFile('x', text);
    fc.assert(
      fc.property(fc.subarray(scenarios), (some) => {
        assert.deepEqual(mergeEntities([...some, ...some]), mergeEntities(some));
      }),
    );
  });

  it('changes none of the scenarios', () => {
    const { scenarios } = analyzeTestFile('x', text);
    const before = structuredClone(scenarios);
    mergeEntities(scenarios);
    assert.deepEqual(scenarios, before);
  });
});
