import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { format, resolveConfig } from 'prettier';

/** Stands in a drafted way back until somebody has checked it; a test refuses it. */
export const UNCHECKED = '-- UNCHECKED DRAFT: check the way back, then remove this line.';

export interface MigrationFile {
  number: number;
  name: string;
}

// drizzle-kit puts a method on every array that `for … in` then finds: others in the process are kept from it.
for (const name of Object.keys(Array.prototype)) Object.defineProperty(Array.prototype, name, { enumerable: false });

/** What drizzle-kit knows of a model; its own type does not resolve. */
interface Snapshot {
  id: string;
}

/** The numbered migrations in `folder`, oldest first. */
async function listMigrations(folder: string): Promise<MigrationFile[]> {
  const matches = (await readdir(folder)).map((file) => /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file));
  return matches
    .filter((match) => match !== null)
    .map(([, number, name]) => ({ number: Number(number), name }))
    .sort((one, other) => one.number - other.number);
}

export function baseName({ number, name }: MigrationFile): string {
  return `${String(number).padStart(4, '0')}_${name}`;
}

/** SQL that leads from the newest migration's snapshot to the model, the SQL that leads back, and the new snapshot. */
export async function compareWithModel(
  folder: string,
  model: Record<string, unknown>,
): Promise<{ up: string[]; down: string[]; snapshot: Snapshot }> {
  const newest = (await listMigrations(folder)).at(-1);
  const before = newest === undefined ? snapshotOf({}) : await readSnapshot(folder, newest);
  const snapshot = snapshotOf(model, before.id);
  return {
    up: await generateMigration(before, snapshot),
    down: await generateMigration(snapshot, before),
    snapshot,
  };
}

function snapshotOf(model: Record<string, unknown>, previous?: string): Snapshot {
  return generateDrizzleJson(model, previous) as Snapshot;
}

function snapshotPath(folder: string, migration: MigrationFile): string {
  return join(folder, 'meta', `${baseName(migration)}.json`);
}

async function readSnapshot(folder: string, migration: MigrationFile): Promise<Snapshot> {
  return JSON.parse(await readFile(snapshotPath(folder, migration), 'utf8')) as Snapshot;
}

/** Writes the next migration, its drafted way back and its snapshot, and lists it. Null when the model has not changed. */
export async function writeMigration(
  folder: string,
  name: string,
  model: Record<string, unknown>,
): Promise<MigrationFile | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error(`"${name}" is no name for a migration: use lower-case letters, digits and underscores.`);
  }
  const { up, down, snapshot } = await compareWithModel(folder, model);
  if (up.length === 0) return null;
  const migration = { number: ((await listMigrations(folder)).at(-1)?.number ?? 0) + 1, name };
  await mkdir(join(folder, 'meta'), { recursive: true });
  await writeFile(snapshotPath(folder, migration), `${JSON.stringify(snapshot, null, 2)}\n`);
  await writeFile(join(folder, `${baseName(migration)}.down.sql`), `${UNCHECKED}\n${script(down)}`);
  await writeFile(join(folder, `${baseName(migration)}.sql`), script(up));
  await writeIndex(folder);
  return migration;
}

function script(statements: string[]): string {
  return statements.map((statement) => `${statement.trim()}\n`).join('\n');
}

/** Writes `index.ts`, which hands the texts of all migrations to the code, and so into the bundles. */
async function writeIndex(folder: string): Promise<void> {
  await writeFile(join(folder, 'index.ts'), await indexText(folder));
}

export async function indexText(folder: string): Promise<string> {
  const migrations = await listMigrations(folder);
  for (const migration of migrations) {
    const down = join(folder, `${baseName(migration)}.down.sql`);
    if (!existsSync(down)) throw new Error(`${down} is missing: every migration has its way back.`);
  }
  const id = ({ number }: MigrationFile) => String(number).padStart(4, '0');
  const imports = migrations.flatMap((migration) => [
    `import up${id(migration)} from './${baseName(migration)}.sql';`,
    `import down${id(migration)} from './${baseName(migration)}.down.sql';`,
  ]);
  const entries = migrations.map(
    (migration) =>
      `  { number: ${migration.number}, name: '${migration.name}', up: up${id(migration)}, down: down${id(migration)} },`,
  );
  const text = `// Written by \`npm run migration\`; do not edit.
${imports.join('\n')}

/** One step in the life of \`tdm\`: SQL that leads there, and SQL that leads back. */
export interface Migration {
  number: number;
  name: string;
  up: string;
  down: string;
}

/** All migrations, oldest first, numbered from 1 without a gap. */
export const MIGRATIONS: readonly Migration[] = [
${entries.join('\n')}
];
`;
  return format(text, { ...(await resolveConfig(import.meta.filename)), parser: 'typescript' });
}
