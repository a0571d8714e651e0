import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';

describe('the extension host', () => {
  it('is given none of what belongs to the engine: that would be read on its thread', async () => {
    const { metafile } = await build({
      absWorkingDir: join(__dirname, '../../..'),
      entryPoints: ['client/src/extension.ts'],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      external: ['vscode', 'pg-native'],
      loader: { '.sql': 'text' },
      mainFields: ['module', 'main'],
      logLevel: 'silent',
    });
    const heavy = /node_modules\/(pg|pg-copy-streams|@faker-js|hyparquet|hysnappy|drizzle-orm|zod|@cucumber)\//;
    assert.deepEqual(
      Object.keys(metafile.inputs).filter((file) => heavy.test(file)),
      [],
    );
  });
});
