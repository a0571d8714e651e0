import type * as vscode from 'vscode';
import type { DatabaseSettings } from './databases/database-settings';
import type { DatabaseState } from './databases/database-state';
import type { EngineApi } from './engine/api';
import type { JobMonitor } from './jobs/job-monitor';
import type { LanguageService } from './language/language-service';
import type { MemoryDocuments } from './language/memory-documents';
import type { Notices } from './notices';

/** The parts of the extension, as each feature is handed them. */
export interface Services {
  context: vscode.ExtensionContext;
  log: vscode.LogOutputChannel;
  engine: EngineApi;
  notices: Notices;
  settings: DatabaseSettings;
  databases: DatabaseState;
  jobs: JobMonitor;
  language: LanguageService;
  /** Texts to show that are nobody's file. */
  documents: MemoryDocuments;
  /** What is stored may have changed: views, lenses and the status bar look again. */
  refresh: vscode.EventEmitter<void>;
}
