import type { Command } from 'commander';
import type { Engine } from '../engine/engine';
import { UserError } from '../engine/errors';
import { nearest } from '../engine/nearest';
import { isPiiType, PII_TYPES } from '../engine/privacy/pii-types';
import { isTechnique, type Technique, TECHNIQUES } from '../engine/privacy/techniques';
import { displayName, type Table } from '../engine/schema/schema';
import { type CommonOptions, withDatabases, withEngine } from './common';
import { notOneOf, print, printJson, printTable } from './output';

interface DecideFlags extends CommonOptions {
  technique?: string;
}

/** `tdm classifications`: what is known of columns, and what the user decides about them. */
export function registerClassifications(program: Command): void {
  const classifications = withDatabases(program.command('classifications'))
    .description('list what was found or decided about the columns of a schema version')
    .argument('<version>', 'a schema version')
    .action(async (version: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withEngine(options, (engine) => list(engine, version, options));
    });

  withDatabases(classifications.command('decide'))
    .description('say what a column holds; wins over detection, in later versions too')
    .argument('<version>', 'a schema version')
    .argument('<column>', 'such as users.email or sales.users.email')
    .argument('<class>', `one of ${PII_TYPES.join(', ')}`)
    .option('--technique <name>', `how to mask it: ${TECHNIQUES.join(', ')}`)
    .action(async (version: string, column: string, piiType: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<DecideFlags>();
      if (!isPiiType(piiType)) throw notOneOf('class', piiType, PII_TYPES);
      const technique = techniqueOf(options.technique);
      await withEngine(options, async (engine) => {
        const place = await columnOf(engine, version, column);
        await engine.decideColumn(version, { ...place, pii_type: piiType, technique });
        if (options.json) printJson({ ...place, pii_type: piiType, technique });
        else print(`${column}: ${piiType}.`);
      });
    });
}

async function list(engine: Engine, version: string, options: CommonOptions): Promise<void> {
  const found = await engine.listClassifications(version);
  if (options.json) {
    printJson({ schema_version_id: version, classifications: found });
    return;
  }
  printTable(
    ['column', 'class', 'confidence', 'technique', 'by'],
    found.map(({ schema, table, column, pii_type, confidence, technique, decided_by }) => [
      `${displayName({ schema, name: table })}.${column}`,
      pii_type,
      confidence,
      technique ?? '',
      decided_by,
    ]),
  );
}

async function columnOf(
  engine: Engine,
  version: string,
  text: string,
): Promise<{ schema: string; table: string; column: string }> {
  const { schema } = await engine.getSchemaVersion(version);
  const named = (table: Table, column: string): boolean =>
    text === `${displayName(table)}.${column}` || text === `${table.schema}.${table.name}.${column}`;
  for (const table of schema.tables) {
    const column = table.columns.find(({ name }) => named(table, name));
    if (column !== undefined) return { schema: table.schema, table: table.name, column: column.name };
  }
  const all = schema.tables.flatMap((table) => table.columns.map(({ name }) => `${displayName(table)}.${name}`));
  const near = nearest(text, all);
  throw new UserError(`There is no column ${text} in that version.`, {
    where: 'column',
    hint: near === null ? 'Name it as TABLE.COLUMN or SCHEMA.TABLE.COLUMN.' : `Did you mean ${near}?`,
  });
}

function techniqueOf(text: string | undefined): Technique | null {
  if (text === undefined) return null;
  if (!isTechnique(text)) throw notOneOf('--technique', text, TECHNIQUES);
  return text;
}
