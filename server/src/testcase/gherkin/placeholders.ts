import type { ScenarioText } from '../document';
import type { TestCaseError } from '../testcase';

const PLACEHOLDER = /<([^<>\s][^<>]{0,80})>/g;
/** Placeholders of an outline for which none of its examples has a column, each once, where it stands first. */
export function missingColumns({ steps, examples }: Pick<ScenarioText, 'steps' | 'examples'>): TestCaseError[] {
  if (examples.length === 0) return [];
  const columns = new Set(examples.flatMap(({ values }) => [...values.keys()]));
  const found = new Map<string, number>();
  const look = (text: string, line: number): void => {
    for (const [, name] of text.matchAll(PLACEHOLDER)) {
      if (columns.has(name) || found.has(name) || isMarkup(name, text)) continue;
      found.set(name, line);
    }
  };
  for (const { text: step, line, table, docString } of steps) {
    look(step, line);
    for (const row of table) for (const cell of row.cells) look(cell, row.line);
    // Markup is what doc strings often hold: only its own words can be told from a placeholder.
    if (docString !== null && !/<\/|\/>|<\?xml/.test(docString.text))
      docString.text.split('\n').forEach((text, i) => look(text, docString.line + 1 + i));
  }
  return [...found].map(([name, line]) => ({
    message: `<${name}>: no Examples table of this scenario has a column "${name}".`,
    line,
    placeholder: name,
  }));
}

/** `<b>`, `</b>`, `<br/>`: markup that a test shows. */
const isMarkup = (name: string, text: string): boolean =>
  /^[/!]|\/$/.test(name) || text.includes(`</${name.split(' ')[0]}>`);
