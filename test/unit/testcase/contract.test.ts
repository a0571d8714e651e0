import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { decodeTestFile, readTestFile } from '../../../server/src/testcase/analyze';
import { mergeEntities } from '../../../server/src/testcase/merge';
import { SourceTable } from '../../../server/src/testcase/sources/source-table';
import type { Entity } from '../../../server/src/testcase/testcase';

/** The same twelve cases in every language give the same model: see the README there. */
const FOLDER = join(__dirname, '../../fixtures/contract');

describe('the twelve cases in every language', () => {
  const expected = new Map(
    readdirSync(join(FOLDER, 'expected')).map((file) => [
      file.slice(0, 2),
      readFileSync(join(FOLDER, 'expected', file), 'utf8'),
    ]),
  );
  const languages = readdirSync(FOLDER, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'expected',
  );
  for (const { name } of languages) {
    describe(name, () => {
      const folder = join(FOLDER, name);
      const files = filesUnder(folder);
      const sources = new SourceTable();
      for (const path of files) sources.set(path, read(folder, path));
      for (const [number, model] of expected) {
        const cases = files.filter(
          (path) => path.startsWith(`${number}-`) || path.includes(`/${number}-`) || caseOf(path) === number,
        );
        it(cases.at(0) ?? number, async () => {
          assert.equal(cases.length, 1, `one file of case ${number}`);
          const { scenarios, errors } = await readTestFile(cases[0], read(folder, cases[0]), sources);
          assert.deepEqual(errors, []);
          assert.ok(scenarios.length > 0, 'a test is found');
          assert.equal(mergeEntities(scenarios).map(told).join(''), model);
        });
      }
    });
  }
});

/** Java and C# name files after classes: `Case01LoginTest.java`. */
function caseOf(path: string): string | undefined {
  return /(?:^|\/)[A-Za-z]{0,8}_?(\d\d)_?[A-Z][^/]*$/.exec(path)?.[1];
}

function told({ name, count, fields, rows, belongs_to }: Entity): string {
  const lines = [`${name} × ${count}`, ...fields.map((field) => `  ${field.name}: ${field.semantic_type}`)];
  for (const { values, negative } of rows) {
    const cells = Object.entries(values).map(
      ([field, value]) => `${field}=${value}${negative?.includes(field) === true ? ' (negative)' : ''}`,
    );
    lines.push(`  | ${cells.join(' | ')} |`);
  }
  for (const { to, value } of belongs_to) lines.push(`  -> ${to}${value === null ? '' : ` ${JSON.stringify(value)}`}`);
  return `${lines.join('\n')}\n`;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function read(folder: string, path: string): string {
  return decodeTestFile(readFileSync(join(folder, path)));
}
