import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { click, home, lenses, open } from '../support';

describe('an untrusted workspace', () => {
  it('is what this is', () => assert.equal(vscode.workspace.isTrusted, false));

  it('has lenses and hovers', async () => {
    const document = await open('registration.feature');
    assert.match((await lenses(document))[0]?.command?.title ?? '', /^Generate data · users: email/);
    const onEmail = document.positionAt(document.getText().indexOf('"email"') + 2);
    const command = 'vscode.executeHoverProvider';
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, onEmail);
    const text = hovers.flatMap((hover) => hover.contents.map((part) => (part as vscode.MarkdownString).value));
    assert.match(text.join('\n'), /email/i);
  });

  it('starts and writes nothing when a lens is clicked', async () => {
    const [lens] = await lenses(await open('registration.feature'));
    click(lens);
    const connecting = ['tdm.startServer', 'tdm.upgradeMetadata', 'tdm.addConnection', 'tdm.copyMaskingKey'];
    for (const command of connecting) void vscode.commands.executeCommand(command);
    for (const command of ['tdm.testConnection', 'tdm.discoverSchema', 'tdm.findPersonalData', 'tdm.takeSubset'])
      void vscode.commands.executeCommand(command, 'postgresql://localhost/shop');
    void vscode.commands.executeCommand('tdm.generateFromPages', ['http://127.0.0.1:9/'], 5);
    void vscode.commands.executeCommand('tdm.generateFromDomain', { domain: 'generic', scenario: 'app' }, 5);
    void vscode.commands.executeCommand('tdm.fuseSchemas', []);
    await delay(3000);
    assert.deepEqual(await readdir(home()), []);
  });
});
