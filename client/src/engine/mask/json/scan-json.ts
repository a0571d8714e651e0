/** A string or a number in a JSON text, where it stands and under which path. */
export interface JsonLeaf {
  /** `$.contact.email`, elements of arrays as `[*]`. */
  path: string;
  kind: 'text' | 'number';
  /** Of the text as it is written, quotes included. */
  from: number;
  to: number;
}

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const BLANKS = /[ \t\n\r]*/y;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;

/** Deeper texts are refused. */
const DEEPEST = 500;

/**
 * The leaves of a JSON text in the order in which they stand; null for what is no JSON. Nothing is read into numbers or
 * objects, so that digits and keys stay as they are.
 */
export function leavesOf(json: string): JsonLeaf[] | null {
  const leaves: JsonLeaf[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(json)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const sign = (character: string): boolean => {
    match(BLANKS);
    if (json[at] !== character) return false;
    at++;
    return true;
  };
  const value = (path: string, depth: number): boolean => {
    match(BLANKS);
    const from = at;
    if (json[at] === '"') {
      if (match(STRING) === null) return false;
      leaves.push({ path, kind: 'text', from, to: at });
      return true;
    }
    if (match(NUMBER) !== null) {
      leaves.push({ path, kind: 'number', from, to: at });
      return true;
    }
    if (match(WORD) !== null) return true;
    if (depth > DEEPEST) return false;
    if (sign('{')) {
      if (sign('}')) return true;
      do {
        match(BLANKS);
        const name = match(STRING);
        if (name === null || !sign(':') || !value(`${path}.${plainName(name)}`, depth + 1)) return false;
      } while (sign(','));
      return sign('}');
    }
    if (!sign('[')) return false;
    if (sign(']')) return true;
    do if (!value(`${path}[*]`, depth + 1)) return false;
    while (sign(','));
    return sign(']');
  };
  if (!value('$', 0)) return null;
  match(BLANKS);
  return at === json.length ? leaves : null;
}

function plainName(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}
