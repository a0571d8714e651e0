import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { cache, root } from './paths';
import { shell } from './shell';

let packaged: Promise<string> | undefined;

/** Packages the extension for this platform as `npm run package` does, once a process. Resolves with the .vsix. */
export function packageExtension(): Promise<string> {
  return (packaged ??= makePackage());
}

async function makePackage(): Promise<string> {
  const out = path.join(cache, 'out/package');
  await rm(out, { recursive: true, force: true });
  await shell(process.execPath, ['scripts/package.mjs', '--out', out], { cwd: root });
  const file = (await readdir(out)).find((name) => name.endsWith('.vsix'));
  if (file === undefined) throw new Error(`scripts/package.mjs left no .vsix in ${out}.`);
  return path.join(out, file);
}
