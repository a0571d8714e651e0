import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { generateFeature } from '../../bench/language/generate';
import { DocumentCache, type Analysed } from '../../../server/src/document-cache';
import { analyzeTestFile } from '../../../server/src/testcase/analyze';
import { NO_SOURCES, type Sources } from '../../../server/src/testcase/sources/sources';
import { sourcesOf } from '../../../server/src/testcase/sources/source-table';
import { WorkspaceFolders } from '../../../server/src/workspace-folders';

const URI = 'file:///shop/a.feature';
const JAVA = 'file:///shop/LoginTest.java';
const TEST = [
  'import org.openqa.selenium.*;',
  'class LoginTest {',
  '  @Test void signsIn() { new LoginPage(driver).login("tom"); }',
  '}',
].join('\n');
const page = (id: string): string =>
  [
    'import org.openqa.selenium.*;',
    'class LoginPage {',
    `  void login(String name) { driver.findElement(By.id("${id}")).sendKeys(name); }`,
    '}',
  ].join('\n');

describe('what open documents say', () => {
  const documents = new Map<string, TextDocument>();
  let sources: Sources;
  let cache: DocumentCache;
  const open = (uri: string, text: string, version = 1): void =>
    void documents.set(uri, TextDocument.create(uri, 'plaintext', version, text));
  beforeEach(() => {
    documents.clear();
    sources = NO_SOURCES;
    const folders = new WorkspaceFolders();
    folders.reset([{ uri: 'file:///shop', name: 'shop' }]);
    cache = new DocumentCache(
      (uri) => documents.get(uri),
      folders,
      () => sources,
    );
  });

  it('is read once for a version', async () => {
    open(URI, 'Feature: F\n  Scenario: S\n    When I enter "email" as "x"\n');
    const first = await cache.get(URI);
    assert.equal(await cache.get(URI), first);
    open(URI, 'Feature: F\n', 2);
    assert.deepEqual((await cache.get(URI))?.testFile.scenarios, []);
    documents.clear();
    assert.equal(await cache.get(URI), null);
  });

  it('is that of the last version, also when a long document changes while it is read', async () => {
    open(URI, generateFeature({ lines: 6000, seed: 1 }));
    const first = cache.get(URI);
    const same = cache.get(URI);
    setImmediate(() => open(URI, 'Feature: Short\n', 2));
    for (const analysed of await Promise.all([first, same])) assert.equal(analysed?.testFile.title, 'Short');
    assert.equal((await cache.get(URI))?.version, 2);
  });

  it('lets others have their turn while a long document is read', async () => {
    open(URI, generateFeature({ lines: 6000, seed: 1 }));
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    await cache.get(URI);
    clearInterval(clock);
    assert.ok(turns >= 2, `${turns} turns`);
  });

  it('is known of test code once its grammar was loaded', async () => {
    open(JAVA, TEST);
    sources = sourcesOf([{ path: 'LoginPage.java', text: page('user-email') }]);
    const analysed = await cache.get(JAVA);
    assert.deepEqual(analysed?.testFile.follows, ['LoginPage.java']);
    assert.equal(await cache.get(JAVA), analysed);
  });

  it('is news only when a followed file makes a test say something else', async () => {
    open(JAVA, TEST);
    open(URI, 'Feature: F\n');
    sources = sourcesOf([{ path: 'LoginPage.java', text: page('user-email') }]);
    await cache.get(JAVA);
    await cache.get(URI);
    assert.equal(await cache.renew(), false);
    sources = sourcesOf([{ path: 'LoginPage.java', text: `${page('user-email')}\n// more` }]);
    assert.equal(await cache.renew(), false);
    sources = sourcesOf([{ path: 'LoginPage.java', text: page('city') }]);
    assert.equal(await cache.renew(), true);
    assert.equal(await cache.renew(), false);
  });

  it('is soon a part of a long file, on the lines where the whole has it', async () => {
    const text = generateFeature({ lines: 12_000, seed: 5 });
    const lensLines = ({ testFile }: Analysed): number[] =>
      testFile.scenarios.filter(({ entities }) => entities.length > 0).map(({ line }) => line);
    open(URI, text);
    const cold = (await cache.soon(URI, 1))!;
    const all = lensLines((await cold.whole)!);
    const first = lensLines(cold.analysed);
    assert.ok(first.length > 0 && first.length < all.length, `${first.length} of ${all.length}`);
    assert.deepEqual(first, all.slice(0, first.length));

    // What every scenario depends on is edited, and nothing stands where it stood; the last ones are read again.
    const [header] = text.split('\n', 1);
    const kept = text.slice(0, text.length / 2);
    const typed = text.slice(text.length / 2).replaceAll('I ', 'we ');
    const changed = (kept + typed).replace(header, `${header}\n\n  Background:\n    Given I am signed in\n`);
    open(URI, changed, 2);
    // However patient, nobody waits for what is known to be long.
    const edited = (await cache.soon(URI, 60_000))!;
    assert.notEqual(edited.whole, null);
    const after = lensLines((await edited.whole)!);
    const early = lensLines(edited.analysed);
    const stays = after.filter((line) => line < changed.slice(0, kept.length).split('\n').length - 20);
    assert.deepEqual(early.slice(0, stays.length), stays);
    assert.ok(early.every((line) => after.includes(line)));
    assert.equal((await cache.soon(URI, 1))!.whole, null);
    assert.equal(await cache.soon('file:///shop/none.feature', 1), null);
  });

  it('says what a scenario of a long file needs before the file is read, as the whole says it', async () => {
    open(URI, generateFeature({ lines: 12_000, seed: 8 }));
    const { analysed, whole } = (await cache.soon(URI, 1))!;
    let isRead = false;
    const all = whole!.then((read) => {
      isRead = true;
      return read!.testFile.scenarios;
    });
    const [first, last] = [analysed.testFile.scenarios[0], analysed.testFile.scenarios.at(-1)!];
    const early = await cache.scenario(URI, first.line);
    // The first lines end within the last scenario: of that the rest is waited for.
    const cut = await cache.scenario(URI, last.line);
    assert.equal(isRead, false);
    for (const one of [early, cut])
      assert.deepEqual(
        one,
        (await all).find(({ line }) => line === one?.line),
      );
    assert.ok(early!.entities.length > 0);
    assert.equal(await cache.scenario(URI, 2), null);
    assert.equal(await cache.scenario('file:///shop/none.feature', 1), null);
  });

  it('says of a scenario that was edited what it needs now', async () => {
    const text = generateFeature({ lines: 6000, seed: 9 });
    open(URI, text);
    const { analysed } = (await cache.soon(URI, 1))!;
    const { line } = analysed.testFile.scenarios[0];
    const lines = text.split('\n');
    lines.splice(line, 0, '    When I enter "Bremen" as the town of birth');
    open(URI, lines.join('\n'), 2);
    const names = (await cache.scenario(URI, line))!.entities.flatMap(({ fields }) => fields.map(({ name }) => name));
    assert.ok(names.includes('town_of_birth'), names.join());
  });

  it('is parsed once for the first time, however fast is typed meanwhile', async () => {
    const text = generateFeature({ lines: 40_000, seed: 7 });
    open(URI, text);
    await cache.soon(URI, 1);
    // Its beginning is edited, and what was parsed of it says nothing of the new text.
    for (let version = 2; version < 12; version++) {
      open(URI, `# ${version}\n${text}`, version);
      await cache.soon(URI, 1);
    }
    const analysed = (await cache.get(URI))!;
    assert.equal(analysed.version, 11);
    const whole = analyzeTestFile('a.feature', analysed.document.getText());
    assert.deepEqual(analysed.testFile.scenarios, whole.scenarios);
  });

  it('comes to an end of a long file that is typed in faster than it is read', async () => {
    const text = generateFeature({ lines: 4000, seed: 6 });
    open(URI, text, 1);
    let version = 1;
    for (let typed = 0; ; typed++) {
      const soon = (await cache.soon(URI, 2))!;
      if (soon.whole === null) return;
      open(URI, text.replace(/When /, `When ${typed} `), ++version);
    }
  });
});
