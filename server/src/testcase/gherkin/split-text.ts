import { copied } from '../copied';

/** A text and its lines. */
export interface SplitText {
  text: string;
  /** As they stand between two line feeds. */
  raw: readonly string[];
  /** Without the carriage returns before their ends; `raw` itself where there are none. */
  lines: readonly string[];
}

/** Characters compared at once. */
const CHUNK = 4096;

/** A text's lines. With those of a text that it was edited from, the lines of both are the same strings. */
export function splitText(text: string, before: SplitText | null = null): SplitText {
  return before === null ? wholly(text) : again(text, before);
}

function wholly(text: string): SplitText {
  const raw = text.split('\n');
  return { text, raw, lines: text.includes('\r') ? withoutReturns(raw, raw.length - 1) : raw };
}

function again(text: string, before: SplitText): SplitText {
  const { raw } = before;
  const shorter = Math.min(text.length, before.text.length);
  const head = sameStart(before.text, text, shorter);
  const tail = sameEnd(before.text, text, shorter - head);
  let [first, start] = [0, 0];
  while (first < raw.length - 1 && start + raw[first].length + 1 <= head) start += raw[first++].length + 1;
  let [last, end] = [raw.length, text.length];
  while (last - 1 > first && text.length - end + raw[last - 1].length + 1 <= tail) end -= raw[--last].length + 1;
  const between = copied(text.slice(start, end)).split('\n');
  const put = (lines: readonly string[], middle: readonly string[]): readonly string[] =>
    lines.slice(0, first).concat(middle, lines.slice(last));
  const all = put(raw, between);
  if (before.lines === raw && !between.some((line) => line.includes('\r'))) return { text, raw: all, lines: all };
  const ended = last === raw.length ? between.length - 1 : between.length;
  return { text, raw: all, lines: put(before.lines, withoutReturns(between, ended)) };
}

/** The first `ended` of these lines are ended by a line feed. */
function withoutReturns(lines: readonly string[], ended: number): string[] {
  return lines.map((line, i) => (i < ended && line.endsWith('\r') ? line.slice(0, -1) : line));
}

function sameStart(one: string, other: string, most: number): number {
  let same = 0;
  while (same < most && one.slice(same, same + CHUNK) === other.slice(same, same + CHUNK)) same += CHUNK;
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same++;
  return Math.min(same, most);
}

function sameEnd(one: string, other: string, most: number): number {
  const by = other.length - one.length;
  const chunkAt = (text: string, end: number): string => text.slice(Math.max(end - CHUNK, 0), end);
  let same = 0;
  let end = one.length;
  while (same + CHUNK <= most && chunkAt(one, end) === chunkAt(other, end + by)) {
    same += CHUNK;
    end -= CHUNK;
  }
  while (same < most && one.charCodeAt(end - 1) === other.charCodeAt(end - 1 + by)) {
    same++;
    end--;
  }
  return same;
}
