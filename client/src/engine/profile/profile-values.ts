import type { ColumnProfile } from './column-profile';
import { detect, loadPhoneCheck, type DetectionTools } from './detectors/detect';
import { loadNameLists } from './detectors/names';

/** Makes profiles; what it needs to know is loaded once. */
export type Profiler = (values: readonly (string | null)[], kind: 'text' | 'json' | 'bytes') => ColumnProfile;

/** Paths of a JSON column that are kept, at most, and how deep they go. */
const MAX_PATHS = 60;
const MAX_DEPTH = 6;
/** Elements of an array that are looked at. */
const MAX_ELEMENTS = 5;

/** Different values of a column that are looked at, at most. */
const MAX_DISTINCT = 100;

/** Loads what tells names and phone numbers, once for all columns. */
export async function createProfiler(most = MAX_DISTINCT): Promise<Profiler> {
  const tools: DetectionTools = { names: await loadNameLists(), isPhone: await loadPhoneCheck() };
  return (values, kind) => {
    const profile = profileTexts(values, most, kind === 'bytes' ? detectBytes : (text) => detect(text, tools));
    if (kind !== 'json') return profile;
    const paths = profilePaths(values, tools);
    return paths === null ? profile : { ...profile, paths };
  };
}

function profileTexts(
  values: readonly (string | null)[],
  most: number,
  detectors: (text: string) => string[],
): ColumnProfile {
  const matches: Record<string, number> = {};
  const distinct = new Set<string>();
  const length = { min: Infinity, max: 0, mean: 0 };
  let sampled = 0;
  const seen = new Map<string, string[]>();
  let nulls = 0;
  for (const value of values) {
    if (distinct.size >= most) break;
    if (value === null) {
      nulls++;
      continue;
    }
    sampled++;
    distinct.add(value);
    length.min = Math.min(length.min, value.length);
    length.max = Math.max(length.max, value.length);
    length.mean += value.length;
    const text = value.trim();
    if (text === '') continue;
    let found = seen.get(text);
    if (found === undefined) seen.set(text, (found = detectors(text)));
    for (const name of found) matches[name] = (matches[name] ?? 0) + 1;
  }
  if (isCounted(distinct)) matches['counted'] = sampled;
  length.mean = sampled === 0 ? 0 : Math.round((length.mean / sampled) * 10) / 10;
  if (sampled === 0) length.min = 0;
  return { sampled, nulls, distinct: distinct.size, length, matches };
}

/** Fewer numbers may begin alike by chance. */
const MANY = 10;

/** Whether they are digits that begin alike for half of their length, as what is numbered does, and telephones do not. */
function isCounted(values: ReadonlySet<string>): boolean {
  if (values.size < MANY) return false;
  const [first] = values;
  const begin = first.slice(0, Math.ceil(first.length / 2));
  return first.length >= 7 && [...values].every((value) => value.startsWith(begin) && /^\d+$/.test(value));
}

/** Beginnings of pictures, as hexadecimal digits. */
const PICTURES = /^(?:\\x)?(?:ffd8ff|89504e47|47494638|52494646|424d|49492a00|4d4d002a)/i;

const detectBytes = (text: string): string[] => (PICTURES.test(text) ? ['picture'] : []);

/** Profiles by path; null where no value is an object or an array. A value that was cut is left out. */
function profilePaths(values: readonly (string | null)[], tools: DetectionTools): Record<string, ColumnProfile> | null {
  const texts = new Map<string, (string | null)[]>();
  const take = (value: unknown, path: string, depth: number): void => {
    if (Array.isArray(value)) {
      for (const element of value.slice(0, MAX_ELEMENTS)) take(element, `${path}[*]`, depth + 1);
    } else if (typeof value === 'object' && value !== null) {
      if (depth > MAX_DEPTH) return;
      for (const [key, inner] of Object.entries(value)) if (isKey(key)) take(inner, `${path}.${key}`, depth + 1);
    } else if (typeof value === 'string' || typeof value === 'number') {
      const known = texts.get(path);
      if (known !== undefined) known.push(String(value));
      else if (texts.size < MAX_PATHS) texts.set(path, [String(value)]);
    }
  };
  for (const value of values) {
    if (value === null || !/^\s*[[{]/.test(value)) continue;
    try {
      take(JSON.parse(value), '$', 0);
    } catch {
      continue;
    }
  }
  if (texts.size === 0) return null;
  return Object.fromEntries(
    [...texts].map(([path, found]) => [
      path,
      profileTexts(found, MAX_DISTINCT, (text) => detect(text.slice(0, MAX_TEXT), tools)),
    ]),
  );
}

const MAX_TEXT = 2000;

/** Keys that are names, and no values themselves: `ann@example.org` as a key would be kept with its path. */
const isKey = (key: string): boolean => /^[\p{L}_$][\p{L}\p{N}_$-]{0,39}$/u.test(key);
