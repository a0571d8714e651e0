import * as vscode from 'vscode';
import { COMMANDS, ITEMS, VIEWS } from '../contributions';
import type { UrlSource } from '../databases/resolve-settings';
import { URL_VARIABLES } from '../databases/resolve-settings';
import type { DatabaseName, DatabaseStatus } from '../engine/api';
import type { Services } from '../services';
import { joined } from '../text';
import { node, type Node } from './node';
import { Tree } from './tree';

/** The embedded server, and the two databases wherever they are. Looking at it starts nothing. */
export function registerDatabasesView(services: Services): Tree {
  const roots = async (): Promise<Node[]> => {
    const status = await services.databases.ask();
    return [
      await database(services, 'target', status),
      await database(services, 'metadata', status),
      ...(status.embedded ? [server(status)] : []),
    ];
  };
  const tree = new Tree(services, { view: VIEWS.databases, roots, stored: false });
  return tree;
}

async function database({ settings, engine }: Services, name: DatabaseName, status: DatabaseStatus): Promise<Node> {
  const { l10n } = vscode;
  const label = status[name];
  const source = await settings.source(name);
  const id = `database/${name}`;
  const copy = name === 'target' ? COMMANDS.copyTargetConnectionString : COMMANDS.copyMetadataConnectionString;
  return node(id, name === 'target' ? l10n.t('Target') : l10n.t('Metadata'), {
    description: label === null ? notRunning(status) : shortLabel(label),
    tooltip: joined([
      label,

      name === 'target' ? l10n.t('The data that tests use') : l10n.t('What was generated and run'),
      sourceText(name, source),
    ]),
    icon: 'database',
    contextValue: name === 'target' ? ITEMS.target : ITEMS.metadata,
    subject: { database: name },
    children: async () => [
      node(`${id}/url`, l10n.t('Connection string'), {
        description: label ?? l10n.t('known once the server runs'),
        icon: 'link',
        tooltip: l10n.t('Copy it, password included'),
        command: { command: copy },
      }),
      node(`${id}/source`, l10n.t('Set by'), { description: sourceText(name, source), icon: 'settings-gear' }),
      ...(name === 'metadata' && label !== null ? [await version(`${id}/version`, engine)] : []),
    ],
  });
}

async function version(id: string, engine: Services['engine']): Promise<Node> {
  const { current, latest } = await engine.migrationState();
  return node(id, vscode.l10n.t('Version'), {
    description: vscode.l10n.t('{0} of {1}', current, latest),
    icon: current === latest ? 'check' : 'arrow-up',
  });
}

function server(status: DatabaseStatus): Node {
  const { state, port, data_folder: folder } = status;
  const context = { absent: ITEMS.serverAbsent, stopped: ITEMS.serverStopped, running: ITEMS.serverRunning };
  return node('server', vscode.l10n.t('Embedded server'), {
    description: state === 'running' && port !== null ? vscode.l10n.t('running, port {0}', port) : notRunning(status),
    tooltip: joined([vscode.l10n.t('A PostgreSQL of your own, on this machine only'), folder]),
    icon: state === 'running' ? new vscode.ThemeIcon('vm-active') : new vscode.ThemeIcon('vm-outline'),
    ...(state === null ? {} : { contextValue: context[state] }),
  });
}

/** `tdm_target · 127.0.0.1:5432` of `postgresql://user@127.0.0.1:5432/tdm_target`: a view is narrow. */
function shortLabel(label: string): string {
  const parts = /^postgresql:\/\/(?:[^@]*@)?([^/]*)\/(.*)$/.exec(label);
  return parts === null ? label : joined([parts[2], parts[1]]);
}

function notRunning({ state }: DatabaseStatus): string {
  return state === 'absent' ? vscode.l10n.t('made on first use') : vscode.l10n.t('stopped');
}

function sourceText(database: DatabaseName, source: UrlSource): string {
  switch (source) {
    case 'environment':
      return vscode.l10n.t('environment variable {0}', URL_VARIABLES[database]);
    case 'secret':
      return vscode.l10n.t('secret storage');
    case 'setting':
      return vscode.l10n.t('setting tdm.{0}Url', database);
    case 'embedded':
      return vscode.l10n.t('embedded server');
  }
}
