import { arePlain, constantRows, providedBy, providerOf, rowsOf } from '../languages/shared/data-rows';
import { areOfParts, fileReadIn } from '../languages/shared/read-files';
import type { DataRow, FunctionDeclaration, RowsFrom, Span } from '../program';
import type { OfClass, Unit } from '../units';
import type { ObjectValue, Value } from '../values';
import type { Classes } from './classes';
import type { Functions } from './functions';
import type { Members } from './members';
import type { Names } from './names';
import type { Objects } from './objects';
import { START, type Trail } from './trail';

/** Rows of a test as they are written in a file, or what they turned out to be when what gives them was run. */
export interface GivenRows {
  unit: Unit;
  rows: DataRow[];
  values: readonly (readonly Value[])[] | null;
}

const NOWHERE: Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };

/** The rows that tests are run with, where other declarations give them. */
export class ProvidedRows {
  constructor(
    private readonly trail: Trail,
    private readonly names: Names,
    private readonly classes: Classes,
    private readonly objects: Objects,
    private readonly functions: Functions,
    private readonly members: Members,
  ) {}

  /** The rows that a class gives, or one that it extends, or a file, to so many parameters; null when none does. */
  from({ type, name, constants }: RowsFrom, unit: Unit, taken: number, self: ObjectValue | null): GivenRows | null {
    const file = type === '' ? this.trail.units.imported(name, unit) : null;
    if (file !== null) return this.ofFile(file, taken);
    const given = this.names.classNamed(type, unit);
    if (given === null) return null;
    if (constants !== undefined) {
      this.follows(given.unit);
      return { unit, rows: constantRows(given.declaration, constants, NOWHERE), values: null };
    }
    for (const of of this.classes.lineage(given)) {
      const source = providedBy(of.declaration, name);
      if (source === null) continue;
      this.follows(of.unit);
      const rows = rowsOf(source);
      const method = arePlain(rows) ? null : providerOf(of.declaration, name);
      const isMember = method === null && !arePlain(rows);
      const values = method !== null ? this.run(of, method, self) : isMember ? this.held(of, name) : null;
      if (values !== null) return { unit: of.unit, rows, values };
      const read = 'kind' in source || !areOfParts(rows) ? null : fileReadIn(source);
      if (read !== null) return this.from({ type: '', name: read }, of.unit, taken, self);
      return { unit: of.unit, rows, values: null };
    }
    return null;
  }

  private ofFile(file: Unit, taken: number): GivenRows {
    this.follows(file);
    const [content] = file.program.body;
    const records = content.kind === 'assign' && content.value.kind === 'list' ? content.value.items : [];
    // One parameter of several entries is the whole record.
    const rows = records.map((one): DataRow => ({
      line: 0,
      values:
        one.kind === 'record' && (taken > 1 || one.entries.length < 2) ? one.entries.map(({ value }) => value) : [one],
    }));
    return { unit: file, rows, values: null };
  }

  /** What a method gives as rows when it is run; null where that is no list of anything known. */
  private run(of: OfClass, method: FunctionDeclaration, self: ObjectValue | null): Value[][] | null {
    const owner = self?.of?.declaration === of.declaration ? self : this.objects.create(of, [], new Map(), null);
    this.trail.muted++;
    const given = this.functions.invoke(of.unit, method, [], new Map(), owner, of, START);
    this.trail.muted--;
    const rows = rowsIn(given);
    return rows?.some((row) => row.some(isKnown)) === true ? rows : null;
  }

  /** What a member of a class holds, as rows: `static string[] Files = { PathOf("a.png") }`. */
  private held(of: OfClass, name: string): Value[][] | null {
    this.trail.muted++;
    const given = this.members.memberOf(this.classes.static(of), name, null);
    this.trail.muted--;
    return given === undefined ? null : rowsIn(given);
  }

  private follows(unit: Unit): void {
    if (unit !== this.trail.home) this.trail.follows.add(unit.path);
  }
}

/** Null where a value is no list. */
function rowsIn(given: Value): Value[][] | null {
  return given.t === 'list' ? given.items.map(rowOf).filter((row) => row.length > 0) : null;
}

/** What a test is given at once: NUnit's `new TestCaseData("ann", 3).SetName("one")`. */
function rowOf(item: Value): Value[] {
  if (item.t === 'list') return item.items;
  let at: Value = item;
  while (at.t === 'term' && OF_CASE.test(at.name) && at.object !== null) at = at.object;
  return (at.t === 'term' || at.t === 'object') && at.name === 'TestCaseData' ? [...at.args] : [item];
}

const OF_CASE = /^(?:Set(?:Name|ArgDisplayNames|Description|Category|Property)|Returns|Explicit|Ignore)$/;

function isKnown({ t }: Value): boolean {
  return t === 'text' || t === 'object' || t === 'record' || t === 'joined';
}
