import { identifierLabel } from '../identifiers';
import { isTechnical } from '../technical';
import { isSwitch, NAMING, ofExample, TYPE_LABELS } from './attributes';
import { boxOf, controlOfName, controlOfRole, controlOfType, told, type Control, type Selected } from './selected';

const ATTRIBUTE =
  /\[\s{0,5}([\w:-]{1,60})\s{0,5}(?:[*^$~|]?=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\]\s]*)))?\s{0,5}[is]?\s{0,5}\]/g;

export function cssSelected(selector: string): Selected {
  const compounds = compoundsOf(selector);
  const last = compounds.at(-1) ?? '';
  const own = compound(last);
  const weak: string[] = [...own.classes];
  // `label:has-text("Email") + input` and `label >> text=Email`
  const labels = [...own.labels];
  for (const before of compounds.slice(0, -1).reverse()) {
    const around = compound(before);
    if (around.text !== null && /^label/.test(before)) labels.push(around.text);
    weak.push(...around.labels.filter((label) => !OF_FORM.test(label)));
  }
  // `select#country > option[value=de]`: the list is what is named.
  if (own.tag === 'option') {
    const list = compounds.length < 2 ? [] : compound(compounds.at(-2)!).labels;
    return { ...told(list), weak: [], control: 'option', option: own.option, text: own.text };
  }
  const control =
    own.control ??
    (own.tag === 'button' ? 'button' : own.tag === 'a' ? 'link' : own.forWhat === null ? null : boxOf(own.forWhat));
  const { labels: telling, technical } = told(labels);
  return {
    labels: telling,
    technical: own.number ? [...technical, 'number'] : technical,
    weak: weak.filter((label) => !isTechnical(label)).slice(0, 6),
    control: control ?? own.labels.map(controlOfName).find((found) => found !== null) ?? null,
    option: own.option,
    text: own.text,
  };
}

/** What a form is called, `#kc-register-form`, names none of its fields, but for a form to search with. */
const OF_FORM = /(?<!(?:search|find|filter)[-_ ]?)form$/i;

interface Compound {
  tag: string;
  /** Its type says that it takes a number. */
  number: boolean;
  labels: string[];
  classes: string[];
  control: Control | null;
  option: string | null;
  text: string | null;
  /** What a label says it is for. */
  forWhat: string | null;
}

function compound(part: string): Compound {
  const attributes = new Map<string, string>();
  const bare = part.replace(ATTRIBUTE, (_, name: string, a?: string, b?: string, c?: string) => {
    attributes.set(name.toLowerCase(), a ?? b ?? c ?? '');
    return '';
  });
  const text = /:(?:has-text|text|text-is|contains)\(\s{0,5}["']?([^"')]{1,100})/.exec(bare)?.[1] ?? null;
  const plain = bare.replace(/:{1,2}[\w-]+(?:\([^)]*\))?/g, '');
  const labels: string[] = [];
  const id = /#((?:[\w-]|\\.)+)/.exec(plain)?.[1];
  if (id !== undefined) labels.push(identifierLabel(id));
  const example = ofExample(attributes.get('placeholder') ?? '');
  for (const name of NAMING) {
    const value = attributes.get(name);
    if (value !== undefined && !(name === 'placeholder' && example !== null) && !isSwitch(name, value))
      labels.push(/(?<!\\3\d)\s/.test(value) ? value : identifierLabel(value));
  }
  const type = attributes.get('type')?.toLowerCase();
  if (type === 'search') labels.push(type);
  const tag = /^[a-z][\w-]*/i.exec(plain)?.[0].toLowerCase() ?? '';
  // MUI: `li[data-value="x"]`
  const ofList = tag === 'li' ? (/^[^"'[\]]+$/.exec(attributes.get('data-value') ?? '')?.[0] ?? null) : null;
  for (const [name, value] of attributes) {
    if (!/^data-/.test(name) || NAMING.includes(name) || value === ofList) continue;
    // `input[data-username]`
    if (value !== '') labels.push(identifierLabel(value));
    else if (/^(?:input|textarea|select)$/.test(tag) && !/^data-v-/.test(name)) labels.push(name.slice(5));
  }
  if (example !== null) labels.push(example);
  if (type !== undefined && Object.hasOwn(TYPE_LABELS, type)) labels.push(TYPE_LABELS[type]);
  return {
    number: type === 'number',
    tag,
    forWhat: tag === 'label' || tag === '' ? (attributes.get('for') ?? null) : null,
    labels,
    classes: [...plain.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name]) => name),
    control:
      controlOfType(type) ??
      controlOfRole(attributes.get('role')) ??
      (tag.endsWith('-checkbox') ? 'checkbox' : null) ??
      (OPTION_ID.test(id ?? '') || ofList !== null ? 'option' : null),
    option: attributes.get('value') ?? ofList,
    text,
  };
}

/** `react-select-2-option-0` */
const OPTION_ID = /(?:^|[-_])option(?:[-_]\d{1,4}){1,3}$/;

/** The simple selectors between combinators, outside brackets and quotes; in linear time. */
function compoundsOf(selector: string): string[] {
  const found: string[] = [];
  let current = '';
  let depth = 0;
  let quote = '';
  for (const char of selector) {
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[' || char === '(') depth++;
    else if (char === ']' || char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (/\s/.test(char) || char === '>' || char === '+' || char === '~' || char === ',')) {
      if (current !== '') found.push(current);
      current = '';
      // Of alternatives the first will do.
      if (char === ',') return found;
      continue;
    }
    current += char;
  }
  if (current !== '') found.push(current);
  return found;
}
