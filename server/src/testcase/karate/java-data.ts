import { parseKarate, type KarateValue } from './expressions';

/** What a method of a Java class puts into the map that it gives: `Data.createUser()` of `map.put("name", "Ann")`. */

const MAX_BODY = 20_000;
const PUTS = /\.(?:put|add|addProperty|with)\s?\(\s?"([\w.-]{1,100})"\s?,\s?([^\n;]{1,300}?)\)\s?[;.\n]/g;

/** null where the class has no such method, or none that fills a map. */
export function javaData(text: string, method: string): KarateValue | null {
  const body = bodyOf(text, method);
  if (body === null) return null;
  const entries = Array.from(body.matchAll(PUTS), ([, key, written]) => {
    const value = parseKarate(written);
    const known = value.kind === 'text' || value.kind === 'number' || value.kind === 'constant';
    return { key, value: known ? value : ({ kind: 'code', text: '' } as const), at: -1 };
  });
  return entries.length === 0 ? null : { kind: 'object', entries };
}

/** What stands between the braces of a method. */
function bodyOf(text: string, method: string): string | null {
  for (let at = text.indexOf(`${method}(`); at >= 0; at = text.indexOf(`${method}(`, at + 1)) {
    const end = text.indexOf(')', at);
    const open = /^\)\s{0,20}(?:throws [\w., ]{1,200})?\{/.exec(text.slice(end, end + 250));
    if (end < 0 || open === null) continue;
    const start = end + open[0].length;
    let depth = 1;
    for (let i = start; i < text.length && i - start < MAX_BODY; i++) {
      if (text[i] === '{') depth++;
      else if (text[i] === '}' && --depth === 0) return text.slice(start, i);
    }
  }
  return null;
}
