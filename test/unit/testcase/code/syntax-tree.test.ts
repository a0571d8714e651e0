import assert from 'node:assert/strict';
import type { Node } from 'web-tree-sitter';
import { loadGrammar, parse, release } from '../../../../server/src/testcase/code/grammars';
import type { RawNode, SyntaxTree } from '../../../../server/src/testcase/code/syntax-tree';

const TEXTS = {
  java: 'class Ä {\n  // größe 😀\n  void é() { driver.findElement(By.id("x😀")).sendKeys("ü" + y); }\n}\n',
  typescript: "test('ünï', async ({ page }) => {\n  await page.getByLabel('a').fill(`😀${b}`);\n  /* c */ x =\n});\n",
  python: 'def test_x(driver):\n    # ß\n    a, b = "é", ["😀"\n    driver.get(a)\n',
  ruby: "it 'ä' do\n  fill_in 'E', with: <<~T\n    ü\n  T\nend\n",
  'c-sharp': 'class A { [Test] public void B() { x.SendKeys("ü" } }',
};

describe('a syntax tree', () => {
  for (const [name, text] of Object.entries(TEXTS))
    it(`is what the nodes of its library say: ${name}`, async () => {
      await loadGrammar(name);
      const tree = parse(name, text)!;
      try {
        assert.ok(compared(tree, tree.root, tree.tree.rootNode) > 20);
      } finally {
        release(tree);
      }
    });
});

/** Compares a node and all below it; how many there were. */
function compared(tree: SyntaxTree, raw: RawNode, node: Node): number {
  const { startPosition, endPosition } = node;
  assert.deepEqual(
    [raw.id, raw.start, raw.row, raw.column, tree.type(raw), tree.text(raw), tree.end(raw)],
    [node.id, node.startIndex, startPosition.row, startPosition.column, node.type, node.text, endPosition],
  );
  assert.deepEqual(
    [tree.isNamed(raw), tree.isExtra(raw), tree.isMissing(raw), tree.hasError(raw)],
    [node.isNamed, node.isExtra, node.isMissing, node.hasError],
  );
  assert.equal(tree.parent(raw)?.id, node.parent?.id);
  assert.equal(tree.previousSibling(raw)?.id, node.previousSibling?.id);
  assert.equal(tree.nextNamedSibling(raw)?.id, node.nextNamedSibling?.id);
  const ids = (of: readonly { id: number }[]): number[] => of.map(({ id }) => id);
  assert.deepEqual(ids(tree.namedChildren(raw)), ids(node.namedChildren));
  for (const field of ['name', 'body', 'arguments', 'no such field']) {
    assert.equal(tree.childForField(raw, field)?.id, node.childForFieldName(field)?.id);
    assert.deepEqual(ids(tree.childrenForField(raw, field)), ids(node.childrenForFieldName(field)));
  }
  const children = tree.children(raw);
  assert.equal(children.length, node.children.length);
  return children.reduce((sum, child, i) => sum + compared(tree, child, node.children[i]), 1);
}
