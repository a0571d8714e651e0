import type { Call, ClassDeclaration, Expression, FunctionDeclaration, Member, Span } from '../../program';

/** What libraries fill with settings: OWNER's interfaces, Spring's `@Value("${user.email}")`. */

/** What interfaces of settings extend. */
const CONFIGS = /^(?:Config|Reloadable|Mutable|Accessible|Accessor)$/;
const SOURCES = /^(?:Sources|LoadPolicy)$/;

/** Gives the methods of an interface of settings what they give: OWNER's `@Key("login") String login();`. */
export function settingsOf({ methods, annotations, bases }: ClassDeclaration): void {
  const isConfig = bases.some((base) => CONFIGS.test(base)) || annotations.some(({ name }) => SOURCES.test(name));
  for (const method of methods) {
    if (method.body.length > 0 || method.role !== 'function' || method.parameters.length > 0) continue;
    const key = textIn(method.annotations, 'Key') ?? (isConfig ? method.name : null);
    const usual = textIn(method.annotations, 'DefaultValue');
    if (key === null || (!isConfig && usual === null && method.annotations.length !== 1)) continue;
    give(method, asked(key, usual, method.span));
  }
}

/** What Spring gives a member: `@Value("${user.email:ann@example.com}")`. */
export function injectedSetting({ annotations, span }: Pick<Member, 'annotations' | 'span'>): Expression | null {
  const written = textIn(annotations, 'Value') ?? textIn(annotations, 'Property');
  if (written === null) return null;
  const [, key = written, usual = null] = (/^\$\{([^{}:]{1,100})(?::([^{}]{0,200}))?\}$/.exec(written) ?? []) as (
    string | undefined
  )[];
  return /^[\w.-]{1,100}$/.test(key) ? asked(key, usual, span) : null;
}

function give(method: FunctionDeclaration, value: Expression): void {
  method.body.push({ kind: 'return', value, line: method.span.line });
}

function asked(key: string, usual: string | null, span: Span): Expression {
  const setting = calling('getProperty', [{ kind: 'literal', type: 'string', text: key, span }], span);
  return usual === null
    ? setting
    : calling('||', [setting, { kind: 'literal', type: 'string', text: usual, span }], span);
}

function calling(name: string, args: Expression[], span: Span): Call {
  return { kind: 'call', object: null, name, args, named: [], span };
}

function textIn(annotations: readonly Call[], name: string): string | null {
  const found = annotations.find((each) => each.name === name);
  const value = found?.args.at(0) ?? found?.named.find((each) => each.name === 'value')?.value;
  return value?.kind === 'literal' ? value.text : null;
}
