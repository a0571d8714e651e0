import type { Connection } from '../databases/database';
import { quoteTable } from '../databases/identifiers';
import { UserError } from '../errors';
import { displayName, type Schema } from '../schema/schema';
import { makeExtensions, type ExtensionsFound } from './extensions';
import type { Abilities } from './fit';
import { outsideNames, type OutsideName } from './outside';

export interface TargetAbilities extends Abilities {
  extensions: ExtensionsFound;
}

/** Methods that come with PostgreSQL, and have classes for every type that one would index with them. */
const PLAIN_METHODS: ReadonlySet<string> = new Set(['btree', 'hash', 'brin']);

/**
 * What the target has of what the schema names and does not make. Makes the extensions that it needs, where that can be
 * done; throws UserError when a column has a type of one that cannot be made.
 */
export async function abilitiesOf(connection: Connection, schema: Schema, label: string): Promise<TargetAbilities> {
  const names = outsideNames(schema);
  const methods = methodsIn(schema).filter((method) => !PLAIN_METHODS.has(method));
  const extensions = await makeExtensions(connection, schema.extensions ?? [], names, methods);
  const lacking = await lackingNames(
    connection,
    names.filter((name) => !extensions.elsewhere.has(quoteTable(name))),
  );
  refuseMissingTypes(schema, lacking, extensions, label);

  const [server] = await connection.query<{ version: number; methods: string[] }>(
    `SELECT current_setting('server_version_num')::int AS version,
            ARRAY(SELECT amname::text FROM pg_am WHERE amtype = 'i') AS methods`,
  );
  const missing = extensions.missing.map(({ name }) => name);
  return {
    extensions,
    lacks: (name) => lacking.has(keyOf(name)),
    hasMethod: (method) => server.methods.includes(method),
    version: server.version,
    excuse: missing.length === 0 ? '' : `, perhaps since it lacks the extension ${missing.join(', ')}`,
  };
}

function methodsIn(schema: Schema): string[] {
  const definitions = schema.tables.flatMap((table) => [...(table.indexes ?? []), ...(table.exclusions ?? [])]);
  return [...new Set(definitions.flatMap(({ definition }) => /\bUSING (\w+)/.exec(definition)?.[1] ?? []))];
}

/** A column of such a type could hold none of its values. */
function refuseMissingTypes(
  schema: Schema,
  lacking: ReadonlySet<string>,
  extensions: ExtensionsFound,
  label: string,
): void {
  for (const table of schema.tables) {
    for (const { name, type } of table.columns) {
      if (type.schema === null || !lacking.has(keyOf({ schema: type.schema, name: type.name, kind: 'type' }))) continue;
      const reasons = extensions.missing.filter((extension) => extension.schema === type.schema);
      if (reasons.length === 0) continue;
      const column = `${displayName(table)}.${name}`;
      throw new UserError(
        `The column "${column}" has the type "${type.name}", which ${label} does not have and which is of one of these ` +
          `extensions: ${reasons.map((missing) => `${missing.name} (${missing.reason})`).join(', ')}.`,
        {
          where: column,
          hint: 'Let an administrator of the target install it there and run CREATE EXTENSION, or leave the table out.',
        },
      );
    }
  }
}

const keyOf = (name: OutsideName): string => `${name.kind} ${quoteTable(name)}`;

/** Which of the names stand for nothing in this database. */
async function lackingNames(connection: Connection, names: readonly OutsideName[]): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const lacking = await connection.query<OutsideName>(
    `SELECT w.schema, w.name, w.kind
       FROM unnest($1::text[], $2::text[], $3::text[]) AS w (schema, name, kind)
       LEFT JOIN pg_namespace n ON n.nspname = w.schema
      WHERE n.oid IS NULL OR NOT CASE w.kind
        WHEN 'function' THEN EXISTS (SELECT FROM pg_proc WHERE proname = w.name AND pronamespace = n.oid)
        WHEN 'operator' THEN EXISTS (SELECT FROM pg_operator WHERE oprname = w.name AND oprnamespace = n.oid)
        WHEN 'type' THEN EXISTS (SELECT FROM pg_type WHERE typname = w.name AND typnamespace = n.oid)
        WHEN 'collation' THEN EXISTS (
          SELECT FROM pg_collation WHERE collname = w.name AND collnamespace = n.oid
             AND collencoding IN (-1, (SELECT encoding FROM pg_database WHERE datname = current_database())))
        ELSE EXISTS (SELECT FROM pg_type WHERE typname = w.name AND typnamespace = n.oid)
          OR EXISTS (SELECT FROM pg_class WHERE relname = w.name AND relnamespace = n.oid)
          OR EXISTS (SELECT FROM pg_opclass WHERE opcname = w.name AND opcnamespace = n.oid)
          OR EXISTS (SELECT FROM pg_collation WHERE collname = w.name AND collnamespace = n.oid)
      END`,
    [names.map((name) => name.schema), names.map((name) => name.name), names.map((name) => name.kind)],
  );
  return new Set(lacking.map(keyOf));
}
