import type { ExampleRow, ScenarioText, Step, TestDocument } from '../document';
import { plain } from './body-facts';
import { parseKarate, type KarateValue } from './expressions';
import type { KarateFiles } from './files';
import { variablesAfter } from './read-karate-step';

/** Rows that one expression gives, at most. */
const MAX_ROWS = 200;
const MAX_DEPTH = 6;

const EXPRESSION = /^\s{0,200}\|\s{0,200}([^|\s][^|]{0,300}?)\s{0,200}\|\s{0,200}$/;
const SETUP = /^karate\.setup(?:Once)?\(\s?(?:['"]([\w -]{1,60})['"])?\s?\)(?:\.([\w$.]{1,100}))?$/;

/** `Examples: | read('users.csv') |`: the rows that the one cell of a table gives, on its line. */
export function expressedExamples(
  document: TestDocument,
  text: ScenarioText,
  before: readonly Step[],
  files: KarateFiles,
): readonly ExampleRow[] {
  if (text.examples.length > 0) return text.examples;
  const found = expressionOf(document.lines, text);
  if (found === null) return text.examples;
  const value = valueOf(found.text, document, before, files);
  const items = value?.kind === 'array' ? value.items : [];
  return items.slice(0, MAX_ROWS).map((item) => ({ line: found.line, values: flattened(item) }));
}

/** The only cell of the scenario's last table. */
function expressionOf(
  lines: readonly string[],
  { line, part, steps }: ScenarioText,
): { text: string; line: number } | null {
  const last = steps.at(-1)?.line ?? line;
  for (let at = part.last; at > last + 1; at--) {
    const cell = EXPRESSION.exec(lines[at - 1] ?? '')?.[1];
    if (cell !== undefined) return /:\s*$/.test(lines[at - 2] ?? '') ? { text: cell, line: at } : null;
  }
  return null;
}

function valueOf(
  text: string,
  document: TestDocument,
  before: readonly Step[],
  files: KarateFiles,
): KarateValue | null {
  const setup = SETUP.exec(text);
  if (setup === null) return variablesAfter(before, files).resolve(parseKarate(text));
  const [, name, key] = setup as readonly (string | undefined)[];
  const scenario = document.scenarios.find(({ name: own, line }) =>
    name === undefined ? hasSetup(document, line) : own.trim() === name,
  );
  if (scenario === undefined || key === undefined) return null;
  return variablesAfter([...document.background, ...scenario.steps], files).resolve({ kind: 'code', text: key });
}

function hasSetup({ lines }: TestDocument, line: number): boolean {
  for (let at = line - 2; at >= 0 && /^\s*(?:@|#|$)/.test(lines[at]); at--)
    if (/(?:^|\s)@setup\b/.test(lines[at])) return true;
  return false;
}

/** An object's values by their paths: `user.name`. What is known only when the test runs is left out. */
function flattened(item: KarateValue, prefix = '', values = new Map<string, string>(), depth = 0): Map<string, string> {
  if (item.kind === 'object' && depth < MAX_DEPTH)
    for (const { key, value } of item.entries)
      flattened(value, prefix === '' ? key : `${prefix}.${key}`, values, depth + 1);
  else {
    const text = plain(item);
    if (text !== null && prefix !== '') values.set(prefix, text);
  }
  return values;
}

/** Whether a cell is an expression: `#(userEmail)`. */
const EMBEDDED = /^##?\(.{1,300}\)$/;

/** The rows with expressions in their cells replaced by what they are; what is not known is no value. */
export function resolvedExamples(
  examples: readonly ExampleRow[],
  before: readonly Step[],
  files: KarateFiles,
): readonly ExampleRow[] {
  if (!examples.some(({ values }) => [...values.values()].some((cell) => EMBEDDED.test(cell)))) return examples;
  const variables = variablesAfter(before, files);
  return examples.map((row) => {
    const values = new Map(row.values);
    for (const [column, cell] of row.values) {
      if (!EMBEDDED.test(cell)) continue;
      const known = plain(variables.resolve({ kind: 'text', text: cell }));
      if (known === null || /^<.*>$/.test(known)) values.delete(column);
      else values.set(column, known);
    }
    return { ...row, values };
  });
}

/** A step as it is with one row of the examples: `read('<file>')`. */
export function withExample(step: Step, { values }: ExampleRow): Step {
  const fill = (text: string): string =>
    text.includes('<') ? text.replace(/<([^<>]{1,200})>/g, (whole, name: string) => values.get(name) ?? whole) : text;
  return {
    ...step,
    text: fill(step.text),
    table: step.table.map(({ line, cells }) => ({ line, cells: cells.map(fill) })),
    docString: step.docString === null ? null : { ...step.docString, text: fill(step.docString.text) },
  };
}

const SENT = /^request\s{1,5}[<]?([^<>]{1,100}?)[>]?\s{0,5}$/;

/** Whether what is read depends on the row: `read(file)`, `read('data/<name>.json')`, `request <body>` with JSON in the cells. */
export function readsByRow(steps: readonly Step[], examples: readonly ExampleRow[]): boolean {
  const columns = [...(examples.at(0)?.values.keys() ?? [])];
  if (columns.length === 0) return false;
  const bodies = columns.filter((column) => examples.some(({ values }) => /^\s*[{[]/.test(values.get(column) ?? '')));
  if (steps.some(({ text }) => bodies.includes(SENT.exec(text)?.[1] ?? ''))) return true;
  return steps.some(({ text }) => {
    const inner = /\bread\s?\(([^()]{1,300})\)/.exec(text)?.[1];
    if (inner === undefined) return false;
    const code = inner.replace(/'[^']*'|"[^"]*"/g, (quoted) => (quoted.includes('<') ? quoted : ''));
    return columns.some(
      (column) =>
        code.includes(`<${column}>`) ||
        new RegExp(`(?<![\\w$.])${column.replace(/[^\w$]/g, '.')}(?![\\w$])`).test(code),
    );
  });
}
