import { type Dialect, literal, PatternFailure, readRegex, type Regex } from './syntax';

const CLASSES = /^\\[dDwWsS]/;
const CODE = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|c([A-Za-z]))/;
const PROPERTY = /^\\[pP]\{[\w=]+\}/;
const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', '0': '\0' };

const DIALECT: Dialect = {
  bareBraces: false,
  bracket(pattern, at) {
    // Flag v lets classes stand in classes; flag u has `[` for itself there.
    for (const flag of ['v', 'u']) {
      const end = endOfClass(pattern, at, flag === 'v');
      if (end < 0) continue;
      const source = pattern.slice(at, end);
      try {
        new RegExp(source, flag);
        return { regex: { type: 'set', source }, end };
      } catch {
        continue;
      }
    }
    throw new PatternFailure('a class is not understood');
  },
  escape(pattern, at) {
    const rest = pattern.slice(at, at + 40);
    const whole = (CLASSES.exec(rest) ?? PROPERTY.exec(rest))?.[0];
    if (whole !== undefined) return { regex: { type: 'set', source: whole }, end: at + whole.length };
    const code: (string | undefined)[] | null = CODE.exec(rest);
    if (code !== null) {
      const [text, two, four, braced, letter] = code;
      const point = letter === undefined ? parseInt(two ?? four ?? braced ?? '0', 16) : letter.charCodeAt(0) % 32;
      if (point > 0x10ffff) throw new PatternFailure('there is no such character');
      return { regex: literal(String.fromCodePoint(point)), end: at + text!.length };
    }
    const name = /^\\k<([^>]+)>/.exec(rest) ?? /^\\([1-9]\d*)/.exec(rest);
    if (name !== null) return { regex: { type: 'reference', to: name[1] }, end: at + name[0].length };
    const character = rest.charAt(1);
    if (character === '') throw new PatternFailure('a backslash ends it');
    if (character === 'b' || character === 'B')
      return { regex: { type: 'assertion', what: character === 'b' ? 'boundary' : 'no boundary' }, end: at + 2 };
    return { regex: literal(CONTROL[character] ?? character), end: at + 2 };
  },
};

/** Behind the bracket that closes a class; -1 when none does. */
function endOfClass(pattern: string, start: number, nests: boolean): number {
  let depth = 0;
  for (let at = start; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '[' && (nests || at === start)) depth++;
    else if (pattern[at] === ']' && --depth === 0) return at + 1;
  }
  return -1;
}

/** Reads a JavaScript pattern, as `pattern` of a form field and of OpenAPI has it. Throws PatternFailure. */
export const readJavaScript = (pattern: string): Regex => readRegex(pattern, DIALECT);
