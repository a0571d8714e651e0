import type {
  DocString,
  ExampleRow,
  FileReference,
  Part,
  ScenarioText,
  Step,
  TableLine,
  TestDocument,
} from '../document';
import type { TestCaseError } from '../testcase';

const MAX_LINES = 200_000;
const MAX_LINE = 10_000;
const MAX_ERRORS = 100;
const STEP = /^\s{0,200}\*\s{0,200}(\S.{0,9999})$/;
const HEADING = /^(#{1,2})\s{0,200}([^#\s].{0,999}?)[\s#]{0,200}$/;
const UNDERLINE = /^(=|-){3,999}\s{0,200}$/;
const TEARDOWN = /^_{3,999}\s{0,200}$/;
/** The same in Turkish, where the verb comes last. */
const LOOKED =
  /(?:kontrol ed?|doğrula|var mı|eşit mi|görünüyor mu|(?:keyinde|['’ ]d[ae]|olarak) (?:tut|sakla))\p{L}{0,10}[\s.]{0,20}$/iu;
const FENCE = /^\s{0,200}"""/;
/** Examples in a file of their own. */
const TABLE_FILE = /^\s{0,200}table\s{0,20}:\s{0,20}(\S.{0,300}\.(?:csv|txt))\s{0,200}$/i;

/** No keyword says of a step that it only looks; `check` ticks a box or makes sure of something. */
const LOOKS =
  /^(?:(?:almost )?(?:all|every|each|most|no) |looking at|viewing|verify|validate|assert|ensure|confirm|expect|check (?:that|if|whether|for|text|contents?|title)|check "[^"]{0,200}" (?:for|in|is|are|on|at|was|appears?|exists?|text|message|as))\b/i;

/** As little says it of what is there before anything is done. */
const IS_THERE = /^given |\b(?:exists?|is registered|are registered)\s*$/i;

/** Reads a Gauge specification. Lines that are no heading, step or table are comments, as they are to Gauge. */
export function readGauge(text: string): TestDocument {
  return new GaugeReader(text.split(/\r?\n/, MAX_LINES)).read();
}

interface Table {
  header: TableLine | null;
  rows: ExampleRow[];
  file: FileReference | null;
}

class GaugeReader {
  private readonly parts: Part[] = [{ kind: 'header', first: 1, last: 0, rule: 0 }];
  private readonly scenarios: ScenarioText[] = [];
  private readonly contexts: Step[] = [];
  private readonly docStringLines = new Set<number>();
  private readonly errors: TestCaseError[] = [];
  private readonly table: Table = { header: null, rows: [], file: null };
  /** The scenarios' own tables. */
  private readonly tables = new Map<ScenarioText, Table>();
  private title: string | null = null;
  private scenario: ScenarioText | null = null;
  private torn = false;
  /** What the next row of a table belongs to; null after a blank line or a comment, where it begins one of its own. */
  private open: Step | null = null;
  private doc: DocString | null = null;

  constructor(private readonly lines: string[]) {}

  read(): TestDocument {
    for (let i = 0; i < this.lines.length; i++) this.readLine(this.lines[i].slice(0, MAX_LINE), i + 1);
    if (this.doc !== null) this.error(this.doc.line, 'This text is not closed: a line with its quotes is missing.');
    this.parts.at(-1)!.last = this.lines.length;
    for (const scenario of this.scenarios) {
      const { rows, file } = this.tables.get(scenario) ?? this.table;
      scenario.examples.push(...rows);
      if (file !== null) scenario.examplesFile = file;
      scenario.end_line = this.lastLineOf(scenario);
    }
    return {
      language: 'gauge',
      dialect: 'en',
      title: this.title,
      background: this.contexts,
      scenarios: this.scenarios,
      parts: this.parts,
      lines: this.lines,
      docStringLines: this.docStringLines,
      errors: this.errors,
    };
  }

  private readLine(text: string, line: number): void {
    if (this.doc !== null) {
      this.docStringLines.add(line);
      if (FENCE.test(text)) this.doc = null;
      else this.doc.text += this.doc.text === '' ? text : `\n${text}`;
      return;
    }
    if (this.heading(text, line) || text.trim() === '') return;
    if (TEARDOWN.test(text)) {
      this.startPart('background', line);
      this.torn = true;
      this.scenario = this.open = null;
      return;
    }
    const step = STEP.exec(text)?.[1].trimEnd();
    if (step !== undefined) this.step(step, line);
    else if (/^\s*\|/.test(text)) this.row({ line, cells: cellsOf(text) });
    else if (FENCE.test(text) && this.open !== null) {
      this.docStringLines.add(line);
      this.doc = this.open.docString = { line, text: '' };
    } else {
      this.open = null;
      const name = TABLE_FILE.exec(text)?.[1];
      if (name !== undefined) this.ownTable().file = { name, line };
    }
  }

  private heading(text: string, line: number): boolean {
    const hashed = HEADING.exec(text);
    if (hashed !== null) return this.startHeading(hashed[1].length, hashed[2], line);
    const under = UNDERLINE.exec(this.lines[line] ?? '')?.[1];
    if (under === undefined) return UNDERLINE.test(text);
    const plain = text.trim();
    if (plain === '' || /^[*|#_]/.test(plain)) return false;
    return this.startHeading(under === '=' ? 1 : 2, plain, line);
  }

  private startHeading(level: number, name: string, line: number): boolean {
    this.open = null;
    if (level === 1) {
      if (this.title === null) this.title = name;
      else this.error(line, `"${name.slice(0, 60)}": a specification has one heading; scenarios begin with "##".`);
      return true;
    }
    const part = this.startPart('scenario', line);
    this.torn = false;
    this.scenario = { name, line, end_line: line, rule: null, ruleBackground: [], steps: [], examples: [], part };
    this.scenarios.push(this.scenario);
    return true;
  }

  private startPart(kind: Part['kind'], line: number): Part {
    this.parts.at(-1)!.last = line - 1;
    const part: Part = { kind, first: line, last: line, rule: 0 };
    this.parts.push(part);
    return part;
  }

  private step(text: string, line: number): void {
    const step: Step = {
      kind: LOOKS.test(text) || LOOKED.test(text) ? 'outcome' : IS_THERE.test(text) ? 'context' : 'action',
      text,
      line,
      table: [],
      docString: null,
    };
    this.open = step;
    // Teardown runs after the test: nothing that the test needs.
    if (this.torn) return;
    if (this.scenario !== null) this.scenario.steps.push(step);
    else this.contexts.push(step);
  }

  private row(row: TableLine): void {
    if (row.cells.every((cell) => /^[-: ]*$/.test(cell)) && row.cells.some((cell) => cell.includes('-'))) return;
    if (this.open !== null) {
      const width = this.open.table[0]?.cells.length ?? row.cells.length;
      this.open.table.push({ ...row, cells: Array.from({ length: width }, (_, i) => row.cells[i] ?? '') });
      return;
    }
    const table = this.ownTable();
    if (table.header === null) table.header = row;
    else {
      const values = new Map(table.header.cells.map((name, i) => [name, row.cells[i] ?? '']));
      table.rows.push({ line: row.line, values });
    }
  }

  /** The examples of the scenario, or of the whole specification. */
  private ownTable(): Table {
    if (this.scenario === null) return this.table;
    const table = this.tables.get(this.scenario) ?? { header: null, rows: [], file: null };
    this.tables.set(this.scenario, table);
    return table;
  }

  private lastLineOf(scenario: ScenarioText): number {
    let line = scenario.part.last;
    while (line > scenario.line && this.lines[line - 1].trim() === '') line--;
    return line;
  }

  private error(line: number, message: string): void {
    if (this.errors.length < MAX_ERRORS) this.errors.push({ message, line });
  }
}

function cellsOf(text: string): string[] {
  const cells = text
    .trim()
    .slice(1)
    .split(/(?<!\\)\|/);
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}
