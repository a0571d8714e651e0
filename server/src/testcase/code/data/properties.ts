const MAX_LINES = 5000;

/**
 * What a file of properties holds, `browser = chrome`, by its keys; of one with `[sections]`, each section's as well. The
 * first of two that have one key stands.
 */
export function readProperties(text: string): Map<string, string | Map<string, string>> {
  const found = new Map<string, string | Map<string, string>>();
  let section: Map<string, string> | null = null;
  for (const line of text.split('\n').slice(0, MAX_LINES)) {
    const head = /^\s*\[([^\]\n]{1,100})\]\s*$/.exec(line)?.[1];
    if (head !== undefined) {
      section = new Map();
      found.set(head.trim(), section);
      continue;
    }
    const end = line.search(/[=:]/);
    const key = line.slice(0, Math.max(end, 0)).trim();
    if (key === '' || key.length > 100 || /^[#!;]/.test(key)) continue;
    const value = line.slice(end + 1).trim();
    if (!found.has(key)) found.set(key, value);
    section?.set(key, value);
  }
  return found;
}

/** What a file declares a key under: a name that no code has. */
export function propertyKey(key: string): string {
  return `property ${key.trim()}`;
}
