import { nameWords } from '../../../../server/src/testcase/fields/names';
import { DEFAULT_TECHNIQUES } from '../privacy/default-techniques';
import type { Classification } from '../privacy/classification';
import type { ColumnProfile } from '../profile/column-profile';
import type { Column, Table } from '../schema/schema';
import { builtin } from '../schema/types';
import { nameSignal } from './name-signal';
import { Signals } from './signals';
import { meaningOf, type TableContext } from './table-context';
import { valueSignals } from './value-signal';
import type { Concept } from './words/concepts';

type PersonalPath = NonNullable<Classification['paths']>[number];

/** Personal paths of a JSON column, by their last key and their values; none where the column was not sampled. */
export function classifyPaths(
  _table: Table,
  column: Column,
  context: TableContext,
  profile: ColumnProfile | null,
): PersonalPath[] {
  if (profile?.paths === undefined) return [];
  const paths = Object.entries(profile.paths);
  const meanings = paths.map(([path]) => {
    const keys = path.split(/\.|\[\*\]/).filter((key) => key !== '$' && key !== '');
    const words = nameWords(keys.at(-1) ?? column.name);
    const outer = keys.slice(0, -1).flatMap((key) => nameWords(key));
    const meaning = meaningOf(words);
    return meaning === null ? null : { ...meaning, before: [...outer, ...meaning.before] };
  });
  const has = new Set<Concept>(meanings.flatMap((meaning) => (meaning === null ? [] : [meaning.concept])));
  const within: TableContext = { ...context, has };
  return paths.flatMap(([path, values], index): PersonalPath[] => {
    const meaning = meanings[index];
    const signals = new Signals();
    const said = meaning === null ? null : nameSignal(meaning, within);
    const leaf: Column = { ...column, name: path, type: builtin('text') };
    if (said !== null) signals.add({ signal: 'name', detail: said.detail, pii_type: said.type, weight: said.weight });
    valueSignals(signals, leaf, within, meaning, values);
    const { type, sure } = signals.best();
    const technique = type === 'none' ? null : DEFAULT_TECHNIQUES[type];
    return sure < 0.5 || technique === null
      ? []
      : [
          {
            path,
            pii_type: type,
            technique: technique === 'noise' || technique === 'date_shift' ? 'preserve' : technique,
          },
        ];
  });
}
