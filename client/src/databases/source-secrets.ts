import { randomBytes } from 'node:crypto';
import type * as vscode from 'vscode';

const PASSWORDS = 'tdm.connectionPasswords';
const MASKING_KEY = 'tdm.maskingKey';

/** What reading and masking a source needs in secret: passwords of saved connections, and the masking key. */
export class SourceSecrets {
  /** One change after the other: all passwords are one secret. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>) {}

  static holds(key: string): boolean {
    return key === PASSWORDS || key === MASKING_KEY;
  }

  /** By connection. */
  async passwords(): Promise<Record<string, string>> {
    return passwordsOf(await this.secrets.get(PASSWORDS));
  }

  /** Undefined removes the one that is kept. */
  keepPassword(connection: string, password: string | undefined): Promise<void> {
    return this.#next(async () => {
      const others = Object.entries(await this.passwords()).filter(([name]) => name !== connection);
      const all = password === undefined ? others : [...others, [connection, password] as const];
      if (all.length === 0) await this.secrets.delete(PASSWORDS);
      else await this.secrets.store(PASSWORDS, JSON.stringify(Object.fromEntries(all)));
    });
  }

  /** Undefined until one was made or set. */
  async maskingKey(): Promise<string | undefined> {
    return this.secrets.get(MASKING_KEY);
  }

  keepMaskingKey(key: string): Promise<void> {
    return this.#next(async () => this.secrets.store(MASKING_KEY, key));
  }

  /** Makes a key at random unless there is one; whether it did. */
  makeMaskingKey(): Promise<boolean> {
    return this.#next(async () => {
      if ((await this.maskingKey()) !== undefined) return false;
      await this.secrets.store(MASKING_KEY, randomBytes(32).toString('base64url'));
      return true;
    });
  }

  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** What cannot be read is taken for nothing: the passwords are then asked for again. */
function passwordsOf(text: string | undefined): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    const texts = Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
  } catch {
    return {};
  }
}
