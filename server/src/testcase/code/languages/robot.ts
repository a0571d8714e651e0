import path from 'node:path/posix';
import type { CodeLanguage } from '../language';
import type {
  Call,
  DataRow,
  FunctionDeclaration,
  Import,
  Parameter,
  Program,
  Statement,
  TestDeclaration,
} from '../program';
import { withChoice } from './robot/choosing';
import { calledWithRows, dataDriverOf, type DataDriver } from './robot/data-driver';
import { declaredName, libraryKeyword, opened, squashed, wordsOf } from './robot/keywords';
import { isSectionName, sectionsOf, type Cell, type Row, type Section, type SectionKind } from './robot/rows';
import { callsOf, statementsOf, type Names } from './robot/statements';
import { assigned, spanOf, Values } from './robot/values';

/** Arguments in a keyword's name, and keywords with such, that calls are compared with. */
const MAX_EMBEDDED = 6;
const MAX_PATTERNS = 200;

/** Robot Framework, read by lines: its tables need no grammar. */
export const robot: CodeLanguage = {
  id: 'robot',
  extensions: ['robot', 'resource'],
  grammars: [],
  mayMatter: (text) => /^(?:\| ?)?\*[*\s]{0,20}\p{L}/mu.test(text),
  read: (text, _tree, file) => new RobotReader(text, file).read(),
  *declares(text) {
    for (const { kind, rows } of sectionsOf(text)) {
      if (kind !== 'keywords') continue;
      for (const row of rows) if (!row.indented) yield declaredName(row.cells[0].text).name;
    }
  },
  definesSteps: () => false,
};

/** A test or keyword: its name's row, and its own. */
interface Block {
  name: Cell;
  rows: Row[];
  endLine: number;
}

class RobotReader {
  private readonly sections: Section[];
  private readonly values = new Values();
  private readonly names: Names;
  private readonly keywords: Block[];
  private readonly driver: DataDriver | null;

  constructor(
    text: string,
    private readonly path: string,
  ) {
    this.sections = sectionsOf(text);
    this.keywords = blocksOf(this.rows('keywords'));
    this.driver = dataDriverOf(this.rows('settings'), path);
    this.names = {
      values: this.values,
      keywords: new Map(
        this.keywords.map((block) => [
          declaredName(block.name.text).name,
          this.parameters(block).map(({ name }) => name),
        ]),
      ),
      embedded: this.keywords.flatMap(({ name }) => patternOf(name.text) ?? []).slice(0, MAX_PATTERNS),
    };
  }

  read(): Program {
    const errors = this.sections
      .filter(({ name, kind }) => kind === null && !isSectionName(name))
      .map(({ name, line }) => ({
        message: `"${name}" is no section of Robot Framework: Settings, Variables, Test Cases, Tasks, Keywords or Comments.`,
        line,
      }));
    const body = this.variables();
    return {
      language: 'robot',
      classes: [],
      functions: this.keywords.map((block) => this.keyword(block)),
      tests: this.tests(),
      body,
      imports: this.imports(),
      errors,
    };
  }

  private rows(kind: SectionKind): Row[] {
    return this.sections.filter((section) => section.kind === kind).flatMap(({ rows }) => rows);
  }

  private setting(...names: string[]): Cell[] {
    const row = this.rows('settings').find(({ cells }) => names.includes(squashed(cells[0].text)));
    return row === undefined ? [] : row.cells.slice(1);
  }

  private imports(): Import[] {
    const rows = this.driver === null ? [] : [this.driver.rows];
    const files = this.rows('settings').flatMap(({ cells }) => {
      const file = cells.at(1);
      if (file === undefined || !/^(?:resource|variables|library)$/i.test(cells[0].text)) return [];
      if (/^library$/i.test(cells[0].text) && !/\.py$/i.test(file.text)) return [];
      // A folder that is known when the test runs: the rest of the path is looked for from here.
      const plain = file.text.replace(/\\\\?|\$\{\/\}/g, '/').replace(/^[$%]\{[^{}]*\}\/?/, '');
      return plain === '' ? [] : [{ specifier: plain.startsWith('.') ? plain : `./${plain}`, names: [] }];
    });
    return [...rows, ...files];
  }

  private variables(): Statement[] {
    return this.rows('variables').flatMap(({ cells, line }): Statement[] => {
      const to = assigned(cells[0].text);
      if (to === null) return [];
      const rest = cells.slice(1);
      const span = spanOf(cells[0], cells.at(-1));
      const value =
        to.sigil === '&'
          ? this.values.record(rest, span)
          : to.sigil === '@'
            ? this.values.list(rest, span)
            : this.values.of(rest.at(0) ?? { ...cells[0], text: '' });
      const target = { kind: 'name', name: this.values.variable(to.name), span: spanOf(cells[0]) } as const;
      return [{ kind: 'assign', target, type: null, value, line }];
    });
  }

  private keyword(block: Block): FunctionDeclaration {
    const { name, rows, endLine } = block;
    return {
      name: declaredName(name.text).name,
      words: wordsOf(name.text),
      parameters: this.parameters(block),
      body: statementsOf(withChoice(name.text, rows), this.names),
      annotations: [],
      role: 'function',
      returns: null,
      span: { ...spanOf(name), endLine, endColumn: 0 },
    };
  }

  private parameters({ name, rows }: Block): Parameter[] {
    const embedded = declaredName(name.text).embedded.flatMap(({ text }) => parameterName(text) ?? []);
    const row = rows.find(({ cells }) => /^\[arguments\]$/i.test(cells[0].text));
    return [
      ...embedded.map((written) => ({ name: this.values.variable(written), type: null, value: null })),
      ...(row?.cells.slice(1) ?? []).flatMap((cell) => {
        const written = /^[$@&]\{([^{}]{1,200})\}(=?)/.exec(cell.text);
        if (written === null) return [];
        const column = cell.column + written[0].length;
        const value =
          written[2] === '' ? null : this.values.of({ ...cell, text: cell.text.slice(written[0].length), column });
        return [{ name: this.values.variable(written[1].replace(/:\s.*$/, '')), type: null, value }];
      }),
    ];
  }

  /** What a keyword of this file takes, as it is written there; null for any other. */
  private argumentsOf(keyword: string): readonly Cell[] | null {
    const block = this.keywords.find(({ name }) => declaredName(name.text).name === opened(keyword).name);
    const row = block?.rows.find(({ cells }) => /^\[arguments\]$/i.test(cells[0].text));
    return row?.cells.slice(1) ?? null;
  }

  private tests(): TestDeclaration[] {
    const titles = [this.setting('name').at(0)?.text ?? suiteName(this.path)].filter((title) => title !== '');
    const suiteSetup = callsIn(this.setting('suitesetup'), this.names);
    const testSetup = this.setting('testsetup', 'tasksetup');
    const template = this.setting('testtemplate', 'tasktemplate');
    return blocksOf(this.rows('tests')).map(({ name, rows, endLine }) => {
      const own = (setting: string): Cell[] | undefined =>
        rows.find(({ cells }) => squashed(cells[0].text) === `[${setting}]`)?.cells.slice(1);
      const setup = [suiteSetup, callsIn(own('setup') ?? testSetup, this.names)].filter((steps) => steps.length > 0);
      const keyword = (own('template') ?? template).map(({ text }) => text).join('    ');
      const test = {
        name: name.text,
        titles,
        owner: null,
        setup,
        span: { ...spanOf(name), endLine, endColumn: 0 },
        line: name.line,
      };
      if (keyword === '' || keyword.toUpperCase() === 'NONE')
        return { ...test, parameters: [], rows: [], body: statementsOf(rows, this.names) };
      const columns = this.driver === null ? null : this.argumentsOf(keyword);
      if (columns !== null)
        return {
          ...test,
          parameters: [],
          rows: [],
          body: [calledWithRows(opened(keyword).name, columns, spanOf(name))],
        };
      return { ...test, ...this.templated(keyword, name, rows) };
    });
  }

  /** A test of a template: the keyword called with each row. */
  private templated(
    keyword: string,
    name: Cell,
    rows: readonly Row[],
  ): Pick<TestDeclaration, 'parameters' | 'rows' | 'body'> {
    const data = rows
      .filter(({ cells }) => !/^(?:\[[\w ]{1,30}\]|FOR|END|IF|ELSE)$/.test(cells[0].text))
      .map(({ line, cells }): DataRow => ({
        line,
        values: cells.filter(({ text }) => text !== '\\').map((cell) => this.values.of(cell)),
      }));
    const width = data.reduce((most, { values }) => Math.max(most, values.length), 0);
    const span = spanOf(name);
    const declared = this.names.keywords.get(opened(keyword).name);
    const parameters = Array.from({ length: width }, (_, i): Parameter => ({
      name: declared?.[i] ?? `argument_${i + 1}`,
      type: null,
      value: null,
    }));
    const called = opened(keyword).name;
    const call = libraryKeyword(called)?.call ?? called;
    const args = parameters.map(({ name: parameter }) => ({ kind: 'name', name: parameter, span }) as const);
    const value: Call = { kind: 'call', object: null, name: call, args, named: [], span };
    return { parameters, rows: data, body: [{ kind: 'run', value, line: name.line }] };
  }
}

function callsIn(cells: readonly Cell[], names: Names): Statement[] {
  return cells.length === 0 || /^none$/i.test(cells[0].text) ? [] : callsOf(cells, names);
}

function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    if (row.indented) {
      const block = blocks.at(-1);
      block?.rows.push(row);
      if (block !== undefined) block.endLine = row.endLine;
      continue;
    }
    const [name, ...cells] = row.cells;
    const block: Block = { name, rows: [], endLine: row.endLine };
    if (cells.length > 0) block.rows.push({ ...row, line: cells[0].line, cells });
    blocks.push(block);
  }
  return blocks;
}

/** Of `${email}` or `${count:\d+}`. */
function parameterName(embedded: string): string | null {
  return /\$\{([^{}:]{1,200})/.exec(embedded)?.[1] ?? null;
}

/** What calls of a keyword with embedded arguments look like; null when it has none. */
function patternOf(name: string): { pattern: RegExp; name: string } | null {
  const parts = name.split(/\$\{[^{}]{1,200}\}/);
  if (parts.length < 2 || parts.length > MAX_EMBEDDED + 1 || name.length > 300) return null;
  const pattern = parts
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ _]+/g, '[ _]?'))
    .join('(.+?)');
  return { pattern: new RegExp(`^${pattern}$`, 'i'), name: opened(name).name };
}

/** `01__login_tests.robot` is called "login tests". */
function suiteName(file: string): string {
  return path
    .basename(file)
    .replace(/\.\w+(?::\d+)?$/, '')
    .replace(/^\d+(?:__|[-_. ])?/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
}
