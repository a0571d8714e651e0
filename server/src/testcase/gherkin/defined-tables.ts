import type { StepMatch } from '../code/steps/definitions';
import type { Step } from '../document';
import type { FieldFact, StepFacts } from '../facts';
import { fieldName } from '../fields/names';

/** The table behind a step, as the step's definition takes it. */

/** Each fact of a table of pairs on the line of its pair. */
export function onTheirLines(facts: StepFacts, { table }: Step): StepFacts {
  const lines = new Map(table.map(({ line, cells }) => [cells[0], line]));
  const groups = facts.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => row.map((fact) => ({ ...fact, line: lines.get(fact.label ?? '') ?? fact.line }))),
  }));
  return { ...facts, groups };
}

/** A table of pairs, as a definition that takes a map asks for it, with the names as its header. */
export function upright(step: Step, { own }: StepMatch): Step {
  const [first] = step.table;
  if (step.table.length < 2 || own.length === 0 || step.table.some(({ cells }) => cells.length !== 2)) return step;
  const asked = (cells: readonly string[]): number => cells.filter((cell) => own.some(({ holds }) => holds.includes(cell))).length; // prettier-ignore
  const [names, values] = [0, 1].map((i) => step.table.map(({ cells }) => cells[i]));
  const down = asked(names);
  if (down < 2 || down <= asked(first.cells)) return step;
  return {
    ...step,
    table: [
      { line: first.line, cells: names },
      { line: first.line, cells: values },
    ],
  };
}

/** The columns of a step's table that its definition enters by their names, as fields; null when it asks for none. */
export function enteredColumns({ table }: Step, { own }: StepMatch): ReadonlySet<string> | null {
  const header = table.at(0)?.cells ?? [];
  const entered = header.filter((cell) => own.some(({ holds }) => holds.includes(cell)));
  return entered.length === 0 ? null : new Set(entered.map((cell) => fieldName(cell) ?? cell));
}

/** `I have shared the following peeps:`, where only the definition knows that the table's columns are entered. */
export function withRows(facts: StepFacts, { table }: Step, columns: ReadonlySet<string>): StepFacts {
  if (table.length < 2 || columns.size === 0 || facts.groups.some(({ rows }) => rows.some((row) => row.length > 0)))
    return facts;
  const [header, ...lines] = table;
  const rows = lines.map(({ cells, line }) =>
    header.cells.flatMap((label, i): FieldFact[] =>
      columns.has(fieldName(label) ?? label)
        ? [
            {
              label,
              value: cells[i] ?? null,
              line,
              confidence: 0.9,
              reason: `the table's column "${label.slice(0, 40)}"`,
            },
          ]
        : [],
    ),
  );
  const told = rows.some((row) => row.length > 0);
  return told ? { ...facts, groups: [{ entity: null, own: rows.length > 1, rows }] } : facts;
}

/** Without the columns that the definition only compares something with. */
export function ofColumns(
  facts: StepFacts,
  { table }: Step,
  { compares }: StepMatch,
  entered: ReadonlySet<string>,
): StepFacts {
  const compared = (table.at(0)?.cells ?? []).filter((cell) => compares.has(cell));
  const only = new Set(compared.map((cell) => fieldName(cell) ?? cell));
  for (const name of entered) only.delete(name);
  if (only.size === 0) return facts;
  const stays = ({ label }: FieldFact): boolean => label === null || !only.has(fieldName(label) ?? label);
  return { ...facts, groups: facts.groups.map((group) => ({ ...group, rows: group.rows.map((row) => row.filter(stays)) })) }; // prettier-ignore
}
