import type { WeightedLocale } from './locale';
import { CellRandom, type Key } from './random';
import { text, textAt, type ValueSource } from './value-source';

/** Joins sources that were made for each locale: a row has one locale, the same in all columns of its table. */
export function localeMix(locales: readonly WeightedLocale[], key: Key): (sources: ValueSource[]) => ValueSource {
  if (locales.length === 1) return ([source]) => source;
  const random = new CellRandom();
  const total = locales.reduce((sum, { weight }) => sum + weight, 0);
  const localeOf = (row: number): number => {
    let rest = random.at(key, row).next() * total;
    const index = locales.findIndex(({ weight }) => (rest -= weight) < 0);
    return index < 0 ? locales.length - 1 : index;
  };
  return (sources) => {
    const [first] = sources;
    const unique = sources.every((source) => source.unique === true);
    const isAlike = sources.every(
      (source) =>
        source.kind === first.kind && ('scale' in source ? source.scale : 0) === ('scale' in first ? first.scale : 0),
    );
    if (!isAlike) return { ...text((row) => textAt(sources[localeOf(row)], row)), unique };
    // All of one kind, so that each value is the kind's own.
    return { ...first, unique, at: (row: number) => sources[localeOf(row)].at(row) } as ValueSource;
  };
}
