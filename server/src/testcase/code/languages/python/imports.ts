import type { Node } from '../shared/node';
import type { Import, Statement } from '../../program';
import * as tree from '../shared/tree';

/** An import statement's modules and names; `import A as B` also sets B. */
export function readImport(node: Node): { imports: Import[]; body: Statement[] } {
  const module = tree.textOfField(node, 'module_name');
  const imported = node.childrenForFieldName('name').map((name) => ({
    name: name.type === 'aliased_import' ? (tree.textOfField(name, 'name') ?? '') : name.text,
    alias: tree.field(name, 'alias'),
  }));
  if (module === null) {
    const imports = imported.map(({ name, alias }) => ({
      specifier: name,
      names: [alias?.text ?? name.split('.')[0]],
    }));
    return { imports, body: [] };
  }
  const body = imported.flatMap(({ name, alias }): Statement[] =>
    alias === null
      ? []
      : [
          {
            kind: 'assign',
            target: tree.nameOf(alias),
            type: null,
            value: tree.nameOf(alias, name),
            line: tree.lineOf(node),
          },
        ],
  );
  return { imports: [{ specifier: module, names: imported.map(({ name }) => name) }], body };
}
