import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { click, ended, eventually, jobStartedBy, lenses, open, query, titles } from '../support';

/** The provider's answer at a place, once it has one. */
async function ask<T>(command: string, what: string, ...args: unknown[]): Promise<T[]> {
  return eventually(what, async () => {
    const found = await vscode.commands.executeCommand<T[] | null>(command, ...args);
    return found !== null && found.length > 0 ? found : null;
  });
}

function at(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `"${text}" stands in ${document.fileName}`);
  return document.positionAt(offset + 1);
}

const textOf = (hovers: vscode.Hover[]): string =>
  hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');

describe('a test in Java', function () {
  this.timeout(120_000);

  it('has a lens above the test that enters data, with the fields of its page object, and none above the other', async () => {
    const document = await open('e2e/ContactTest.java');
    const found = await eventually('the lens of what the page object enters', async () => {
      const now = titles(await lenses(document));
      return now.some((title) => title.includes('message')) ? now : null;
    });
    assert.ok(found.includes('12: Generate data · messages: name, email, message'), found.join('\n'));
    assert.ok(!found.some((title) => title.startsWith('17:')));
  });

  it('gets its rows with one click', async () => {
    const document = await open('e2e/ContactTest.java');
    const lens = (await lenses(document)).find(({ range }) => range.start.line === 11);
    const job = await jobStartedBy(() => click(lens), ended, 90_000);
    assert.equal(job.status, 'completed');
    const written = await query('tdm_target', "SELECT name, message FROM messages WHERE email = 'ann@example.com'");
    assert.deepEqual(written, [{ name: 'Ann Lee', message: 'Hello there' }]);
  });
});

describe('with the tables of the target', function () {
  this.timeout(120_000);
  let document: vscode.TextDocument;
  before(async () => {
    const registration = await open('registration.feature');
    const lens = (await lenses(registration)).find(({ range }) => range.start.line === 2);
    assert.equal((await jobStartedBy(() => click(lens), ended, 90_000)).status, 'completed');
    document = await open('checked.feature');
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  it('a hover tells the column and what it allows', async () => {
    const text = await eventually('a hover that knows the table', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at(document, 'ann@example.com'),
      );
      return textOf(hovers).includes('varying') ? textOf(hovers) : null;
    });
    assert.match(text, /character varying\(254\)/);
    assert.match(text, /unique/);
  });

  it('a definition is the column in the table definition', async () => {
    const [link] = await ask<vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      'a definition',
      document.uri,
      at(document, 'ann@example.com'),
    );
    const definition = await vscode.workspace.openTextDocument(link.targetUri);
    assert.match(definition.getText(), /CREATE TABLE "?users"?/);
    assert.match(definition.lineAt((link.targetSelectionRange ?? link.targetRange).start.line).text, /email/);
  });

  it('problems are an outline without its column and a real address, and each has its fix', async () => {
    const problems = await eventually('both problems', () => {
      const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'TDM');
      const codes = new Set(found.map(({ code }) => code));
      return Promise.resolve(codes.has('placeholder') && codes.has('personal-data') ? found : null);
    });
    const fix = async (code: string): Promise<vscode.CodeAction> => {
      const problem = problems.find((candidate) => candidate.code === code)!;
      const found = await ask<vscode.CodeAction>(
        'vscode.executeCodeActionProvider',
        `a fix of ${code}`,
        document.uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return found.find(({ edit }) => edit !== undefined)!;
    };
    assert.ok(await vscode.workspace.applyEdit((await fix('personal-data')).edit!));
    assert.doesNotMatch(document.getText(), /gmail/);
    assert.ok(await vscode.workspace.applyEdit((await fix('placeholder')).edit!));
    assert.match(document.getText(), /\| email .*\| firstname .*surname/);
  });

  it('completion in an example offers what stands in the table', async () => {
    const list = await eventually('the addresses of the table', async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at(document, 'ann@example.com'),
      );
      const offered = found.items.filter(({ detail }) => detail?.includes('users.email') === true);
      return offered.length > 1 ? offered : null;
    });
    assert.ok(list.every(({ label }) => (typeof label === 'string' ? label : label.label).includes('@')));
  });

  it('a code action writes generated rows into the examples, aligned', async () => {
    const place = at(document, 'ann@example.com');
    const actions = await ask<vscode.CodeAction>(
      'vscode.executeCodeActionProvider',
      'the actions of a table',
      document.uri,
      new vscode.Range(place, place),
      vscode.CodeActionKind.RefactorRewrite.value,
      10,
    );
    const add = actions.find(({ title }) => title === 'Add 5 generated rows');
    assert.ok(add?.edit, actions.map(({ title }) => title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(add.edit));
    const rows = document
      .getText()
      .split('\n')
      .filter((line) => line.trim().startsWith('|'));
    assert.equal(rows.length, 8);
    assert.equal(new Set(rows.map((row) => row.length)).size, 1, rows.join('\n'));
    assert.equal(new Set(rows.slice(1).map((row) => row.split('|')[1].trim())).size, 7, 'addresses differ');
  });

  it('references are the tests that use the column, in every file', async () => {
    const found = await ask<vscode.Location>(
      'vscode.executeReferenceProvider',
      'references',
      document.uri,
      at(document, 'ann@example.com'),
    );
    const files = new Set(found.map(({ uri }) => uri.path.replace(/.*\//, '')));
    assert.ok(files.has('registration.feature') && files.has('checked.feature'), [...files].join());
  });

  it('inlay hints are there when they are switched on', async () => {
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('tdm');
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = (): Thenable<vscode.InlayHint[] | null> =>
      vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, range);
    assert.equal((await hints())?.length ?? 0, 0);
    await settings().update('inlayHints.enabled', true, vscode.ConfigurationTarget.Workspace);
    try {
      const found = await ask<vscode.InlayHint>('vscode.executeInlayHintProvider', 'hints', document.uri, range);
      assert.ok(found.some(({ label }) => label === 'users.email'));
    } finally {
      await settings().update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('the outline has the scenario and what it needs', async () => {
    const [feature] = await ask<vscode.DocumentSymbol>(
      'vscode.executeDocumentSymbolProvider',
      'an outline',
      document.uri,
    );
    assert.equal(feature.name, 'Registration');
    assert.deepEqual(
      feature.children.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [['Sign up again', ['users']]],
    );
  });
});
