import type { FileReference } from '../document';
import type { EntityHint } from '../facts';
import { nameWords, tableName } from '../fields/names';

/** Lines above a title that may hold its tags. */
const LOOKED_AT = 20;
const SOURCE =
  /@(?:data-?source|source|data-?file|csv|excel|json|data|dataprovider)\s*[:=(]\s*["']?(?:[\w.-]*[\\/])*([A-Za-z][\w-]{0,60}?)(?:\.(?:csv|tsv|xlsx?|json|xml|ya?ml))?["')]?(?=\s|$|:|,)/i;

/** Of a tag's text, where it names a file. */
const FILE = /@(?:data-?source|data-?file|csv)\s*[:=(]\s*["']?((?:[\w.-]*[\\/])*[\w-]{1,60}\.csv)["')]?(?=\s|$|:|,)/i;

/** The file of rows that a tag above a title names, as `@DataSource:users.csv` does; null for none. `line` is 1-based. */
export function sourceFileAbove(lines: readonly string[], line: number): FileReference | null {
  for (let i = line - 2; i >= 0 && i >= line - 2 - LOOKED_AT; i--) {
    const text = lines[i].trim();
    const name = text.startsWith('@') ? FILE.exec(text.slice(0, 300))?.[1] : undefined;
    if (name !== undefined) return { name: name.replaceAll('\\', '/'), line: i + 1 };
    if (text !== '' && !/^[#@]/.test(text)) return null;
  }
  return null;
}

/** The table that a tag such as `@DataSource:users.csv` above a title names: its rows come from elsewhere. `line` is 1-based. */
export function sourceAbove(lines: readonly string[], line: number): EntityHint | null {
  for (let i = line - 2; i >= 0 && i >= line - 2 - LOOKED_AT; i--) {
    const text = lines[i].trim();
    if (text.startsWith('@')) {
      const name = SOURCE.exec(text.slice(0, 300))?.[1];
      const words =
        name === undefined
          ? []
          : nameWords(name).filter((word) => !/^(?:tests?|data|file|valid|invalid|\d+)$/.test(word));
      if (words.length > 0)
        return { table: tableName(words), confidence: 0.7, reason: `the rows come from ${text.slice(0, 60)}` };
    } else if (text !== '' && !text.startsWith('#')) return null;
  }
  return null;
}
