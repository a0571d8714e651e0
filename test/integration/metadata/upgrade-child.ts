import { openMetadata } from '../../../client/src/engine/metadata/metadata';

async function main(): Promise<void> {
  const metadata = await openMetadata(process.argv[2]);
  await metadata.migrations.upgrade();
  await metadata.close();
  process.disconnect();
}

void main();
