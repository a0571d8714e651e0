import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseName } from '../engine/api';
import type { WorkerSettings } from '../worker/messages';

/** Where a database's connection string comes from, in the order of precedence. */
export type UrlSource = 'environment' | 'secret' | 'setting' | 'embedded';

export const URL_VARIABLES: Record<DatabaseName, string> = {
  metadata: 'DATABASE_URL',
  target: 'TARGET_DATABASE_URL',
};

export interface Given {
  environment: Readonly<Record<string, string | undefined>>;
  secrets: Readonly<Record<DatabaseName, string | undefined>>;
  settings: Readonly<Record<DatabaseName | 'home', string>>;
}

export function sourceOf(database: DatabaseName, given: Given): UrlSource {
  if (filled(given.environment[URL_VARIABLES[database]])) return 'environment';
  if (filled(given.secrets[database])) return 'secret';
  return filled(given.settings[database]) ? 'setting' : 'embedded';
}

/** What the engine is started with. TDM_HOME, which comes before the setting, is read by the engine itself. */
export function resolveSettings(given: Given): WorkerSettings {
  const home = filled(given.environment.TDM_HOME) ?? filled(given.settings.home);
  const metadataUrl = urlOf('metadata', given);
  const targetUrl = urlOf('target', given);
  return {
    ...(home === undefined ? {} : { home: expandHome(home) }),
    ...(metadataUrl === undefined ? {} : { metadataUrl }),
    ...(targetUrl === undefined ? {} : { targetUrl }),
  };
}

function urlOf(database: DatabaseName, given: Given): string | undefined {
  switch (sourceOf(database, given)) {
    case 'environment':
      return filled(given.environment[URL_VARIABLES[database]]);
    case 'secret':
      return filled(given.secrets[database]);
    case 'setting':
      return filled(given.settings[database]);
    case 'embedded':
      return undefined;
  }
}

/** White space alone is nothing. */
function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

const expandHome = (path: string): string => (/^~(?=$|[/\\])/.test(path) ? join(homedir(), path.slice(1)) : path);
