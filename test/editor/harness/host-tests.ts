import { build } from 'esbuild';
import { appendFileSync, existsSync } from 'node:fs';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Outcome } from '../../support/outcome';
import { launchChromium } from './browser';
import { runInElectron } from './electron';
import { cache, root } from './paths';
import { setScene, type Scene } from './scene';
import type { Trust } from './settings';
import { startVsCodeServer } from './vscode-server';

const bundles = path.join(cache, 'out/host');
const limit = 180_000;

export interface HostRun {
  /** Of the session, such as `trusted`; the tests are those of test/editor/host/<name>/. */
  name: 'trusted' | 'untrusted';
  kind: 'server' | 'electron';
  /** The extension under test, run from its folder. */
  extension?: string;
}

/** Runs the tests of one folder inside a VS Code's extension host and resolves with how they ended. */
export async function runHostTests({ name, kind, extension = root }: HostRun): Promise<Outcome> {
  const scene = await setScene(name);
  const resultFile = path.join(scene.profile, 'result.json');
  try {
    const tests = await bundle(name);
    const env = { TDM_HOME: scene.home, TDM_TEST_RESULT: resultFile, TDM_TEST_FOLDER: tests };
    const run = {
      scene,
      extension,
      entry: path.join(bundles, 'index.js'),
      env,
      trust: name === 'trusted' ? 'off' : 'untrusted',
    } as const;
    const said = await (kind === 'electron' ? runInElectron(run) : runInServer(run));
    if (!existsSync(resultFile)) throw new Error(`The extension host ended without a result.\n${said}`);
    return JSON.parse(await readFile(resultFile, 'utf8')) as Outcome;
  } finally {
    await scene.clear();
  }
}

export interface HostSession {
  scene: Scene;
  extension: string;
  /** Module with `run()`. */
  entry: string;
  /** For the extension host. */
  env: Record<string, string>;
  trust: Trust;
}

/** Resolves with what was printed on the way, for the message of a failure. */
async function runInServer({ scene, extension, entry, env, trust }: HostSession): Promise<string> {
  const server = await startVsCodeServer({
    folder: scene.profile,
    env: { ...scene.env, ...env },
    development: true,
    trust,
  });
  const browser = await launchChromium();
  try {
    const lines: string[] = [];
    const page = await browser.newPage();
    const exited = new Promise<'exited'>((resolve) => {
      void page.exposeFunction('codeAutomationExit', () => resolve('exited'));
    });
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown) => {
      const line = `${type}: ${JSON.stringify(args)}`;
      lines.push(line);
      appendFileSync(path.join(scene.profile, 'host.log'), `${line}\n`);
    });
    await page.goto(hostPage(server.port, scene.workspace, extension, entry, env));
    const end = await Promise.race([exited, delay(limit, 'late' as const, { ref: false })]);
    const verdict = end === 'late' ? `No verdict within ${limit / 1000} s.\n` : '';
    return `${verdict}${lines.slice(-20).join('\n')}\n${await server.describe()}`;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function hostPage(port: number, folder: string, extension: string, entry: string, env: Record<string, string>): string {
  const remote = `vscode-remote://127.0.0.1:${port}`;
  const payload = [
    ['extensionDevelopmentPath', remote + extension],
    ['extensionTestsPath', remote + entry],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ['extensionEnvironment', JSON.stringify(env)],
  ];
  return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

async function bundle(name: string): Promise<string> {
  const sources = path.join(root, 'test/editor/host');
  const out = path.join(bundles, name);
  await rm(out, { recursive: true, force: true });
  const files = (await readdir(path.join(sources, name))).filter((file) => file.endsWith('.test.ts'));
  await build({
    entryPoints: [path.join(sources, 'index.ts'), ...files.map((file) => path.join(sources, name, file))],
    outbase: sources,
    outdir: bundles,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Mocha is found in our own node_modules, above `.vscode-test/`.
    external: ['vscode', 'mocha', 'pg-native'],
    loader: { '.sql': 'text' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  await stat(out);
  return out;
}
