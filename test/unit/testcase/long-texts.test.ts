import { ok } from 'node:assert/strict';
import { readTestFile } from '../../../server/src/testcase/analyze';

/** Texts that a pattern which tries every way to divide them would never come to the end of. */
const TEXTS: readonly (readonly [path: string, text: string])[] = [
  ['a_spec.rb', `it 'looks' do\n${'          \n'.repeat(40)}    expect(a).to eq(1)\nend\n`],
  ['a.feature', `Feature: F\n  Scenario: S\n    * def x = read(${'a'.repeat(400)}!\n    * url x\n`],
  ['a.feature', `Feature: F\n  Scenario: S\n    * def x = read(${`'a' + `.repeat(100)}!\n    * url x\n`],
];

describe('long texts', () => {
  for (const [path, text] of TEXTS) {
    it(`are read in time: ${path}, ${text.length} characters`, async () => {
      ok((await readTestFile(path, text)).scenarios.length >= 0);
    });
  }
});
