import type { ScenarioText, Step } from '../document';
import { originOf } from './moved';

/** How far down `steps` stand from where they stood, reading the same; null when they do not read the same. */
export function movedBy(before: readonly Step[], steps: readonly Step[]): number | null {
  if (before === steps || (before.length === 0 && steps.length === 0)) return 0;
  if (before.length !== steps.length) return null;
  const by = steps[0].line - before[0].line;
  return equalButFor(by, before, steps) ? by : null;
}

/** As `movedBy`, of what is a scenario's own. */
export function scenarioMovedBy(before: ScenarioText, scenario: ScenarioText): number | null {
  const by = scenario.line - before.line;
  if (originOf(before) === originOf(scenario)) return by;
  if (before.name !== scenario.name) return null;
  return equalButFor(by, before.steps, scenario.steps) && equalButFor(by, before.examples, scenario.examples)
    ? by
    : null;
}

/** Whether two values are equal when the lines in the second are that many further down. */
function equalButFor(by: number, before: unknown, after: unknown): boolean {
  if (before === after && (by === 0 || typeof before !== 'object')) return true;
  if (typeof before !== 'object' || typeof after !== 'object') return false;
  if (before === null || after === null) return before === after;
  if (Array.isArray(before)) {
    if (!Array.isArray(after) || before.length !== after.length) return false;
    for (let i = 0; i < before.length; i++) if (!equalButFor(by, before[i], after[i])) return false;
    return true;
  }
  if (before instanceof Map) {
    if (!(after instanceof Map) || before.size !== after.size) return false;
    for (const [key, value] of before) if (!after.has(key) || after.get(key) !== value) return false;
    return true;
  }
  const [one, other] = [before as Record<string, unknown>, after as Record<string, unknown>];
  for (const key in one) {
    if (key === 'line' ? one.line !== (other.line as number) - by : !equalButFor(by, one[key], other[key]))
      return false;
  }
  return true;
}

/** A value with its lines so many further down. Itself when nothing moves. */
export function withLinesMoved<T>(value: T, by: number): T {
  return by === 0 ? value : (moved(value, by) as T);
}

function moved(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set) return value;
  if (Array.isArray(value)) return value.map((item) => moved(item, by));
  const copy = { ...value } as Record<string, unknown>;
  for (const key in copy) {
    const inner = copy[key];
    if (key === 'line' || key === 'end_line') copy[key] = typeof inner === 'number' ? inner + by : inner;
    else if (typeof inner === 'object' && inner !== null) copy[key] = moved(inner, by);
  }
  return copy;
}
