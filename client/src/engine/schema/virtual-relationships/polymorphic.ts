import { isSameName } from '../names';
import type { Column, Schema, Table } from '../schema';
import { fitOf } from './by-name';
import { inferred, rounded, type Inferred } from './inferred';
import type { TableIndex } from './table-index';
import { wordsOf } from './wording';

/** Two columns that refer together: `owner_type` says to which table, `owner_id` to which of its rows. */
export interface PolymorphicPair {
  table: Table;
  type: Column;
  id: Column;
}

const TYPE_WORDS: ReadonlySet<string> = new Set(['type', 'class', 'model', 'table', 'kind', 'entity']);
const ID_WORDS: ReadonlySet<string> = new Set(['id', 'uuid', 'key']);
const TEXTS: ReadonlySet<string> = new Set(['text', 'varchar', 'bpchar', 'citext']);

/** `*_type` with `*_id` beside it, neither of them declared to refer to anything. */
export function polymorphicPairs(schema: Schema): PolymorphicPair[] {
  const enums = new Set(schema.enums.map((type) => JSON.stringify([type.schema, type.name])));
  return schema.tables.flatMap((table) => {
    const declared = new Set(
      schema.relationships
        .filter((one) => !one.virtual && isSameName(one.from, table))
        .flatMap((one) => one.from_columns),
    );
    const free = table.columns.filter(({ name, generated }) => generated === null && !declared.has(name));
    const ids = new Map(
      free.flatMap((column) => {
        const words = wordsOf(column.name);
        return words.length > 1 && ID_WORDS.has(words.at(-1)!) ? [[words.slice(0, -1).join('_'), column] as const] : [];
      }),
    );
    return free.flatMap((type) => {
      const words = wordsOf(type.name);
      const id = ids.get(words.slice(0, -1).join('_'));
      const holdsNames = TEXTS.has(type.type.name) || enums.has(JSON.stringify([type.type.schema, type.type.name]));
      return words.length > 1 && TYPE_WORDS.has(words.at(-1)!) && id !== undefined && holdsNames && !type.type.array
        ? [{ table, type, id }]
        : [];
    });
  });
}

const SURE = { named: 0.9, lastWord: 0.75 };

/** One relationship for each of the type's values that names a table; `App\Models\User`, `admin::User`, `users`. */
export function ofPair({ table, type, id }: PolymorphicPair, values: readonly string[], index: TableIndex): Inferred[] {
  return values.flatMap((value) => {
    const parts = value.split(/[\\/.:]+/).filter((part) => part !== '');
    const whole = wordsOf(parts.join('_'));
    const last = wordsOf(parts.at(-1) ?? '');
    const readings = parts.length > 1 ? [whole, last] : [last];
    for (const [at, words] of readings.entries()) {
      const found = index.named(words).filter(({ target }) => target.keys.length > 0);
      const near = found.filter(({ target }) => target.table.schema === table.schema);
      const [only, ...others] = near.length > 0 ? near : found;
      if ((only as typeof only | undefined) === undefined || others.length > 0) continue;
      const key = only.target.keys[0].column;
      if (fitOf(id.type, key.type) === 'none') continue;
      const isSure = only.whole && (at === 0 || readings.length === 1 || parts.length > 2);
      return [
        inferred({
          from: table,
          column: id.name,
          to: only.target.table,
          key: key.name,
          confidence: rounded(isSure ? SURE.named : SURE.lastWord),
          reason: `${type.name} and ${id.name} refer together; ${JSON.stringify(value)} names ${only.target.table.name}`,
          when: { column: type.name, value },
        }),
      ];
    }
    return [];
  });
}
