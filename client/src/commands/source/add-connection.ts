import * as vscode from 'vscode';
import { COMMANDS } from '../../contributions';
import {
  connectionStringProblem,
  formatConnectionString,
  parseConnectionString,
  type ConnectionTarget,
} from '../../engine/databases/url';
import { say } from '../../failure';
import type { Services } from '../../services';
import { withServer } from '../with-server';

/** Asks for a name, an address and a password, keeps them where they belong, and connects once to see. */
export async function addConnection(services: Services): Promise<string | undefined> {
  const { l10n } = vscode;
  const known = (await services.databases.canRead()) ? await services.engine.listConnections() : [];
  const name = await askName(known.map((connection) => connection.name));
  if (name === undefined) return undefined;
  const url = await vscode.window.showInputBox({
    title: l10n.t('Add Connection: Connection String'),
    prompt: l10n.t('The database to read from. Leave the password out: it is asked for next.'),
    placeHolder: 'postgresql://user@host:5432/database',
    ignoreFocusOut: true,
    validateInput: problemOf,
  });
  if (url === undefined) return undefined;
  const target = parseConnectionString(url);
  const password = target.password ?? (await askPassword(target));
  if (password === undefined) return undefined;
  // The password stays on this side: what is saved has none.
  const bare = formatConnectionString({ ...target, password: null }, { password: false });
  await withServer(services, () => services.engine.saveConnection(name, bare));
  await services.settings.keepPassword(name, password === '' ? undefined : password);
  services.refresh.fire();
  await sayWhatIsThere(services, name);
  return name;
}

/** Connects, and says what is there; rejects when it cannot. */
export async function sayWhatIsThere(services: Services, name: string): Promise<void> {
  const { l10n } = vscode;
  const found = await withServer(services, () => services.engine.testConnection(name));
  const parts = [
    l10n.t('{0}: PostgreSQL {1} as {2}, {3} tables.', name, found.server_version, found.role, found.tables),
    found.unreadable_tables === 0
      ? null
      : l10n.t('This role may not read {0} of them, which are left out.', found.unreadable_tables),
    found.may_create_temporary_tables
      ? null
      : l10n.t('It may create no temporary tables, so subsets are taken by batches of keys.'),
  ];
  say('info', parts.filter((part) => part !== null).join(' '), {
    title: l10n.t('Discover Schema'),
    command: COMMANDS.discoverSchema,
    arguments: [name],
  });
}

async function askName(known: readonly string[]): Promise<string | undefined> {
  const { l10n } = vscode;
  const name = await vscode.window.showInputBox({
    title: l10n.t('Add Connection: Name'),
    prompt: l10n.t('What you call the database, such as shop-staging.'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      const { Error, Warning } = vscode.InputBoxValidationSeverity;
      if (!/^[^\s/:@?#]{1,100}$/u.test(text.trim()))
        return { message: l10n.t('Up to 100 characters without spaces and without / : @ ? #'), severity: Error };
      return known.includes(text.trim())
        ? { message: l10n.t('There is such a connection: it gets the new address.'), severity: Warning }
        : null;
    },
  });
  return name?.trim();
}

async function askPassword({ user, host }: ConnectionTarget): Promise<string | undefined> {
  const { l10n } = vscode;
  return vscode.window.showInputBox({
    title: l10n.t('Add Connection: Password of {0} at {1}', user, host),
    prompt: l10n.t("Kept in the editor's secret storage, nowhere else. Empty where none is needed."),
    password: true,
    ignoreFocusOut: true,
  });
}

const problemOf = (input: string): string | null =>
  input.trim() === '' ? vscode.l10n.t('Such as postgresql://user@host:5432/database') : connectionStringProblem(input);
