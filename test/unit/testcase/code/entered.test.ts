import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

/** What tests enter, through the files that they call. */
interface Case {
  of: string;
  /** By path; the first is the test. */
  files: Record<string, string>;
  fields: string[];
}

const cases: Case[] = [
  {
    of: 'a path whose template takes the label',
    files: {
      'test/city.test.js': `const fields = { box: "(//label[text()='{var}']/..//input)[1]" };
        it('x', async () => { await driver.findElement(By.xpath(fields.box.replace('{var}', 'City'))).sendKeys('Rome'); });`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a step whose definition types letter by letter',
    files: {
      'a.feature': 'Feature: x\n  Scenario: y\n    When I put "Rome" there\n',
      'steps.js': `When('I put {string} there', async function (town) {
        for (let i = 0; i < town.length; i++) await this.page.locator('#city').pressSequentially(town[i]);
      });`,
    },
    fields: ['city=Rome'],
  },
];

describe('what tests enter', () => {
  for (const { of, files, fields } of cases) {
    it(of, async () => {
      const all = Object.entries(files).map(([path, text]) => ({ path, text }));
      const [{ path, text }] = all;
      const { scenarios } = await readTestFile(path, text, sourcesOf(all.slice(1)));
      const told = scenarios[0].entities.flatMap((entity) => entity.fields);
      assert.deepEqual(
        told.map(({ name, value }) => `${name}=${value}`),
        fields,
      );
    });
  }
});
