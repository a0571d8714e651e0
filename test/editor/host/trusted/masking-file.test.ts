import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support';

describe('.tdm/masking.json', () => {
  const uri = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, '.tdm', 'masking.json');
  const problems = (): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri()).filter(({ source }) => source === 'TDM');

  it('is told of names that are none and of rules that never count, and names are mended by a click', async () => {
    const rules = [
      { pii_type: 'emails', technique: 'hash' },
      { pii_type: 'phone', technique: 'redactt' },
      { pii_type: 'phone', technique: 'keep' },
    ];
    const text = JSON.stringify({ rules, fail_closed: true }, null, 2);
    await vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(uri());
    await vscode.window.showTextDocument(document);
    await eventually('three problems', () => Promise.resolve(problems().length === 3 ? true : null));
    assert.deepEqual(
      problems().map(({ message, range }) => `${range.start.line + 1}: ${message}`),
      [
        '4: There is no PII class "emails". Did you mean "email"?',
        '9: There is no technique "redactt". Did you mean "redact"?',
        '11: There is a rule for phone above: the first one counts, and this one never does.',
      ],
    );

    const wrong = problems()[1];
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri(),
      wrong.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Change to "redact"');
    assert.ok(fix?.edit, actions.map(({ title }) => title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /"technique": "redact"/);
    await eventually('two problems', () => Promise.resolve(problems().length === 2 ? true : null));
  });

  it('offers classes and techniques while it is typed, and no others', async () => {
    const document = await vscode.workspace.openTextDocument(uri());
    const at = document.positionAt(document.getText().indexOf('"keep"') + 1);
    const labels = await eventually('techniques', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri(),
        at,
      );
      const found = items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''));
      return found.includes('date_shift') ? found : null;
    });
    assert.ok(labels.includes('preserve') && !labels.includes('swift_bic'), labels.join());
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri(), '..'), { recursive: true });
  });
});
