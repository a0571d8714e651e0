import * as vscode from 'vscode';
import { DatabaseSettings } from './databases/database-settings';
import { passwordWarning } from './databases/warn-of-passwords';
import { DatabaseState } from './databases/database-state';
import type { DisposableStore } from './disposable';
import { JobMonitor } from './jobs/job-monitor';
import { askLanguageModel } from './language/editor-language-model';
import { LanguageService } from './language/language-service';
import { MemoryDocuments } from './language/memory-documents';
import { Notices } from './notices';
import type { Services } from './services';
import { EngineClient } from './worker/engine-client';
import { spawnEngineThread } from './worker/thread';

/** Builds the parts and ties them together. Connects to nothing and starts no engine. */
export function createServices(
  context: vscode.ExtensionContext,
  store: DisposableStore,
): Services & { engine: EngineClient } {
  const log = store.add(vscode.window.createOutputChannel('TDM', { log: true }));
  const refresh = store.add(new vscode.EventEmitter<void>());
  const notices = store.add(new Notices(log));
  const settings = store.add(new DatabaseSettings(context.secrets));
  const warnOfPasswords = passwordWarning(settings, log);
  const workerFile = context.asAbsolutePath('dist/worker.js');
  const engine = new EngineClient({
    spawn: (given) => spawnEngineThread(workerFile, given),
    settings: () => {
      warnOfPasswords();
      return settings.forEngine();
    },
    onNotice: (notice) => notices.take(notice),
    ask: askLanguageModel,
  });
  const databases = store.add(new DatabaseState(engine));
  const jobs = store.add(new JobMonitor(engine));
  const language = store.add(new LanguageService(context, log));
  const documents = store.add(new MemoryDocuments());

  store.add(
    settings.onDidChange(() => {
      engine.reset().catch((error: unknown) => log.warn(`The engine did not end cleanly: ${String(error)}`));
      refresh.fire();
    }),
  );
  store.add(vscode.workspace.onDidGrantWorkspaceTrust(() => refresh.fire()));
  return { context, log, engine, notices, settings, databases, jobs, language, documents, refresh };
}
