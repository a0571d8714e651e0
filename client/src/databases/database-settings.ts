import * as vscode from 'vscode';
import { SECTION, SETTINGS } from '../contributions';
import { DisposableStore } from '../disposable';
import type { DatabaseName } from '../engine/api';
import { parseConnectionString } from '../engine/databases/url';
import { UserError } from '../engine/errors';
import type { WorkerSettings } from '../worker/messages';
import { resolveSettings, sourceOf, type Given, type UrlSource } from './resolve-settings';

const URL_SETTINGS = { metadata: SETTINGS.metadataUrl, target: SETTINGS.targetUrl } as const;
const SECRETS: Record<DatabaseName, string> = { metadata: 'tdm.metadataUrl', target: 'tdm.targetUrl' };

/** The connection strings and the home folder, from the environment, the secret storage and the settings. */
export class DatabaseSettings {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;

  constructor(private readonly secrets: vscode.SecretStorage) {
    const watched = [SETTINGS.metadataUrl, SETTINGS.targetUrl, SETTINGS.home].map((key) => `${SECTION}.${key}`);
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (watched.some((key) => change.affectsConfiguration(key))) this.#changed.fire();
      }),
    );
    this.#store.add(
      secrets.onDidChange(({ key }) => {
        if (Object.values(SECRETS).includes(key)) this.#changed.fire();
      }),
    );
  }

  /** What the engine is started with; refuses in a workspace that is not trusted, so that nothing connects there. */
  async forEngine(): Promise<WorkerSettings> {
    if (!vscode.workspace.isTrusted) throw untrusted();
    return resolveSettings(await this.#given());
  }

  async source(database: DatabaseName): Promise<UrlSource> {
    return sourceOf(database, await this.#given());
  }

  /** Keeps a whole URL, password included, in the secret storage; undefined removes it. */
  async keep(database: DatabaseName, url: string | undefined): Promise<void> {
    if (url === undefined) await this.secrets.delete(SECRETS[database]);
    else await this.secrets.store(SECRETS[database], url);
  }

  async #given(): Promise<Given> {
    const settings = vscode.workspace.getConfiguration(SECTION);
    return {
      environment: process.env,
      secrets: {
        metadata: await this.secrets.get(SECRETS.metadata),
        target: await this.secrets.get(SECRETS.target),
      },
      settings: {
        metadata: settings.get(SETTINGS.metadataUrl, ''),
        target: settings.get(SETTINGS.targetUrl, ''),
        home: settings.get(SETTINGS.home, ''),
      },
    };
  }

  /** The databases whose setting holds a password: settings are files that are synchronised and committed. */
  withPassword(): DatabaseName[] {
    const settings = vscode.workspace.getConfiguration(SECTION);
    return (['metadata', 'target'] as const).filter((name) => hasPassword(settings.get(URL_SETTINGS[name], '')));
  }

  /** Moves a URL from wherever it is set to the secret storage. */
  async moveToSecrets(database: DatabaseName): Promise<void> {
    const key = URL_SETTINGS[database];
    const settings = vscode.workspace.getConfiguration(SECTION);
    await this.keep(database, settings.get(key, ''));
    const set = settings.inspect<string>(key);
    const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
    if (set?.workspaceFolderValue !== undefined) await settings.update(key, undefined, WorkspaceFolder);
    if (set?.workspaceValue !== undefined) await settings.update(key, undefined, Workspace);
    if (set?.globalValue !== undefined) await settings.update(key, undefined, Global);
  }

  dispose(): void {
    this.#store.dispose();
  }
}

function hasPassword(url: string): boolean {
  try {
    return url.trim() !== '' && parseConnectionString(url).password !== null;
  } catch {
    return false;
  }
}

function untrusted(): UserError {
  return new UserError(vscode.l10n.t('This workspace is not trusted, so TDM connects to nothing and writes nothing.'), {
    hint: vscode.l10n.t('Trust it to generate data; lenses, hovers and problems work as they are.'),
  });
}
