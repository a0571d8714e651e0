import { SymbolKind, type CancellationToken, type DocumentSymbol, type Range } from '../lsp';
import type { Analysed } from '../document-cache';
import type { Entity, Scenario, TestLanguage } from '../testcase/testcase';
import { linesOf } from './document-uses';
import type { FeatureContext } from './feature';
import { SpareTime } from './spare-time';

/** Where the editor has an outline of its own, a second one would stand beside it. */
const WITHOUT_OUTLINE: ReadonlySet<TestLanguage> = new Set([
  'gherkin',
  'steps',
  'karate',
  'gauge',
  'robot',
  'selenium-ide',
]);

/** An outline of more fields is long to look through, and to send after each edit: its tables come without them. */
const MAX_FIELDS = 2000;

/** The outline of a test file: its scenarios, and below each the tables and fields that it needs. */
export function registerDocumentSymbols({ connection, cache, guard }: FeatureContext): void {
  connection.onDocumentSymbol(
    guard.request('document symbols', [], async ({ textDocument }, token) => {
      const analysed = await cache.get(textDocument.uri);
      return analysed === null || !WITHOUT_OUTLINE.has(analysed.testFile.language) ? [] : symbolsOf(analysed, token);
    }),
  );
}

async function symbolsOf(analysed: Analysed, token: CancellationToken): Promise<DocumentSymbol[]> {
  const { testFile } = analysed;
  const lines = linesOf(analysed);
  const { pause } = new SpareTime();
  let fields = 0;
  for (const { entities } of testFile.scenarios) {
    fields += entities.reduce((sum, entity) => sum + entity.fields.length, 0);
    await pause();
    if (token.isCancellationRequested) return [];
  }
  const scenarios: DocumentSymbol[] = [];
  for (const scenario of testFile.scenarios) {
    scenarios.push(scenarioSymbol(scenario, lines, fields <= MAX_FIELDS));
    await pause();
    if (token.isCancellationRequested) return [];
  }
  if (testFile.title === null || testFile.title === '') return scenarios;
  const first = Math.max(
    0,
    lines.findIndex((line) => line.includes(testFile.title!)),
  );
  return [
    {
      name: testFile.title,
      kind: SymbolKind.Module,
      range: { start: { line: 0, character: 0 }, end: endOf(lines, lines.length) },
      selectionRange: wholeLine(lines, first + 1),
      children: scenarios,
    },
  ];
}

function scenarioSymbol(scenario: Scenario, lines: readonly string[], withFields: boolean): DocumentSymbol {
  const range = { start: { line: scenario.line - 1, character: 0 }, end: endOf(lines, scenario.end_line) };
  return {
    name: scenario.name.trim() === '' ? lines[scenario.line - 1].trim() || '…' : scenario.name,
    kind: SymbolKind.Method,
    range,
    selectionRange: wholeLine(lines, scenario.line),
    children: scenario.entities.map((entity) => {
      const symbol = entitySymbol(entity, scenario, lines);
      return withFields ? symbol : { ...symbol, children: [] };
    }),
  };
}

function entitySymbol(entity: Entity, scenario: Scenario, lines: readonly string[]): DocumentSymbol {
  // What a background or another file gives stands at the scenario's own line: a child lies within its parent.
  const within = (line: number): number => (line >= scenario.line && line <= scenario.end_line ? line : scenario.line);
  const places = entity.fields.map((field) => wholeLine(lines, within(field.line)));
  const at = places.at(0) ?? wholeLine(lines, scenario.line);
  return {
    name: entity.name,
    detail: `× ${entity.count}`,
    kind: SymbolKind.Struct,
    range: places.reduce(union, at),
    selectionRange: at,
    children: entity.fields.map((field, i) => ({
      name: field.name,
      detail: field.value ?? field.semantic_type,
      kind: SymbolKind.Field,
      range: places[i],
      selectionRange: places[i],
    })),
  };
}

function wholeLine(lines: readonly string[], line: number): Range {
  const text = lines.at(line - 1) ?? '';
  const character = text.length - text.trimStart().length;
  return { start: { line: line - 1, character }, end: endOf(lines, line) };
}

const endOf = (lines: readonly string[], line: number): Range['end'] => ({
  line: line - 1,
  character: lines.at(line - 1)?.trimEnd().length ?? 0,
});

function union(one: Range, other: Range): Range {
  const start = one.start.line <= other.start.line ? one.start : other.start;
  const end = one.end.line >= other.end.line ? one.end : other.end;
  return { start, end };
}
