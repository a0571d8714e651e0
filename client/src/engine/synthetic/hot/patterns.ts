import type { LocaleDefinition } from '@faker-js/faker';
import type { Cells } from './cells';
import { Part } from './part';
import { poolOf, type Pool } from './pool';

/** Parts, and the first draw of their cells that they leave free. */
export interface Compiled {
  parts: Part[];
  next: number;
}

/** Numbers of more digits are written in two. */
const DIGITS = 9;

const ALPHABETS: Readonly<Partial<Record<string, readonly string[]>>> = {
  '?': Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  '*': Array.from('abcdefghijklmnopqrstuvwxyz'),
};

/**
 * A code's template, as template.ts has it; with `first`, the smallest digit that a run of digits may begin with, and
 * `!` for one of 2 to 9.
 */
export function templateParts(template: string, cells: Cells, next = 0, first = 0): Compiled {
  const parts: Part[] = [];
  let draw = next;
  for (const [piece] of template.matchAll(/[#!]+|[?*]|[^#!?*]+/g)) {
    const letters = ALPHABETS[piece];
    if (letters !== undefined) parts.push(Part.drawn(poolOf(letters), cells, draw++));
    else if (!/^[#!]/.test(piece)) parts.push(Part.literal(piece));
    else {
      // A digit that has bounds of its own begins a number.
      for (const [run] of piece.matchAll(new RegExp(`!#{0,${DIGITS - 1}}|#{1,${DIGITS}}`, 'g'))) {
        const unit = 10 ** (run.length - 1);
        const lowest = run.startsWith('!') ? 2 : first;
        parts.push(Part.digits(lowest * unit, (10 - lowest) * unit, run.length, cells, draw++));
      }
    }
  }
  return { parts, next: draw };
}

/** Any of several, all as likely. */
export function anyOf(
  alternatives: readonly string[],
  compile: (alternative: string, next: number) => Compiled | null,
  cells: Cells,
  next: number,
): Compiled | null {
  const isOne = alternatives.length === 1;
  const start = isOne ? next : next + 1;
  const compiled = alternatives.map((alternative) => compile(alternative, start));
  if (alternatives.length === 0 || !compiled.every((each) => each !== null)) return null;
  if (isOne) return compiled[0];
  return {
    parts: [
      Part.anyOf(
        compiled.map(({ parts }) => parts),
        cells,
        next,
      ),
    ],
    next: Math.max(...compiled.map((each) => each.next)),
  };
}

/** What faker calls a method for, as far as it only takes something out of a list. */
const LISTS: Readonly<Partial<Record<string, string>>> = {
  'person.firstName': 'person.first_name',
  'person.lastName': 'person.last_name',
  'location.city_name': 'location.city_name',
  'location.streetName': 'location.street_name',
  'person.jobDescriptor': 'person.job_descriptor',
  'person.jobArea': 'person.job_area',
  'person.jobType': 'person.job_type',
};

/** Patterns of patterns. */
const PATTERNS: Readonly<Partial<Record<string, readonly [module: string, list: string]>>> = {
  'location.street': ['location', 'street_pattern'],
  'location.city': ['location', 'city_pattern'],
  'person.jobTitle': ['person', 'job_title_pattern'],
  'company.name': ['company', 'name_pattern'],
};

/**
 * One of faker's patterns, such as `{{person.lastName}} {{location.street_suffix}}`; null where something in it is more
 * than a text out of a list.
 */
export function fakerParts(pattern: string, definition: LocaleDefinition, cells: Cells, next = 0): Compiled | null {
  const parts: Part[] = [];
  let draw = next;
  for (const piece of pattern.split(/(\{\{[^{}]*\}\})/)) {
    if (piece === '') continue;
    if (!piece.startsWith('{{')) {
      parts.push(Part.literal(piece));
      continue;
    }
    const compiled = tokenParts(piece.slice(2, -2), definition, cells, draw);
    if (compiled === null) return null;
    parts.push(...compiled.parts);
    draw = compiled.next;
  }
  return { parts, next: draw };
}

function tokenParts(name: string, definition: LocaleDefinition, cells: Cells, next: number): Compiled | null {
  const module = definition as Record<string, Record<string, unknown> | undefined>;
  if (name === 'location.buildingNumber') {
    const formats = stringsOf(module['location']?.['building_number']);
    // A house has no number that begins with 0.
    return anyOf(formats ?? [], (format, from) => templateParts(format, cells, from, 1), cells, next);
  }
  const patterns = PATTERNS[name];
  if (patterns !== undefined) {
    const list = stringsOf(module[patterns[0]]?.[patterns[1]]);
    return anyOf(list ?? [], (pattern, from) => fakerParts(pattern, definition, cells, from), cells, next);
  }
  const pool = listOf(LISTS[name] ?? name, definition);
  return pool === null ? null : { parts: [Part.drawn(pool, cells, next)], next: next + 1 };
}

/** The list that `location.street_suffix` or `person.last_name.generic` names. */
function listOf(name: string, definition: LocaleDefinition): Pool | null {
  let found: unknown = definition;
  for (const key of name.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[key];
  const texts = stringsOf(found) ?? joined(found);
  if (texts === null || texts.length === 0 || texts.some((text) => text.includes('{{') || text.includes('#')))
    return null;
  return poolOf(texts);
}

const JOINED = new WeakMap<object, string[]>();

/** Of names that are told apart by sex: those of anyone, else those of both. */
function joined(names: unknown): string[] | null {
  if (typeof names !== 'object' || names === null) return null;
  const { generic, female, male } = names as Record<string, string[] | undefined>;
  if (generic !== undefined && generic.length > 0) return generic;
  let both = JOINED.get(names);
  if (both === undefined) {
    both = [...(female ?? []), ...(male ?? [])];
    JOINED.set(names, both);
  }
  return both;
}

function stringsOf(value: unknown): string[] | null {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null;
}
