import type { Expression, NamedArgument, Span } from '../../program';
import type { Node } from '../shared/node';

export function spanOf(node: Node): Span {
  return node.span;
}

export function lineOf(node: Node): number {
  return node.line;
}

/** Named children without comments. */
export function childrenOf(node: Node): readonly Node[] {
  return node.content;
}

const WRAPPERS = new Set([
  'parenthesized_expression',
  'await_expression',
  'non_null_expression',
  'as_expression',
  'satisfies_expression',
  'yield_expression',
  'instantiation_expression',
]);

/** Without parentheses, `await`, casts and `!`. */
export function unwrap(node: Node): Node {
  let inner = node;
  for (;;) {
    const children = inner.type === 'type_assertion' || WRAPPERS.has(inner.type) ? childrenOf(inner) : [];
    const next = inner.type === 'type_assertion' ? children.at(-1) : children[0];
    if (next === undefined) return inner;
    inner = next;
  }
}

const FUNCTIONS = new Set([
  'arrow_function',
  'function_expression',
  'function',
  'generator_function',
  'function_declaration',
  'generator_function_declaration',
  'method_definition',
]);

export function isFunction(node: Node): boolean {
  return FUNCTIONS.has(node.type);
}

/** Arguments of a call; a tagged template is its only argument. */
export function argumentsOf(call: Node): readonly Node[] {
  const list = call.childForFieldName('arguments');
  if (list === null) return [];
  return list.type === 'arguments' ? childrenOf(list) : [list];
}

const ESCAPES = new Map(Object.entries({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' }));

function unescape(sequence: string): string {
  const body = sequence.slice(1);
  const code = /^(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2}))$/i.exec(body);
  if (code !== null) {
    const point = parseInt(code.slice(1).find((digits) => digits) ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }
  return /^\r?\n/.test(body) ? '' : (ESCAPES.get(body) ?? body);
}

/** The text of a `string` or of a piece of a template, escapes resolved. */
export function textOf(node: Node): string {
  if (node.type === 'string_fragment') return node.text;
  if (node.type === 'escape_sequence') return unescape(node.text);
  return node.namedChildren.map(textOf).join('');
}

/** A key of an object or a member's name; null when it is computed. */
export function keyOf(node: Node | null): string | null {
  switch (node?.type) {
    case 'property_identifier':
    case 'private_property_identifier':
    case 'shorthand_property_identifier':
    case 'shorthand_property_identifier_pattern':
    case 'identifier':
    case 'number':
      return node.text;
    case 'string':
      return textOf(node);
    case 'computed_property_name': {
      const key = childrenOf(node).at(0);
      return key?.type === 'string' ? textOf(key) : null;
    }
    default:
      return null;
  }
}

const HOLDERS = new Set(['Promise', 'Readonly', 'Partial', 'Required', 'ChainablePromiseElement', 'Awaited']);

/** The simple name of a type: `Promise<LoginPage>` is `LoginPage`. Null for none, arrays and shapes. */
export function typeName(node: Node | null): string | null {
  for (let type = node; type !== null;) {
    switch (type.type) {
      case 'type_identifier':
      case 'predefined_type':
        return type.text;
      case 'nested_type_identifier':
        type = type.childForFieldName('name');
        break;
      case 'generic_type': {
        const name: string = type.childForFieldName('name')?.text ?? '';
        if (!HOLDERS.has(name)) return /\w+$/.exec(name)?.at(0) ?? null;
        type = type.childForFieldName('type_arguments')?.namedChild(0) ?? null;
        break;
      }
      case 'type_annotation':
      case 'union_type':
      case 'parenthesized_type':
      case 'readonly_type':
        type = type.namedChild(0);
        break;
      default:
        return null;
    }
  }
  return null;
}

export function nameExpression(name: string, span: Span): Expression {
  return { kind: 'name', name, span };
}

export function unknown(parts: Expression[], span: Span): Expression {
  return { kind: 'unknown', parts, span };
}

export function record(entries: NamedArgument[], span: Span): Expression {
  return { kind: 'record', entries, span };
}
