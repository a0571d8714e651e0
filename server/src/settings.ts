import type { Connection } from 'vscode-languageserver';

interface DocumentSettings {
  inlayHints: { enabled: boolean };
}

const DEFAULTS: DocumentSettings = { inlayHints: { enabled: false } };
const ENABLED = 'tdm.inlayHints.enabled';
const MAX_KEPT = 200;

/** The user's settings for a document, asked of the client once and again after they changed. */
export class Settings {
  readonly #kept = new Map<string, Promise<DocumentSettings>>();

  constructor(
    private readonly connection: Connection,
    /** Whether the client answers questions about settings. */
    private readonly client: { tellsSettings: boolean },
  ) {}

  of(uri: string): Promise<DocumentSettings> {
    if (!this.client.tellsSettings) return Promise.resolve(DEFAULTS);
    let settings = this.#kept.get(uri);
    if (settings === undefined) {
      settings = this.#ask(uri);
      if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
      this.#kept.set(uri, settings);
    }
    return settings;
  }

  forget(): void {
    this.#kept.clear();
  }

  async #ask(scopeUri: string): Promise<DocumentSettings> {
    try {
      // Only what is needed: other settings may hold addresses of databases.
      const told: unknown = await this.connection.workspace.getConfiguration({ section: ENABLED, scopeUri });
      return { inlayHints: { enabled: told === true } };
    } catch {
      return DEFAULTS;
    }
  }
}
