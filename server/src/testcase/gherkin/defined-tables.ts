import type { StepMatch } from '../code/steps/definitions';
import type { Step } from '../document';
import type { FieldFact, StepFacts } from '../facts';
import { fieldName } from '../fields/names';
import { isOfPairs, pairsOf } from '../wording/read-table';

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
export function upright(step: Step, { own, takesPairs }: StepMatch): Step {
  const [first] = step.table;
  if (step.table.length < 2 || step.table.some(({ cells }) => cells.length !== 2)) return step;
  const isTaken = takesPairs && !isOfPairs(step.table);
  if (own.length === 0 && !isTaken) return step;
  const asked = (cells: readonly string[]): number =>
    cells.filter((cell) => own.some(({ holds }) => holds.includes(cell))).length;
  const down = asked(step.table.map(({ cells }) => cells[0]));
  if (!isTaken && (down < 2 || down <= asked(first.cells))) return step;
  return turned(step);
}

/** A table that its definition takes as pairs, with the names as its header; null where the step was read so already. */
export function asPairs(step: Step, { groups }: StepFacts): Step | null {
  const { table } = step;
  if (table.length < 2 || table.some(({ cells }) => cells.length !== 2) || isOfPairs(table)) return null;
  const told = new Set(groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label }) => label))));
  return table.every(({ cells }) => told.has(cells[0])) ? null : turned(step);
}

function turned(step: Step): Step {
  const [{ line }] = step.table;
  return { ...step, table: [0, 1].map((i) => ({ line, cells: step.table.map(({ cells }) => cells[i]) })) };
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

/** `there is a question just asked as`, where only the definition knows that the table is of data: it makes objects of it. */
export function asMade(facts: StepFacts, step: Step, { makesRows }: StepMatch): StepFacts {
  if (!makesRows || step.table.length < 2) return facts;
  const pairs = pairsOf(step.table);
  const table = pairs === null ? step.table : turned({ ...step, table: pairs }).table;
  const columns = new Set(table[0].cells.flatMap((cell) => fieldName(cell) ?? []));
  return withRows(facts, { ...step, table }, columns);
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
  return {
    ...facts,
    groups: facts.groups.map((group) => ({ ...group, rows: group.rows.map((row) => row.filter(stays)) })),
  };
}
