import type { Position } from 'vscode-languageserver';
import type { Analysed } from '../document-cache';
import type { Scenario } from '../testcase/testcase';
import { usesInSteps, usesOfScenario, type FieldUse } from '../testcase/uses/uses';

/** A document's text by line, and where it names fields: found once for each version, and only as far as asked. */
interface Found {
  lines: string[];
  byScenario: Map<Scenario, FieldUse[]>;
}

const found = new WeakMap<Analysed, Found>();

function foundIn(analysed: Analysed): Found {
  let entry = found.get(analysed);
  if (entry === undefined) {
    entry = { lines: analysed.document.getText().split(/\r?\n/), byScenario: new Map() };
    found.set(analysed, entry);
  }
  return entry;
}

export const linesOf = (analysed: Analysed): readonly string[] => foundIn(analysed).lines;

/** The uses of a scenario, with those of the background that it runs on. */
export function usesIn(analysed: Analysed, scenario: Scenario): readonly FieldUse[] {
  const { byScenario, lines } = foundIn(analysed);
  let uses = byScenario.get(scenario);
  if (uses === undefined) {
    uses = usesOfScenario(scenario, lines);
    byScenario.set(scenario, uses);
  }
  return uses;
}

/** As `usesIn`; `pause` is asked between two steps: what it gives is waited for. */
export async function usesSoon(
  analysed: Analysed,
  scenario: Scenario,
  pause: () => Promise<void> | null,
): Promise<readonly FieldUse[]> {
  const { byScenario, lines } = foundIn(analysed);
  const work = usesInSteps(scenario, lines);
  for (let uses = byScenario.get(scenario); ;) {
    if (uses !== undefined) return uses;
    const { done, value } = work.next();
    if (done === true) byScenario.set(scenario, (uses = value));
    const wait = pause();
    if (wait !== null) await wait;
  }
}

/** The uses on some lines (1-based, both included), each place once. */
export function usesBetween(analysed: Analysed, first: number, last: number): FieldUse[] {
  const uses = new Map<string, FieldUse>();
  const scenarios = analysed.testFile.scenarios.filter(({ line, end_line: end }) => line <= last && end >= first);
  // What stands before a scenario may be its background.
  const next = scenarioAt(analysed, first);
  for (const scenario of new Set([...(next === undefined ? [] : [next]), ...scenarios])) {
    for (const use of usesIn(analysed, scenario)) {
      const { line, start } = use.range;
      const key = `${line}:${start}`;
      if (line >= first && line <= last && !uses.has(key)) uses.set(key, use);
    }
  }
  return [...uses.values()];
}

/** The uses of the scenario that a line (1-based) belongs to; of a background's line, those of the first scenario on it. */
export function usesAround(analysed: Analysed, line: number): readonly FieldUse[] {
  const scenario = scenarioAt(analysed, line);
  return scenario === undefined ? [] : usesIn(analysed, scenario);
}

/** The scenario of a line, or the next one that enters data: what stands before it may be its background. */
export function scenarioAt({ testFile: { scenarios } }: Analysed, line: number): Scenario | undefined {
  const around = scenarios.find((scenario) => scenario.line <= line && line <= scenario.end_line);
  return around ?? scenarios.find((scenario) => scenario.line > line && scenario.entities.length > 0);
}

/** The use under the pointer; a value rather than the name it stands beside. */
export function useAt(analysed: Analysed, { line, character }: Position): FieldUse | null {
  const here = usesAround(analysed, line + 1).filter(
    ({ range }) => range.line === line + 1 && range.start <= character && character <= range.end,
  );
  return here.find(({ kind }) => kind === 'value') ?? here.at(0) ?? null;
}

/** As the protocol counts: lines from 0. */
export function lspRange({ line, start, end }: FieldUse['range']): {
  start: Position;
  end: Position;
} {
  return { start: { line: line - 1, character: start }, end: { line: line - 1, character: end } };
}
