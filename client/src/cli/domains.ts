import type { Command } from 'commander';
import { listDomains, showDomain, type DomainDetails } from '../engine/domains/domains';
import { bold, dim, print, printJson, printTable } from './output';
import { projectData } from './project-data';

interface Options {
  json?: true;
  scenario?: string;
}

/** `tdm domains`: the packs there are, ours and those of `.tdm/domains`, and what one of them makes. */
export function registerDomains(program: Command): void {
  const domains = program.command('domains').description('domain packs: tables that data is made for without a schema');

  domains
    .command('list', { isDefault: true })
    .description('list the packs, and the scenarios of each')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: Options) => {
      const all = listDomains(await ownPacks());
      if (options.json) {
        printJson({ domains: all });
        return;
      }
      for (const { name, description, source, scenarios } of all) {
        print(`${bold(name)}${source === 'user' ? dim('  (.tdm/domains)') : ''}  ${description}`);
        for (const scenario of scenarios) print(`    ${scenario.name}  ${dim(scenario.description)}`);
      }
    });

  domains
    .command('show')
    .description('show the tables of a pack, and what holds between them')
    .argument('<name>', 'a pack, as the list names it')
    .option('--scenario <name>', 'one of its scenarios, the first when left out')
    .option('--json', 'one JSON document on standard output')
    .action(async (name: string, options: Options) => {
      const details = showDomain(name, options.scenario, await ownPacks());
      if (options.json) printJson(details);
      else printDetails(details);
    });
}

async function ownPacks(): Promise<readonly unknown[]> {
  const { domain_packs: packs } = await projectData();
  return Array.isArray(packs) ? (packs as unknown[]) : [];
}

function printDetails({ name, scenario, description, scenarios, tables, rules }: DomainDetails): void {
  print(`${bold(name)}, ${scenario}: ${description}`);
  print(scenarios.find((one) => one.name === scenario)?.description);
  for (const table of tables) {
    print();
    print(`${bold(table.name)}${table.rows === null ? '' : dim(`  ${table.rows} rows`)}  ${table.comment ?? ''}`);
    printTable(
      ['column', 'type', ''],
      table.columns.map((column) => [column.name, column.type, column.notes]),
    );
  }
  if (rules.length === 0) return;
  print();
  print(bold('What holds'));
  for (const { column, value, when } of rules)
    print(`  ${column} = ${value}${when === undefined ? '' : `  where ${when}`}`);
}
