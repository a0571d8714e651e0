import { isStepKeyword } from '../../steps/keywords';
import { AS_SAID } from '../../program';
import type { Call, Expression, NamedArgument, Span, Statement } from '../../program';
import { evaluated, GIVES_SAME, keysOf, READS_FILE } from './json';
import { pressed, withoutKeyNames } from './key-names';
import { isLibrary, libraryKeyword, opened, saidOf, type LibraryKeyword } from './keywords';
import type { Cell, Row } from './rows';
import { requestOf } from './requests';
import { branches, keywordsOf, RUNS } from './runs';
import { assigned, spanOf, unknown, type Values } from './values';

/** Keywords that run keywords that run keywords. */
const MAX_DEPTH = 8;
/** Blocks in blocks that are kept as such; deeper ones lie in the last. */
const MAX_NESTED = 60;
/** Before `=` in a cell that is a locator, not an argument by name. */
const LOCATOR =
  /^(?:id|name|css|xpath|link|partial ?link|class|tag|dom|jquery|sizzle|text|data|identifier|alt|role|placeholder|label|testid)$/i;

export interface Names {
  values: Values;
  /** The parameters of the file's own keywords, by name. */
  keywords: ReadonlyMap<string, readonly string[]>;
  /** Those of the file's keywords that have arguments in their names, as patterns. */
  embedded: readonly { pattern: RegExp; name: string }[];
}

/** The statements of a test's or keyword's rows, settings such as `[Tags]` left out. */
export function statementsOf(rows: readonly Row[], names: Names): Statement[] {
  const reader = new StatementReader(names);
  for (const row of rows) reader.row(row.cells);
  return reader.root;
}

/** The call that cells make: a keyword's name and its arguments. */
export function callsOf(cells: readonly Cell[], names: Names): Statement[] {
  const reader = new StatementReader(names);
  reader.row(cells);
  return reader.root;
}

class StatementReader {
  readonly root: Statement[] = [];
  readonly #open: Statement[][] = [this.root];
  #skipped = 0;

  constructor(private readonly names: Names) {}

  row(cells: readonly Cell[]): void {
    // Loops of old were written with a backslash in front of each line.
    const own = cells[0].text === '\\' ? cells.slice(1) : cells;
    const first = own.at(0);
    if (first === undefined) return;
    const { line } = first;
    const word = first.text.replace(/^: ?/, '');
    const rest = own.slice(1);
    if (word === 'END') this.end();
    else if (/^for$/i.test(word) && rest.length > 0) this.loop(rest, line, word !== first.text);
    else if (word === 'IF' && rest.length > 1) for (const part of branches(rest, 1)) this.row(part);
    else if (/^(?:IF|TRY|WHILE|GROUP)$/.test(word)) this.begin({ kind: 'block', body: [], line });
    else if (/^(?:ELSE|ELSE IF|EXCEPT|FINALLY|BREAK|CONTINUE)$/.test(word)) return;
    else if (word === 'RETURN' || word === '[Return]')
      this.add({ kind: 'return', value: this.several(rest, line), line });
    else if (word === 'VAR') this.variable(rest, line);
    // `Dado    que entro na conta`: a keyword of the project's own runs the one that stands behind it.
    else if (rest.length > 0 && isStepKeyword(word)) this.call(rest, line, 0);
    else if (!/^\[[\w ]{1,30}\]$/.test(word)) this.call(own, line, 0);
  }

  private get body(): Statement[] {
    return this.#open.at(-1)!;
  }

  private add(statement: Statement): void {
    this.body.push(statement);
  }

  private begin(statement: Extract<Statement, { body: Statement[] }>): void {
    if (this.#open.length > MAX_NESTED) {
      this.#skipped++;
      return;
    }
    this.add(statement);
    this.#open.push(statement.body);
  }

  private end(): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (this.#open.length > 1) this.#open.pop();
  }

  private loop(cells: readonly Cell[], line: number, old: boolean): void {
    const at = cells.findIndex(({ text }) => /^IN(?: RANGE| ENUMERATE| ZIP)?$/i.test(text));
    const names = cells.slice(0, Math.max(at, 0)).flatMap(({ text }) => assigned(text)?.name ?? []);
    const items = cells.slice(at + 1).filter(({ text }) => !/^(?:mode|fill|start)=/.test(text));
    const how = cells.at(at)?.text.toUpperCase();
    const span = spanOf(cells[0], cells.at(-1));
    let over: Expression;
    if (how !== 'IN' && how !== 'IN ENUMERATE') over = unknown(span);
    else if (items.length === 1 && /^[@&]\{/.test(items[0].text)) over = this.names.values.of(items[0]);
    else over = this.turns(items, names.length, how === 'IN ENUMERATE', span);
    const variables = names.map((name) => this.names.values.variable(name));
    // The lines of a loop of old end where the backslashes do; what it holds is run in its place.
    if (old)
      for (const name of variables)
        this.add({ kind: 'assign', target: named(name, span), type: null, value: over, line });
    else this.begin({ kind: 'each', names: variables, over, body: [], line });
  }

  /** The values of a loop; with several variables, a list for each turn. */
  private turns(items: readonly Cell[], width: number, counted: boolean, span: Span): Expression {
    const own = Math.max(1, counted ? width - 1 : width);
    const turns: Expression[] = [];
    for (let i = 0; i < items.length; i += own) {
      const values = items.slice(i, i + own).map((cell) => this.names.values.of(cell));
      if (counted) values.unshift({ kind: 'literal', type: 'number', text: String(turns.length), span });
      turns.push(values.length === 1 ? values[0] : { kind: 'list', items: values, span });
    }
    return { kind: 'list', items: turns, span };
  }

  private variable(cells: readonly Cell[], line: number): void {
    const to = assigned(cells.at(0)?.text ?? '');
    if (to === null) return;
    const values = cells.slice(1).filter(({ text }) => !/^(?:scope|separator)=/.test(text));
    this.assign(to, this.valueFor(to.sigil, values, spanOf(cells[0], cells.at(-1))), spanOf(cells[0]), line);
  }

  private valueFor(sigil: string, cells: readonly Cell[], span: Span): Expression {
    const { values } = this.names;
    if (cells.length === 1 && /^[$&@]\{[^{}]+\}$/.test(cells[0].text) && sigil !== '$') return values.of(cells[0]);
    if (sigil === '&') return values.record(cells, span);
    if (sigil === '@') return values.list(cells, span);
    return cells.length === 1 ? values.of(cells[0]) : joined(cells, ' ', values, span);
  }

  private assign(to: { sigil: string; name: string }, value: Expression, span: Span, line: number): void {
    const target = this.names.values.of({ text: `\${${to.name}}`, line: span.line, column: span.column });
    this.add({ kind: 'assign', target, type: null, value, line });
  }

  private several(cells: readonly Cell[], line: number): Expression | null {
    if (cells.length === 0) return null;
    return cells.length === 1
      ? this.names.values.of(cells[0])
      : this.names.values.list(cells, spanOf({ ...cells[0], line }));
  }

  private call(cells: readonly Cell[], line: number, depth: number): void {
    const targets: { sigil: string; name: string }[] = [];
    let at = 0;
    for (let to = assigned(cells[0].text); to !== null && at < cells.length; to = assigned(cells[at]?.text ?? '')) {
      targets.push(to);
      at++;
    }
    const rest = cells.slice(at);
    if (rest.length === 0 || depth > MAX_DEPTH) return;
    const { name } = opened(rest[0].text);
    const runs = RUNS.get(name);
    if (runs !== undefined && !this.names.keywords.has(name)) {
      for (const part of branches(rest.slice(1), runs)) this.call([...cells.slice(0, at), ...part], line, depth + 1);
      return;
    }
    if (name === 'runkeywords') {
      for (const part of keywordsOf(rest.slice(1))) this.call(part, line, depth + 1);
      return;
    }
    const value = this.known(name, rest) ?? this.plain(rest);
    if (value === null) return;
    const [to] = targets;
    if (targets.length === 0) this.add({ kind: 'run', value, line });
    else if (targets.length === 1) this.assign(to, value, spanOf(cells[0]), line);
    else {
      for (const [i, target] of targets.entries()) {
        const key: Expression = { kind: 'literal', type: 'number', text: String(i), span: value.span };
        this.assign(target, { kind: 'index', object: value, key, span: value.span }, spanOf(cells[0]), line);
      }
    }
  }

  /** What BuiltIn's keywords give; null for any other, and for one that was a statement. */
  private known(name: string, cells: readonly Cell[]): Expression | null {
    const { values } = this.names;
    const args = cells.slice(1);
    const span = spanOf(cells[0], cells.at(-1));
    if (this.names.keywords.has(name)) return null;
    if (name === 'setvariable') return args.length === 1 ? values.of(args[0]) : values.list(args, span);
    if (/^setvariableif$/.test(name) && args.length > 1) return values.of(args[1]);
    if (name === 'catenate') {
      const separator = /^SEPARATOR=(.*)$/s.exec(args.at(0)?.text ?? '')?.[1];
      return joined(separator === undefined ? args : args.slice(1), separator ?? ' ', values, span);
    }
    if (name === 'createdictionary') return values.record(args, span);
    if (name === 'createlist') return values.list(args, span);
    // `Convert To Lowercase`, and what a library of the project's own may convert to.
    if (/^convertto(?!bytes|binary|hex|octal)\p{L}{2,40}$/u.test(name) && args.length > 0) return values.of(args[0]);
    if (name === 'evaluate') return evaluated(args.at(0), values) ?? unknown(span);
    if (READS_FILE.test(name) && args.length > 0)
      return { kind: 'call', object: null, name: 'read_file', args: [values.of(args[0])], named: [], span };
    if (name === 'copydictionary' && args.length > 0)
      return { kind: 'call', object: values.of(args[0]), name: 'clone', args: [], named: [], span };
    if (GIVES_SAME.test(name) && args.length > 0) return values.of(args[0]);
    // JSONLibrary gives all that is found, as a list.
    const keys = name === 'getvaluefromjson' && args.length > 1 ? keysOf(args[1].text) : [];
    if (keys.length > 0) return { kind: 'list', items: [this.within(args[0], keys, span)], span };
    return null;
  }

  /** null when it was a statement, and is said. */
  private plain(cells: readonly Cell[]): Expression | null {
    const [head, ...args] = cells;
    const { name, embedded } = opened(head.text);
    const of = saidOf(head.text);
    const own = of === null ? this.names.keywords.has(name) : !isLibrary(of);
    if (!own && /^set(?:test|task|suite|global|local)variable$/.test(name)) {
      const to = assigned(args.at(0)?.text.replace(/^\\?([$@&])(?:\{([^{}]+)\}|(\w+))$/, '$1{$2$3}') ?? '');
      const values = args.slice(1).filter(({ text }) => !/^children=/.test(text));
      if (to !== null) this.share(to, values, args[0], /^setlocal/.test(name));
      return null;
    }
    if (!own && (this.changesRecord(name, args) || this.removes(name, args))) return null;
    const appended = own ? null : this.appended(name, args);
    if (appended !== null) return appended;
    const request = own ? null : requestOf(name, head, args, this.names.values);
    if (request !== null) return request;
    const library = own ? null : libraryKeyword(name);
    if (library !== null) return { ...this.libraryCall(library, head, args), ...(of === null ? {} : { of }) };
    const span = spanOf(head, cells.at(-1));
    const matched = own ? null : this.byPattern(head);
    const positional = (matched?.values ?? embedded.map((part) => this.embedded(head, part))).concat();
    const byName: NamedArgument[] = [];
    for (const arg of args) {
      const argument = this.named(arg, of === null ? this.names.keywords.get(name) : undefined);
      if (argument !== null) byName.push(argument);
      else positional.push(this.names.values.of(arg));
    }
    if (!own && matched === null && head.text.length <= 300 && /\s\S+\s/.test(head.text))
      byName.push({ name: AS_SAID, value: { kind: 'literal', type: 'string', text: head.text, span: spanOf(head) } });
    const call = { kind: 'call', object: null, args: positional, named: byName, span } as const;
    return { ...call, args: positional, named: byName, name: matched?.name ?? name, ...(of === null ? {} : { of }) };
  }

  /** A variable set for all that follows; with no value, as it is here. */
  private share(to: { sigil: string; name: string }, cells: readonly Cell[], at: Cell, local: boolean): void {
    const span = spanOf(at);
    const name = this.names.values.variable(to.name);
    const value = cells.length === 0 ? named(name, span) : this.valueFor(to.sigil, cells, span);
    if (local || /[.[]/.test(to.name)) this.assign(to, value, span, at.line);
    else this.add({ kind: 'assign', target: named(name, span), type: null, value, line: at.line, shared: true });
  }

  /** `Set To Dictionary  ${body}  name=Ann  age  7`, and JSONLibrary's `Update Value To Json  ${body}  $.name  Ann`. */
  private changesRecord(name: string, args: readonly Cell[]): boolean {
    const json = /^(?:updatevalueto|addobjectto)json$/.test(name);
    if (!json && name !== 'settodictionary') return false;
    const [object, ...cells] = args;
    if (args.length < 2) return true;
    const { values } = this.names;
    for (let i = 0; i < cells.length; i++) {
      const entry = json ? null : values.entry(cells[i]);
      const value = entry?.value ?? (i + 1 < cells.length ? values.of(cells[i + 1]) : null);
      const keys = entry === null ? (json ? keysOf(cells[i].text) : [cells[i].text]) : [entry.name];
      if (entry === null) i++;
      if (value === null || keys.length === 0) continue;
      const span = spanOf(cells[Math.min(i, cells.length - 1)]);
      const target = this.within(object, keys, span);
      this.add({ kind: 'assign', target, type: null, value, line: object.line });
    }
    return true;
  }

  /** `Remove From Dictionary  ${body}  name  age`, `Delete Object From Json  ${body}  $.name` */
  private removes(name: string, args: readonly Cell[]): boolean {
    const json = name === 'deleteobjectfromjson';
    if ((!json && name !== 'removefromdictionary') || args.length < 2) return false;
    const [object, ...cells] = args;
    for (const cell of cells) {
      const keys = json ? keysOf(cell.text) : [cell.text];
      const span = spanOf(cell);
      const key = keys.at(-1);
      if (key === undefined) continue;
      const given = this.names.values.of({ ...cell, text: key });
      const value: Call = {
        kind: 'call',
        object: this.within(object, keys.slice(0, -1), span),
        name: 'delete',
        args: [given],
        named: [],
        span,
      };
      this.add({ kind: 'run', value, line: object.line });
    }
    return true;
  }

  /** What stands in a record, behind keys. */
  private within(object: Cell, keys: readonly string[], span: Span): Expression {
    const { values } = this.names;
    return keys.reduce(
      (inner, key): Expression => ({ kind: 'index', object: inner, key: values.of({ ...object, text: key }), span }),
      values.of(object),
    );
  }

  /** `Append To List  ${people}  ${ann}` */
  private appended(name: string, args: readonly Cell[]): Call | null {
    if (name !== 'appendtolist' || args.length !== 2) return null;
    const [list, item] = args.map((cell) => this.names.values.of(cell));
    return { kind: 'call', object: list, name: 'append', args: [item], named: [], span: spanOf(args[0], args[1]) };
  }

  private embedded(head: Cell, part: { text: string; index: number }): Expression {
    return this.names.values.of({ text: part.text, line: head.line, column: head.column + part.index });
  }

  /** A keyword whose embedded arguments are called without quotes. */
  private byPattern(head: Cell): { name: string; values: Expression[] } | null {
    if (head.text.length > 300) return null;
    const said = head.text.replace(/^(?:given|when|then|and|but) (?=\S)/i, '');
    for (const { pattern, name } of this.names.embedded) {
      const match = pattern.exec(said);
      if (match === null) continue;
      const values = match
        .slice(1)
        .map((text) => this.embedded(head, { text, index: Math.max(0, head.text.indexOf(text)) }));
      return { name, values };
    }
    return null;
  }

  /** `email=a@b.c`, where the keyword has such a parameter or, being another file's, may have. */
  private named(cell: Cell, parameters: readonly string[] | undefined): NamedArgument | null {
    const at = /^([\p{L}_][\w ]{0,60}(?<! )|\p{Lu}[\w-]{1,30}(?: [\w-]{1,30}){1,8})=/u.exec(cell.text)?.[1];
    if (at === undefined) return null;
    const name = this.names.values.variable(at);
    if (parameters === undefined ? LOCATOR.test(at) : !parameters.includes(name)) return null;
    const column = cell.column + at.length + 1;
    return { name, value: this.names.values.of({ text: cell.text.slice(at.length + 1), line: cell.line, column }) };
  }

  private libraryCall({ call, parameters }: LibraryKeyword, head: Cell, cells: readonly Cell[]): Call {
    const args: Expression[] = [];
    const rest = parameters.at(-1)!.startsWith('*');
    let next = 0;
    for (const cell of cells) {
      const by = /^(\w{1,30})=/.exec(cell.text)?.[1];
      const place = by === undefined ? -1 : parameters.findIndex((parameter) => parameter === by);
      if (place >= 0)
        args[place] = this.names.values.of({
          ...cell,
          text: cell.text.slice(by!.length + 1),
          column: cell.column + by!.length + 1,
        });
      else if (next < parameters.length || rest) args[next++] = this.value(cell);
    }
    const span = spanOf(head, cells.at(-1) ?? head);
    const all = Array.from(args, (arg: Expression | undefined) => arg ?? unknown(span));
    // QWeb: `Click Checkbox  Newsletter  off`
    const state = call === 'click_checkbox' ? all.at(1) : undefined;
    if (call === 'click_checkbox') {
      const name = state?.kind === 'literal' && /^off$/i.test(state.text) ? 'unselect_checkbox' : 'select_checkbox';
      return { kind: 'call', object: null, name, args: all.slice(0, 1), named: [], span };
    }
    const given = call === 'press_keys' ? withoutKeyNames(all) : all;
    if (given === null) return pressed(all, span);
    if (call !== null) return { kind: 'call', object: null, name: call, args: given, named: [], span };
    const attribute = given.at(1);
    const how = attribute?.kind === 'literal' ? attribute.text.toLowerCase() : 'value';
    const by = how === 'index' || how === 'value' ? how : 'label';
    const said = given.filter((_, i) => i !== 1);
    return { kind: 'call', object: null, name: `select_from_list_by_${by}`, args: said, named: [], span };
  }

  /** `$password` and `$CLERK['pin']`, as Browser's secrets are written, are variables. */
  private value(cell: Cell): Expression {
    const [, bare, key] = (SECRET.exec(cell.text) ?? []) as (string | undefined)[];
    if (bare === undefined) return this.names.values.of(cell);
    const span = spanOf(cell);
    const object = named(this.names.values.variable(bare), span);
    return key === undefined
      ? object
      : { kind: 'index', object, key: { kind: 'literal', type: 'string', text: key, span }, span };
  }
}

const SECRET = /^\$([a-z_]\w{0,100})(?:\[["']([^"'\]]{1,100})["']\])?$/i;

function named(name: string, span: Span): Expression {
  return { kind: 'name', name, span };
}

function joined(cells: readonly Cell[], separator: string, values: Values, span: Span): Expression {
  const between: Expression = { kind: 'literal', type: 'string', text: separator, span };
  const parts = cells.flatMap((cell, i) =>
    i === 0 || separator === '' ? [values.of(cell)] : [between, values.of(cell)],
  );
  return { kind: 'join', parts, span };
}
