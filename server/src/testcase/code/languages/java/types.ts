import type { Node } from '../shared/node';
import type { Expression, Generics, Parameter } from '../../program';
import { childOf, childrenOf, field, named, textOfField, type Lowering } from '../shared/tree';

/** A type's simple name: `Foo` for `a.Foo<Bar>`; null for `var` and arrays. */
export function javaType(node: Node | null): string | null {
  switch (node?.type) {
    case 'type_identifier':
      return node.text === 'var' ? null : node.text;
    case 'scoped_type_identifier':
      return named(node).at(-1)?.text ?? null;
    case 'generic_type':
      return javaType(named(node).at(0) ?? null);
    case 'annotated_type':
      return javaType(named(node).at(-1) ?? null);
    case 'integral_type':
    case 'floating_point_type':
    case 'boolean_type':
      return node.text;
    default:
      return null;
  }
}

/** What a class calls its type parameters, and the types that it gives those it extends: `class Panel extends Page<Panel>`. */
export function javaGenerics(node: Node, bases: readonly Node[]): { generics?: Generics } {
  const parameters = parameterNames(node);
  const given = bases.flatMap((each): Generics['given'] => {
    const base = javaType(each);
    const types = each.type === 'generic_type' ? childOf(each, 'type_arguments') : null;
    return base === null || types === null ? [] : [{ base, types: named(types).map(javaType) }];
  });
  return parameters.length + given.length === 0 ? {} : { generics: { parameters, given } };
}

/** `<T> T open(Class<T> page)`: what a method calls its own, which are not its class's. */
export function javaTypeParameters(node: Node): { generics?: readonly string[] } {
  const generics = parameterNames(node);
  return generics.length === 0 ? {} : { generics };
}

function parameterNames(node: Node): string[] {
  const list = field(node, 'type_parameters') ?? childOf(node, 'type_parameters');
  return list === null ? [] : childrenOf(list, 'type_parameter').flatMap((each) => named(each).at(0)?.text ?? []);
}

export function javaParameters(node: Node | null, lower: Lowering): Parameter[] {
  if (node === null) return [];
  if (node.type === 'identifier') return [{ name: node.text, type: null, value: null }];
  return named(node).flatMap((each): Parameter[] => {
    switch (each.type) {
      case 'identifier':
        return [{ name: each.text, type: null, value: null }];
      case 'formal_parameter':
        return [
          { name: textOfField(each, 'name') ?? '', type: javaType(field(each, 'type')), value: optional(each, lower) },
        ];
      case 'spread_parameter': {
        const declarator = childOf(each, 'variable_declarator');
        return declarator === null ? [] : [{ name: textOfField(declarator, 'name') ?? '', type: '*', value: null }];
      }
      default:
        return [];
    }
  });
}

/** TestNG's `@Optional("value")`. */
function optional(parameter: Node, lower: Lowering): Expression | null {
  const modifiers = childOf(parameter, 'modifiers');
  const annotation =
    modifiers && childrenOf(modifiers, 'annotation').find((each) => textOfField(each, 'name') === 'Optional');
  const value = annotation && named(field(annotation, 'arguments') ?? annotation).at(0);
  return value?.type === 'string_literal' ? lower.expression(value) : null;
}

/** The arguments of a call or a `new`. */
export function javaArguments(node: Node, lower: Lowering): Expression[] {
  const list = field(node, 'arguments');
  return list === null ? [] : lower.expressions(named(list));
}
