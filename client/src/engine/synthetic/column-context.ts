import type { Column } from '../schema/schema';
import type { RowFacts } from './facts/row-facts';
import type { Locale } from './locale';
import type { SyntheticPlan, TablePlan } from './plan';
import type { ColumnLink, Relations } from './relations/relations';
import type { CellRandom, Key } from './random';
import type { ValueSource } from './value-source';

/** What is known where a column's source is made; see column-source.ts. */
export interface ColumnContext {
  plan: SyntheticPlan;
  table: TablePlan;
  column: Column;
  /** Of (seed, table, column). */
  key: Key;
  /** This column's own: no other source moves it. */
  random: CellRandom;
  /** Whether no two rows may have the same value. */
  unique: boolean;
  /** The values that the test writes for the column, each once. */
  written: ReadonlySet<string>;
  /** A source that is made for each locale of the plan; a row has one locale. */
  localized(make: (locale: Locale, facts: RowFacts) => ValueSource): ValueSource;
  /** Any column's final values, rows written in the test among them; tables are named as `displayName` does. */
  sourceOf(table: string, column: string): ValueSource;
  /** The same before conditions between columns of a row are looked at. */
  rawOf(table: string, column: string): ValueSource;
  /** Where the column's value is another row's, or its row's place in a key. */
  link: ColumnLink | null;
  /** How rows find their parents and children. */
  kin: Pick<Relations, 'parentRow' | 'childRows'>;
  /** Rows of a table; 0 where there is no such table. */
  rowsOf(table: string): number;
}
