import { basename } from 'node:path';
import type { ScratchDatabase } from '../../../databases/scratch';
import { UserError } from '../../../errors';
import { withMeanings } from '../../meaning/with-meanings';
import { displayName, type Provenance, type Relationship, type Schema } from '../../schema';
import { inferByName } from '../../virtual-relationships/by-name';
import type { DescribedSchema, Origin } from '../described';
import { loadScript } from './load-script';
import type { ScriptLimits } from './watchdog';

export interface DescribeScriptOptions {
  /** Makes the throw-away database that the script is loaded into. */
  scratch: () => Promise<ScratchDatabase>;
  signal?: AbortSignal;
  /** A minute and half a gigabyte when left out. */
  limits?: ScriptLimits;
}

const LIMITS: ScriptLimits = { milliseconds: 60_000, size: 512_000_000 };
/** A script of structure is far smaller; one with rows is better given without. */
const MOST_CHARACTERS = 64_000_000;

/**
 * The tables that an SQL script makes. It is loaded into a throw-away database, as a role that can do no harm, and read
 * from there. Throws UserError, naming the line, for a script that PostgreSQL does not take.
 */
export async function describeScript(
  content: string,
  path: string | undefined,
  { scratch, signal, limits = LIMITS }: DescribeScriptOptions,
): Promise<DescribedSchema> {
  const name = path === undefined || path === '' ? 'The script' : basename(path);
  checkContent(content, name);
  const made = await scratch();
  try {
    const { schema: read, notes, skipped } = await loadScript(content, made, { name, limits, signal });
    if (read.tables.length === 0)
      throw new UserError(`${name} makes no table.`, {
        where: name,
        hint: 'Give a script with CREATE TABLE statements.',
      });
    const schema = withMeanings(asScript({ ...read, relationships: [...read.relationships, ...inferByName(read)] }));
    return {
      schema,
      literals: new Map(),
      counts: new Map(),
      rules: [],
      statistics: null,
      origins: originsOf(schema),
      decisions: [...skipped, ...notes].map((reason) => ({ operation: 'synthetic', reason })),
      fallbacks: [],
    };
  } finally {
    await made.drop();
  }
}

function checkContent(content: string, name: string): void {
  if (content.startsWith('PGDMP'))
    throw new UserError(`${name} is a dump in pg_dump's own format.`, {
      where: name,
      hint: 'Turn it into a script: pg_restore --schema-only -f schema.sql FILE',
    });
  if (content.length > MOST_CHARACTERS)
    throw new UserError(`${name} is larger than ${MOST_CHARACTERS / 1_000_000} MB.`, {
      where: name,
      hint: 'Give the structure alone: pg_dump --schema-only.',
    });
  if (content.includes('\0'))
    throw new UserError(`${name} is no text: it holds characters of code 0.`, {
      where: name,
      hint: 'Give an SQL script in UTF-8.',
    });
  if (content.trim() === '') throw new UserError(`${name} is empty.`, { where: name, hint: 'Give an SQL script.' });
}

/** What was read in the database was said by the script. */
function asScript(schema: Schema): Schema {
  const said = <Of extends { provenance: Provenance }>(of: Of): Of => ({
    ...of,
    provenance: { ...of.provenance, source: 'sql' },
  });
  return {
    ...schema,
    tables: schema.tables.map((table) => ({ ...said(table), columns: table.columns.map(said) })),
    relationships: schema.relationships.map((one): Relationship => said(one)),
  };
}

function originsOf({ tables }: Schema): Origin[] {
  return tables.flatMap((table): Origin[] => {
    const name = displayName(table);
    const whole: Origin = { source: 'sql', entity: name, field: null, table: name, column: null };
    return [whole, ...table.columns.map((column) => ({ ...whole, field: column.name, column: column.name }))];
  });
}
