import { writeDataset } from './write-dataset';

/** Makes argv[2] rows into a dataset in argv[3], and prints the memory that it needed, in bytes. */
async function main([count, folder]: string[]): Promise<void> {
  const { manifest } = await writeDataset(Number(count), folder);
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ rows: manifest.tables[0].row_count, peak }));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
