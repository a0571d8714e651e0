/** One argument of a step, as its definition's pattern finds it. Columns count UTF-16 units of the step's text. */
export interface StepArgument {
  /** Without the quotes of a `{string}`. */
  value: string;
  start: number;
  end: number;
  /** As the pattern calls it: `{email}` of behave, `<email>` of Gauge; null where only its place counts. */
  name: string | null;
}

/** By their places in the pattern; null for one in a part that the step leaves out. */
export type StepArguments = readonly (StepArgument | null)[];

/**
 * What a pattern is made of. Matching goes through the parts once and does not come back: an `any` ends where the parts
 * up to the next `any` first fit, and of a group the first option that fits is taken. So no pattern that somebody writes
 * takes long, as a regular expression may.
 */
export type Part =
  | { kind: 'text'; options: readonly string[] }
  /** `regex` is sticky. */
  /** `each`: so many letters at least, of a kind, so that less of what it takes fits as well. */
  | { kind: 'typed'; regex: RegExp; captured: boolean; name: string | null; each?: number }
  | { kind: 'any'; least: number; captured: boolean; name: string | null }
  /** Options with an `any` stand at the end of a pattern only. */
  | { kind: 'group'; options: readonly (readonly Part[])[]; captured: boolean; name: string | null };

export function addText(parts: Part[], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === 'text' && last.options.length === 1)
    parts[parts.length - 1] = { kind: 'text', options: [last.options[0] + text] };
  else parts.push({ kind: 'text', options: [text] });
}

/** What the parts find of a step that they fit as a whole; null where they do not. */
export function matchParts(parts: readonly Part[], step: string, start = 0): (StepArgument | null)[] | null {
  const given: (StepArgument | null)[] = [];
  let at = start;
  for (let i = 0; i <= parts.length;) {
    const wild = parts.at(i);
    const from = i < parts.length && wild?.kind === 'any' ? i + 1 : i;
    let to = from;
    while (to < parts.length && parts[to].kind !== 'any') to++;
    const isLast = to === parts.length;
    const first = from > i && wild?.kind === 'any' ? at + wild.least : at;
    const last = from > i ? step.length : first;
    let end = -1;
    let begin = first;
    const found: (StepArgument | null)[] = [];
    for (; begin <= last; begin++) {
      found.length = 0;
      end = run(parts, from, to, step, begin, found);
      if (end >= 0 && (!isLast || end === step.length)) break;
      end = -1;
    }
    if (end < 0) return null;
    if (from > i && wild?.kind === 'any' && wild.captured) given.push(argument(step, at, begin, wild.name));
    given.push(...found);
    at = end;
    if (isLast) return given;
    i = to;
  }
  return given;
}

/** Goes through parts that have one way to fit; gives where they end, or -1. */
function run(
  parts: readonly Part[],
  from: number,
  to: number,
  step: string,
  begin: number,
  found: (StepArgument | null)[],
): number {
  let at = begin;
  for (let i = from; i < to; i++) {
    const part = parts[i];
    if (part.kind === 'text') {
      const option = part.options.find((text) => step.startsWith(text, at));
      if (option === undefined) return -1;
      at += option.length;
    } else if (part.kind === 'typed') {
      part.regex.lastIndex = at;
      const match = part.regex.exec(step);
      if (match === null) return -1;
      const end = endOf(part, at, at + match[0].length, step, i + 1 < to ? parts[i + 1] : undefined);
      if (part.captured) found.push(argument(step, at, end, part.name));
      at = end;
    } else if (part.kind === 'group') {
      at = runGroup(part, step, at, found);
      if (at < 0) return -1;
    }
  }
  return at;
}

/** Takes the first option that fits; gives where it ends, or -1. */
function runGroup(
  { options, captured, name }: Part & { kind: 'group' },
  step: string,
  begin: number,
  found: (StepArgument | null)[],
): number {
  let end = -1;
  const inside: (StepArgument | null)[] = [];
  for (const option of options) {
    const own: (StepArgument | null)[] = [];
    if (end < 0) end = runOption(option, step, begin, own);
    inside.push(...(end >= 0 && own.length > 0 ? own : Array.from({ length: capturesOf(option) }, () => null)));
  }
  if (end < 0) return -1;
  if (captured) found.push(argument(step, begin, end, name));
  found.push(...inside);
  return end;
}

/** `own` stays empty where the option does not fit. */
function runOption(option: readonly Part[], step: string, begin: number, own: (StepArgument | null)[]): number {
  if (option.some(({ kind }) => kind === 'any')) {
    const rest = matchParts(option, step, begin);
    own.push(...(rest ?? []));
    return rest === null ? -1 : step.length;
  }
  const end = run(option, 0, option.length, step, begin, own);
  if (end < 0) own.length = 0;
  return end;
}

/** How many arguments parts have, with those of their groups. */
function capturesOf(parts: readonly Part[]): number {
  let count = 0;
  for (const part of parts) {
    if (part.kind === 'text') continue;
    if (part.captured) count++;
    if (part.kind === 'group') for (const option of part.options) count += capturesOf(option);
  }
  return count;
}

/** `'([^"]*)'` leaves the quote to what stands behind it. */
function endOf({ each }: Part & { kind: 'typed' }, start: number, end: number, step: string, next?: Part): number {
  const text = each !== undefined && next?.kind === 'text' && next.options.length === 1 ? next.options[0] : null;
  if (each === undefined || text === null || step.startsWith(text, end)) return end;
  const earlier = step.lastIndexOf(text, end - 1);
  return earlier < start + each ? end : earlier;
}

export function argument(step: string, start: number, end: number, name: string | null): StepArgument {
  const written = step.slice(start, end);
  const quoted = written.length > 1 && /^(["']).*\1$/s.test(written);
  return { value: quoted ? written.slice(1, -1).replace(/\\(["'\\])/g, '$1') : written, start, end, name };
}
