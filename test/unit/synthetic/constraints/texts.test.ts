import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { readJavaScript } from '../../../../client/src/engine/expressions/regex/javascript';
import { readPosix } from '../../../../client/src/engine/expressions/regex/posix';
import { compileRegex } from '../../../../client/src/engine/expressions/regex/to-javascript';
import { patternSource } from '../../../../client/src/engine/synthetic/constraints/strings/pattern-source';
import { textsOf, type Texts, type TextShape } from '../../../../client/src/engine/synthetic/constraints/strings/texts';
import { tiered } from '../../../../client/src/engine/synthetic/constraints/tiers';
import { CellRandom, keyOf } from '../../../../client/src/engine/synthetic/random';
import { textAt } from '../../../../client/src/engine/synthetic/value-source';
import { takesUnder } from '../../../support/time';

const KEY = keyOf('texts');

function texts(pattern: string, shape: Partial<TextShape> = {}): Texts | null {
  return textsOf({
    patterns: [{ regex: readJavaScript(pattern), ignoreCase: false, negated: false }],
    minLength: 0,
    maxLength: Infinity,
    ...shape,
  });
}

const drawn = (from: Texts, count = 20): string[] =>
  Array.from({ length: count }, (_, row) => from.draw(new CellRandom().at(KEY, row)));

/** Patterns put together from small ones. */
const patterns = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'pattern' },
    fc.constantFrom('a', 'b', '[a-c]', '\\d', '[^x]', '\\w', '.', '-', '[A-Z0-9]', '(?=.*a)', '(?!b)', ''),
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `${a}${b}`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`),
    fc.tuple(tie('pattern'), fc.constantFrom('?', '{2}', '{0,3}')).map(([a, count]) => `(?:${a})${count}`),
    fc.constantFrom('[ab]*', 'c+', '(?:ab)*'),
  ),
})).pattern;

describe('synthetic/constraints/strings', () => {
  it('draws texts that match, and lists each of them once', () => {
    fc.assert(
      fc.property(patterns, fc.boolean(), (pattern, anchored) => {
        const whole = anchored ? `^(?:${pattern})$` : pattern;
        const from = texts(whole, { maxLength: 12 });
        if (from === null) return;
        const expression = new RegExp(whole, 'us');
        for (const text of drawn(from, 5)) ok(expression.test(text) && text.length <= 12, `${whole}: ${text}`);
        const count = Math.min(from.size, 40);
        const listed = Array.from({ length: count }, (_, index) => from.at(index));
        equal(new Set(listed).size, count, whole);
        for (const text of listed) ok(expression.test(text), `${whole}: ${text}`);
      }),
      { numRuns: 150 },
    );
  });

  it('counts what there is', () => {
    equal(texts('^[ab]{2}c?$')!.size, 8);
    equal(texts('^(a|a|ab?)$')!.size, 2);
    equal(texts('^(0[1-9]|1[0-2])$')!.size, 12);
    equal(texts('^[A-Z]{3}-\\d{4}$')!.size, 26 ** 3 * 10_000);
    equal(texts('^.*$')!.size, 2 ** 53);
    equal(texts('^a(?=b)c$'), null);
    equal(texts('^abc$', { maxLength: 2 }), null);
  });

  it('takes several patterns, some of them not, and lengths at once', () => {
    const patternOf = (pattern: string, negated = false): TextShape['patterns'][number] => ({
      regex: readPosix(pattern, false).regex,
      ignoreCase: false,
      negated,
    });
    const found = textsOf({
      patterns: [patternOf('[0-9]'), patternOf('[[:upper:]]'), patternOf('[aeiou]', true)],
      minLength: 8,
      maxLength: 10,
    })!;
    for (const text of drawn(found, 50)) {
      ok(/[0-9]/.test(text) && /[A-Z]/.test(text) && !/[aeiou]/.test(text), text);
      ok(text.length >= 8 && text.length <= 10);
    }
  });

  it('makes what patterns of forms ask for', () => {
    for (const pattern of [
      '^(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)(?=.*[!@#$%]).{12,}$',
      '[A-Za-z0-9._%+\\-]+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,}',
      '\\+?[0-9]{1,3}[ \\-]?\\(?[0-9]{3}\\)?[ \\-]?[0-9]{4}',
      "[\\p{L}][\\p{L} ']{2,20}",
      '[а-я]{5}',
      '(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}',
      '[^]{3}',
    ]) {
      const source = patternSource(pattern, { key: KEY, random: new CellRandom(), length: 30 });
      ok(source !== null, pattern);
      const expression = new RegExp(`^(?:${pattern})$`, 'u');
      for (let row = 0; row < 50; row++) ok(expression.test(textAt(source, row)), `${pattern}: ${textAt(source, row)}`);
    }
    equal(patternSource('(a)\\1', { key: KEY, random: new CellRandom() }), null);
    equal(patternSource('(', { key: KEY, random: new CellRandom() }), null);
  });

  it('is quick with patterns that others hang on', async () => {
    await takesUnder(5000, () => {
      for (const pattern of [
        '^((a+)+)+$',
        '^(a{0,50}){0,50}$',
        '^(\\w+\\s?)*$',
        '^.{200,255}$',
        '^(a|b|ab)*(ab|c){20}$',
        '(x+x+)+y',
      ])
        ok(drawn(texts(pattern)!, 3).length === 3);
      for (let depth = 0, pattern = 'a'; depth < 8; depth++)
        texts((pattern = `(${pattern}|b${pattern}){0,9}`), { maxLength: 40 });
    });
  });

  it('differs in every row where it has to', () => {
    const source = patternSource('[a-f]{2}\\d', { key: KEY, random: new CellRandom(), unique: true })!;
    equal(new Set(Array.from({ length: 360 }, (_, row) => textAt(source, row))).size, 360);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), (size) => {
        const place = tiered(size, KEY);
        equal(new Set(Array.from({ length: size }, (_, row) => place(row))).size, size);
      }),
      { numRuns: 10 },
    );
  });

  it('translates what PostgreSQL knows and JavaScript does not', () => {
    const matches = (pattern: string, text: string): boolean => {
      const { regex, ignoreCase } = readPosix(pattern, false);
      return compileRegex(regex, ignoreCase)!.test(text);
    };
    ok(matches('^[[:digit:][:upper:]_]+$', 'A1_'));
    ok(matches('^[]a]$', ']') && matches('^[a\\]]$', ']') && matches('^[^]]$', 'x'));
    ok(matches('\\mfoo\\M', 'a foo b') && !matches('\\mfoo\\M', 'afoo'));
    ok(matches('***=a.b', 'xa.bx') && !matches('***=a.b', 'aXb'));
    ok(matches('a{x}', 'a{x}') && matches('(?i)ABC', 'abc') && matches('[[:<:]]a[[:>:]]', 'b a'));
  });
});
