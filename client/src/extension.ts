import type * as vscode from 'vscode';
import { registerClassify } from './commands/source/classify';
import { registerConnectionCommands } from './commands/source/connections';
import { registerDatabaseCommands } from './commands/databases';
import { registerDatasetCommands } from './commands/datasets';
import { registerExplainRun } from './commands/explain-run';
import { registerFuseSchemas } from './commands/fuse-schemas';
import { registerGenerate } from './commands/generate';
import { registerGenerateFrom } from './commands/generate-from/generate-from';
import { registerGeneralCommands } from './commands/general';
import { registerJobCommands } from './commands/jobs';
import { registerMaskingKey } from './commands/source/masking-key';
import { registerPreviewMasking } from './commands/source/preview-masking';
import { registerSchemaDecisions } from './commands/source/schema-decisions';
import { registerSchemaCommands } from './commands/source/schemas';
import { registerTakeSubset } from './commands/source/take-subset';
import { registerTestEdits } from './commands/test-edits';
import { createServices } from './create-services';
import { DisposableStore } from './disposable';
import { registerJobDocuments } from './jobs/job-document';
import { registerLastRuns } from './language/last-runs';
import { registerMaskingDiagnostics } from './language/masking-diagnostics';
import { registerSampleRows } from './language/sample-rows';
import { registerSchemaDocuments } from './language/schema-documents';
import { registerSources } from './language/sources';
import { registerTargetSchema } from './language/target-schema';
import { registerViews } from './views/register';

let shutDown: (() => Promise<void>) | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const store = new DisposableStore();
  const services = createServices(context, store);
  const views = registerViews(services);
  store.add(views.store);
  store.add(registerGenerate(services));
  store.add(registerGenerateFrom(services));
  store.add(registerFuseSchemas(services));
  store.add(registerExplainRun(services));
  store.add(registerJobCommands(services, views.jobsView));
  store.add(registerDatabaseCommands(services));
  store.add(registerDatasetCommands(services));
  store.add(registerGeneralCommands(services));
  store.add(registerJobDocuments(services));
  store.add(registerLastRuns(services));
  store.add(registerTargetSchema(services));
  store.add(registerSources(services));
  store.add(registerSchemaDocuments(services));
  store.add(registerSchemaCommands(services));
  store.add(registerConnectionCommands(services));
  store.add(registerSchemaDecisions(services));
  store.add(registerClassify(services));
  store.add(registerTakeSubset(services));
  store.add(registerMaskingKey(services));
  store.add(registerPreviewMasking(services));
  store.add(registerMaskingDiagnostics(services));
  store.add(registerTestEdits(services));
  registerSampleRows(services);

  shutDown = async () => {
    // Jobs are cancelled first, so that they take back what they began while the engine still runs.
    services.jobs.dispose();
    await Promise.allSettled([services.engine.close(), services.language.stop()]);
    store.dispose();
  };
}

export async function deactivate(): Promise<void> {
  await shutDown?.();
  shutDown = undefined;
}
