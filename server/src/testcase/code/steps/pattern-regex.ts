import { addText, type Part } from './pattern-parts';

export const PLACEHOLDER = '<[^<>]{1,200}>';

/** Parts of regular expressions as steps have them; any other is run as it is, where it can't take long. */
const REGEX_PIECE =
  /\((?:\?P?<(\w{1,40})>|(\?:))?(?:(\.[*+]\??)|((?:\\[dwS]|\[(?:[^\]\\]|\\.){1,60}\]|-\??\\d)[*+]\??|-\?\\d\+)|([\w\p{L} ]{1,60}(?:\|[\w\p{L} ]{0,60}){0,20}))\)(\?)?|(\.[*+]\??)|((?:\\[dwS]|\[(?:[^\]\\]|\\.){1,60}\])[*+]\??)|\\([^\w\s]|\s)|(\\s[+*]?)|([\w\p{L} ,'":;!<>@%&#=~`/-])(\?)?/gsuy;

/** How a group begins that REGEX_PIECE does not take as a whole. */
const GROUP = /\((?:\?P?<(\w{1,40})>|(\?:)|(?!\?))/y;
/** Groups within groups, at most. */
const MAX_DEPTH = 4;

/** The parts of a regular expression without its anchors; null where it has others than those that can be matched so. */
export function regexParts(body: string): Part[] | null {
  const read = sequence(body, 0, 0);
  if (read?.at !== body.length) return null;
  const last = read.parts.length - 1;
  return read.parts.some((part, i) => isOpen(part) && i < last) ? null : read.parts;
}

/** Whether what a group takes is found by trying every place. */
export function hasOpenGroup(parts: readonly Part[]): boolean {
  return parts.some(isOpen);
}

function isOpen(part: Part): boolean {
  return part.kind === 'group' && part.options.some((option) => option.some(({ kind }) => kind === 'any'));
}

/** Up to the end, or to what ends the group that it stands in. */
function sequence(body: string, start: number, depth: number): { parts: Part[]; at: number } | null {
  const parts: Part[] = [];
  let at = start;
  while (at < body.length) {
    if (depth > 0 && (body[at] === '|' || body[at] === ')')) return { parts, at };
    REGEX_PIECE.lastIndex = at;
    const match = REGEX_PIECE.exec(body);
    if (match === null) {
      const group = groupAt(body, at, depth);
      if (group === null) return null;
      parts.push(group.part);
      ({ at } = group);
    } else {
      at = REGEX_PIECE.lastIndex;
      if (!addPiece(parts, match)) return null;
    }
  }
  return { parts, at };
}

/** `(?: with fandom "([^"]*)")?` */
function groupAt(body: string, start: number, depth: number): { part: Part; at: number } | null {
  GROUP.lastIndex = start;
  const begin = GROUP.exec(body);
  if (begin === null || depth === MAX_DEPTH) return null;
  const options: Part[][] = [];
  let at = GROUP.lastIndex - 1;
  do {
    const option = sequence(body, at + 1, depth + 1);
    // What may take anything is followed at the end of a pattern alone.
    if (option === null || option.parts.some(isOpen) || option.at >= body.length) return null;
    options.push(option.parts);
    ({ at } = option);
  } while (body[at] !== ')');
  at++;
  if (/[*+{]/.test(body.charAt(at))) return null;
  if (body[at] === '?') {
    options.push([]);
    at++;
  }
  const [, name, uncaptured] = begin as unknown as (string | undefined)[];
  return { part: { kind: 'group', options, captured: uncaptured === undefined, name: name ?? null }, at };
}

function addPiece(parts: Part[], match: RegExpExecArray): boolean {
  const [, name, uncaptured, wild, typed, options, optional, bareWild, bareTyped, escaped, space, char, charOptional] =
    match as unknown as (string | undefined)[];
  const captured = uncaptured === undefined;
  const called = name ?? null;
  const add = (part: Part): void => {
    const isLeftOut = optional !== undefined && options === undefined;
    parts.push(isLeftOut ? { kind: 'group', options: [[part], []], captured: false, name: null } : part);
  };
  if (wild !== undefined) add({ kind: 'any', least: wild.startsWith('.+') ? 1 : 0, captured, name: called });
  else if (typed !== undefined) {
    const regex = trySticky(`${typed.replace(/\?$/, '')}|${PLACEHOLDER}`);
    if (regex === null) return false;
    add({ kind: 'typed', regex, captured, name: called, ...eachOf(typed) });
  } else if (options !== undefined) {
    const texts = longestFirst(options.split('|'));
    if (captured) {
      const source = [...texts, ...(optional === undefined ? [] : [''])].join('|');
      add({ kind: 'typed', regex: sticky(source), captured: true, name: called });
    } else add({ kind: 'text', options: optional === undefined ? texts : [...texts, ''] });
  } else if (bareWild !== undefined) add({ kind: 'any', least: 0, captured: false, name: null });
  else if (bareTyped !== undefined) {
    const regex = trySticky(bareTyped.replace(/\?$/, ''));
    if (regex === null) return false;
    add({ kind: 'typed', regex, captured: false, name: null, ...eachOf(bareTyped) });
  } else if (space !== undefined) addText(parts, ' ');
  else if (charOptional !== undefined) add({ kind: 'text', options: [char ?? '', ''] });
  else addText(parts, escaped ?? char ?? '');
  return true;
}

function eachOf(typed: string): { each?: number } {
  const least = /^(?:\[.*\]|\\[dwS])([*+])\??$/s.exec(typed)?.[1];
  return least === undefined ? {} : { each: least === '+' ? 1 : 0 };
}

/** `into` is tried before `in`. */
export function longestFirst(texts: readonly string[]): string[] {
  return [...texts].sort((a, b) => b.length - a.length);
}

export function sticky(source: string): RegExp {
  return new RegExp(source, 'sy');
}

function trySticky(source: string): RegExp | null {
  try {
    return sticky(source);
  } catch {
    return null;
  }
}
