import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, lenses, lensesNow, open, titles } from '../support';

describe('lenses', () => {
  it('say what the feature and each scenario that enters data need', async () => {
    const need = 'Generate data · users: email, firstname, lastname, password';
    const needs = titles(await lenses(await open('registration.feature'))).filter((title) => !title.includes('rows'));
    assert.deepEqual(needs, [`1: ${need}`, `3: ${need}`]);
  });

  it('stand on what is whole in a half-typed file, and the rest is told as a problem', async () => {
    const document = await open('broken.feature');
    const found = titles(await lenses(document));
    assert.ok(
      found.some((title) => /^3: Generate data · \w+: email, firstname/.test(title)),
      found.join('\n'),
    );
    const problems = await eventually('a problem on broken.feature', () => {
      const told = vscode.languages.getDiagnostics(document.uri);
      return Promise.resolve(told.length > 0 ? told : null);
    });
    assert.ok(problems.every((problem) => problem.range.start.line >= 6));
  });

  it('follow what is typed', async () => {
    const document = await open('nothing-entered.feature');
    assert.deepEqual(await lensesNow(document), []);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
      '    When I enter "email" as "a@b.example"\n',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(
      titles(await lenses(document)).some((title) => title.startsWith('3: Generate data') && title.includes('email')),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
