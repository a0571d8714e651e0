import type { Call, FunctionDeclaration, Parameter, Statement } from '../../program';
import type { FrameworkCall } from './callee';
import { fixtureParameters } from './fixtures';
import type { Lowering } from './lower';
import type { Node } from '../shared/node';
import { patternsOf } from './patterns';
import { spanOf } from './syntax';

/** A step definition or a custom command; null when it does nothing. */
export function definitionOf(lowering: Lowering, node: Node, call: FrameworkCall): FunctionDeclaration | null {
  const { title, callback, links } = call;
  if (title === null || callback === null) return null;
  const pattern = lowering.expression(title);
  const text = pattern.kind === 'literal' ? pattern.text : title.text;
  const step = call.role === 'step';
  const annotation: Call = {
    kind: 'call',
    object: null,
    name: step ? (links[0]?.name ?? '') : 'command',
    args: [pattern],
    named: [],
    span: spanOf(title),
  };
  const declared = lowering.functionOf(callback, text, 'function', [annotation]);
  if (!step) declared.body = yielding(declared.body);
  if (step) {
    declared.parameters = stepParameters(callback, declared.parameters);
    if (patternsOf(callback).at(0)?.type === 'object_pattern') declared.body = lowering.bareBody(callback);
  }
  if (!step && /\bprevSubject\b(?!\s*:\s*false)/.test(node.text.slice(0, 300)) && declared.parameters.length > 0) {
    declared.parameters[0] = { ...declared.parameters[0], type: 'subject' };
  }
  return declared;
}

/** Cypress: what a command does last is what it gives. */
function yielding(body: Statement[]): Statement[] {
  const last = body.at(-1);
  if (last?.kind !== 'run') return body;
  return [...body.slice(0, -1), { kind: 'return', value: last.value, line: last.line }];
}

/** A pattern's arguments stand first; what a library destructures before them comes last. */
function stepParameters(callback: Node, parameters: Parameter[]): Parameter[] {
  const first = patternsOf(callback).at(0);
  return first?.type === 'object_pattern' ? [...parameters.slice(1), ...fixtureParameters(callback)] : parameters;
}
