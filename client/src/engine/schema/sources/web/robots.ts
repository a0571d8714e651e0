/** A host's robots.txt, as RFC 9309 has it, for one visitor. */
export interface Robots {
  allows(url: URL): boolean;
}

interface Rule {
  allow: boolean;
  path: string;
  /** Longer paths are more specific, and win. */
  length: number;
}

/** What is behind it is left unread. */
const MOST_CHARACTERS = 500_000;
export const ALLOWS_ALL: Robots = { allows: () => true };

/** The rules of the groups that name `visitor`, else of those for everybody. */
export function readRobots(text: string, visitor: string): Robots {
  const own: Rule[] = [];
  const everybody: Rule[] = [];
  let named = false;
  let agents: string[] = [];
  let inRules = true;
  for (const line of text.slice(0, MOST_CHARACTERS).split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([A-Za-z-]+)\s*:\s*(.*)$/.exec(line.replace(/#.*$/, '')) ?? [];
    const said = value.trim();
    switch (key.toLowerCase()) {
      case 'user-agent':
        // Lines in a row begin one group.
        if (inRules) agents = [];
        inRules = false;
        agents.push(said.toLowerCase());
        if (matches(said, visitor)) named = true;
        break;
      case 'allow':
      case 'disallow': {
        inRules = true;
        if (said === '') break;
        const rule = { allow: key.toLowerCase() === 'allow', path: said, length: said.length };
        if (agents.some((agent) => matches(agent, visitor))) own.push(rule);
        if (agents.includes('*')) everybody.push(rule);
        break;
      }
      default:
        break;
    }
  }
  const rules = named ? own : everybody;
  return {
    allows: (url) => {
      const path = `${decoded(url.pathname)}${url.search}`;
      const [best] = rules
        .filter((rule) => fits(rule.path, path))
        .sort((one, other) => other.length - one.length || Number(other.allow) - Number(one.allow));
      return (best as Rule | undefined)?.allow ?? true;
    },
  };
}

/** A product's name without its version: `tdm/1.0` is `tdm`. */
const matches = (agent: string, visitor: string): boolean =>
  (/^[a-z_-]+/i.exec(agent)?.[0] ?? '').toLowerCase() === visitor;

/** `*` is anything and `$` the end; without patterns, since these are a stranger's. */
function fits(rule: string, path: string): boolean {
  const anchored = rule.endsWith('$');
  const parts = decoded(anchored ? rule.slice(0, -1) : rule).split('*');
  const [first = '', ...rest] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const last = anchored && index === rest.length - 1;
    const found = last ? path.length - part.length : path.indexOf(part, at);
    if (found < at || (last && !path.endsWith(part))) return false;
    at = found + part.length;
  }
  return !anchored || rest.length > 0 || at === path.length;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
