import type { Node } from '../shared/node';
import type { Expression, Generics, NamedArgument, Parameter, Statement } from '../../program';
import { call } from '../shared/build';
import { childOf, childrenOf, field, lineOf, named, textOfField, type Lowering } from '../shared/tree';

/** Types that stand for what they are of: `Task<LoginPage>`, `Lazy<LoginPage>`. */
const OF_ONE = new Set(['Task', 'ValueTask', 'Lazy', 'ThreadLocal', 'AsyncLocal', 'IOptions', 'Nullable']);

/** A type's simple name: `Foo` for `A.Foo<Bar>?` and `Task<Foo>`; null for `var`, `void` and arrays. */
export function csharpType(node: Node | null): string | null {
  switch (node?.type) {
    case 'identifier':
    case 'predefined_type':
      return node.text === 'void' ? null : node.text;
    case 'qualified_name':
    case 'alias_qualified_name':
      return csharpType(field(node, 'name'));
    case 'nullable_type':
      return csharpType(named(node).at(0) ?? null);
    case 'generic_name': {
      const name = named(node).at(0)?.text ?? '';
      const inner = childOf(node, 'type_argument_list');
      return OF_ONE.has(name) && inner !== null ? csharpType(named(inner).at(0) ?? null) : name;
    }
    default:
      return null;
  }
}

/** The types that a generic type is given. */
export function csharpTypes(node: Node | null): { types?: readonly (string | null)[] } {
  const given = node?.type === 'generic_name' ? childOf(node, 'type_argument_list') : null;
  return given === null ? {} : { types: named(given).map(csharpType) };
}

/** The classes that one extends, with the types that they are given. */
export function csharpBases(list: Node | null): Generics['given'] {
  return (list === null ? [] : named(list)).flatMap((node) => {
    const of = node.type === 'primary_constructor_base_type' ? (named(node).at(0) ?? null) : node;
    const base = csharpType(of);
    const name = of?.type === 'qualified_name' ? field(of, 'name') : of;
    const types = name?.type === 'generic_name' ? childOf(name, 'type_argument_list') : null;
    return base === null ? [] : [{ base, types: types === null ? [] : named(types).map(csharpType) }];
  });
}

export function csharpParameters(node: Node | null, lower: Lowering): Parameter[] {
  if (node === null) return [];
  if (node.type === 'implicit_parameter') return [{ name: node.text, type: null, value: null }];
  const parameters = childrenOf(node, 'parameter').map((each): Parameter => {
    const type = childOf(each, 'modifier')?.text === 'this' ? 'subject' : csharpType(field(each, 'type'));
    const value = assigned(each);
    return {
      name: textOfField(each, 'name') ?? '',
      type,
      value: value === null ? offered(each, lower) : lower.expression(value),
    };
  });
  // The grammar has no node for `params string[] rest`.
  const rest = textOfField(node, 'name');
  return rest === null ? parameters : [...parameters, { name: rest, type: '*', value: null }];
}

/** The first of NUnit's `[Values("a", "b")]`. */
function offered(parameter: Node, lower: Lowering): Expression | null {
  for (const annotation of childrenOf(parameter, 'attribute_list').flatMap((each) => named(each))) {
    if (textOfField(annotation, 'name') !== 'Values') continue;
    const first = csharpAnnotation(annotation, lower).args.at(0);
    return first?.kind === 'literal' ? first : null;
  }
  return null;
}

/** What stands after `=` in a declarator or a parameter. */
export function assigned(node: Node): Node | null {
  const { children } = node;
  const at = children.findIndex(({ type }) => type === '=');
  return at === -1 ? null : (children.slice(at + 1).find(({ isExtra }) => !isExtra) ?? null);
}

/** `[FindsBy(How = How.Id, Using = "x")]` as a call with named arguments. */
export function csharpAnnotation(node: Node, lower: Lowering): ReturnType<typeof call> {
  const name = (textOfField(node, 'name') ?? '').replace(/^.*\./, '').replace(/(?<=.)Attribute$/, '');
  const args: Expression[] = [];
  const pairs: NamedArgument[] = [];
  const given = childOf(node, 'attribute_argument_list');
  for (const each of given === null ? [] : named(given)) {
    const value = named(each).at(-1) ?? null;
    const colon = textOfField(each, 'name');
    if (colon !== null) pairs.push({ name: colon, value: lower.expression(value) });
    else if (value?.type === 'assignment_expression') {
      pairs.push({ name: textOfField(value, 'left') ?? '', value: lower.expression(field(value, 'right')) });
    } else args.push(lower.expression(value));
  }
  return call(node, null, name, args, pairs);
}

/** A function's body, a block or `=> expression`. */
export function csharpBody(node: Node | null, lower: Lowering): Statement[] {
  if (node === null) return [];
  if (node.type === 'block') return lower.body(node);
  const inner = node.type === 'arrow_expression_clause' ? (named(node).at(0) ?? null) : node;
  if (inner === null) return [];
  if (inner.type === 'assignment_expression') return lower.statement(inner);
  return [{ kind: 'return', value: lower.expression(inner), line: lineOf(inner) }];
}
