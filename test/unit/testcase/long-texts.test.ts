import { ok } from 'node:assert/strict';
import { readTestFile } from '../../../server/src/testcase/analyze';

/** Texts that a pattern which tries every way to divide them would never come to the end of. */
const TEXTS: readonly (readonly [path: string, text: string])[] = [
  ['a_spec.rb', `it 'looks' do\n${'          \n'.repeat(40)}    expect(a).to eq(1)\nend\n`],
  ['a.feature', `Feature: F\n  Scenario: S\n    * def x = read(${'a'.repeat(400)}!\n    * url x\n`],
  ['a.feature', `Feature: F\n  Scenario: S\n    * def x = read(${`'a' + `.repeat(100)}!\n    * url x\n`],
  ['a.feature', `Feature: F\n  Scenario: S\n    Given the ${'new '.repeat(2000)}users\n`],
  ['a.feature', `Feature: F\n  Scenario: S\n    Given the ${'"1" new '.repeat(1000)}users\n`],
];

/** Milliseconds: a hundred times what any of them takes. */
const LONG = 5000;

describe('long texts', () => {
  for (const [path, text] of TEXTS) {
    it(`are read in time: ${path}, ${text.length} characters`, async () => {
      const start = performance.now();
      ok((await readTestFile(path, text)).scenarios.length >= 0);
      ok(performance.now() - start < LONG);
    });
  }
});
