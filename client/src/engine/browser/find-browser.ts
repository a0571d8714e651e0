import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { UserError } from '../errors';

/** What the search depends on; each is this process's own when left out. */
export interface BrowserSurroundings {
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  isProgram?: (path: string) => boolean;
}

/** Says where a browser is, or, set to `none`, that none is to be used. */
export const BROWSER_VARIABLE = 'TDM_BROWSER';

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX_PLACES = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The program of an installed Chrome, Chromium or Edge; null when there is none. Nothing is ever downloaded. Throws
 * UserError when TDM_BROWSER names a program that is not there.
 */
export function findBrowser({
  env = process.env,
  platform = process.platform,
  isProgram = canRun,
}: BrowserSurroundings = {}): string | null {
  const named = env[BROWSER_VARIABLE]?.trim();
  if (named === 'none') return null;
  if (named) {
    if (isProgram(named)) return named;
    throw new UserError(`${BROWSER_VARIABLE} names ${named}, which is no program.`, {
      where: BROWSER_VARIABLE,
      hint: 'Give the path of Chrome, Chromium or Edge, or unset it to have one looked for.',
    });
  }
  return places(env, platform).find(isProgram) ?? null;
}

function places(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS_PLACES.flatMap((place) => roots.map((root) => win32.join(root, place)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME === undefined ? [] : [posix.join(env.HOME, 'Applications')])];
    return MAC_APPLICATIONS.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return [...COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command))), ...LINUX_PLACES];
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
