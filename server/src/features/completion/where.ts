import type { Position } from 'vscode-languageserver';
import type { Analysed } from '../../document-cache';
import { classifyField } from '../../testcase/fields/classify-field';
import { fieldName } from '../../testcase/fields/names';
import type { Entity, Field, Range, Scenario } from '../../testcase/testcase';
import { cellsIn, tableAround, type Cell } from '../../testcase/uses/cells';
import type { FieldUse } from '../../testcase/uses/uses';
import { quotedIn } from '../../testcase/uses/words-in-line';
import { linesOf, scenarioAt, usesAround } from '../document-uses';

/** What may be written where the cursor is. `range` is what a completion replaces. */
export type Where =
  | { kind: 'names'; entity: string | null; taken: string[]; range: Range }
  | { kind: 'values'; entity: string; field: Pick<Field, 'name' | 'semantic_type'>; range: Range }
  | { kind: 'placeholders'; names: string[]; range: Range };

/** Files whose steps and tables are prose; in test code only what stands for a value can be completed. */
const PROSE: ReadonlySet<string> = new Set(['gherkin', 'steps', 'karate', 'gauge']);

export function whereIs(analysed: Analysed, position: Position): Where | null {
  const lines = linesOf(analysed);
  const line = lines.at(position.line);
  if (line === undefined) return null;
  const uses = usesAround(analysed, position.line + 1);
  if (!PROSE.has(analysed.testFile.language)) return inQuotes(line, position, uses, false, null);
  const scenario = scenarioAt(analysed, position.line + 1);
  const cells = cellsIn(line);
  if (cells !== null) return inTable(lines, cells, position, uses, scenario);
  return inPlaceholder(lines, line, position, scenario) ?? inQuotes(line, position, uses, true, scenario ?? null);
}

function inQuotes(
  line: string,
  { line: index, character }: Position,
  uses: readonly FieldUse[],
  prose: boolean,
  scenario: Scenario | null,
): Where | null {
  const piece = quotedIn(line).find(({ start, end }) => start <= character && character <= end);
  if (piece === undefined) return null;
  const range = { line: index + 1, start: piece.start, end: piece.end };
  const here = uses.filter((use) => use.range.line === index + 1);
  const own = here.find((use) => use.range.start === piece.start);
  if (own?.kind === 'value') return valuesOf(own, range);
  if (!prose) return null;
  const names: Where = { kind: 'names', entity: own?.entity.name ?? only(scenario), taken: [], range };
  if (own !== undefined) return names;
  const label = here.find((use) => use.kind === 'label');
  return label === undefined ? names : valuesOf(label, range);
}

const valuesOf = ({ entity, field }: Pick<FieldUse, 'entity' | 'field'>, range: Range): Where => ({
  kind: 'values',
  entity: entity.name,
  field,
  range,
});

const only = (scenario: Scenario | null): string | null => scenario?.entities.at(0)?.name ?? null;

function inTable(
  lines: readonly string[],
  cells: readonly Cell[],
  { line: index, character }: Position,
  uses: readonly FieldUse[],
  scenario: Scenario | undefined,
): Where | null {
  const at = cells.findIndex(({ left, right }) => left <= character && character <= right);
  const cell = cells.at(at);
  const table = tableAround(lines, index);
  if (at < 0 || cell === undefined || table === null) return null;
  const range = { line: index + 1, start: cell.start, end: cell.end };
  const inside = uses.filter((use) => use.range.line > table.first && use.range.line <= table.last + 1);
  const entity = inside.at(0)?.entity.name ?? only(scenario ?? null);
  const header = cellsIn(lines[table.first]) ?? [];
  const vertical = hasNamesDown(lines, inside);
  if (vertical ? at === 0 : index === table.first) {
    const column = lines.slice(table.first, table.last + 1).map((line) => cellsIn(line)?.at(0));
    const taken = (vertical ? column : header).flatMap((other) =>
      other === undefined || other.text === '' ? [] : [other.text],
    );
    return { kind: 'names', entity, taken: taken.filter((text) => text !== cell.text), range };
  }
  const label = vertical ? cells.at(0) : header.at(at);
  if (label === undefined || label.text === '') return null;
  const field = fieldOf(label.text, inside, scenario?.entities ?? []);
  return field === null
    ? null
    : { kind: 'values', entity: field.entity ?? entity ?? 'records', field: field.field, range };
}

/** Names down the first column, values beside them. */
function hasNamesDown(lines: readonly string[], inside: readonly FieldUse[]): boolean {
  return inside.some(({ kind, range, field }) => {
    const cells = cellsIn(lines[range.line - 1]) ?? [];
    return kind === 'value' && range.start === cells.at(1)?.start && fieldName(cells[0].text) === field.name;
  });
}

/** The field that a table's header names: one that the test has, or what its name says. */
function fieldOf(
  label: string,
  uses: readonly FieldUse[],
  entities: readonly Entity[],
): { entity: string | null; field: Pick<Field, 'name' | 'semantic_type'> } | null {
  const name = fieldName(label.replace(/^<(.*)>$/, '$1'));
  if (name === null) return null;
  const used = uses.find((use) => use.field.name === name);
  if (used !== undefined) return { entity: used.entity.name, field: used.field };
  const owner = entities.find(({ fields }) => fields.some((field) => field.name === name));
  const known = owner?.fields.find((field) => field.name === name);
  if (owner !== undefined && known !== undefined) return { entity: owner.name, field: known };
  return { entity: null, field: { name, semantic_type: classifyField(name, null).semantic_type } };
}

/** Behind `<` in an outline's step: the columns of its examples. */
function inPlaceholder(
  lines: readonly string[],
  line: string,
  { line: index, character }: Position,
  scenario: Scenario | undefined,
): Where | null {
  const open = /<([^<>|]{0,80})$/.exec(line.slice(0, character));
  if (open === null || scenario === undefined) return null;
  const names = new Set<string>();
  for (let at = index + 1; at < scenario.end_line; at++) {
    const before = lines[at - 1].trim();
    const cells = cellsIn(lines[at]);
    // A table below a line that ends in a colon and is no step with a table: the examples'.
    if (cells !== null && /^[^"|]{1,40}:/.test(before) && !/^[^:]*\s{1,5}\S+\s{1,5}\S+.*:$/.test(before))
      for (const { text } of cells) if (text !== '') names.add(text);
  }
  const start = character - open[1].length;
  const rest = /^[^<>|"]{0,80}?(?=>)/.exec(line.slice(character))?.[0] ?? '';
  return names.size === 0
    ? null
    : { kind: 'placeholders', names: [...names], range: { line: index + 1, start, end: character + rest.length } };
}
