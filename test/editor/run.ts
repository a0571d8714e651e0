import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import Mocha from 'mocha';
import type { Outcome } from '../support/outcome';
import Reporter from '../support/reporter';
import { findChromium } from './harness/browser';
import { cleanUp, cleanUpOnSignals } from './harness/cleanup';
import { runHostTests } from './harness/host-tests';
import { installVsCodeServer } from './harness/install';
import { withLock } from './harness/lock';
import { cache, root } from './harness/paths';

/**
 * The editor suite: tests inside a real VS Code's extension host (host/), then tests that use VS Code as a user does,
 * through a browser (user/). VSCODE_PATH or VSCODE_TEST=electron takes the desktop editor for the first kind; otherwise
 * both run on the VS Code server, which is installed into `.vscode-test/` by itself.
 */
async function main(): Promise<number> {
  const kind = editorKind();
  const mocha = new Mocha({ ui: 'bdd', reporter: Reporter, timeout: 120_000, slow: 5000 });
  const ready = await prepared(kind);
  addTest(mocha, ['a VS Code to test in'], ready);
  if (ready === null) {
    for (const name of ['trusted', 'untrusted'] as const) {
      console.log(`Testing inside the extension host, ${name} workspace …`);
      addOutcome(mocha, `in the extension host, ${name} workspace`, await hostOutcome(name, kind));
    }
    const folder = path.join(root, 'test/editor/user');
    const files = (await readdir(folder)).filter((file) => file.endsWith('.test.ts'));
    if (kind === 'server') for (const file of files.sort()) mocha.addFile(path.join(folder, file));
    else addTest(mocha, ['driven from the browser (needs VSCODE_TEST=server)'], 'skip');
  }
  return new Promise((resolve) => mocha.run(resolve));
}

type Kind = 'server' | 'electron';

/** The VS Code server is tried on Linux; elsewhere the desktop editor is the one that works without a doubt. */
function editorKind(): Kind {
  const { VSCODE_PATH: executable = '', VSCODE_TEST: asked = '' } = process.env;
  if (asked === 'server' || asked === 'electron') return asked;
  return executable !== '' || process.platform !== 'linux' ? 'electron' : 'server';
}

/** Null when all is there; otherwise what is missing and how to get it. */
async function prepared(kind: Kind): Promise<Error | null> {
  try {
    if (!existsSync(path.join(root, 'dist/extension.js'))) {
      throw new Error('dist/extension.js is missing: run `npm run build` first.');
    }
    if (kind === 'server') {
      await findChromium();
      await installVsCodeServer();
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function hostOutcome(name: 'trusted' | 'untrusted', kind: Kind): Promise<Outcome | Error> {
  try {
    return await runHostTests({ name, kind });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Adds tests that end as their twins inside VS Code did. */
function addOutcome(mocha: Mocha, title: string, outcome: Outcome | Error): void {
  if (outcome instanceof Error) {
    addTest(mocha, [title, 'runs to its end'], outcome);
    return;
  }
  if (outcome.tests.length === 0) addTest(mocha, [title, 'has tests'], new Error('No test ran.'));
  for (const { path: titles, state, error } of outcome.tests) {
    if (state === 'failed') {
      const failure = new Error(error?.split('\n')[0] ?? 'failed');
      // Without the many lines inside VS Code.
      failure.stack = error?.replace(/^.*\/static\/out\/.*\n?/gm, '');
      addTest(mocha, [title, ...titles], failure);
    } else addTest(mocha, [title, ...titles], state === 'skipped' ? 'skip' : null);
  }
}

/** Adds one test under its suites: passes with null, fails with an error. */
function addTest(mocha: Mocha, titles: string[], end: Error | 'skip' | null): void {
  let suite = mocha.suite;
  for (const title of titles.slice(0, -1)) {
    suite = suite.suites.find((child) => child.title === title) ?? Mocha.Suite.create(suite, title);
  }
  const body = () => {
    if (end instanceof Error) throw end;
  };
  suite.addTest(new Mocha.Test(titles.at(-1)!, end === 'skip' ? undefined : body));
}

cleanUpOnSignals();
void withLock(path.join(cache, 'run.lock'), main)
  .finally(cleanUp)
  .then((failures) => process.exit(failures > 0 ? 1 : 0));
