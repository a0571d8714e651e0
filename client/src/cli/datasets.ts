import type { Command } from 'commander';
import type { Engine } from '../engine/engine';
import { displayName } from '../engine/schema/schema';
import { type CommonOptions, withDatabases, withEngine } from './common';
import { ago, print, printJson, printTable } from './output';

/** `tdm datasets`: dataset versions, and why a row is in one. */
export function registerDatasets(program: Command): void {
  const datasets = withDatabases(program.command('datasets'))
    .description('list dataset versions')
    .action(async (options: CommonOptions) => withEngine(options, (engine) => printDatasets(engine, options)));

  withDatabases(datasets.command('why'))
    .description("say why a row is in a subset: the chain from the subset's root to it")
    .argument('<dataset>', 'the dataset version')
    .argument('<table>', 'such as orders or sales.orders')
    .argument('<key...>', "the values of the row's primary key, in the key's order")
    .action(async (dataset: string, table: string, key: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withEngine(options, async (engine) => {
        const chain = await engine.whyRow(dataset, table, key);
        if (options.json) printJson({ chain });
        else
          for (const { table: name, key: values, relationship } of [...chain].reverse())
            print(`${name} (${words(values)})${relationship === null ? '  root' : `  by ${relationship}`}`);
      });
    });
}

const words = (key: Record<string, string | null>): string =>
  Object.entries(key)
    .map(([column, value]) => `${column} ${value ?? 'null'}`)
    .join(', ');

async function printDatasets(engine: Engine, options: CommonOptions): Promise<void> {
  const datasets = await engine.listDatasets();
  if (options.json) {
    printJson({ datasets });
    return;
  }
  printTable(
    ['dataset version', 'name', 'version', 'origin', 'when', 'tables'],
    datasets.map((dataset) => [
      dataset.dataset_version_id,
      dataset.name,
      dataset.version,
      dataset.origin,
      ago(dataset.created_at),
      dataset.tables.map((table) => `${displayName(table)} (${table.row_count})`).join(', '),
    ]),
  );
}
