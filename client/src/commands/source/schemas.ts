import * as vscode from 'vscode';
import type { TestLocation } from '../../../../server/src/protocol';
import { COMMANDS } from '../../contributions';
import type { Disposable } from '../../disposable';
import { schemaUri } from '../../language/schema-documents';
import type { Services } from '../../services';
import type { Node } from '../../views/node';
import { registerCommand } from '../register';

/** From a column to the tests that write to it. */
export function registerSchemaCommands(services: Services): Disposable {
  const options = { log: services.log, trusted: false };
  return registerCommand<[Node]>(COMMANDS.findTestsUsing, options, async (given) => {
    const of = given?.subject.column;
    if (of !== undefined) await findTestsUsing(services, of.table, of.name);
  });
}

async function findTestsUsing({ language }: Services, table: string, column: string): Promise<void> {
  const locations = (await language.testsUsing({ table, column })).map(locationOf);
  if (locations.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No test that uses {0} was found.', `${table}.${column}`));
    return;
  }
  const line = (await language.ddl(table))?.lines[column];
  if (line === undefined) {
    await choose(locations, `${table}.${column}`);
    return;
  }
  // The column's own definition is where its references are peeked from.
  const position = new vscode.Position(line - 1, 0);
  const uri = schemaUri(table);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position), preview: true });
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position, locations);
}

async function choose(locations: readonly vscode.Location[], of: string): Promise<void> {
  const items = locations.map((location) => ({
    label: `${vscode.workspace.asRelativePath(location.uri)}:${location.range.start.line + 1}`,
    location,
  }));
  const placeHolder = vscode.l10n.t('Tests that use {0}', of);
  const chosen = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { placeHolder });
  if (chosen === undefined) return;
  await vscode.window.showTextDocument(chosen.location.uri, { selection: chosen.location.range });
}

function locationOf({ uri, range: { start, end } }: TestLocation): vscode.Location {
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  return new vscode.Location(vscode.Uri.parse(uri, true), range);
}
