import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../../client/src/contributions';
import { eventually, extensionId } from '../support';

interface Manifest {
  contributes: { views: Record<string, { id: string }[]> };
}

describe('contributions', () => {
  it('registers every command it contributes', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `${extensionId} is installed`);
    await extension.activate();
    const registered = (await vscode.commands.getCommands(true)).filter((id) => /^tdm\.\w+$/.test(id));
    const missing = Object.values(COMMANDS).filter((id) => !registered.includes(id));
    assert.deepEqual(missing, []);
  });

  it('is activated by a workspace that holds a feature file', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    await eventually('the extension is active', () => Promise.resolve(extension?.isActive === true ? true : null));
  });

  it('shows every view of its container', async () => {
    const manifest = vscode.extensions.getExtension(extensionId)?.packageJSON as Manifest;
    const { views } = manifest.contributes;
    for (const { id } of Object.values(views).flat()) await vscode.commands.executeCommand(`${id}.focus`);
  });
});
