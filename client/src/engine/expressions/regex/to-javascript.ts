import type { Regex } from './syntax';

const WORD = '[\\p{L}\\p{N}_]';
const ASSERTIONS: Readonly<Record<(Regex & { type: 'assertion' })['what'], string>> = {
  start: '^',
  end: '$',
  boundary: `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`,
  'no boundary': `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`,
  'word start': `(?<!${WORD})(?=${WORD})`,
  'word end': `(?<=${WORD})(?!${WORD})`,
};

/** A JavaScript pattern for the flags u and s that matches the same texts. */
function toJavaScript(regex: Regex): string {
  switch (regex.type) {
    case 'set':
      return regex.source;
    case 'concat':
      return regex.of
        .map((part) => (part.type === 'alternation' ? `(?:${toJavaScript(part)})` : toJavaScript(part)))
        .join('');
    case 'alternation':
      return regex.of.map(toJavaScript).join('|');
    case 'repeat':
      return repeated(regex);
    case 'group':
      return `(${regex.capturing ? (regex.name === null ? '' : `?<${regex.name}>`) : '?:'}${toJavaScript(regex.of)})`;
    case 'assertion':
      return ASSERTIONS[regex.what];
    case 'look':
      return `(?${regex.ahead ? '' : '<'}${regex.negated ? '!' : '='}${toJavaScript(regex.of)})`;
    case 'reference':
      return /^\d+$/.test(regex.to) ? `\\${regex.to}(?:)` : `\\k<${regex.to}>`;
  }
}

function repeated({ of, min, max, lazy }: Regex & { type: 'repeat' }): string {
  const isSingle = of.type === 'set' || of.type === 'group';
  const body = isSingle ? toJavaScript(of) : `(?:${toJavaScript(of)})`;
  const count = min === max ? `{${min}}` : `{${min},${max === Infinity ? '' : max}}`;
  return body + count + (lazy ? '?' : '');
}

/** null when JavaScript has no such expression. */
export function compileRegex(regex: Regex, ignoreCase: boolean, flags = ''): RegExp | null {
  try {
    return new RegExp(toJavaScript(regex), `${ignoreCase ? 'i' : ''}us${flags}`);
  } catch {
    return null;
  }
}
