import { identifierLabel } from '../identifiers';
import { isTechnical } from '../technical';
import { isSwitch, NAMING, ofExample, TYPE_LABELS } from './attributes';
import { boxOf, controlOfName, controlOfRole, controlOfType, told, type Control, type Selected } from './selected';

const XPATH_ATTRIBUTE = /@([\w:-]{1,60})\s{0,5}[=,]\s{0,5}(?:'([^']*)'|"([^"]*)")/g;
const XPATH_TEXT =
  /(?:text\(\)|normalize-space\([^()]{0,20}(?:\(\))?\)|(?<=[[(,\s])\.)\s{0,5}[=,]\s{0,5}(?:'([^']*)'|"([^"]*)")/g;

/** How something looks or where it leads says no name. */
const SHOWS = /^(?:src|href|style|width|height|tabindex|colspan|target|rel)$/;

/** What is compared in whatever case: `translate(text(), 'ABC', 'abc')`. */
const ANY_CASE =
  /translate\(\s{0,5}((?:[^(),'"]|\(\)){1,80}),\s{0,5}(?:'[^']{0,80}'|"[^"]{0,80}"),\s{0,5}(?:'[^']{0,80}'|"[^"]{0,80}")\s{0,5}\)/g;

export function xpathSelected(whole: string): Selected {
  // `(//label[…]/..//input)[1]`
  const plain = whole.includes('translate(') ? whole.replace(ANY_CASE, '$1') : whole;
  const bare = /^\s{0,3}\((.*)\)(?:\[[^[\]]{1,20}\])?\s*$/s.exec(plain)?.[1] ?? plain;
  // Of several ways to the same element, the first.
  const or = bare.includes('|') ? outside(bare, '|').at(0) : undefined;
  const xpath = or === undefined ? bare : bare.slice(0, or).trimEnd();
  const start = (outside(xpath, '/').at(-1) ?? -1) + 1;
  const own: { name: string; value: string }[] = [];
  const weak: string[] = [];
  /** Of what it lies in. */
  const classes: string[] = [];
  let type: string | undefined;
  let role: string | undefined;
  let around: string | undefined;
  let option: string | null = null;
  for (const match of xpath.matchAll(XPATH_ATTRIBUTE)) {
    const { index } = match;
    const [, name] = match;
    const value = match.at(2) ?? match.at(3) ?? '';
    if (index < start && name === 'role') around = value.toLowerCase();
    if (index < start && SHOWS.test(name)) continue;
    if (index < start && name === 'class') classes.push(...value.split(/\s+/).filter((one) => !LAYS_OUT.test(one)));
    else if (index < start) weak.push(identifierLabel(value));
    else if (name === 'type') type = value.toLowerCase();
    else if (name === 'value') option = value;
    else if (name === 'role') role = value.toLowerCase();
    else if (name === 'class') weak.unshift(...value.split(/\s+/));
    else if (!/^(?:true|false|\d*)$/.test(value) && !isSwitch(name, value))
      own.push({ name, value: (name === 'placeholder' ? ofExample(value) : null) ?? value });
  }
  const rank = ({ name }: { name: string }): number => (NAMING.indexOf(name) + 100) % 100;
  const labels = own
    .sort((a, b) => rank(a) - rank(b))
    .map(({ value }) => (/\s/.test(value) ? value : identifierLabel(value)));
  let text: string | null = null;
  for (const match of xpath.matchAll(XPATH_TEXT)) {
    const said = match.at(1) ?? match.at(2) ?? '';
    if (match.index < start) labels.push(said);
    else text = said;
  }
  if (type !== undefined && Object.hasOwn(TYPE_LABELS, type)) labels.push(TYPE_LABELS[type]);
  const tag = /^(?:\/{0,2}(?:[\w-]+::)?)([\w-]+|\*)/.exec(xpath.slice(start))?.[1] ?? '';
  // `//select[@name='x']/option`, `//label[text()='Host']/following::select/option`
  if (tag === 'option')
    return {
      ...told(weak.length > 0 ? weak.slice(-1) : labels),
      weak: apart(classes),
      control: 'option',
      option,
      text,
    };
  const forWhat = tag === 'label' || tag === '*' ? own.find(({ name }) => name === 'for')?.value : undefined;
  const ofLabel = forWhat === undefined ? null : boxOf(forWhat);
  const byTag: Control | null = tag === 'button' ? 'button' : tag === 'a' ? 'link' : ofLabel;
  const { labels: telling, technical } = told(labels);
  return {
    labels: telling,
    technical: type === 'number' ? [...technical, 'number'] : technical,
    weak: apart([...weak, ...classes]),
    control:
      controlOfType(type) ??
      controlOfRole(role) ??
      (around === 'option' || around === 'button' ? around : byTag) ??
      labels.map(controlOfName).find((found) => found !== null) ??
      null,
    option,
    text,
  };
}

/** A class that only says how what lies within is laid out: `full-width-grid`. */
const LAYS_OUT = /(?:^|[-_])(?:grid|layout|flex|width|wrapper|container)(?:[-_]\d{1,2})?$/i;

function apart(names: readonly string[]): string[] {
  return names.filter((label) => !isTechnical(label)).slice(0, 6);
}

/** Where a path has a sign outside of brackets and quotes. */
function outside(xpath: string, sign: string): number[] {
  const found: number[] = [];
  let depth = 0;
  let quote = '';
  for (let i = 0; i < xpath.length; i++) {
    const char = xpath[i];
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[' || char === '(') depth++;
    else if (char === ']' || char === ')') depth--;
    else if (char === sign && depth <= 0) found.push(i);
  }
  return found;
}
