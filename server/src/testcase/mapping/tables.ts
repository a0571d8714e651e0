import { classifyField } from '../fields/classify-field';
import type { KnownColumn, KnownTable } from './known-schema';
import { columnNameOf, tableNameOf, withoutOwner, type ComparedName } from './names';
import { scoreColumn, scoreTable, type ComparedColumn, type Score } from './score';
import { COLUMN_SYNONYMS } from './synonyms';

/** A field as it is looked for. */
export interface Asked {
  name: ComparedName;
  semanticType: string;
}

interface Fit {
  column: string;
  score: Score;
}

/** Two columns that fit as well as each other are each half the answer. */
const AMBIGUOUS = 0.8;
const SURE_MEANING = 0.8;

/** A table as it is compared: its columns are looked at when they are first asked for. */
export class ComparedTable {
  readonly name: ComparedName;
  #columns: (ComparedColumn & { raw: string })[] | null = null;

  constructor(readonly known: KnownTable) {
    this.name = tableNameOf(known.name);
  }

  /** The columns for which something speaks, best first. */
  fitting({ name, semanticType }: Asked): Fit[] {
    this.#columns ??= this.known.columns.map((column) => {
      const compared = columnNameOf(column.name);
      let meant: string | null | undefined;
      const meaning = (): string | null => (meant ??= meaningOf(column, this.known.name));
      return { raw: column.name, name: compared, own: withoutOwner(compared, this.name), meaning };
    });
    const fits = this.#columns.flatMap((column): Fit[] => {
      const score = scoreColumn(name, semanticType, column, this.name);
      return score === null ? [] : [{ column: column.raw, score }];
    });
    fits.sort((one, other) => other.score.confidence - one.score.confidence);
    const [best, next] = fits;
    if (fits.length < 2 || best.score.confidence > 0.8 || best.score.confidence > next.score.confidence) return fits;
    return fits.map((fit) => {
      if (fit.score.confidence < best.score.confidence) return fit;
      const confidence = fit.score.confidence * AMBIGUOUS;
      return { ...fit, score: { ...fit.score, confidence, reason: `${fit.score.reason}, as others do` } };
    });
  }

  /** What a row is known by: the column that stands for it where a test names it. */
  get naturalColumn(): string | null {
    for (const wanted of NATURAL) {
      const found = this.known.columns.find(({ name }) => {
        const compared = columnNameOf(name);
        return compared.plain === wanted || withoutOwner(compared, this.name)?.plain === wanted;
      });
      if (found !== undefined) return found.name;
    }
    return null;
  }
}

/** Without a pattern where there is nothing to change: there may be very many names. */
function runTogether(name: string): string {
  const small = name.toLowerCase();
  return small.includes('_') ? small.split('_').join('') : small.replace(/[ .-]+/g, '');
}

/** What a name only begins with is not what the column means: `email_verified_at` is no email. */
function meaningOf({ name, semantic_type: known }: KnownColumn, table: string): string | null {
  const { semantic_type: guess, confidence } = classifyField(name, null, table);
  if (known !== null && known !== guess) return known;
  return confidence >= SURE_MEANING ? guess : null;
}

const NATURAL = ['name', 'title', 'label', 'fullname', 'username', 'code', 'email', 'description'];

export interface TableFit {
  table: ComparedTable;
  score: Score | { confidence: number; reason: string; source: 'mapping' };
}

/** Finds tables by the words of their names, so that not each is looked at. */
export class TableIndex {
  readonly #byWord = new Map<string, ComparedTable[]>();
  #byColumn: Map<string, ComparedTable[]> | null = null;

  constructor(private readonly tables: readonly ComparedTable[]) {
    for (const table of tables) {
      const { words, canonical, joined } = table.name;
      for (const key of new Set([...words, canonical, joined])) {
        const of = this.#byWord.get(key);
        if (of === undefined) this.#byWord.set(key, [table]);
        else of.push(table);
      }
    }
  }

  /** Those whose name may be the entity's, or all when none has a word of it: one may be mistyped. */
  named(name: ComparedName): TableFit[] {
    const keys = [...name.words, name.canonical, name.joined];
    const near = new Set(keys.flatMap((key) => this.#byWord.get(key) ?? []));
    const looked = near.size > 0 ? [...near] : this.tables;
    return looked.flatMap((table) => {
      const score = scoreTable(name, table.name);
      return score === null ? [] : [{ table, score }];
    });
  }

  /** Those that hold most of the fields, whatever they are called. */
  holding(fields: readonly ComparedName[]): TableFit[] {
    if (fields.length < 2) return [];
    this.#byColumn ??= this.#readColumns();
    const counts = new Map<ComparedTable, number>();
    for (const field of fields) {
      for (const table of this.#byColumn.get(field.canonical) ?? []) counts.set(table, (counts.get(table) ?? 0) + 1);
    }
    return [...counts].flatMap(([table, count]): TableFit[] => {
      const share = count / fields.length;
      if (count < 2 || share < 0.6) return [];
      const reason = `"${table.known.name}" has ${count} of the ${fields.length} fields`;
      return [{ table, score: { confidence: 0.45 + 0.15 * share, reason, source: 'meaning' } }];
    });
  }

  /** Every column's name at once: run together, not taken apart, since there may be many. */
  #readColumns(): Map<string, ComparedTable[]> {
    const found = new Map<string, ComparedTable[]>();
    for (const table of this.tables) {
      for (const { name } of table.known.columns) {
        const plain = runTogether(name);
        const key = COLUMN_SYNONYMS.get(plain) ?? plain;
        const of = found.get(key);
        if (of === undefined) found.set(key, [table]);
        else if (of.at(-1) !== table) of.push(table);
      }
    }
    return found;
  }
}
