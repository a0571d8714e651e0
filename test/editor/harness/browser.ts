import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { findOnPath, installDebian } from './debian';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplication = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A Chromium: CHROMIUM_PATH, the system's, playwright's own, or one that apt-get installs. */
export async function findChromium(): Promise<string> {
  const found = installedChromium();
  if (found !== null) return found;
  await installDebian(['chromium'], 'to drive VS Code with (any Chromium will do: name it in CHROMIUM_PATH)');
  const installed = installedChromium();
  if (installed === null) throw new Error('apt-get installed chromium, but no `chromium` is on the PATH.');
  return installed;
}

function installedChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return named;
  }
  const onPath = commands.map(findOnPath).find((file) => file !== null);
  return onPath ?? [macApplication, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Containers give little shared memory.
      '--disable-dev-shm-usage',
    ],
  });
}
