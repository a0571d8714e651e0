import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installDebian, isOnPath } from './debian';
import { withLock } from './lock';
import { cache } from './paths';
import { shell } from './shell';

/** VS Code 1.139.1, as npm's code-server carries it, and the Node that it is made for. */
const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';

export interface VsCodeServer {
  node: string;
  /** server-main.js */
  main: string;
}

/**
 * The VS Code server under `.vscode-test/`, installed when it is not there yet: made in a folder of its own and renamed
 * when whole, so that what is there always works.
 */
export async function installVsCodeServer(): Promise<VsCodeServer> {
  const platform = `${process.platform}-${process.arch}`;
  const folder = path.join(cache, `server-${codeServerVersion}-${platform}`);
  const server: VsCodeServer = {
    node: path.join(folder, `node_modules/node-${platform}/bin/node`),
    main: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
  if (existsSync(folder)) return server;
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    await mkdir(cache, { recursive: true });
    const making = await mkdtemp(path.join(cache, 'making-'));
    try {
      await makeServer(making, platform);
      await rename(making, folder);
    } finally {
      await rm(making, { recursive: true, force: true });
    }
  });
  return server;
}

async function makeServer(folder: string, platform: string): Promise<void> {
  console.log(`Installing VS Code server ${codeServerVersion} (once, under a minute, 0.8 GB) …`);
  // Native modules are built on this machine.
  const tools = { python3: 'python3', make: 'make', 'g++': 'g++' };
  const missing = Object.entries(tools).filter(([command]) => !isOnPath(command));
  if (missing.length > 0) {
    await installDebian(
      missing.map(([, name]) => name),
      'to build native modules',
    );
  }
  await writeFile(path.join(folder, 'package.json'), '{ "name": "vscode-under-test", "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const nodePackage = `node-${platform}`;
  await npm(folder, [
    'install',
    ...quiet,
    '--ignore-scripts',
    '--save-exact',
    `${nodePackage}@${nodeVersion}`,
    `code-server@${codeServerVersion}`,
  ]);

  const nodeFolder = path.join(folder, 'node_modules', nodePackage);
  const env = { PATH: `${path.join(nodeFolder, 'bin')}${path.delimiter}${process.env.PATH ?? ''}` };
  const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
  // Not `npm ci`: the lock that code-server publishes is out of step with its manifest.
  const install = ['install', ...quiet, '--omit=dev', '--ignore-scripts'];
  await npm(vscode, install, env);
  await npm(path.join(vscode, 'extensions'), install, env);
  // Without spdlog, output channels stay empty.
  const rebuild = ['rebuild', ...quiet, '@vscode/spdlog', '@vscode/native-watchdog'];
  await npm(vscode, rebuild, { ...env, npm_config_nodedir: nodeFolder });

  const product = JSON.parse(await readFile(path.join(vscode, 'package.json'), 'utf8')) as { version: string };
  console.log(`Installed VS Code ${product.version}.`);
}

async function npm(cwd: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  // What `npm test` puts into the environment belongs to this package, not to the one being installed.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_(?!registry|.*proxy|cafile)|package_|lifecycle_)/i.test(name),
  );
  await shell('npm', args, { cwd, env: { ...Object.fromEntries(inherited), ...env } });
}
