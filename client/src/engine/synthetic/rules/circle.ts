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

/**
 * Which nodes lie in one circle: those with the same number lead to each other (Tarjan's strongly connected components,
 * without recursion since schemas may be large).
 */
export function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const component = new Map<string, number>();
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  let components = 0;
  for (const start of edges.keys()) {
    if (order.has(start)) continue;
    const work = [visit(start)];
    while (work.length > 0) {
      const { node, rest } = work[work.length - 1];
      const step = rest.next();
      if (step.done !== true) {
        const next = step.value;
        if (!order.has(next)) work.push(visit(next));
        else if (!component.has(next)) lowest.set(node, Math.min(lowest.get(node)!, order.get(next)!));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lowest.set(parent.node, Math.min(lowest.get(parent.node)!, lowest.get(node)!));
      if (lowest.get(node) !== order.get(node)) continue;
      for (;;) {
        const member = open.pop()!;
        component.set(member, components);
        if (member === node) break;
      }
      components++;
    }
  }
  return component;

  function visit(node: string): { node: string; rest: Iterator<string> } {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    open.push(node);
    return { node, rest: (edges.get(node) ?? new Set<string>()).values() };
  }
}
