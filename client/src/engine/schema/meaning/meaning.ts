import { classifyField } from '../../../../../server/src/testcase/fields/classify-field';
import { nameWords, plural, singular } from '../../../../../server/src/testcase/fields/names';
import { meaningAmong } from '../../../../../server/src/testcase/fields/neighbours';
import type { Column, Table } from '../schema';
import type { ColumnType } from '../types';
import { meaningFits } from './fits';

/** Less sure than this, the type alone tells more than the name. */
const SURE = 0.75;
/** Meanings that say less than the column's type, name and keys do. */
const VAGUE = new Set(['id', 'text', 'integer', 'decimal', 'boolean', 'code']);

/** What the columns of a database's table mean, by their names, types and neighbours: ids of synthetic/'s catalogue. */
export function meaningsOf(table: Table): Map<string, string> {
  const subject = subjectOf(table.name);
  const guessed = new Map<string, string>();
  for (const column of table.columns) {
    if (column.generated !== null || column.type.array || column.type.schema !== null) continue;
    const meaning = ownMeaning(column) ?? namedMeaning(column.name, subject);
    if (meaning !== null) guessed.set(column.name, meaning);
  }
  const meanings = new Map<string, string>();
  for (const column of table.columns) {
    const others = (): ReadonlySet<string> =>
      new Set([...guessed].filter(([name]) => name !== column.name).map(([, meaning]) => meaning));
    const among = column.type.schema === null ? meaningAmong(nameWords(column.name).join('_'), others) : null;
    // `name` beside `last_name` is a first name, unless there is one.
    const told = among !== null && !others().has(among.semantic_type) ? among.semantic_type : undefined;
    const meaning = told ?? guessed.get(column.name);
    if (meaning !== undefined && meaningFits(meaning, column.type)) meanings.set(column.name, meaning);
  }
  return meanings;
}

/** What the type says by itself, whatever the name. */
function ownMeaning({ type }: Column): string | null {
  return type.name === 'uuid' ? 'uuid' : null;
}

/** What a column or an attribute of this name and type means, whatever stands beside it; null where nobody knows. */
export function meaningOf(name: string, type: ColumnType): string | null {
  const meaning = namedMeaning(name, undefined);
  return meaning !== null && meaningFits(meaning, type) ? meaning : null;
}

function namedMeaning(name: string, subject: string | undefined): string | null {
  const words = nameWords(name);
  // What stands before: a count, a type or a key of it, not the thing itself.
  if (words.length > 1 && ABOUT.has(words[words.length - 1]) && !WHOLE.test(words.join('_'))) return null;
  const { semantic_type: meaning, confidence } = classifyField(name, null, subject);
  return confidence < SURE || VAGUE.has(meaning) ? null : meaning;
}

/** Words that, at the end of a name, say that the column is about something else than what stands before. */
const ABOUT = new Set(
  (
    'id ids uuid type types kind count counter counts total number num no nr key keys hash digest checksum sha md5 format template ' +
    'templates enabled disabled verified confirmed required visible allowed flag config configuration settings options data json ' +
    'metadata meta version position index order rank score level limit source sources state mode class size length width height prefix suffix'
  ).split(' '),
);
/** Known with such an ending. */
const WHOLE =
  /^(?:name_(?:prefix|suffix)|(?:.*_)?(?:address|billing|shipping|home|mailing|delivery|birth|work|country)_state|(?:.*_)?(?:phone|card|account|order|house|tax|fax|mobile|tracking|passport)_(?:number|num|no|nr))$/;

/** A table's name as tests name tables, in the plural and without its prefix: `tbl_customer` is `customers`. */
function subjectOf(table: string): string {
  const words = nameWords(table).filter((word) => !/^(?:tbl|t|tb|table|dim|fact|stg)$/.test(word));
  if (words.length === 0) return table;
  const last = words[words.length - 1];
  return [...words.slice(0, -1), plural(singular(last))].join('_');
}
