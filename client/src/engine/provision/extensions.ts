import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import type { Extension } from '../schema/schema';
import type { OutsideName } from './outside';
import { attempt, reasonOf } from './statements';

/** What became of the source's extensions in the target. */
export interface ExtensionsFound {
  made: string[];
  /** Those that are not there, and why. */
  missing: { name: string; schema: string; reason: string }[];
  /** Quoted names of what an extension has in another schema here -> that schema. */
  elsewhere: Map<string, string>;
}

interface Present {
  name: string;
  schema: string;
}

/**
 * Makes those of the extensions that something of `names` belongs to, or that bring default operator classes for one of
 * the index `methods`, where they are available and the role may. Runs within a transaction, and goes with it.
 */
export async function makeExtensions(
  connection: Connection,
  extensions: readonly Extension[],
  names: readonly OutsideName[],
  methods: readonly string[],
): Promise<ExtensionsFound> {
  const found: ExtensionsFound = { made: [], missing: [], elsewhere: new Map() };
  if (extensions.length === 0 || (names.length === 0 && methods.length === 0)) return found;
  const present = await connection.query<Present>(
    'SELECT e.extname AS name, n.nspname AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace',
  );
  const available = await connection.query<{ name: string }>('SELECT name FROM pg_available_extensions');
  for (const extension of extensions) {
    const there = present.find(({ name }) => name === extension.name);
    if (there !== undefined) {
      if (there.schema !== extension.schema) await noteElsewhere(connection, extension, there.schema, names, found);
    } else if (available.some(({ name }) => name === extension.name)) {
      await make(connection, extension, names, methods, found);
    } else {
      found.missing.push({ ...extension, reason: 'it is not installed at the server' });
    }
  }
  return found;
}

/** Made and undone again where nothing of it is used: what it has is not known before. */
async function make(
  connection: Connection,
  extension: Extension,
  names: readonly OutsideName[],
  methods: readonly string[],
  found: ExtensionsFound,
): Promise<void> {
  const problem = await attempt(connection, async () => {
    await connection.query(`CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(extension.schema)}`);
    const what = `EXTENSION IF NOT EXISTS ${quoteIdentifier(extension.name)}`;
    await connection.query(`CREATE ${what} WITH SCHEMA ${quoteIdentifier(extension.schema)} CASCADE`);
    const members = new Set((await membersOf(connection, extension.name)).map(({ name }) => name));
    const isUsed =
      names.some(({ schema, name }) => schema === extension.schema && members.has(name)) ||
      (await servesMethod(connection, extension.name, methods));
    if (!isUsed) throw new Unused();
  });
  if (problem === null) found.made.push(extension.name);
  else if (!(problem instanceof Unused)) found.missing.push({ ...extension, reason: reasonOf(problem) });
}

class Unused extends Error {}

async function noteElsewhere(
  connection: Connection,
  extension: Extension,
  schema: string,
  names: readonly OutsideName[],
  found: ExtensionsFound,
): Promise<void> {
  const members = new Set((await membersOf(connection, extension.name)).map(({ name }) => name));
  for (const name of names) {
    if (name.schema === extension.schema && members.has(name.name)) found.elsewhere.set(quoteTable(name), schema);
  }
}

/** Types, functions, operators and operator classes of an extension. */
function membersOf(connection: Connection, extension: string): Promise<{ name: string }[]> {
  return connection.query<{ name: string }>(
    `SELECT DISTINCT coalesce(t.typname, p.proname, o.oprname, c.opcname)::text AS name
       FROM pg_extension e JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
       LEFT JOIN pg_type t ON d.classid = 'pg_type'::regclass AND t.oid = d.objid
       LEFT JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
       LEFT JOIN pg_operator o ON d.classid = 'pg_operator'::regclass AND o.oid = d.objid
       LEFT JOIN pg_opclass c ON d.classid = 'pg_opclass'::regclass AND c.oid = d.objid
      WHERE e.extname = $1 AND coalesce(t.typname, p.proname, o.oprname, c.opcname) IS NOT NULL`,
    [extension],
  );
}

/** Whether indexes of one of the methods may be of its default operator classes, which no definition names. */
async function servesMethod(connection: Connection, extension: string, methods: readonly string[]): Promise<boolean> {
  const [{ serves }] = await connection.query<{ serves: boolean }>(
    `SELECT EXISTS (
       SELECT FROM pg_extension e
         JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
         JOIN pg_opclass c ON d.classid = 'pg_opclass'::regclass AND c.oid = d.objid AND c.opcdefault
         JOIN pg_am m ON m.oid = c.opcmethod
        WHERE e.extname = $1 AND m.amname = ANY($2)) AS serves`,
    [extension, methods],
  );
  return serves;
}
