/** The same folder first, then the longest common path, then the shortest, what ends in the same folders, and the first by name. */
export function nearest(paths: readonly string[], from: string): string[] {
  const own = from.split('/').slice(0, -1);
  const ranked = paths.map((path) => {
    const parts = path.split('/').slice(0, -1);
    let common = 0;
    while (common < own.length && common < parts.length && own[common] === parts[common]) common++;
    let alike = 0;
    while (alike < own.length && alike < parts.length && own.at(-1 - alike) === parts.at(-1 - alike)) alike++;
    return { path, common, away: parts.length - common, alike };
  });
  ranked.sort((a, b) => b.common - a.common || a.away - b.away || b.alike - a.alike || (a.path < b.path ? -1 : 1));
  return ranked.map(({ path }) => path);
}
