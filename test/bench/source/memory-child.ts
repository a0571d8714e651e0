import { openDatabase } from '../../../client/src/engine/databases/pool';
import { maskPeople, sourceSchema } from './masked-rows';

/** Masks all of `people` of the source argv[2] into a dataset in argv[3], and prints the memory it needed, in bytes. */
async function main([url, folder, check]: string[]): Promise<void> {
  const database = await openDatabase(url);
  const source = await sourceSchema(database);
  const { manifest } = await maskPeople(database, source, folder, check === 'check');
  await database.close();
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ rows: manifest.tables[0].row_count, peak }));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
