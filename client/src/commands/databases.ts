import * as vscode from 'vscode';
import { COMMANDS } from '../contributions';
import { DisposableStore } from '../disposable';
import type { DatabaseName } from '../engine/api';
import { UserError } from '../engine/errors';
import { say } from '../failure';
import type { Services } from '../services';
import type { Node } from '../views/node';
import { findPsql, psqlEnvironment } from './psql';
import { registerCommand } from './register';
import { setDatabaseUrl } from './set-database-url';
import { withServer } from './with-server';

const STATUS_MESSAGE_MS = 5000;

/** Connection strings, and the embedded server. */
export function registerDatabaseCommands(services: Services): DisposableStore {
  const store = new DisposableStore();
  const register = (id: string, run: (given?: Node) => Promise<unknown>): void => {
    store.add(registerCommand<[Node]>(id, { log: services.log, trusted: true }, run));
  };
  register(COMMANDS.copyTargetConnectionString, () => copyConnectionString(services, 'target'));
  register(COMMANDS.copyMetadataConnectionString, () => copyConnectionString(services, 'metadata'));
  register(COMMANDS.openPsql, (given) => openPsql(services, given?.subject.database ?? 'target'));
  register(COMMANDS.setDatabaseUrl, (given) => setDatabaseUrl(services.settings, given?.subject.database));
  register(COMMANDS.startServer, () => startServer(services));
  register(COMMANDS.stopServer, () => stopServer(services));
  register(COMMANDS.showServerStatus, () => showStatus(services));
  register(COMMANDS.upgradeMetadata, () => upgradeMetadata(services));
  return store;
}

/** Answers with the string too, for whoever runs the command. */
async function copyConnectionString(services: Services, database: DatabaseName): Promise<string> {
  const url = await withServer(services, () => services.engine.connectionString(database));
  await vscode.env.clipboard.writeText(url);
  vscode.window.setStatusBarMessage(
    `$(copy) ${vscode.l10n.t('Connection string copied, password included.')}`,
    STATUS_MESSAGE_MS,
  );
  return url;
}

async function openPsql(services: Services, database: DatabaseName): Promise<void> {
  if ((await findPsql()) === null) {
    say('warning', vscode.l10n.t('psql is not installed on this machine, or not in its PATH.'), {
      title: vscode.l10n.t('Copy Connection String'),
      command: database === 'target' ? COMMANDS.copyTargetConnectionString : COMMANDS.copyMetadataConnectionString,
    });
    return;
  }
  const url = await withServer(services, () => services.engine.connectionString(database));
  const name = database === 'target' ? 'tdm_target' : 'tdm';
  // Transient: the editor would else keep the environment, and the password in it, to restore the terminal.
  const terminal = vscode.window.createTerminal({ name, env: psqlEnvironment(url), isTransient: true });
  terminal.show();
  // In a shell, so that what psql says stays to be read when it could not connect.
  terminal.sendText('psql');
}

async function startServer(services: Services): Promise<void> {
  const status = await withServer(services, (progress, signal) =>
    services.engine.startDatabase({ signal, onProgress: (message) => progress.report({ message }) }),
  );
  services.databases.tell(status);
  services.refresh.fire();
}

async function stopServer(services: Services): Promise<void> {
  if (services.jobs.running.length > 0) {
    throw new UserError(vscode.l10n.t('A job is running, so the embedded server is not stopped.'), {
      hint: vscode.l10n.t('Wait until it has ended, or cancel it first.'),
    });
  }
  services.databases.tell(await services.engine.stopDatabase());
  services.refresh.fire();
}

async function showStatus({ databases }: Services): Promise<void> {
  const { l10n } = vscode;
  const status = await databases.ask();
  const server =
    status.state === 'running'
      ? l10n.t('The embedded server runs on port {0}.', status.port ?? '?')
      : status.state === 'stopped'
        ? l10n.t('The embedded server is stopped.')
        : status.state === 'absent'
          ? l10n.t('The embedded server is made on first use.')
          : l10n.t('The embedded server is not in use: both databases have a URL.');
  const named = [
    status.target && l10n.t('Target: {0}.', status.target),
    status.metadata && l10n.t('Metadata: {0}.', status.metadata),
  ];
  const start = { title: l10n.t('Start'), command: COMMANDS.startServer };
  const copy = { title: l10n.t('Copy Connection String'), command: COMMANDS.copyTargetConnectionString };
  say('info', [server, ...named].filter(Boolean).join(' '), status.target === null ? start : copy);
}

async function upgradeMetadata(services: Services): Promise<void> {
  const state = await withServer(services, () => services.engine.upgradeMetadata());
  say('info', vscode.l10n.t('The metadata database is at version {0}, the newest there is.', state.current));
  services.refresh.fire();
}
