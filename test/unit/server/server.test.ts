import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic, Hover } from 'vscode-languageserver-protocol';
import {
  LAST_RUNS_NOTIFICATION,
  SOURCES_NOTIFICATION,
  TEST_CASE_REQUEST,
  type LastRun,
  type TestCaseAnswer,
} from '../../../server/src/protocol';
import { generateFeature } from '../../bench/language/generate';
import { REGISTRATION, Session } from './session';

const URI = 'file:///shop/features/registration.feature';

describe('the language server', () => {
  let session: Session;
  beforeEach(async () => (session = await new Session().start()));
  afterEach(() => session.end());

  const testCase = (params: object): Promise<TestCaseAnswer | null> =>
    session.client.sendRequest(TEST_CASE_REQUEST, params);

  it('puts a lens above the feature and each scenario that enters data, and none elsewhere', async () => {
    await session.open(URI, REGISTRATION);
    assert.deepEqual(await session.titles(URI), [
      '2: Generate data · users: email, firstname, lastname, password',
      '4: Generate data · users: email, firstname, lastname, password',
      '15: Generate data · users: email',
    ]);
    await session.open('file:///shop/none.feature', 'Feature: F\n\n  Scenario: S\n    When I click "Home"\n');
    assert.deepEqual(await session.titles('file:///shop/none.feature'), []);
  });

  it('gives ranges only, and the rest when a lens is resolved', async () => {
    await session.open(URI, REGISTRATION);
    const [, lens] = await session.lenses(URI);
    assert.equal(lens.command, undefined);
    assert.deepEqual((await session.resolve(lens)).command?.arguments, [{ uri: URI, line: 4 }]);
  });

  it('resolves a lens for the document that it is of', async () => {
    const other = 'file:///shop/other.feature';
    await session.open(URI, REGISTRATION);
    await session.open(other, REGISTRATION);
    const [first, second] = [await session.lenses(URI), await session.lenses(other)];
    assert.deepEqual((await session.resolve(second[1])).command?.arguments, [{ uri: other, line: 4 }]);
    assert.deepEqual((await session.resolve(first[0])).command?.arguments, [{ uri: URI }]);
  });

  it('gives bare steps one lens, at their first line', async () => {
    const uri = 'file:///shop/login.steps.txt';
    await session.open(uri, 'When I enter "email" as "user@test.com"\nAnd I enter "firstname" as "John"\n');
    assert.deepEqual(await session.titles(uri), ['1: Generate data · users: email, firstname']);
  });

  it('resolves a lens that was provided before the document changed to one that can still be clicked', async () => {
    await session.open(URI, REGISTRATION);
    const before = await session.lenses(URI);
    await session.change(URI, '');
    for (const lens of before) assert.equal((await session.resolve(lens)).command?.command, 'tdm.generateData');
  });

  it('offers rows of a real database where there is one, and no more when there is none', async () => {
    const others = async (): Promise<string[]> => (await session.titles(URI)).filter((one) => !one.includes('Gen'));
    const tell = (count: number): Promise<void> => session.client.sendNotification(SOURCES_NOTIFICATION, count);
    await session.open(URI, REGISTRATION);
    // Read whole by then, so that no early answer asks the editor to look again.
    await testCase({ uri: URI });
    assert.deepEqual(await others(), []);
    await tell(1);
    const needs = (await session.titles(URI)).filter((one) => one.includes('Gen'));
    assert.deepEqual(
      await others(),
      needs.map((one) => `${one.slice(0, one.indexOf(':'))}: From a real database…`),
    );
    assert.equal(session.refreshes, 1);
    const resolved = await Promise.all((await session.lenses(URI)).map((lens) => session.resolve(lens)));
    const ofScenario = resolved.find(
      ({ range, command }) => range.start.line === 3 && command?.title.startsWith('From'),
    );
    assert.equal(ofScenario?.command?.command, 'tdm.generateFromDatabase');
    assert.deepEqual(ofScenario.command.arguments, [{ uri: URI, line: 4 }]);
    await tell(2);
    await tell(0);
    assert.deepEqual(await others(), []);
    assert.equal(session.refreshes, 2);
  });

  describe('last runs', () => {
    const run = (about: Partial<LastRun>): LastRun => ({
      test_case_id: '',
      test_case_path: null,
      job_id: 'job-1',
      status: 'completed',
      row_count: 500,
      finished_at: new Date(Date.now() - 125_000).toISOString(),
      ...about,
    });
    const tell = (...runs: LastRun[]): Promise<void> => session.client.sendNotification(LAST_RUNS_NOTIFICATION, runs);
    const runTitles = async (): Promise<string[]> => (await session.titles(URI)).filter((one) => !one.includes('Gen'));

    it('are told above the test that they were of, open the job, and ask the editor to look again', async () => {
      await session.open(URI, REGISTRATION);
      const { testFile } = (await testCase({ uri: URI, line: 4 }))!;
      await tell(run({ test_case_id: testFile.test_case_id, test_case_path: 'elsewhere.feature:9' }));
      assert.deepEqual(await runTitles(), ['4: 500 rows · 2 min ago']);
      assert.equal(session.refreshes, 1);
      const lenses = await Promise.all((await session.lenses(URI)).map((lens) => session.resolve(lens)));
      const command = lenses.map((lens) => lens.command!).find(({ title }) => title.startsWith('500'));
      assert.deepEqual([command?.command, command?.arguments], ['tdm.openJob', ['job-1']]);
    });

    it('say running and failed', async () => {
      await session.open(URI, REGISTRATION);
      const id = (await testCase({ uri: URI }))!.testFile.test_case_id;
      await tell(run({ test_case_id: id, status: 'failed' }));
      assert.deepEqual(await runTitles(), ['2: failed · 2 min ago']);
      await tell(
        run({ test_case_id: id, status: 'failed' }),
        run({ test_case_id: id, status: 'running', finished_at: null }),
      );
      assert.deepEqual(await runTitles(), ['2: running…']);
    });

    it('say that the test was changed, but not of a test that only moved', async () => {
      const path = 'features/registration.feature';
      await session.open(URI, REGISTRATION);
      const { testFile } = (await testCase({ uri: URI, line: 15 }))!;
      await tell(run({ test_case_id: testFile.test_case_id, test_case_path: `${path}:15` }));

      await session.change(URI, REGISTRATION.replace('two@test.com', 'three@test.com'));
      assert.deepEqual(await runTitles(), ['15: 500 rows · 2 min ago · test changed since']);

      const added = '  Scenario: New\n    When I enter "city" as "Bern"\n\n';
      const moved = REGISTRATION.replace('  Scenario: Short form', `${added}  Scenario: Short form`);
      await session.change(URI, moved);
      assert.deepEqual(await runTitles(), ['18: 500 rows · 2 min ago']);
    });
  });

  it('answers for one scenario with the text that alone says it, on the same lines', async () => {
    await session.open(URI, REGISTRATION);
    const answer = (await testCase({ uri: URI, line: 7 }))!;
    assert.equal(answer.path, 'features/registration.feature:4');
    assert.deepEqual(
      answer.testFile.scenarios.map(({ name, line }) => [name, line]),
      [['Sign up', 4]],
    );
    assert.ok(!answer.content.includes('Short form'));
    const whole = (await testCase({ uri: URI, line: 1 }))!;
    assert.deepEqual([whole.path, whole.content], ['features/registration.feature', REGISTRATION]);
  });

  it('answers for a text that it was not given as a document, and null for an unknown one', async () => {
    const text = 'Enter email as test@example.com';
    const answer = (await testCase({ uri: 'untitled:Untitled-1', text }))!;
    assert.equal(answer.testFile.scenarios[0].entities[0].fields[0].name, 'email');
    assert.equal(await testCase({ uri: 'file:///unknown' }), null);
  });

  it('names files by their folder when the workspace has several', async () => {
    await session.end();
    session = await new Session().start([
      { uri: 'file:///projects/shop', name: 'shop' },
      { uri: 'file:///projects/my%20bank', name: 'my bank' },
    ]);
    const path = async (uri: string): Promise<string> => (await testCase({ uri, text: 'x' }))!.path;
    assert.equal(await path('file:///projects/shop/a.feature'), 'shop/a.feature');
    assert.equal(await path('file:///projects/my%20bank/b%C3%A4r.feature'), 'my bank/bär.feature');
    assert.equal(await path('file:///projects/shopping/a.feature'), '/projects/shopping/a.feature');
    assert.equal(await path('untitled:Untitled-1'), 'Untitled-1');
  });

  describe('hover', () => {
    const hover = async (line: number, word: string, text = REGISTRATION): Promise<string | null> => {
      await session.open(URI, text);
      const character = text.split('\n')[line - 1].indexOf(word) + 1;
      const position = { line: line - 1, character };
      const found = await session.client.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: URI },
        position,
      });
      return found === null ? null : (found.contents as { value: string }).value;
    };

    it('says what a field and a value are taken for, how sure that is and why', async () => {
      for (const word of ['firstname', 'John']) {
        assert.match((await hover(7, word))!, /users\.firstname.*John.*\n\n.*`first_name`.*\d %.*: \S/);
      }
    });

    it('says nothing of a step that enters no data', async () => {
      assert.equal(await hover(12, 'Home'), null);
      assert.equal(await hover(1, 'smoke'), null);
    });

    it('finds the column of a table', async () => {
      const text = [
        'Feature: F',
        '  Scenario: S',
        '    Given the following customers:',
        '      | email   | city |',
        '      | a@b.com | Bern |',
        '      | c@d.com | Ulm  |',
      ].join('\n');
      assert.match((await hover(6, 'Ulm', text))!, /customers\.city.*Ulm/);
      assert.match((await hover(4, 'email', text))!, /customers\.email/);
    });

    it('shows what the test holds as text, whatever it is', async () => {
      const text = 'Feature: F\n  Scenario: S\n    When I enter "bio" as "`[x](command:evil)"\n';
      const shown = await hover(3, 'bio', text);
      assert.match(shown!, /`` `\[x\]\(command:evil\) ``/);
    });
  });

  it('points at what was not understood, and keeps the rest', async () => {
    const row = '    When I click "Home"';
    await session.open(URI, REGISTRATION.replace(row, `${row}\n      | a | b |\n      | c |`));
    const { items } = await session.client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    assert.deepEqual(
      items.map(({ range }) => range),
      [{ start: { line: 13, character: 6 }, end: { line: 13, character: 11 } }],
    );
    assert.ok((await session.titles(URI)).includes('4: Generate data · users: email, firstname, lastname, password'));
  });

  it('answers for lenses before the diagnostics and the outline of a long file that were asked for earlier', async () => {
    const textDocument = { uri: URI };
    await session.open(URI, generateFeature({ lines: 3000, seed: 3 }));
    const answered: string[] = [];
    const ask = async (method: string): Promise<void> => {
      await session.client.sendRequest(method, { textDocument });
      answered.push(method);
    };
    await Promise.all(['diagnostic', 'documentSymbol', 'codeLens'].map((name) => ask(`textDocument/${name}`)));
    assert.equal(answered[0], 'textDocument/codeLens');
    assert.equal(answered.length, 3);
  });

  it('answers every request about any document, and logs no failure', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(), fc.nat(40), fc.nat(60), async (text, line, character) => {
        await session.open(URI, text);
        const textDocument = { uri: URI };
        await session.titles(URI);
        await session.client.sendRequest('textDocument/hover', { textDocument, position: { line, character } });
        await session.client.sendRequest('textDocument/diagnostic', { textDocument });
        await testCase({ uri: URI, line });
        assert.deepEqual(session.logged, []);
      }),
      { numRuns: 60 },
    );
  });
});

/** The feature, cut and with something put in, as it is while it is typed; or any text at all. */
function mutated(): fc.Arbitrary<string> {
  const typed = fc
    .tuple(
      fc.nat(REGISTRATION.length),
      fc.nat(40),
      fc.constantFrom('"', '|', 'Feature:', '"""\n', '# language: xx\n', '\r'),
    )
    .map(([at, cut, put]) => REGISTRATION.slice(0, at) + put + REGISTRATION.slice(at + cut));
  return fc.oneof(typed, fc.string({ unit: 'binary', maxLength: 200 }));
}
