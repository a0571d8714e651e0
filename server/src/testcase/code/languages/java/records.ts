import type { Node } from '../shared/node';
import type { ClassDeclaration, FunctionDeclaration, Member, Parameter, Span, Statement } from '../../program';
import { assigning, assignment, ofThis } from '../shared/build';
import { hasAnnotation } from '../shared/class-tests';
import { spanOf } from '../shared/tree';

/** Classes that hold data, with the methods that Java and Lombok give them unwritten. */

const GETTERS = new Set(['Data', 'Getter', 'Value']);
const SETTERS = new Set(['Data', 'Setter']);
const ALL_ARGUMENTS = new Set(['AllArgsConstructor', 'Value']);
const REQUIRED = new Set(['RequiredArgsConstructor']);
const NO_ARGUMENTS = new Set(['NoArgsConstructor']);

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
  const { annotations, members, methods, span } = declaration;
  const made = constructorsOf(declaration);
  for (const member of members) {
    const suffix = member.name.charAt(0).toUpperCase() + member.name.slice(1);
    const isWritten = (names: ReadonlySet<string>): boolean =>
      hasAnnotation(annotations, names) || hasAnnotation(member.annotations, names);
    if (isWritten(GETTERS)) made.push(reading(`get${suffix}`, member.name, span));
    if (isWritten(SETTERS)) made.push(setting(`set${suffix}`, member.name, span));
  }
  return made.filter((each) => each.role === 'constructor' || !methods.some((method) => method.name === each.name));
}

/** Of fields: no constants take part, an enumeration's own least of all. */
function constructorsOf({ annotations, members, name, span }: ClassDeclaration): FunctionDeclaration[] {
  const fields = members.filter((member) => member.value === null || !CONSTANT.test(member.name));
  const taking = (taken: readonly Member[]): FunctionDeclaration =>
    assigning(
      name,
      taken.map((member): Parameter => ({ name: member.name, type: member.type, value: null })),
      span,
    );
  const made: FunctionDeclaration[] = [];
  if (hasAnnotation(annotations, ALL_ARGUMENTS)) made.push(taking(fields));
  else if (hasAnnotation(annotations, REQUIRED)) made.push(taking(fields.filter(({ value }) => value === null)));
  if (made.length > 0 && hasAnnotation(annotations, NO_ARGUMENTS)) made.push(taking([]));
  return made;
}

const CONSTANT = /^[A-Z][A-Z\d_$]*$/;

function reading(name: string, member: string, span: Span): FunctionDeclaration {
  const body: Statement[] = [{ kind: 'return', value: ofThis(member, span), line: span.line }];
  return { name, parameters: [], body, annotations: [], role: 'function', returns: null, span };
}

/** It may be told to give the object back: `@Accessors(chain = true)`. */
function setting(name: string, member: string, span: Span): FunctionDeclaration {
  const parameters: Parameter[] = [{ name: member, type: null, value: null }];
  const self: Statement = { kind: 'return', value: { kind: 'name', name: 'this', span }, line: span.line };
  const body = [assignment(member, span), self];
  return { name, parameters, body, annotations: [], role: 'function', returns: null, span };
}
