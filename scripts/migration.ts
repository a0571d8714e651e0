// npm run migration -- NAME: the next migration of `tdm`, from the difference between the model and the newest one.
import { join } from 'node:path';
import * as model from '../client/src/engine/metadata/tables';
import { baseName, writeMigration } from './migration-files';

const folder = join(import.meta.dirname, '..', 'migrations');

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const name = names[0];
  if (names.length !== 1) throw new Error('Usage: npm run migration -- NAME');
  const migration = await writeMigration(folder, name, model);
  if (migration === null) {
    console.log('The model and the migrations agree: there is nothing to write.');
    return;
  }
  const base = `migrations/${baseName(migration)}`;
  console.log(`Wrote ${base}.sql. Now check ${base}.down.sql, and remove the line that says it is unchecked.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
