import { address } from './generators/address';
import { basic } from './generators/basic';
import { commerce } from './generators/commerce';
import { company } from './generators/company';
import { contact } from './generators/contact';
import { documents } from './generators/documents';
import { finance } from './generators/finance';
import type { Generator, GeneratorContext } from './generators/generator';
import { internet } from './generators/internet';
import { person } from './generators/person';
import { prose } from './generators/prose';
import { times } from './generators/time';
import { text, textAt, type ValueSource } from './value-source';
import { inWrittenForm } from './written-numbers';
import { datePatternOf, timePatternOf, writeDate } from './written-dates';

/**
 * One generator for each semantic type. A new one takes three lines: its id in SEMANTIC_TYPES, its generator in one of
 * generators/, and, unless it is plain text, its column in schema/sources/semantic-columns.ts.
 */
const GENERATORS: ReadonlyMap<string, Generator> = new Map<string, Generator>(
  Object.entries({
    ...person,
    ...contact,
    ...address,
    ...company,
    ...finance,
    ...documents,
    ...commerce,
    ...times,
    ...internet,
    ...prose,
    ...basic,
  }),
);

export const GENERATED_TYPES: readonly string[] = [...GENERATORS.keys()];

/** Types whose values are a few words, so that their capitals are worth following: `ACTIVE`, `Female`. */
const WORDS = new Set([
  'gender',
  'status',
  'payment_method',
  'size',
  'color',
  'card_type',
  'marital_status',
  'category',
  'department',
  'day_of_week',
]);

/** Types of which not every row has a value, where the column lets it be missing: the share that is null. */
const MISSING: Readonly<Record<string, number>> = { address_line2: 0.7, middle_name: 0.3, name_suffix: 0.9, fax: 0.5 };

export const missingShare = (semanticType: string | null): number => MISSING[semanticType ?? ''] ?? 0;

/**
 * The values of a column by what they mean. A column of text follows the form in which the test writes its values; an
 * unknown meaning is plain words.
 */
export function sourceFor(semanticType: string | null, context: GeneratorContext, isText: boolean): ValueSource {
  const generator = GENERATORS.get(semanticType ?? 'text') ?? GENERATORS.get('text')!;
  const source = generator(context);
  if (!isText || context.written.length === 0) return source;
  if (source.kind === 'date' || source.kind === 'timestamp') return asWrittenDates(source, context);
  if (source.kind === 'time') {
    const pattern = timePatternOf(context.written);
    return pattern === null ? source : text((row) => writeDate(pattern, source.at(row)));
  }
  if (source.kind === 'integer' || source.kind === 'decimal') return inWrittenForm(source, context.written);
  return WORDS.has(semanticType ?? '') ? inCaseOf(source, context.written) : source;
}

function asWrittenDates(
  source: ValueSource & { kind: 'date' | 'timestamp' | 'integer' | 'time' },
  context: GeneratorContext,
): ValueSource {
  const monthFirst = ['en', 'en_US', 'en_CA'].includes(context.locale.name);
  const pattern = datePatternOf(context.written, monthFirst);
  if (pattern === null) return source;
  const unit = source.kind === 'date' ? 86_400_000_000 : 1;
  return text((row) => writeDate(pattern, source.at(row) * unit));
}

/** Words in the capitals of the written ones, where those agree. */
function inCaseOf(source: ValueSource, written: readonly string[]): ValueSource {
  const all = (change: (value: string) => string): boolean =>
    written.every((value) => value === change(value)) && written.some((value) => value !== '');
  const upper = (value: string): string => value.toUpperCase();
  const lower = (value: string): string => value.toLowerCase();
  const title = (value: string): string => value.slice(0, 1).toUpperCase() + value.slice(1).toLowerCase();
  const change = all(upper) ? upper : all(lower) ? lower : all(title) ? title : null;
  return change === null ? source : text((row) => change(textAt(source, row)));
}
