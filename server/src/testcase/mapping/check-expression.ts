/** A check's condition as PostgreSQL prints it, read into a tree; `unknown` is what is not understood here. */
export type Expression =
  | { type: 'column'; name: string }
  | { type: 'text' | 'number'; text: string }
  | { type: 'boolean'; value: boolean }
  | { type: 'cast'; of: Expression; to: string; array: boolean }
  | { type: 'call'; name: string; arguments: Expression[] }
  | { type: 'list'; of: Expression[] }
  | { type: 'compare'; operator: string; left: Expression; right: Expression; quantifier: 'any' | 'all' | null }
  | { type: 'and' | 'or'; of: Expression[] }
  | { type: 'not'; of: Expression }
  | { type: 'is null'; of: Expression; negated: boolean }
  | { type: 'unknown' };

const MAX_LENGTH = 20_000;
const MAX_DEPTH = 100;
const UNKNOWN: Expression = { type: 'unknown' };

/** Never throws: what cannot be read is `unknown`. */
export function readCheck(expression: string): Expression {
  if (expression.length > MAX_LENGTH) return UNKNOWN;
  const tokens = tokenise(expression);
  if (tokens === null) return UNKNOWN;
  try {
    return new Parser(tokens).read();
  } catch (error) {
    if (error instanceof NotUnderstood) return UNKNOWN;
    throw error;
  }
}

interface Token {
  type: 'word' | 'name' | 'text' | 'number' | 'sign';
  /** Words in lower case, names and texts without their quotes. */
  text: string;
}

const TOKEN =
  /\s+|(?<text>[Ee]?'(?:[^']|'')*')|(?<name>"(?:[^"]|"")+")|(?<number>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<sign>::|[()[\],.]|[-+*/<>=~!@#%^&|`?]+)/uy;

function tokenise(expression: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.length) {
    const match = TOKEN.exec(expression);
    if (match === null) return null;
    const { text, name, number, word, sign } = match.groups as Record<string, string | undefined>;
    if (text !== undefined) tokens.push({ type: 'text', text: unquoteText(text) });
    else if (name !== undefined) tokens.push({ type: 'name', text: name.slice(1, -1).replaceAll('""', '"') });
    else if (number !== undefined) tokens.push({ type: 'number', text: number });
    else if (word !== undefined) tokens.push({ type: 'word', text: word.toLowerCase() });
    else if (sign !== undefined) tokens.push({ type: 'sign', text: sign });
  }
  return tokens;
}

/** PostgreSQL prints `E'...'` with doubled backslashes where there is one, and no other escape. */
function unquoteText(quoted: string): string {
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'");
  return quoted.slice(2, -1).replaceAll("''", "'").replaceAll('\\\\', '\\');
}

class NotUnderstood extends Error {}

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=', '~', '~*', '!~', '!~*', '~~', '~~*', '!~~', '!~~*']);
/** Types that are named by several words. */
const SECOND_WORDS: Readonly<Record<string, readonly string[]>> = {
  character: ['varying'],
  double: ['precision'],
  bit: ['varying'],
  timestamp: ['without', 'with', 'time', 'zone'],
  time: ['without', 'with', 'time', 'zone'],
};
/** Words that begin what is not read here. */
const STATEMENTS = new Set(['case', 'select', 'exists', 'row', 'cast', 'collate', 'operator', 'between', 'in', 'like']);

class Parser {
  #at = 0;
  #depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  read(): Expression {
    const expression = this.#or();
    if (this.#at < this.tokens.length) throw new NotUnderstood();
    return expression;
  }

  #or(): Expression {
    if (++this.#depth > MAX_DEPTH) throw new NotUnderstood();
    const expression = this.#joined('or', () => this.#joined('and', () => this.#not()));
    this.#depth--;
    return expression;
  }

  #joined(word: 'and' | 'or', part: () => Expression): Expression {
    const of = [part()];
    while (this.#word(word)) of.push(part());
    return of.length === 1 ? of[0] : { type: word, of };
  }

  #not(): Expression {
    let negated = false;
    while (this.#word('not')) negated = !negated;
    const expression = this.#comparison();
    return negated ? { type: 'not', of: expression } : expression;
  }

  #comparison(): Expression {
    const left = this.#operand();
    if (this.#word('is')) return this.#is(left);
    const operator = this.#peek()?.type === 'sign' ? this.#peek()!.text : '';
    if (!COMPARISONS.has(operator)) return left;
    this.#at++;
    const quantifier = this.#word('any') ? 'any' : this.#word('all') ? 'all' : null;
    const right = this.#operand();
    return { type: 'compare', operator, left, right, quantifier };
  }

  #is(of: Expression): Expression {
    const negated = this.#word('not');
    if (this.#word('null')) return { type: 'is null', of, negated };
    if (this.#word('true') || this.#word('false') || this.#word('unknown')) return UNKNOWN;
    throw new NotUnderstood();
  }

  /** What calculates is read over: its value is not known. */
  #operand(): Expression {
    let expression = this.#primary();
    while (/^(?:[-+*/%^]|\|\|)$/.test(this.#peek()?.type === 'sign' ? this.#peek()!.text : '')) {
      this.#at++;
      this.#primary();
      expression = UNKNOWN;
    }
    return expression;
  }

  #primary(): Expression {
    let expression = this.#plain();
    while (this.#sign('::')) expression = this.#cast(expression);
    return expression;
  }

  #plain(): Expression {
    const token = this.tokens.at(this.#at++);
    if (token === undefined) throw new NotUnderstood();
    switch (token.type) {
      case 'text':
      case 'number':
        return { type: token.type, text: token.text };
      case 'name':
        return this.#named(token.text);
      case 'word':
        return this.#wordly(token.text);
      case 'sign':
        break;
    }
    if (token.text === '(') {
      const inner = this.#or();
      this.#expect(')');
      return inner;
    }
    const number = this.#peek();
    if (token.text !== '-' || number?.type !== 'number') throw new NotUnderstood();
    this.#at++;
    return { type: 'number', text: `-${number.text}` };
  }

  #wordly(word: string): Expression {
    if (word === 'true' || word === 'false') return { type: 'boolean', value: word === 'true' };
    if (word === 'null') return UNKNOWN;
    if (word === 'array' && this.#sign('[')) return { type: 'list', of: this.#list(']') };
    if (STATEMENTS.has(word)) throw new NotUnderstood();
    if (word === 'trim' && this.#sign('(')) return this.#trim();
    return this.#named(word);
  }

  /** `TRIM(BOTH FROM name)`, as newer versions print `btrim(name)`. */
  #trim(): Expression {
    if (!this.#word('both') || !this.#word('from')) throw new NotUnderstood();
    const of = this.#or();
    this.#expect(')');
    return { type: 'call', name: 'btrim', arguments: [of] };
  }

  /** A column, or a function with what it is given. */
  #named(name: string): Expression {
    if (this.#sign('.')) {
      const part = this.tokens.at(this.#at++);
      if (part?.type !== 'word' && part?.type !== 'name') throw new NotUnderstood();
      if (!this.#sign('(')) throw new NotUnderstood();
      this.#list(')');
      return UNKNOWN;
    }
    if (!this.#sign('(')) return { type: 'column', name };
    return { type: 'call', name, arguments: this.#list(')') };
  }

  #list(end: string): Expression[] {
    const of: Expression[] = [];
    if (this.#sign(end)) return of;
    do of.push(this.#or());
    while (this.#sign(','));
    this.#expect(end);
    return of;
  }

  #cast(of: Expression): Expression {
    let name = this.#typeWord();
    while (this.#sign('.')) name = `${name}.${this.#typeWord()}`;
    const more = SECOND_WORDS[name] as readonly string[] | undefined;
    for (let next = this.#peek(); next?.type === 'word' && more?.includes(next.text); next = this.#peek()) {
      name += ` ${next.text}`;
      this.#at++;
    }
    // A cast to a limited length cuts; that is not followed.
    const limited = this.#sign('(');
    if (limited) this.#list(')');
    let array = false;
    while (this.#sign('[')) {
      this.#expect(']');
      array = true;
    }
    return limited ? UNKNOWN : { type: 'cast', of, to: name, array };
  }

  #typeWord(): string {
    const token = this.tokens.at(this.#at++);
    if (token?.type !== 'word' && token?.type !== 'name') throw new NotUnderstood();
    return token.text;
  }

  #peek(): Token | undefined {
    return this.tokens.at(this.#at);
  }

  #word(text: string): boolean {
    return this.#take('word', text);
  }

  #sign(text: string): boolean {
    return this.#take('sign', text);
  }

  #take(type: Token['type'], text: string): boolean {
    const token = this.#peek();
    if (token?.type !== type || token.text !== text) return false;
    this.#at++;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#sign(sign)) throw new NotUnderstood();
  }
}
