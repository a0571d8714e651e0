import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Beside the packages, where the embedded server's programs are found. */
const FOLDER = join(__dirname, '../../../node_modules/.cache/tdm-bench');

const THREADS = join(__dirname, '../../../client/src/engine/workflow/threads');

/**
 * One file of a bench's folder with all that it imports, as the product is built, and the threads that it starts beside
 * it; the path of the bundle. What is loaded file by file runs at half the speed, since every name that a file imports is
 * looked up at every use.
 */
export async function bundle(file: string, folder = __dirname): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const name = `${basename(folder)}-${file}`;
  await build({
    entryPoints: {
      [name]: join(folder, `${file}.ts`),
      'mask-thread': join(THREADS, 'mask.ts'),
      'generate-thread': join(THREADS, 'generate.ts'),
    },
    outdir: FOLDER,
    bundle: true,
    platform: 'node',
    charset: 'utf8',
    target: 'node20',
    format: 'cjs',
    external: ['pg-native'],
    loader: { '.sql': 'text' },
    define: { BUNDLED: 'true' },
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return join(FOLDER, `${name}.js`);
}
