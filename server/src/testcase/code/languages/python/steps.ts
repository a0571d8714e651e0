import type { Call, Expression, FunctionDeclaration } from '../../program';

const STEP_NAME = /^(?:given|when|then|step|and|but)$/i;

/**
 * A step definition with its pattern as one argument: a literal in the style of `parse`, or `new RegExp(…)`. `matcher`
 * is what behave's `use_step_matcher` said last. Null for a function that is none.
 */
export function asStep(declaration: FunctionDeclaration, matcher: string): FunctionDeclaration | null {
  const annotations = declaration.annotations.flatMap((call) => stepCall(call, matcher) ?? []);
  if (annotations.length === 0) return null;
  const first = declaration.parameters.at(0);
  // behave hands its context to every step.
  const parameters = first?.name === 'context' ? declaration.parameters.slice(1) : declaration.parameters;
  return { ...declaration, parameters, annotations };
}

/** Whether a decorator makes a step definition; Allure's only titles what it reports. */
export function isStep({ name, object }: Call): boolean {
  return STEP_NAME.test(name) && !(object?.kind === 'name' && object.name === 'allure');
}

/** The matcher that `use_step_matcher("re")` switches to; null for any other call. */
export function stepMatcher(expression: Expression): string | null {
  if (expression.kind !== 'call' || expression.name !== 'use_step_matcher') return null;
  const [name] = expression.args;
  return name.kind === 'literal' ? name.text : null;
}

function stepCall(call: Call, matcher: string): Call | null {
  const pattern = call.args.at(0) ?? call.named.find(({ name }) => name === 'name')?.value;
  if (!isStep(call) || pattern === undefined) return null;
  const read = patternOf(pattern, matcher);
  // pytest-bdd: what a step gives to others is asked for by name.
  const named = call.named.filter(({ name }) => name === 'target_fixture');
  return read === null ? null : { ...call, args: [read], named };
}

function patternOf(pattern: Expression, matcher: string): Expression | null {
  if (pattern.kind === 'literal') return matcher === 're' ? regex(pattern) : pattern;
  if (pattern.kind !== 'call') return null;
  // pytest-bdd: `parsers.parse("…")`, `parsers.re("…")`.
  const text = pattern.args.at(0);
  if (text?.kind !== 'literal') return null;
  return pattern.name === 're' || pattern.name === 'compile' ? regex(text) : text;
}

function regex(pattern: Expression & { kind: 'literal' }): Expression {
  const text = pattern.text.replaceAll('(?P<', '(?<').replaceAll('\\Z', '$');
  return { kind: 'new', type: 'RegExp', args: [{ ...pattern, text }], named: [], span: pattern.span };
}
