import type { Expression, Import, Statement } from '../../program';
import type { Node } from '../shared/node';
import { argumentsOf, childrenOf, keyOf, lineOf, nameExpression, spanOf, textOf, unwrap } from './syntax';

/** The name under which a file keeps what it gives to whoever imports it as a whole. */
export const DEFAULT = 'default';

/** `login.page.js`, `login_page.js`, `LoginPage.js` as a name: `loginPage`, `loginPage`, `LoginPage`. */
export function nameOfFile(path: string): string {
  const base = /[^/\\]*$/.exec(path)?.[0].replace(/\.\w+(?::\d+)?$/, '') ?? '';
  const [first = '', ...rest] = base.split(/[^A-Za-z0-9$]+/).filter((part) => part !== '');
  return first + rest.map(capitalised).join('');
}

export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

interface Imported {
  imports: Import[];
  /** `import { a as b }` declares `b`, which is `a`. */
  aliases: Statement[];
}

/** `import …` and `export … from '…'`. */
export function importsOf(statement: Node): Imported {
  const require = childrenOf(statement).find(({ type }) => type === 'import_require_clause');
  const source = statement.childForFieldName('source') ?? require?.childForFieldName('source');
  if (source === null || source === undefined) return { imports: [], aliases: [] };
  const names: string[] = [];
  const aliases: Statement[] = [];
  const collect = (node: Node): void => {
    if (node.type === 'identifier') names.push(node.text);
    else if (node.type === 'import_specifier' || node.type === 'export_specifier') {
      const name = node.childForFieldName('name');
      const alias = node.childForFieldName('alias');
      if (name === null) return;
      names.push(name.type === 'string' ? textOf(name) : name.text);
      if (alias !== null) aliases.push(aliasOf(alias.text, name));
    } else if (node.type !== 'string') childrenOf(node).forEach(collect);
  };
  childrenOf(statement).forEach(collect);
  return { imports: [{ specifier: textOf(source), names }], aliases };
}

function aliasOf(name: string, original: Node): Statement {
  const span = spanOf(original);
  const value: Expression = nameExpression(original.text, span);
  return { kind: 'assign', target: nameExpression(name, span), type: null, value, line: span.line };
}

/** `const a = require('b')`, `const { a, b: c } = require('d')`, `require('e').F`; null when the value is none. */
export function required(name: Node | null, value: Node): Imported | null {
  let source = unwrap(value);
  let member: string | null = null;
  if (source.type === 'member_expression') {
    member = source.childForFieldName('property')?.text ?? null;
    const object = source.childForFieldName('object');
    if (object === null) return null;
    source = unwrap(object);
  }
  const module = (source.type === 'call_expression' ? argumentsOf(source) : []).at(0);
  if (module === undefined || source.childForFieldName('function')?.text !== 'require') return null;
  const specifier = specifierOf(unwrap(module));
  if (specifier === null) return null;
  const names: string[] = [];
  const aliases: Statement[] = [];
  if (member !== null && member !== DEFAULT) names.push(member);
  if (name?.type === 'identifier') {
    if (member === null || member === DEFAULT) names.push(name.text);
    else if (member !== name.text) {
      const span = spanOf(name);
      const original = nameExpression(member, span);
      aliases.push({
        kind: 'assign',
        target: nameExpression(name.text, span),
        type: null,
        value: original,
        line: span.line,
      });
    }
  } else if (name?.type === 'object_pattern') {
    for (const part of childrenOf(name)) {
      const key = part.type === 'pair_pattern' ? part.childForFieldName('key') : part;
      const target = part.type === 'pair_pattern' ? part.childForFieldName('value') : null;
      const original = keyOf(key);
      if (key === null || original === null) continue;
      names.push(original);
      if (target?.type === 'identifier') aliases.push(aliasOf(target.text, key));
    }
  }
  return { imports: [{ specifier, names }], aliases };
}

/**
 * What `require` is given: a text, or a path from the project's root or the file's folder that something else says:
 * `process.cwd() + '/pages/login'`, `path.join(__dirname, 'pages', 'login')`, `${root}/pages/login`.
 */
function specifierOf(module: Node): string | null {
  if (module.type === 'string') return textOf(module);
  if (module.type === 'template_string') {
    const root = childrenOf(module).at(0);
    const rest = childrenOf(module).slice(1);
    const isPlain = rest.every(({ type }) => type !== 'template_substitution');
    return root?.type === 'template_substitution' && isPlain ? below(root, rest.map(textOf).join('')) : null;
  }
  if (module.type === 'binary_expression') {
    const [root, path] = [module.childForFieldName('left'), module.childForFieldName('right')];
    return root === null || root.type === 'string' || path?.type !== 'string' ? null : below(root, textOf(path));
  }
  if (module.type !== 'call_expression' || !/(?:^|\.)(?:join|resolve)$/.test(calledBy(module))) return null;
  const [root, ...parts] = argumentsOf(module).map(unwrap);
  if (parts.length === 0 || parts.some(({ type }) => type !== 'string')) return null;
  const path = parts.map(textOf).join('/');
  return root.type === 'string' ? `${textOf(root)}/${path}` : below(root, `/${path}`);
}

/** A path below what the code calls `root`; null for what begins in the middle of a name. */
function below(root: Node, path: string): string | null {
  if (!/^\/|^\.{1,2}\//.test(path)) return null;
  const bare = path.replace(/^\/+/, '');
  return root.text.includes('__dirname') ? `./${bare}` : bare;
}

function calledBy(call: Node): string {
  return call.childForFieldName('function')?.text ?? '';
}

/** What `module.exports = X`, `exports.name = X`, `module.exports.name = X` and `global.name = X` assign; null for another target. */
export function exportTarget(left: Node): string | null {
  const match = /^(?:(?:module\.exports|exports)(?:\.([\w$]+))?|global(?:This)?\.([\w$]+))$/.exec(left.text);
  return match === null || left.text === 'exports' ? null : (match.at(1) ?? match.at(2) ?? DEFAULT);
}

export function assigned(name: string, value: Expression, node: Node): Statement {
  return { kind: 'assign', target: nameExpression(name, spanOf(node)), type: null, value, line: lineOf(node) };
}
