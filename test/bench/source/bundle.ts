import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Beside the packages, where the embedded server's programs are found. */
const FOLDER = join(__dirname, '../../../node_modules/.cache/tdm-bench');

/**
 * One file of this folder with all that it imports, as the product is built; the path of the bundle. What is loaded file
 * by file runs at half the speed, since every name that a file imports is looked up at every use.
 */
export async function bundle(file: string): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const outfile = join(FOLDER, `${file}.js`);
  await build({
    entryPoints: [join(__dirname, `${file}.ts`)],
    outfile,
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
  return outfile;
}
