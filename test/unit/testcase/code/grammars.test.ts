import assert from 'node:assert/strict';
import { loadGrammar, parse, release, takeWanted } from '../../../../server/src/testcase/code/grammars';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { heapInUse } from '../../../support/heap';
import { takesUnder } from '../../../support/time';

const PYTHON = [
  'from selenium.webdriver.common.by import By',
  'def test_login(driver):',
  '    driver.find_element(By.ID, "email").send_keys("a@b.example")',
].join('\n');
/** The library's memory ends with this one. */
const FATAL = `from selenium import webdriver\nclass P:\n    def f(self, a, ${'*/'.repeat(3000)}text):\n        pass\n`;

describe('grammars', () => {
  const root = (name: string, text: string): string | null => {
    const tree = parse(name, text);
    const type = tree === null ? null : tree.type(tree.root);
    if (tree !== null) release(tree);
    return type;
  };

  it('are wanted when they are missing, and parse once they were loaded', async () => {
    await loadGrammar('java');
    assert.equal(root('java', 'class A {}'), 'program');
    takeWanted();
    assert.equal(root('no-such-language', 'x'), null);
    assert.deepEqual(takeWanted(), ['no-such-language']);
    assert.deepEqual(takeWanted(), []);
    await assert.rejects(loadGrammar('no-such-language'));
  });

  it('go on after a text that the library fails on, which itself is read as nothing', async () => {
    for (let times = 0; times < 3; times++) {
      assert.deepEqual((await readTestFile('test_fatal.py', FATAL)).scenarios, []);
      const { scenarios } = await readTestFile('test_login.py', PYTHON);
      assert.deepEqual(
        scenarios[0].entities[0].fields.map(({ name }) => name),
        ['email'],
      );
    }
  });

  it('keep nothing of a library that failed', async () => {
    const fail = async (name: string): Promise<void> => {
      await loadGrammar('python');
      assert.equal(parse('python', `${FATAL}# ${name}`), null);
    };
    await fail('first');
    const before = heapInUse();
    for (let times = 0; times < 3; times++) await fail(`${times}`);
    await new Promise(setImmediate);
    // A copy of it holds 34 MB at least.
    assert.ok(heapInUse() - before < 60e6, `${heapInUse() - before} bytes`);
  });

  it('keep a tree that is in use when the library fails on another text', async () => {
    await loadGrammar('python');
    const tree = parse('python', 'x = 1')!;
    assert.equal(parse('python', `${FATAL}# another`), null);
    assert.equal(tree.type(tree.root), 'module');
    release(tree);
    release(tree);
  });

  it('give up a text that takes too long', async () => {
    await loadGrammar('javascript');
    const text = `f(By${'->'.repeat(20_000)}`;
    await takesUnder(2500, () => {
      root('javascript', text);
      root('javascript', text);
    });
    assert.equal(root('javascript', 'f(1)'), 'program');
  });

  it('give up brackets in brackets without end', async () => {
    await loadGrammar('javascript');
    assert.equal(root('javascript', '('.repeat(5000)), null);
  });
});
