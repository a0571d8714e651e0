/** Longer files are no test's data. */
const MAX_LINES = 5000;
const MAX_DEPTH = 12;

interface Line {
  indent: number;
  text: string;
}

/**
 * What a file of YAML holds, as far as tests write it: maps, lists and plain values by their indentation. References,
 * tags and texts of several lines are left out.
 */
export function readYaml(text: string): unknown {
  const lines = text
    .split('\n')
    .slice(0, MAX_LINES)
    .map((line) => ({ indent: line.search(/\S/), text: withoutComment(line).trim() }))
    .filter(({ text: said }) => said !== '' && said !== '---' && !said.startsWith('%'));
  return lines.length === 0 ? null : new YamlReader(lines).block(0, 0);
}

class YamlReader {
  private at = 0;

  constructor(private readonly lines: readonly Line[]) {}

  /** The map or list whose lines stand at least as far in. */
  block(indent: number, depth: number): unknown {
    const first = this.lines.at(this.at);
    if (first === undefined || first.indent < indent || depth > MAX_DEPTH) return null;
    return /^-(?:\s|$)/.test(first.text) ? this.list(first.indent, depth) : this.map(first.indent, depth);
  }

  private map(indent: number, depth: number): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    for (let line = this.lines.at(this.at); line?.indent === indent; line = this.lines.at(this.at)) {
      const pair = pairOf(line.text);
      if (pair === null) break;
      this.at++;
      entries.set(pair.key, this.value(pair.value, indent, depth));
      this.skipDeeper(indent);
    }
    return Object.fromEntries(entries);
  }

  private list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (let line = this.lines.at(this.at); line?.indent === indent; line = this.lines.at(this.at)) {
      const item = /^-(?:\s+(.*))?$/.exec(line.text);
      if (item === null) break;
      const said = item.at(1) ?? '';
      if (said !== '' && pairOf(said) !== null) {
        // The first entry of a map stands behind the dash.
        const inner = line.text.length - said.length;
        (this.lines as Line[])[this.at] = { indent: indent + inner, text: said };
        items.push(this.map(indent + inner, depth + 1));
      } else {
        this.at++;
        items.push(this.value(said, indent, depth));
      }
      this.skipDeeper(indent);
    }
    return items;
  }

  private value(said: string, indent: number, depth: number): unknown {
    if (said !== '') return scalar(said);
    const next = this.lines.at(this.at);
    if (next === undefined) return null;
    // A list may stand as far in as its key.
    const isListed = next.indent === indent && /^-(?:\s|$)/.test(next.text);
    return next.indent > indent || isListed ? this.block(next.indent, depth + 1) : null;
  }

  /** What is not understood, such as a text of several lines. */
  private skipDeeper(indent: number): void {
    while ((this.lines.at(this.at)?.indent ?? -1) > indent) this.at++;
  }
}

function pairOf(text: string): { key: string; value: string } | null {
  const pair = /^(?:"([^"]{1,100})"|'([^']{1,100})'|:?([^\s"'#[{&*!|>-][^:"'#]{0,100}?))\s*:(?:\s+(.*))?$/.exec(text);
  if (pair === null) return null;
  const [, doubled, single, plain, value] = pair as (string | undefined)[];
  return { key: doubled ?? single ?? plain ?? '', value: value ?? '' };
}

function scalar(said: string): unknown {
  const quoted = /^(?:"(.*)"|'(.*)')$/.exec(said) as (string | undefined)[] | null;
  if (quoted !== null) return quoted[1] ?? quoted[2] ?? '';
  if (said === '~' || said === 'null' || /^[|>&*!]/.test(said)) return null;
  if (said === 'true' || said === 'false') return said === 'true';
  if (/^\[[^[\]{}]*\]$/.test(said)) {
    const items = said.slice(1, -1).split(',');
    return items.map((item) => scalar(item.trim())).filter((item) => item !== '');
  }
  return said;
}

/** What stands behind a `#` that no quote holds. */
function withoutComment(line: string): string {
  if (!line.includes('#')) return line;
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const letter = line[i];
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if ((letter === '"' || letter === "'") && (i === 0 || /[\s:[,-]/.test(line[i - 1]))) quote = letter;
    else if (letter === '#' && (i === 0 || /\s/.test(line[i - 1]))) return line.slice(0, i);
  }
  return line;
}
