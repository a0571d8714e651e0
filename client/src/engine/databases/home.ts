import { homedir } from 'node:os';
import { isAbsolute, posix, resolve, win32 } from 'node:path';

/** What the choice of a home depends on; each is this process's own when left out. */
export interface HomeSurroundings {
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  isRoot?: boolean;
  userFolder?: string;
}

/**
 * TDM's folder when none is given: `TDM_HOME`, or else the platform's place for a user's data. Root on Linux gets
 * /var/lib/tdm, because PostgreSQL does not run as root and the account it runs as cannot pass root's own home.
 */
export function defaultHome({
  env = process.env,
  platform = process.platform,
  isRoot = process.getuid?.() === 0,
  userFolder = homedir(),
}: HomeSurroundings = {}): string {
  if (env.TDM_HOME) return resolve(env.TDM_HOME);
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA || win32.join(userFolder, 'AppData', 'Local'), 'tdm');
  }
  if (platform === 'darwin') {
    return posix.join(isRoot ? '/' : userFolder, 'Library', 'Application Support', 'tdm');
  }
  if (isRoot) return '/var/lib/tdm';
  // The XDG rules: a relative path is to be ignored.
  const data = env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : undefined;
  return posix.join(data ?? posix.join(userFolder, '.local', 'share'), 'tdm');
}
