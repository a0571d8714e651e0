import type { Command } from 'commander';
import { decodeTestFile, readTestFile } from '../../../server/src/testcase/analyze';
import { percent } from '../../../server/src/testcase/percent';
import type { TestFile } from '../../../server/src/testcase/testcase';
import { withJson } from './common';
import { readInput } from './files';
import { usesOfScenario } from '../../../server/src/testcase/uses/uses';
import { bold, dim, print, printJson } from './output';
import { ProjectSources } from './project-sources';

export function registerAnalyze(program: Command, finish: (code: number) => void): void {
  withJson(program.command('analyze'))
    .description('say what test files need: scenarios, entities, fields, values')
    .argument('<files...>', 'test files; - is standard input')
    .action(async (paths: string[], options: { json?: boolean }) => {
      const sources = new ProjectSources();
      const files = [];
      for (const path of paths) {
        const text = decodeTestFile(await readInput(path));
        const file = await readTestFile(path, text, await sources.of(path));
        if (options.json) files.push(withUses(file, text));
        else printFile(file);
      }
      if (options.json) printJson({ files });
      finish(0);
    });
}

/** The file with each place where a scenario names a field or writes its value. */
function withUses(file: TestFile, text: string): object {
  const lines = text.split(/\r?\n/);
  const scenarios = file.scenarios.map((scenario) => ({
    ...scenario,
    uses: usesOfScenario(scenario, lines).map(({ entity, field, kind, value, negative, range }) => ({
      entity: entity.name,
      field: field.name,
      kind,
      value,
      negative,
      range,
    })),
  }));
  return { ...file, scenarios };
}

export function printFile(file: TestFile): void {
  print(bold(file.path) + dim(`  ${file.title ?? ''}`));
  for (const scenario of file.scenarios) {
    print(`  ${scenario.line}: ${scenario.name}`);
    for (const entity of scenario.entities) {
      const negative = new Set(entity.rows.flatMap((row) => row.negative ?? []));
      print(`    ${bold(entity.name)} × ${entity.count}  ${dim(`${percent(entity.confidence)}, ${entity.reason}`)}`);
      for (const field of entity.fields) {
        const meant = negative.has(field.name) ? ' (negative)' : '';
        const value = field.value === null ? '' : ` = ${JSON.stringify(field.value)}${meant}`;
        print(
          `      ${field.name}${value}  ${dim(`${field.semantic_type}, ${percent(field.confidence)}, line ${field.line}`)}`,
        );
      }
      for (const { to, value, reason } of entity.belongs_to)
        print(`      -> ${to}${value === null ? '' : ` ${JSON.stringify(value)}`}  ${dim(reason)}`);
    }
    for (const url of scenario.urls) print(`    ${dim(url)}`);
  }
  if (file.follows.length > 0) print(dim(`  follows ${file.follows.join(', ')}`));
  for (const error of file.errors) print(`  line ${error.line}: ${error.message}`);
  if (file.scenarios.every((scenario) => scenario.entities.length === 0)) print(dim('  No data entry found.'));
}
