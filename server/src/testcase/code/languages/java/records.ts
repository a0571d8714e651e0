import type { Node } from '../shared/node';
import type { ClassDeclaration, FunctionDeclaration, Parameter, Span, Statement } from '../../program';
import { assigning, assignment, ofThis } from '../shared/build';
import { hasAnnotation } from '../shared/class-tests';
import { spanOf } from '../shared/tree';

/** Classes that hold data, with the methods that Java and Lombok give them unwritten. */

const GETTERS = new Set(['Data', 'Getter', 'Value']);
const SETTERS = new Set(['Data', 'Setter']);
const ALL_ARGUMENTS = new Set(['AllArgsConstructor', 'Value']);

/** Gives a record its constructor and the methods that read its components. */
export function recordMembers(declaration: ClassDeclaration, components: readonly Parameter[], node: Node): void {
  const span = spanOf(node);
  const hasOwn = declaration.methods.some(
    ({ role, parameters }) => role === 'constructor' && parameters.length === components.length,
  );
  if (!hasOwn) declaration.methods.push(assigning(declaration.name, components, span));
  for (const { name } of components) {
    if (!declaration.methods.some((method) => method.name === name))
      declaration.methods.push(reading(name, name, span));
  }
}

/** The constructor, getters and setters that Lombok's annotations of a class stand for. */
export function accessorsOf(declaration: ClassDeclaration): FunctionDeclaration[] {
  const { annotations, members, methods, name, span } = declaration;
  if (annotations.length === 0) return [];
  const made: FunctionDeclaration[] = [];
  const parameters = members.map((member): Parameter => ({ name: member.name, type: member.type, value: null }));
  if (hasAnnotation(annotations, ALL_ARGUMENTS)) made.push(assigning(name, parameters, span));
  for (const member of members) {
    const suffix = member.name.charAt(0).toUpperCase() + member.name.slice(1);
    if (hasAnnotation(annotations, GETTERS)) made.push(reading(`get${suffix}`, member.name, span));
    if (hasAnnotation(annotations, SETTERS)) made.push(setting(`set${suffix}`, member.name, span));
  }
  return made.filter((each) => each.role === 'constructor' || !methods.some((method) => method.name === each.name));
}

function reading(name: string, member: string, span: Span): FunctionDeclaration {
  const body: Statement[] = [{ kind: 'return', value: ofThis(member, span), line: span.line }];
  return { name, parameters: [], body, annotations: [], role: 'function', returns: null, span };
}

function setting(name: string, member: string, span: Span): FunctionDeclaration {
  const parameters: Parameter[] = [{ name: member, type: null, value: null }];
  return { name, parameters, body: [assignment(member, span)], annotations: [], role: 'function', returns: null, span };
}
