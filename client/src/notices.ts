import * as vscode from 'vscode';
import { DisposableStore } from './disposable';
import type { EngineNotice } from './worker/messages';

const STATUS_MESSAGE_MS = 5000;

/** What the engine says outside of any call: into the log, and where it concerns people, before them. */
export class Notices {
  readonly #store = new DisposableStore();
  readonly #progress = this.#store.add(new vscode.EventEmitter<string>());
  /** The embedded server is being made or started: one sentence for each stage. */
  readonly onDidProgress = this.#progress.event;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  take(notice: EngineNotice): void {
    switch (notice.kind) {
      case 'progress':
        this.log.info(notice.message);
        this.#progress.fire(notice.message);
        break;
      case 'upgrade': {
        const { current, latest } = notice.state;
        const message =
          current === 0
            ? vscode.l10n.t('Setting up the metadata database.')
            : vscode.l10n.t('Upgrading the metadata database from version {0} to {1}.', current, latest);
        this.log.info(message);
        this.#store.add(vscode.window.setStatusBarMessage(`$(sync) TDM: ${message}`, STATUS_MESSAGE_MS));
        break;
      }
      case 'warning':
        this.log.error(notice.message);
        break;
    }
  }

  dispose(): void {
    this.#store.dispose();
  }
}
