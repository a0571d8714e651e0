import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeTestFile, decodeTestFile } from '../../../server/src/testcase/analyze';
import type { Entity, TestFile } from '../../../server/src/testcase/testcase';

/**
 * Each `x.feature` is read and told as text; `x.txt` is how that should be. On a mismatch `x.actual.txt` lies beside it:
 * look at the difference, and rename it when it is right.
 */
const FOLDER = join(__dirname, '../../fixtures/testcase');

describe('test files, as understood', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.feature'))) {
    it(file, () => {
      const actual = told(analyzeTestFile(file, decodeTestFile(readFileSync(join(FOLDER, file)))));
      const path = join(FOLDER, file.replace('.feature', '.txt'));
      const beside = path.replace('.txt', '.actual.txt');
      let expected = '';
      try {
        expected = readFileSync(path, 'utf8');
      } catch {
        // A new fixture: its text is written for a person to look at.
      }
      if (actual === expected) rmSync(beside, { force: true });
      else writeFileSync(beside, actual);
      assert.equal(actual, expected, `${beside} is what was understood`);
    });
  }
});

function told(file: TestFile): string {
  const lines = [`${file.language}: ${file.title ?? '(no title)'}`];
  for (const { line, message } of file.errors) lines.push(`! ${line}: ${message}`);
  for (const scenario of file.scenarios) {
    lines.push('', `${scenario.line}-${scenario.end_line} ${scenario.name}`);
    for (const url of scenario.urls) lines.push(`  opens ${url}`);
    for (const entity of scenario.entities) lines.push(...entityTold(entity));
  }
  return `${lines.join('\n')}\n`;
}

function entityTold({ name, count, confidence, reason, fields, rows, belongs_to }: Entity): string[] {
  return [
    `  ${name} × ${count}, ${confidence}: ${reason}`,
    ...fields.map(
      (field) =>
        `    ${field.line} ${field.name}: ${field.semantic_type} = ${JSON.stringify(field.value)}, ${field.confidence}`,
    ),
    ...rows.map((row) => {
      const negative = row.negative === undefined ? '' : `, meant to be refused: ${row.negative.join(', ')}`;
      return `    row ${row.line} ${JSON.stringify(row.values)}${negative}`;
    }),
    ...belongs_to.map(({ to, value, line }) => `    ${line} belongs to ${to} ${JSON.stringify(value)}`),
  ];
}
