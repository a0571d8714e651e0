/** Columns, as `table.column`, and those that each is made from. */
export type Dependencies = Map<string, Set<string>>;

/** A way from a column back to itself: `['a', 'b', 'a']`; null where there is none. */
export function circleIn(dependencies: Dependencies): string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (place: string): string[] | null => {
    const start = path.indexOf(place);
    if (start >= 0) return [...path.slice(start), place];
    if (done.has(place)) return null;
    path.push(place);
    for (const next of dependencies.get(place) ?? []) {
      const circle = visit(next);
      if (circle !== null) return circle;
    }
    path.pop();
    done.add(place);
    return null;
  };
  for (const place of dependencies.keys()) {
    const circle = visit(place);
    if (circle !== null) return circle;
  }
  return null;
}
