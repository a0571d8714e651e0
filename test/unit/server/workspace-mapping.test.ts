import assert from 'node:assert/strict';
import { WorkspaceFolders } from '../../../server/src/workspace-folders';
import { WorkspaceMapping } from '../../../server/src/workspace-mapping';
import { knownSchema, knownTable } from '../testcase/mapping/known';

describe('the mapping of a workspace', () => {
  const schema = knownSchema(knownTable('app_user', ['email', 'mail']), knownTable('members', ['email']));
  const rules = (to: string): string => JSON.stringify({ fields: { 'users.email': to } });
  let files: Map<string, string>;
  let mapping: WorkspaceMapping;
  let changes: number;

  beforeEach(() => {
    files = new Map([['file:///a/.tdm/mapping.json', rules('app_user.mail')]]);
    const folders = new WorkspaceFolders();
    folders.reset([
      { uri: 'file:///a', name: 'a' },
      { uri: 'file:///a/inner', name: 'inner' },
      { uri: 'file:///b', name: 'b' },
    ]);
    mapping = new WorkspaceMapping(folders, (uri) => Promise.resolve(files.get(uri) ?? null));
    changes = 0;
    mapping.onDidChange(() => changes++);
  });
  const email = (uri: string): string | null => {
    const match = mapping.viewOf(uri)?.mapper.column('users', 'email', 'email') ?? null;
    return match && `${match.table}.${match.column}`;
  };

  it('is none while no schema is known', async () => {
    await mapping.reload();
    assert.equal(mapping.viewOf('file:///a/x.feature'), null);
    mapping.setSchema(schema);
    assert.ok(mapping.viewOf('file:///a/x.feature'));
    mapping.setSchema(null);
    assert.equal(mapping.viewOf('file:///a/x.feature'), null);
  });

  it('follows the rules of the innermost folder', async () => {
    files.set('file:///b/.tdm/mapping.json', rules('members.email'));
    mapping.setSchema(schema);
    await mapping.reload();
    assert.equal(email('file:///a/x.feature'), 'app_user.mail');
    assert.equal(email('file:///b/x.feature'), 'members.email');
    assert.equal(email('file:///a/inner/x.feature'), 'app_user.email');
    assert.equal(email('untitled:Untitled-1'), 'app_user.email');
  });

  it('is read again when the file changed, and says so once', async () => {
    mapping.setSchema(schema);
    await mapping.reload();
    const before = changes;
    files.set('file:///a/.tdm/mapping.json', rules('app_user.email'));
    await mapping.reload(['file:///b/other.json']);
    assert.equal(email('file:///a/x.feature'), 'app_user.mail');
    await mapping.reload(['file:///a/.tdm/mapping.json']);
    assert.equal(email('file:///a/x.feature'), 'app_user.email');
    await mapping.reload();
    assert.equal(changes, before + 1);
    files.set('file:///a/.tdm/mapping.json', rules('members.email'));
    await mapping.reload();
    assert.equal(email('file:///a/x.feature'), 'members.email');
    files.clear();
    await mapping.reload(['file:///a/.tdm']);
    assert.equal(email('file:///a/x.feature'), 'app_user.email');
  });

  it('is not made anew while nothing changed', () => {
    mapping.setSchema(schema);
    assert.equal(mapping.viewOf('file:///a/x.feature'), mapping.viewOf('file:///a/y.feature'));
  });

  it('tells what is wrong in the file, as it is saved or as it is edited', async () => {
    files.set('file:///a/.tdm/mapping.json', rules('nowhere.else'));
    mapping.setSchema(schema);
    await mapping.reload();
    const messages = (text?: string): string[] =>
      mapping.problemsIn('file:///a/.tdm/mapping.json', text).map(({ message }) => message);
    assert.deepEqual(messages(), ['There is no column "nowhere.else".']);
    assert.deepEqual(messages('{}'), []);
    assert.deepEqual(mapping.problemsIn('file:///a/x.json', '['), []);
  });
});
