import type { Node } from '../shared/node';
import { childrenOf, keyOf } from './syntax';

/** A destructured parameter's name: one that no source can hold. */
export function parameterName(index: number): string {
  return `{${String(-1 - index)}}`;
}

export function parameterNodes(node: Node): Node[] {
  const single = node.childForFieldName('parameter');
  if (single !== null) return [single];
  const list = node.childForFieldName('parameters');
  return list === null ? [] : childrenOf(list).filter((child) => patternOf(child).type !== 'this');
}

/** The name or pattern of a parameter, without its type and default. */
export function patternOf(parameter: Node): Node {
  return parameter.childForFieldName('pattern') ?? parameter.childForFieldName('left') ?? parameter;
}

interface Part {
  /** The key it takes; null in an array. */
  name: string | null;
  index: number;
  target: Node;
  fallback: Node | null;
}

/** The name that takes the rest of an object: `{ city, ...rest }`. */
export function restOf(pattern: Node): Node | null {
  const rest =
    pattern.type === 'object_pattern' ? childrenOf(pattern).find(({ type }) => type === 'rest_pattern') : undefined;
  const name = rest?.namedChild(0) ?? null;
  return name?.type === 'identifier' ? name : null;
}

/** What a pattern takes apart; rests are left out. */
export function partsOf(pattern: Node): Part[] {
  return childrenOf(pattern).flatMap((part, index): Part[] => {
    if (part.type === 'rest_pattern') return [];
    if (pattern.type === 'array_pattern') return [{ name: null, index, target: patternOf(part), fallback: null }];
    const value = part.type === 'pair_pattern' ? part.childForFieldName('value') : part;
    if (value === null) return [];
    const target = patternOf(value);
    const key = part.type === 'pair_pattern' ? keyOf(part.childForFieldName('key')) : target.text;
    return key === null ? [] : [{ name: key, index, target, fallback: value.childForFieldName('right') }];
  });
}

/** What a function takes, as names and patterns. */
export function patternsOf(callback: Node): Node[] {
  return parameterNodes(callback).map(patternOf);
}
