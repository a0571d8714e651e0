import { isAboutPeople } from '../fields/classify-field';
import { plural } from '../fields/names';
import { editDistance } from '../edit-distance';
import { withoutOwner, type ComparedName } from './names';
import { TELLING_TYPES, VAGUE_HEADS } from './synonyms';

/** How well two names fit; `reason` says it in words. */
export interface Score {
  confidence: number;
  reason: string;
  source: 'name' | 'meaning';
}

const by = (confidence: number, reason: string, source: Score['source'] = 'name'): Score => ({
  confidence,
  reason,
  source,
});

/** Null when nothing speaks for it. */
export function scoreTable(entity: ComparedName, table: ComparedName): Score | null {
  const names = `"${entity.raw}" and "${table.raw}"`;
  if (entity.raw === table.raw) return by(0.98, 'the same name');
  if (entity.joined === table.joined) return by(0.96, `${names} are the same but for case and underscores`);
  if (entity.plain === '' || table.plain === '') return null;
  if (entity.plain === table.plain) return by(0.92, `${names} are the same but for number, prefixes and short forms`);
  if (entity.canonical === table.canonical) return by(0.72, `${names} often hold the same`);
  if (endsWith(table.words, entity.words)) return by(0.7, `"${table.raw}" ends in "${entity.plain}"`);
  if (endsWith(entity.words, table.words)) return by(0.66, `"${entity.raw}" ends in "${table.plain}"`);
  if (startsWith(table.words, entity.words)) return by(0.55, `"${table.raw}" begins with "${entity.plain}"`);
  if (startsWith(entity.words, table.words)) return by(0.52, `"${entity.raw}" begins with "${table.plain}"`);
  if (mistyped(entity.plain, table.plain)) return by(0.6, `${names} differ by a letter`);
  // "users" is also what a test's people are called when it does not say.
  const arePeople = entity.canonical === 'user' && isAboutPeople(plural(table.plain));
  return arePeople ? by(0.55, `"${table.raw}" holds people`) : null;
}

/** A column as it is compared, in the table that it is of. */
export interface ComparedColumn {
  name: ComparedName;
  /** Without its owner in front; null when it has none. */
  own: ComparedName | null;
  /** Looked at only where names do not tell. */
  meaning(): string | null;
}

/** Null when nothing speaks for it. `field` may have the table as its owner too: `user email` in `users`. */
export function scoreColumn(
  field: ComparedName,
  semanticType: string,
  column: ComparedColumn,
  table: ComparedName,
): Score | null {
  const { name, own } = column;
  const names = `"${field.raw}" and "${name.raw}"`;
  if (field.raw === name.raw) return by(0.98, 'the same name');
  if (field.joined === name.joined) return by(0.96, `${names} are the same but for case and underscores`);
  if (field.plain === '' || name.plain === '') return null;
  if (field.plain === name.plain) return by(0.93, `${names} are the same but for short forms`);
  if (own !== null && own.plain === field.plain) return by(0.91, `"${name.raw}" is the "${field.raw}" of its own row`);
  const ownField = withoutOwner(field, table);
  if (ownField !== null && (ownField.plain === name.plain || ownField.plain === own?.plain)) {
    return by(0.9, `"${field.raw}" is the "${ownField.plain}" of its own row`);
  }
  const alike = [name, own].some((each) => each !== null && each.canonical === (ownField ?? field).canonical);
  if (alike || field.canonical === name.canonical) return by(0.85, `${names} mean the same`, 'meaning');
  return byMeaning(field, semanticType, column) ?? byWords(field, own ?? name);
}

function byMeaning(field: ComparedName, semanticType: string, column: ComparedColumn): Score | null {
  if (!TELLING_TYPES.has(semanticType) || column.meaning() !== semanticType) return null;
  const { name } = column;
  // `billing_city` is no `shipping_city`: what stands before the same last word tells them apart.
  const distinct = field.words.at(-1) === name.words.at(-1) && field.words.length > 1 && name.words.length > 1;
  if (distinct) return by(0.45, `"${field.raw}" and "${name.raw}" are both ${semanticType}`, 'meaning');
  return by(0.78, `"${field.raw}" and "${name.raw}" are both ${semanticType}`, 'meaning');
}

function byWords(field: ComparedName, column: ComparedName): Score | null {
  const [shorter, longer] = field.words.length < column.words.length ? [field, column] : [column, field];
  if (endsWith(longer.words, shorter.words) && shorter.words.length < longer.words.length) {
    const vague = shorter.words.length === 1 && VAGUE_HEADS.has(shorter.words[0]);
    return by(vague ? 0.4 : 0.68, `"${longer.raw}" ends in "${shorter.plain}"`);
  }
  if (startsWith(longer.words, shorter.words) && shorter.words.length < longer.words.length) {
    const last = longer.words.at(-1)!;
    // An order's date is no order; but a "gender code" is a gender.
    return by(
      /^(?:code|value|text|name|number)$/.test(last) ? 0.58 : 0.35,
      `"${longer.raw}" begins with "${shorter.plain}"`,
    );
  }
  if (mistyped(field.plain, column.plain)) return by(0.62, `"${field.raw}" and "${column.raw}" differ by a letter`);
  const common = field.words.filter((word) => column.words.includes(word) && !VAGUE_HEADS.has(word)).length;
  return common === 0 ? null : by(0.3, `"${field.raw}" and "${column.raw}" share a word`);
}

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length > 0 &&
  end.length <= words.length &&
  end.every((word, at) => words[words.length - end.length + at] === word);

const startsWith = (words: readonly string[], start: readonly string[]): boolean =>
  start.length > 0 && start.length <= words.length && start.every((word, at) => words[at] === word);

const LEAST_LETTERS = 6;
const MOST_LETTERS = 40;

function mistyped(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LEAST_LETTERS || Math.max(one.length, other.length) > MOST_LETTERS)
    return false;
  // The first letter is seldom mistyped, and digits tell things apart.
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1 || /\d/.test(one + other)) return false;
  return editDistance(one, other) === 1;
}
