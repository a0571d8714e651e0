import type { Command } from 'commander';
import { decodeTestFile, readTestFile } from '../../../server/src/testcase/analyze';
import { percent } from '../../../server/src/testcase/percent';
import type { TestFile } from '../../../server/src/testcase/testcase';
import { withJson } from './common';
import { readInput } from './files';
import { bold, dim, print, printJson } from './output';
import { ProjectSources } from './project-sources';

export function registerAnalyze(program: Command, finish: (code: number) => void): void {
  withJson(program.command('analyze'))
    .description('say what test files need: scenarios, entities, fields, values')
    .argument('<files...>', 'test files; - is standard input')
    .action(async (paths: string[], options: { json?: boolean }) => {
      const files: TestFile[] = [];
      const sources = new ProjectSources();
      for (const path of paths)
        files.push(await readTestFile(path, decodeTestFile(await readInput(path)), await sources.of(path)));
      if (options.json) printJson({ files });
      else files.forEach(printFile);
      finish(0);
    });
}

export function printFile(file: TestFile): void {
  print(bold(file.path) + dim(`  ${file.title ?? ''}`));
  for (const scenario of file.scenarios) {
    print(`  ${scenario.line}: ${scenario.name}`);
    for (const entity of scenario.entities) {
      print(`    ${bold(entity.name)} × ${entity.count}  ${dim(`${percent(entity.confidence)}, ${entity.reason}`)}`);
      for (const field of entity.fields) {
        const value = field.value === null ? '' : ` = ${JSON.stringify(field.value)}`;
        print(
          `      ${field.name}${value}  ${dim(`${field.semantic_type}, ${percent(field.confidence)}, line ${field.line}`)}`,
        );
      }
    }
    for (const url of scenario.urls) print(`    ${dim(url)}`);
  }
  for (const error of file.errors) print(`  line ${error.line}: ${error.message}`);
  if (file.scenarios.every((scenario) => scenario.entities.length === 0)) print(dim('  No data entry found.'));
}
