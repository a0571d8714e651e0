import * as vscode from 'vscode';
import { CONTEXT } from '../contributions';
import { DisposableStore } from '../disposable';
import type { DatabaseStatus, EngineApi } from '../engine/api';

/** How the databases stand, as far as was last asked. Views ask before they read, so that none starts a server. */
export class DatabaseState {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<DatabaseStatus>());
  readonly onDidChange = this.#changed.event;
  #last: DatabaseStatus | null = null;

  constructor(private readonly engine: EngineApi) {}

  get last(): DatabaseStatus | null {
    return this.#last;
  }

  async ask(): Promise<DatabaseStatus> {
    return this.tell(await this.engine.databaseStatus());
  }

  /** A status that came with an answer. */
  tell(status: DatabaseStatus): DatabaseStatus {
    const changed = JSON.stringify(status) !== JSON.stringify(this.#last);
    this.#last = status;
    if (changed) {
      void vscode.commands.executeCommand('setContext', CONTEXT.server, contextOf(status));
      this.#changed.fire(status);
    }
    return status;
  }

  /** Whether `tdm` can be read without making or starting a server. False in an untrusted workspace. */
  async canRead(): Promise<boolean> {
    return vscode.workspace.isTrusted && (await this.ask()).metadata !== null;
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/** For `when` clauses: how the metadata database stands. */
function contextOf(status: DatabaseStatus): string {
  if (status.metadata !== null) return status.embedded && status.state === 'running' ? 'running' : 'external';
  return status.state ?? 'external';
}
