import { builtin, type ColumnType } from '../../types';
import type { ValueHint } from '../../value-hint';
import type { FormField } from './form-field';
import type { TypedField } from '../choices';

/** Characters of a field that says nothing of its length. */
const USUAL_LENGTH = 100;
/** Characters that a varchar of PostgreSQL's may have. */
const LONGEST_VARCHAR = 10_485_760;

/** What is typed: a line or several. */
export function textColumn(field: FormField): TypedField {
  const { kind, minlength, maxlength: most } = field;
  const notes: string[] = [];
  const least = minlength !== null && minlength > 0 ? minlength : null;
  const isLong = kind === 'textarea' || kind === 'editable';
  const maxlength = most !== null && least !== null && most < least ? null : most;
  if (maxlength !== most)
    notes.push(`its maxlength ${most ?? ''} is below its minlength ${least ?? ''}, and is left aside`);
  const pattern = isLong ? null : patternOf(field, notes);
  const length = maxlength ?? (isLong || needsMore(pattern) ? null : USUAL_LENGTH + (least ?? 0));
  return {
    type: typeOf(length),
    values: {
      ...(pattern === null ? {} : { pattern }),
      ...(least === null ? {} : { min_length: least }),
      ...(length === null ? {} : { max_length: length }),
      ...generatorOf(field, pattern),
    },
    checks: least === null ? [] : [(column) => `char_length(${column}) >= ${least}`],
    notes,
  };
}

function typeOf(length: number | null): ColumnType {
  return length === null || length > LONGEST_VARCHAR
    ? builtin('text')
    : builtin('varchar', { length: Math.max(1, length) });
}

/** A pattern that asks for more characters than a field usually has. */
const needsMore = (pattern: string | null): boolean =>
  [...(pattern ?? '').matchAll(/\{(\d+)/g)].some(([, count]) => Number(count) > USUAL_LENGTH / 2);

/** Null for one that browsers do not understand, and so do not apply. */
function patternOf({ pattern }: FormField, notes: string[]): string | null {
  if (pattern === null) return null;
  for (const flag of ['v', 'u']) {
    try {
      new RegExp(`^(?:${pattern})$`, flag);
      return pattern;
    } catch {
      continue;
    }
  }
  notes.push('its pattern is no regular expression, so that browsers leave it aside');
  return null;
}

function generatorOf(
  { kind, suggestions, accept, minlength, maxlength }: FormField,
  pattern: string | null,
): ValueHint {
  if (suggestions.length > 0) {
    const fitting = suggestions.filter(
      (value) =>
        value.length >= (minlength ?? 0) &&
        value.length <= (maxlength ?? USUAL_LENGTH) &&
        (pattern === null || new RegExp(`^(?:${pattern})$`, 'u').test(value)),
    );
    if (fitting.length > 0) return { generator: { list: fitting } };
  }
  if (kind === 'color') return { generator: { pattern: '#[0-9a-f]{6}' } };
  if (kind === 'file') {
    const extensions = extensionsOf(accept);
    if (extensions.length > 0) return { generator: { pattern: `[a-z]{4,10}_[0-9]{2}\\.(?:${extensions.join('|')})` } };
  }
  return {};
}

const BY_MEDIA: Readonly<Record<string, string>> = {
  'image/*': 'png', 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/svg+xml': 'svg', 'image/webp': 'webp',
  'application/pdf': 'pdf', 'text/csv': 'csv', 'text/plain': 'txt', 'application/json': 'json', 'application/zip': 'zip',
  'audio/*': 'mp3', 'video/*': 'mp4', 'video/mp4': 'mp4', 'application/msword': 'doc', 'application/xml': 'xml',
}; // prettier-ignore

function extensionsOf(accept: string | null): string[] {
  const words = (accept ?? '')
    .toLowerCase()
    .split(',')
    .map((word) => word.trim());
  const found = words.flatMap((word) => {
    if (/^\.[a-z0-9]{1,10}$/.test(word)) return word.slice(1);
    return Object.hasOwn(BY_MEDIA, word) ? (BY_MEDIA[word] ?? []) : [];
  });
  return [...new Set(found)];
}
