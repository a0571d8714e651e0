import * as vscode from 'vscode';
import { COMMANDS } from '../../contributions';
import { DisposableStore } from '../../disposable';
import type { JobResult, Operation } from '../../engine/job/job';
import { languageModelConfig } from '../../language/editor-language-model';
import type { Services } from '../../services';
import type { Node } from '../../views/node';
import { addConnection, sayWhatIsThere } from './add-connection';
import { chooseConnection, type GivenConnection } from './pick-connection';
import { registerCommand } from '../register';
import { runWithProgress } from '../run-with-progress';

/** What is known already is not discovered again. */
interface StoredVersion {
  schemaVersionId: string;
}

/** Saved source databases: to add, try and remove them, and to find out what they hold. */
export function registerConnectionCommands(services: Services): DisposableStore {
  const store = new DisposableStore();
  const register = (id: string, run: (given: GivenConnection) => Promise<unknown>): void => {
    store.add(registerCommand<[string | Node]>(id, { log: services.log, trusted: true }, run));
  };
  const ofConnection = (id: string, run: (name: string) => Promise<unknown>): void =>
    register(id, async (given) => {
      const name = await chooseConnection(services, given);
      return name === undefined ? undefined : run(name);
    });
  register(COMMANDS.addConnection, () => addConnection(services));
  ofConnection(COMMANDS.testConnection, (name) => sayWhatIsThere(services, name));
  ofConnection(COMMANDS.removeConnection, (name) => removeConnection(services, name));
  ofConnection(COMMANDS.discoverSchema, (name) => discover(services, name));
  store.add(
    registerCommand<[string | Node | StoredVersion]>(
      COMMANDS.findPersonalData,
      { log: services.log, trusted: true },
      async (given) => {
        const version = typeof given === 'object' && 'subject' in given ? given.subject : given;
        if (typeof version === 'object' && version.schemaVersionId !== undefined)
          return findPersonalData(services, { schema_version_id: version.schemaVersionId }, ['pii']);
        const name = await chooseConnection(services, given as GivenConnection);
        return name && findPersonalData(services, { connection: name }, ['discover', 'pii'], name);
      },
    ),
  );
  return store;
}

async function removeConnection(services: Services, name: string): Promise<void> {
  const { l10n } = vscode;
  const remove = l10n.t('Remove');
  const chosen = await vscode.window.showWarningMessage(
    l10n.t('Remove the connection {0}?', name),
    { modal: true, detail: l10n.t('Its password is forgotten. What was discovered through it stays.') },
    remove,
  );
  if (chosen !== remove) return;
  await services.engine.removeConnection(name);
  await services.settings.keepPassword(name, undefined);
  services.refresh.fire();
}

function discover(services: Services, name: string): Promise<JobResult> {
  const request = { connection: name, operations: ['discover'] };
  const summary = vscode.l10n.t('Discover {0}', name);
  return runWithProgress(services, { request, testCaseId: null, testCasePath: null, summary }, 1);
}

function findPersonalData(
  services: Services,
  source: { connection: string } | { schema_version_id: string },
  operations: readonly Operation[],
  name?: string,
): Promise<JobResult> {
  const summary =
    name === undefined ? vscode.l10n.t('Find personal data') : vscode.l10n.t('Find personal data in {0}', name);
  const request = { ...source, operations, config: { pii: languageModelConfig() } };
  const start = { request, testCaseId: null, testCasePath: null, summary };
  return runWithProgress(services, start, operations.length);
}
