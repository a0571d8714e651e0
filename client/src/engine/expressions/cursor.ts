import type { Expression, TypeName } from './ast';
import { ParseFailure, type Token } from './lexer';
import { INTERVAL_FIELDS, internalName, LATER_WORDS, ZONES } from './type-names';

/** Expressions nest less deep than this in each that anybody wrote. */
const MAX_DEPTH = 500;

/** Where a parser stands in its tokens, and the small things that it takes from there. */
export class Cursor {
  #at = 0;
  #depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly read: (cursor: Cursor, least: number) => Expression,
  ) {}

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.#at + ahead, this.tokens.length - 1)];
  }

  next(): Token {
    const token = this.peek();
    if (token.type === 'end') throw this.failure('The expression ends too early');
    this.#at++;
    return token;
  }

  failure(message: string): ParseFailure {
    const { type, text, start } = this.peek();
    return new ParseFailure(
      type === 'end' ? `${message}, at the end` : `${message}, at ${JSON.stringify(text)}`,
      start,
    );
  }

  expression(): Expression {
    return this.read(this, 0);
  }

  /** One that no comparison, IN or IS belongs to. */
  tightExpression(): Expression {
    return this.read(this, 7);
  }

  /** Runs what recurses, and counts how deep. */
  deeper<Result>(read: () => Result): Result {
    if (++this.#depth > MAX_DEPTH) throw this.failure('The expression nests too deep');
    const result = read();
    this.#depth--;
    return result;
  }

  isSign(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.type === 'sign' && token.text === text;
  }

  isWord(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.type === 'word' && token.text === text;
  }

  isAnyWord(words: readonly string[], ahead = 0): boolean {
    return words.some((word) => this.isWord(word, ahead));
  }

  takeSign(text: string): boolean {
    if (!this.isSign(text)) return false;
    this.#at++;
    return true;
  }

  takeWord(text: string): boolean {
    if (!this.isWord(text)) return false;
    this.#at++;
    return true;
  }

  expectSign(text: string): void {
    if (!this.takeSign(text)) throw this.failure(`${text} is missing`);
  }

  expectEnd(): void {
    if (this.peek().type !== 'end') throw this.failure('The expression should end');
  }

  /** All of these, one after the other. */
  words(...words: string[]): void {
    for (const word of words) {
      if (!this.takeWord(word)) throw this.failure(`${word.toUpperCase()} is missing`);
    }
  }

  takeWords(words: readonly string[]): boolean {
    if (!words.every((word, ahead) => this.isWord(word, ahead))) return false;
    this.#at += words.length;
    return true;
  }

  inParentheses<Result>(read: () => Result): Result {
    this.expectSign('(');
    const result = read();
    this.expectSign(')');
    return result;
  }

  /** Expressions between commas, up to the sign, which is left. */
  list(end: ')' | ']'): Expression[] {
    const list: Expression[] = [];
    if (this.isSign(end)) return list;
    do list.push(this.expression());
    while (this.takeSign(','));
    return list;
  }

  name(): string {
    const token = this.peek();
    if (token.type !== 'word' && token.type !== 'name') throw this.failure('A name is missing');
    this.#at++;
    return token.text;
  }

  /** `a.b.c` */
  path(): string[] {
    const path = [this.name()];
    while (this.takeSign('.')) path.push(this.name());
    return path;
  }

  /** `pg_catalog.=` */
  qualifiedOperator(): string {
    while (this.peek().type !== 'operator') {
      this.name();
      this.expectSign('.');
    }
    return this.next().text;
  }

  typeName(): TypeName {
    this.takeWord('setof');
    const isQuoted = this.peek().type === 'name';
    const path = this.path();
    let name = path.at(-1)!;
    const schema = path.length > 1 ? path.at(-2)! : null;
    const isBuiltin = !isQuoted && schema === null;
    if (isBuiltin) {
      const later = (LATER_WORDS[name] ?? []).find((words) => this.takeWords(words));
      if (later !== undefined) name = [name, ...later].join(' ');
    }
    const modifiers: string[] = [];
    if (isBuiltin && name === 'interval') modifiers.push(...this.#intervalFields());
    if (this.isSign('(')) modifiers.push(...this.#modifiers());
    if (isBuiltin && (name === 'time' || name === 'timestamp')) {
      const zone = ZONES.find((words) => this.takeWords(words));
      if (zone !== undefined) name = [name, ...zone].join(' ');
    }
    return { name: isBuiltin ? internalName(name) : name, schema, modifiers, array: this.#isArray() };
  }

  #modifiers(): string[] {
    return this.inParentheses(() => {
      const modifiers: string[] = [];
      do {
        const sign = this.peek().type === 'operator' && this.peek().text === '-' ? this.next().text : '';
        modifiers.push(sign + this.next().text);
      } while (this.takeSign(','));
      return modifiers;
    });
  }

  #intervalFields(): string[] {
    const fields: string[] = [];
    while (INTERVAL_FIELDS.has(this.peek().text) && this.peek().type === 'word') {
      fields.push(this.next().text);
      if (!this.takeWord('to')) break;
    }
    return fields;
  }

  #isArray(): boolean {
    let isArray = this.takeWord('array');
    while (this.isSign('[') && (this.isSign(']', 1) || (this.peek(1).type === 'number' && this.isSign(']', 2)))) {
      this.next();
      if (this.peek().type === 'number') this.next();
      this.expectSign(']');
      isArray = true;
    }
    return isArray;
  }
}
