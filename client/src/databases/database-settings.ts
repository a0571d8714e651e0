import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { SECTION, SETTINGS } from '../contributions';
import { DisposableStore } from '../disposable';
import type { DatabaseName } from '../engine/api';
import { parseConnectionString } from '../engine/databases/url';
import { UserError } from '../engine/errors';
import type { WorkerSettings } from '../worker/messages';
import { resolveSettings, sourceOf, type Given, type UrlSource } from './resolve-settings';
import { SourceSecrets } from './source-secrets';

const URL_SETTINGS = { metadata: SETTINGS.metadataUrl, target: SETTINGS.targetUrl } as const;
const SECRETS: Record<DatabaseName, string> = { metadata: 'tdm.metadataUrl', target: 'tdm.targetUrl' };

/** The environment's masking key comes before the one that is kept: the engine looks there by itself. */
const MASKING_KEY_VARIABLE = 'TDM_MASKING_KEY';

/** The connection strings, the home folder and what sources need, from the environment, the secret storage and the settings. */
export class DatabaseSettings {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  readonly #sources: SourceSecrets;
  /** Of what the engine was last started with, so that a change that it knows does not start it anew. */
  #given: string | null = null;

  constructor(private readonly secrets: vscode.SecretStorage) {
    this.#sources = new SourceSecrets(secrets);
    const watched = [SETTINGS.metadataUrl, SETTINGS.targetUrl, SETTINGS.home].map((key) => `${SECTION}.${key}`);
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (watched.some((key) => change.affectsConfiguration(key))) this.#changed.fire();
      }),
    );
    this.#store.add(
      secrets.onDidChange(({ key }) => {
        if (Object.values(SECRETS).includes(key)) this.#changed.fire();
        else if (SourceSecrets.holds(key)) void this.#lookAgain().catch(() => this.#changed.fire());
      }),
    );
  }

  /** What the engine is started with; refuses in a workspace that is not trusted, so that nothing connects there. */
  async forEngine(): Promise<WorkerSettings> {
    if (!vscode.workspace.isTrusted) throw untrusted();
    const settings = await this.#settings();
    this.#given = digestOf(settings);
    return settings;
  }

  async source(database: DatabaseName): Promise<UrlSource> {
    return sourceOf(database, await this.#read());
  }

  /** Keeps a whole URL, password included, in the secret storage; undefined removes it. */
  async keep(database: DatabaseName, url: string | undefined): Promise<void> {
    if (url === undefined) await this.secrets.delete(SECRETS[database]);
    else await this.secrets.store(SECRETS[database], url);
  }

  /** Keeps the password of a saved connection; undefined removes it. The engine's next call knows it. */
  async keepPassword(connection: string, password: string | undefined): Promise<void> {
    await this.#sources.keepPassword(connection, password);
    this.#changed.fire();
  }

  /** The key that masking depends on: the environment's, or the one that is kept, made at random the first time. */
  async maskingKey(): Promise<string> {
    const given = process.env[MASKING_KEY_VARIABLE] ?? '';
    if (given !== '') return given;
    if (await this.#sources.makeMaskingKey()) this.#changed.fire();
    return (await this.#sources.maskingKey())!;
  }

  /** Whether the environment's key is the one that counts. */
  get hasMaskingKeyOfEnvironment(): boolean {
    return (process.env[MASKING_KEY_VARIABLE] ?? '') !== '';
  }

  async keepMaskingKey(key: string): Promise<void> {
    await this.#sources.keepMaskingKey(key);
    this.#changed.fire();
  }

  async #settings(): Promise<WorkerSettings> {
    const [given, passwords, maskingKey] = await Promise.all([
      this.#read(),
      this.#sources.passwords(),
      this.hasMaskingKeyOfEnvironment ? undefined : this.#sources.maskingKey(),
    ]);
    return { ...resolveSettings(given), passwords, ...(maskingKey === undefined ? {} : { maskingKey }) };
  }

  /** Another window may have kept a secret, or this one, whose engine then knows it already. */
  async #lookAgain(): Promise<void> {
    if (this.#given !== null && digestOf(await this.#settings()) !== this.#given) this.#changed.fire();
  }

  async #read(): Promise<Given> {
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

const digestOf = (settings: WorkerSettings): string =>
  createHash('sha256').update(JSON.stringify(settings)).digest('base64');

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
