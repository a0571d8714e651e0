import type { Command } from 'commander';
import type { Engine } from '../engine/engine';
import { UserError } from '../engine/errors';
import type { RelationshipDecision } from '../engine/schema/relationship-decision';
import { displayName, type Relationship } from '../engine/schema/schema';
import { type CommonOptions, withDatabases, withEngine } from './common';
import { registerFuse } from './fuse';
import { ago, bold, print, printJson, printTable } from './output';

/** `tdm schemas`: what was discovered or made, how versions differ, and which relationships are inferred. */
export function registerSchemas(program: Command): void {
  const schemas = withDatabases(program.command('schemas'))
    .description('list schemas, or show one version with its columns')
    .argument('[version]', 'a schema version')
    .action(async (id: string | undefined, options: CommonOptions) =>
      withEngine(options, (engine) =>
        id === undefined ? printSchemas(engine, options) : printSchema(engine, options, id),
      ),
    );

  withDatabases(schemas.command('diff'))
    .description('say how a schema version differs from another')
    .argument('<a>', 'the older version')
    .argument('<b>', 'the newer one')
    .action(async (a: string, b: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withEngine(options, async (engine) => {
        const { changes } = await engine.compareSchemas(a, b);
        if (options.json) printJson({ changes });
        else for (const { text } of changes) print(text);
        if (!options.json && changes.length === 0) print('They do not differ.');
      });
    });

  const relationships = withDatabases(schemas.command('relationships'))
    .description('list the inferred relationships of a version')
    .argument('<version>', 'a schema version')
    .action(async (version: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withEngine(options, (engine) => printRelationships(engine, options, version));
    });
  registerFuse(schemas);
  decision(relationships, 'confirm', 'confirmed');
  decision(relationships, 'refuse', 'refused');
}

function decision(parent: Command, name: string, meaning: RelationshipDecision['decision']): void {
  withDatabases(parent.command(name))
    .description(`${name} an inferred relationship, for all versions to come`)
    .argument('<version>', 'a schema version')
    .argument('<relationship>', 'its name, as the list shows it')
    .action(async (version: string, relationship: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withEngine(options, async (engine) => {
        const { from, from_columns, to, to_columns } = await inferred(engine, version, relationship);
        await engine.decideRelationship(version, { from, from_columns, to, to_columns, decision: meaning });
        if (options.json) printJson({ relationship, decision: meaning });
        else print(`${relationship}: ${meaning}. The next discovery takes it into account.`);
      });
    });
}

async function inferred(engine: Engine, version: string, name: string): Promise<Relationship> {
  const { schema } = await engine.getSchemaVersion(version);
  const found = schema.relationships.find((relationship) => relationship.virtual && relationship.name === name);
  if (found !== undefined) return found;
  throw new UserError(`There is no inferred relationship "${name}" in that version.`, {
    where: 'relationship',
    hint: `\`tdm schemas relationships ${version}\` lists them.`,
  });
}

async function printRelationships(engine: Engine, options: CommonOptions, version: string): Promise<void> {
  const { schema } = await engine.getSchemaVersion(version);
  const found = schema.relationships.filter((relationship) => relationship.virtual);
  if (options.json) {
    printJson({ relationships: found });
    return;
  }
  printTable(
    ['relationship', 'from', 'to', 'confidence', 'reason'],
    found.map(({ name, from, from_columns, to, to_columns, provenance }) => [
      name,
      `${displayName(from)} (${from_columns.join(', ')})`,
      `${displayName(to)} (${to_columns.join(', ')})`,
      provenance.confidence,
      provenance.reason,
    ]),
  );
}

async function printSchemas(engine: Engine, options: CommonOptions): Promise<void> {
  const schemas = await engine.listSchemas();
  if (options.json) {
    printJson({ schemas });
    return;
  }
  printTable(
    ['schema version', 'schema', 'version', 'tables', 'source', 'when'],
    schemas.flatMap((schema) =>
      schema.versions.map((version) => [
        version.id,
        schema.name,
        version.version,
        version.table_count,
        schema.source,
        ago(version.created_at),
      ]),
    ),
  );
}

async function printSchema(engine: Engine, options: CommonOptions, id: string): Promise<void> {
  const version = await engine.getSchemaVersion(id);
  if (options.json) {
    printJson(version);
    return;
  }
  for (const table of version.schema.tables) {
    print(bold(displayName(table)));
    printTable(
      ['column', 'type', 'meaning', 'confidence', 'reason'],
      table.columns.map((column) => [
        column.name,
        column.type.name,
        column.semantic_type ?? '',
        column.provenance.confidence,
        column.provenance.reason,
      ]),
    );
  }
}
