import type { ColumnContext } from '../column-context';
import { text, textAt, type ValueSource } from '../value-source';
import { declaredType, typeContextOf } from './by-type';
import { codedText } from './coded-text';
import { distinctSource } from './distinct';
import { isTextType } from './type-source';

/** What an index entry may hold, with room to spare. */
const INDEXED = 200;
/** The least that a text with a code behind it needs. */
const ROOM = 13;
/** Rows that tell whether a source's values fit: codes grow with the row. */
const LAST_ROWS = [0, 1, 99_999, 9_999_999];

/**
 * The same column, no two rows alike: as the source has it where it promises that, a text with a code behind it, or
 * values that count through what the type holds. The same source where the type has no two values to tell apart.
 */
export function uniqueSource(source: ValueSource, context: ColumnContext): ValueSource {
  const { column, key } = context;
  const { type } = column;
  const isText = isTextType(type);
  const length = isText ? type.length : null;
  if (source.unique === true && (length === null || fits(source, length))) return source;
  if (isText && source.kind === 'text' && (length ?? INDEXED) >= ROOM) {
    const at = codedText(source, Math.min(length ?? INDEXED, INDEXED), key);
    return { ...text(at), unique: true, ...(source.missing === undefined ? {} : { missing: source.missing }) };
  }
  const distinct = distinctSource(declaredType(column), typeContextOf(context));
  if (distinct === null) return source;
  return {
    ...distinct.source,
    unique: true,
    ...(source.missing === undefined ? {} : { missing: source.missing }),
  };
}

function fits(source: ValueSource, length: number): boolean {
  return LAST_ROWS.every((row) => textAt(source, row).length <= length);
}
