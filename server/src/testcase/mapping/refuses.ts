import { breaksCheck } from './check-value';
import { editDistance } from '../edit-distance';
import type { KnownColumn, KnownTable } from './known-schema';
import { READERS } from './literal-syntax';

/** Why a column would not take a value that a test writes. */
interface Refusal {
  kind: 'too_long' | 'wrong_type' | 'out_of_range' | 'not_in_enum' | 'empty' | 'check';
  /** A sentence for people. */
  message: string;
  /** A value near the written one that the column's type takes; null when there is none. */
  suggestion: string | null;
}

const MAX_SHOWN = 60;
const MAX_LABELS_SHOWN = 8;

/**
 * Null for a value that the column takes, or may take: only what an INSERT of it as text fails for certain is refused.
 * An empty text in a column of another type counts as left out.
 */
export function refuses(column: KnownColumn, table: KnownTable, value: string): Refusal | null {
  if (value.trim() === '' && column.kind !== 'text' && column.kind !== 'enum') return refusesEmpty(column);
  return refusesType(column, value) ?? refusesCheck(column, table, value);
}

function refusesEmpty({ name, nullable, kind, type, default: spare, generated }: KnownColumn): Refusal | null {
  if (nullable || spare !== null || generated || READERS[kind] === undefined) return null;
  return { kind: 'empty', message: `${shown(name)} is ${type} and must have a value.`, suggestion: null };
}

function refusesType(column: KnownColumn, value: string): Refusal | null {
  const { name, type, kind, labels } = column;
  if (value.includes('\0')) {
    return {
      kind: 'wrong_type',
      message: `No text in PostgreSQL has a zero character.`,
      suggestion: value.replaceAll('\0', ''),
    };
  }
  if (kind === 'text') return refusesLength(column, value);
  if (labels !== null && kind === 'enum') {
    if (labels.includes(value)) return null;
    const some = labels.slice(0, MAX_LABELS_SHOWN).map(shown).join(', ');
    return {
      kind: 'not_in_enum',
      message: `${shown(name)} takes ${some}${labels.length > MAX_LABELS_SHOWN ? ', …' : ''}, not ${shown(value)}.`,
      suggestion: nearestLabel(value, labels),
    };
  }
  const unreadable = READERS[kind]?.(value, column) ?? null;
  if (unreadable === null) return null;
  const message = `${shown(name)} is ${type} and takes ${unreadable.wants}, not ${shown(value)}.`;
  return { kind: unreadable.kind, message, suggestion: null };
}

/** PostgreSQL counts characters, and cuts blanks off the end without a word. */
function refusesLength({ name, type, length }: KnownColumn, value: string): Refusal | null {
  if (length === null || value.length <= length || !/^character/.test(type)) return null;
  const letters = Array.from(value);
  if (letters.length <= length || letters.slice(length).every((letter) => letter === ' ')) return null;
  const message = `${shown(name)} takes ${length} characters at most, and this has ${letters.length}.`;
  return { kind: 'too_long', message, suggestion: letters.slice(0, length).join('') };
}

function refusesCheck(column: KnownColumn, table: KnownTable, value: string): Refusal | null {
  const broken = table.checks.find(({ expression }) => breaksCheck(expression, column, value));
  if (broken === undefined) return null;
  const message = `${shown(column.name)} must pass the check ${shown(broken.name)}: ${broken.expression}`;
  return { kind: 'check', message, suggestion: null };
}

function nearestLabel(value: string, labels: readonly string[]): string | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');
  const wanted = plain(value.slice(0, MAX_SHOWN));
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 2)) + 1;
  for (const label of labels.slice(0, 1000)) {
    const distance = editDistance(wanted, plain(label.slice(0, MAX_SHOWN)));
    if (distance < least) [best, least] = [label, distance];
  }
  return best;
}

const shown = (text: string): string => `"${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text}"`;
