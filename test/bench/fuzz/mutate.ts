import type { Random } from '../language/random';

/** What trips a reader: openings without ends, ends without openings, what two languages read otherwise. */
const PIECES = [
  '"', "'", '`', '"""', "'''", '```', '(', '((((((((', ')', '[', ']', '{', '}', '${', '#{', '<', '>', '<%=', '{{', '|', '||', '\\', '/*', '*/', '//', '#', '@', ':',
  ';', ',', '=>', '->', '\n', '\r\n', '\t', '\0', '\ud83d', 'é', '漢', '\u2028', '  ', 'Feature:', 'Scenario:', 'Examples:', 'Background:', 'Rule:', '* ', '## ', '| a | b |\n',
  'Given ', 'When I enter "email" as "x"', 'def ', 'class ', 'end', 'await ', 'new ', 'return ', 'this.', 'self.', '*** Test Cases ***\n', '    ', '%{x}', '__proto__', 'constructor',
]; // prettier-ignore

const NESTED = 3000;

/** A text with some of it lost, doubled, moved or put in, as editors, merges and accidents do. */
export function mutate(text: string, others: readonly string[], random: Random): string {
  let mutated = text;
  for (let times = 1 + random.below(4); times > 0; times--) mutated = once(mutated, others, random);
  return mutated;
}

function once(text: string, others: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const size = random.below(10) === 0 ? random.below(2000) : 1 + random.below(20);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const lines = text.split('\n');
  const line = random.below(lines.length);
  switch (random.below(11)) {
    case 0:
      return before + after.slice(size);
    case 1:
      return before + random.pick(PIECES) + after;
    case 2:
      return before + text.slice(at, at + size) + after;
    case 3:
      return before;
    case 4:
      return [...lines.slice(0, line), ...lines.slice(line + 1)].join('\n');
    case 5:
      return [...lines.slice(0, line), lines[random.below(lines.length)], ...lines.slice(line)].join('\n');
    case 6: {
      const other = random.pick(others);
      const from = random.below(other.length + 1);
      return before + other.slice(from, from + size * 10) + after;
    }
    case 7:
      return before + random.pick(PIECES).repeat(random.below(20) === 0 ? NESTED : 1 + random.below(30)) + after;
    case 8:
      return before.replaceAll(random.pick(PIECES), random.pick(PIECES)) + after;
    case 9:
      return [
        ...lines.slice(0, line),
        ' '.repeat(random.below(8)) + (lines[line] ?? ''),
        ...lines.slice(line + 1),
      ].join('\n');
    default:
      return before + random.pick(PIECES) + after.slice(size);
  }
}
