import type { CodeLanguage } from '../language';
import {
  emptyProgram,
  type Expression,
  type Program,
  type Span,
  type Statement,
  type TestDeclaration,
} from '../program';
import { commandCall, variableName, type Command } from './selenium-ide/commands';
import { items, member, readJsonTree, textOf, type JsonNode } from './selenium-ide/json-tree';

/** The projects of Selenium IDE: JSON, with the lines on which commands stand. */
export const seleniumIde: CodeLanguage = {
  id: 'selenium-ide',
  extensions: ['side'],
  grammars: [],
  mayMatter: (text) => text.includes('"commands"'),
  read: (text) => new ProjectReader(text).read(),
  declares: () => [],
  definesSteps: () => false,
  blank,
};

/** Of a test that only stands there for others to run: written over `name` when the others are blanked. */
const CALLED = 'call';

/** Tests that run tests that run tests, and how often a project's tests do. */
const MAX_DEPTH = 6;
const MAX_RUNS = 2000;

class ProjectReader {
  private readonly lineOf: (offset: number) => number;
  private readonly column: (offset: number) => number;
  private readonly root: JsonNode | null;
  private readonly named = new Map<string, JsonNode>();
  private runs = 0;
  private readonly error: Program['errors'];

  constructor(text: string) {
    const { root, error, lineOf, columnOf } = readJsonTree(text);
    this.lineOf = lineOf;
    this.column = columnOf;
    this.root = root;
    this.error =
      error === null
        ? []
        : [
            {
              message: `This is no whole JSON: ${error.message}. Save the project again in Selenium IDE.`,
              line: lineOf(error.offset),
            },
          ];
  }

  read(): Program {
    const suites = this.suites();
    const nodes = testsOf(this.root);
    for (const node of nodes) {
      const name = textOf(member(node, CALLED)) ?? textOf(member(node, 'name'));
      if (name !== null && !this.named.has(name)) this.named.set(name, node);
    }
    const project = textOf(member(this.root, 'name'));
    const tests = nodes.flatMap((node): TestDeclaration[] => {
      const name = textOf(member(node, 'name'));
      if (name === null || items(member(node, 'commands')).length === 0) return [];
      const suite = suites.get(textOf(member(node, 'id')) ?? '') ?? null;
      // What every project's first suite is called says nothing.
      const titles = [project, suite === 'Default Suite' ? null : suite].filter(
        (title) => title !== null && title !== '',
      );
      return [
        {
          name,
          titles: titles as string[],
          owner: null,
          parameters: [],
          rows: [],
          setup: [],
          body: this.commands(node, 0),
          span: { ...this.span(node), line: this.lineOf(startOf(node)) },
          line: this.lineOf(member(node, 'name')!.start),
        },
      ];
    });
    return { ...emptyProgram('selenium-ide'), tests, errors: this.error };
  }

  private span({ start, end }: JsonNode): Span {
    return {
      line: this.lineOf(start),
      column: this.column(start),
      endLine: this.lineOf(end - 1),
      endColumn: this.column(end - 1) + 1,
    };
  }

  /** Names of suites by the ids of their tests. */
  private suites(): Map<string, string> {
    const found = new Map<string, string>();
    for (const suite of items(member(this.root, 'suites'))) {
      const name = textOf(member(suite, 'name'));
      for (const test of items(member(suite, 'tests'))) {
        const id = textOf(test);
        if (id !== null && name !== null && !found.has(id)) found.set(id, name);
      }
    }
    return found;
  }

  private commands(test: JsonNode, depth: number): Statement[] {
    return items(member(test, 'commands')).flatMap((node): Statement[] => {
      const at = member(node, 'target') ?? member(node, 'value') ?? node;
      const command: Command = {
        name: textOf(member(node, 'command')) ?? '',
        target: textOf(member(node, 'target')) ?? '',
        value: textOf(member(node, 'value')) ?? '',
        targets: items(member(node, 'targets')).flatMap((pair) => textOf(items(pair).at(0)) ?? []),
        targetSpan: this.span(at),
        valueSpan: this.span(member(node, 'value') ?? at),
      };
      const { line } = command.valueSpan;
      // Tests share their variables, so what one runs stands in its place.
      if (command.name === 'run') {
        const called = this.named.get(command.target);
        if (called === undefined || depth === MAX_DEPTH || ++this.runs > MAX_RUNS) return [];
        return [{ kind: 'block', body: this.commands(called, depth + 1), line }];
      }
      if (command.name === 'store') {
        const target = { kind: 'name', name: variableName(command.value), span: command.valueSpan } as const;
        const value: Expression = { kind: 'literal', type: 'string', text: command.target, span: command.targetSpan };
        return [{ kind: 'assign', target, type: null, value, line }];
      }
      const made = commandCall(command);
      return made === null ? [] : [{ kind: 'run', value: made, line }];
    });
  }
}

/** Of its first key: the brace may stand on the line on which the test before it ends. */
function startOf(node: JsonNode): number {
  return node.kind === 'object' ? (node.members.at(0)?.start ?? node.start) : node.start;
}

function testsOf(root: JsonNode | null): JsonNode[] {
  return items(member(root, 'tests'));
}

/**
 * The project with the commands of the tests on other lines gone, those kept that a kept one runs. Lines stay, and so does
 * the JSON.
 */
function blank(text: string, others: readonly { line: number; endLine: number }[]): string {
  const { root, lineOf } = readJsonTree(text);
  const gone = counted(others.map(({ line }) => line));
  const nodes = testsOf(root);
  const there = counted(nodes.map((node) => lineOf(startOf(node))));
  const tests = nodes.map((node) => {
    const line = lineOf(startOf(node));
    // Tests that stand on one line can't be told apart by it: they all stay.
    const kept = (gone.get(line) ?? 0) < (there.get(line) ?? 0);
    return { node, name: textOf(member(node, 'name')), kept };
  });
  const run = new Set<string>();
  const pending = tests.filter(({ kept }) => kept);
  for (let test = pending.pop(); test !== undefined; test = pending.pop()) {
    for (const command of items(member(test.node, 'commands'))) {
      const target = textOf(member(command, 'target'));
      if (textOf(member(command, 'command')) !== 'run' || target === null || run.has(target)) continue;
      run.add(target);
      pending.push(...tests.filter(({ name, kept }) => !kept && name === target));
    }
  }
  let blanked = '';
  let from = 0;
  const write = (start: number, end: number, instead: string): void => {
    blanked += text.slice(from, start) + instead;
    from = end;
  };
  for (const { node, name, kept } of tests) {
    if (kept || node.start < from) continue;
    if (name !== null && run.has(name)) {
      const key = node.kind === 'object' ? node.members.find((candidate) => candidate.key === 'name') : undefined;
      if (key !== undefined && text.slice(key.start, key.start + 6) === '"name"')
        write(key.start, key.start + 6, `"${CALLED}"`);
      continue;
    }
    const commands = member(node, 'commands');
    if (commands?.kind !== 'array') continue;
    const inner = text.slice(commands.start + 1, commands.end - 1);
    write(commands.start + 1, commands.end - 1, inner.replace(/[^\r\n]+/g, ''));
  }
  return blanked + text.slice(from);
}

function counted(lines: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
