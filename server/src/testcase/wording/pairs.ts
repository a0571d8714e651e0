import { classifyName, classifyValue } from '../fields/classify-field';
import { isVerb, type WordClass } from './lexicon';
import { memo } from '../memo';
import { fieldName, looksLikeLabel, nameWords } from '../fields/names';
import { isLocator, labelOfLocator } from './locators';
import { KNOWN_NOUNS } from './table-nouns';
import type { Token } from './tokens';

/** A field's label and value as a step pairs them; null where the step has only the other. */
export interface Pair {
  label: string | null;
  value: string | null;
  /** The label stood in quotes or before a word such as "field": it is one for sure. */
  sure: boolean;
  /** The two merely stand side by side. */
  adjacent: boolean;
  /** Side by side, the label first: `the size "L"`. */
  labelFirst?: true;
  reason: string;
}

type Connector = 'as' | 'to' | 'with' | 'in' | 'for' | 'and' | 'is' | 'named' | 'priced';
type Item =
  | { t: 'value'; text: string; token: Token }
  | { t: 'label'; text: string; words: readonly Token[]; sure: boolean }
  | { t: 'blocked' }
  | { t: 'join'; c: Connector };

const FIELD_NOUNS =
  /^(?:(?:text|input|form|drop|select|search|combo|check|password|edit|radio)[ -]?)?(?:field|fields|input|inputs|textbox|box|dropdown|down|list|listbox|textarea|area|combobox|checkbox|select|picker|datepicker)(?: box| menu| list| field| button)?$/i;
const BLOCKING_NOUNS =
  /^(?:.{0,40} )?(?:tab|button|link|page|icon|menu|menus|row|image|section|screen|window|popup|modal|dialog|link|buttons|butonuna|butonu|sayfasina|tile|card|panel|header|tabs|links|breadcrumb|node|arrow|toolbar|form|details|credentials|information|info|fields|following|details below|values|page|(?:details|information|info|data|credentials) (?:of|for) .{0,60})$/i;
const UNSAID = new Set(
  (
    'a an the my your his her its their our valid invalid some any correct incorrect wrong right random new text value values data details ' +
    'something anything nothing it them that this these those same following empty blank all required mandatory information credentials ' +
    'characters too only more less another different existing proper long short numbers letters given'
  ).split(' '),
);

/** Pairs a clause's labels and values. `toAssigns`: `set "Email" to "x"` rather than `type "x" to "Email"`. */
export function pairUp(tokens: readonly Token[], toAssigns: boolean): Pair[] {
  const items = itemsOf(tokens);
  const pairs: Pair[] = [];
  let i = 0;
  while (i < items.length) {
    const used = pairAt(items, i, toAssigns, pairs);
    i += Math.max(used, 1);
  }
  return pairs;
}

/** Reads one pair from position `i`; gives how many items it took. */
function pairAt(items: readonly Item[], i: number, toAssigns: boolean, pairs: Pair[]): number {
  const a = items[i];
  const [b, c, d] = [items.at(i + 1), items.at(i + 2), items.at(i + 3)];
  const add = (label: string | null, value: string | null, sure: boolean, reason: string, adjacent = false): void => {
    const labelFirst = adjacent && a.t === 'label' && a.text === label ? ({ labelFirst: true } as const) : {};
    pairs.push({ label, value, sure, adjacent, ...labelFirst, reason });
  };
  if (a.t === 'join') {
    // `in the "Email" field I enter "x"`
    if ((a.c === 'in' || a.c === 'for') && b?.t === 'label' && b.sure && c?.t === 'value') {
      add(b.text, c.text, true, `${quote(c.text)} goes into the field ${quote(b.text)}`);
      return 3;
    }
    if (a.c === 'priced' && b?.t === 'value') {
      add('price', b.text, false, 'what it costs');
      return 2;
    }
    if (a.c === 'named' && b?.t === 'value') {
      add('name', b.text, false, 'what it is called');
      return 2;
    }
    return 1;
  }
  if (a.t === 'blocked') return 1;
  // `an "End reason" of "moved"`
  if (a.t === 'value' && a.token.quoted && b?.t === 'label' && b.text === 'of' && c?.t === 'value') {
    addOrdered(a.text, c.text, pairs, 'label first');
    return 3;
  }
  const joins = (item: Item | undefined, ...kinds: Connector[]): boolean =>
    item?.t === 'join' && kinds.includes(item.c);
  const assigning: Connector[] = toAssigns ? ['as', 'is', 'with', 'to'] : ['as', 'is', 'with'];
  const into: Connector[] = toAssigns ? ['in', 'for'] : ['in', 'for', 'to'];
  // `as "Main St", "1234", "Paris"`: values of a list, each of another field that is not named.
  const listed = (n: number): boolean => {
    const after = items.at(i + n + 2);
    return (
      joins(items.at(i + n), 'and') &&
      items.at(i + n + 1)?.t === 'value' &&
      (after === undefined || after.t === 'value' || joins(after, 'and', 'for'))
    );
  };

  if (a.t === 'label') {
    // `"input[id='email']" css yere "x"`: what stands around an element's locator is no name.
    if (isLocator(a.words[0].text) && a.words[0].quoted && b?.t === 'label' && !b.sure && c?.t === 'value') {
      add(a.text, c.text, true, `${quote(c.text)} goes into ${quote(a.text)}`);
      return 3;
    }
    if (b?.t === 'value') {
      if (c?.t === 'label' && !known(a.text) && (c.sure || known(c.text)) && d?.t !== 'value') {
        add(c.text, b.text, c.sure, `${quote(b.text)} stands before ${quote(c.text)}`, true);
        return 3;
      }
      // `the text "x" into the "Bio" field`, `the position of "x" to "3"`, `the name "x" as username`
      const takes = joins(c, ...into) && d?.t === 'label' && (d.sure || !known(a.text));
      const named = joins(c, 'as') && d?.t === 'label' && (known(d.text) || /^(?:text|value|string)$/i.test(a.text));
      if (takes || named) {
        add(d.text, b.text, d.sure, `${quote(b.text)} goes into ${quote(d.text)}`);
        return 4;
      }
      if (/ (?:of|for)$/.test(a.text) && joins(c, ...assigning) && d?.t === 'value') {
        add(a.text.replace(/ (?:of|for)$/, ''), d.text, false, `${quote(a.text)} is given ${quote(d.text)}`);
        return 4;
      }
      const e = items.at(i + 4);
      if (b.token.kind === 'number' && c?.t === 'label' && joins(d, 'as') && e?.t === 'label') {
        add(e.text, b.text, e.sure, `${quote(b.text)} is entered as ${quote(e.text)}`);
        return 5;
      }
      add(a.text, b.text, a.sure, `${quote(a.text)} stands before ${quote(b.text)}`, true);
      return 2;
    }
    if (joins(b, ...assigning) && c?.t === 'value') {
      // `a channel with an "End reason" of "moved"`
      if (d?.t === 'label' && d.text === 'of' && items.at(i + 4)?.t === 'value') return 2;
      if (listed(3)) return 2;
      add(a.text, c.text, a.sure, `${quote(a.text)} is given ${quote(c.text)}`);
      return 3;
    }
    // `the image of the product with source "x"`: what it is done to, and what is entered.
    if (joins(b, 'with') && c?.t === 'label' && d?.t === 'value' && !c.sure && !isFiller(c.words.at(-1)!)) {
      if (!a.sure || !saysSame(a.text, c)) return 2;
      // `the field "Country" with value "x"`, `the email field with mail "x"`
      add(a.text, d.text, true, `${quote(a.text)} is given ${quote(d.text)}`);
      return 4;
    }
    if (joins(b, ...assigning) && c?.t === 'label') {
      if (joins(b, 'with') && sameName(a.text, c.text)) {
        add(a.text, null, a.sure, `${quote(a.text)} is entered`);
        return 3;
      }
      const swap = !known(a.text) && known(c.text);
      const [label, value] = swap ? [c, a] : [a, c];
      if (!label.sure && !known(label.text)) return 1;
      if (saysValue(value))
        add(label.text, value.text, label.sure, `${quote(label.text)} is given ${quote(value.text)}`);
      else add(label.text, null, label.sure, `${quote(label.text)} is entered`);
      return 3;
    }
    if (joins(b, ...into) && c?.t === 'label' && (c.sure || known(c.text))) {
      if (saysValue(a) && !known(a.text)) add(c.text, a.text, c.sure, `${quote(a.text)} goes into ${quote(c.text)}`);
      else add(c.text, null, c.sure, `${quote(c.text)} is entered`);
      return 3;
    }
    add(a.text, null, a.sure, `${quote(a.text)} is entered`);
    return 1;
  }

  if (joins(b, ...into)) {
    if (c?.t === 'label') {
      add(c.text, a.text, c.sure, `${quote(a.text)} goes into ${quote(c.text)}`);
      return 3;
    }
    if (c?.t === 'value' && c.token.quoted) {
      if (!joins(b, 'for') || known(c.text) || isCaption(c.text) || known(c.text.split(' ').at(-1)!))
        addOrdered(c.text, a.text, pairs, 'value first');
      return 3;
    }
    if (c?.t === 'blocked') return 3;
  }
  if (joins(b, 'with') && c?.t === 'label' && d?.t === 'value') {
    // `"Email" with the value "x"`, but `as "ann" with password "x"`.
    if (saysValue(c) || c.sure) {
      add(null, a.text, false, `${quote(a.text)} has no label`, true);
      return 1;
    }
    add(a.text, d.text, true, `${quote(a.text)} is given ${quote(d.text)}`);
    return 4;
  }
  if (joins(b, ...assigning)) {
    if (c?.t === 'label') {
      if (joins(b, 'with') && sameName(a.text, c.text)) {
        add(a.text, null, true, `${quote(a.text)} is entered`);
        return 3;
      }
      const first = b?.t === 'join' && b.c === 'as' && !known(a.text);
      if (first || !saysValue(c)) add(c.text, a.text, c.sure, `${quote(a.text)} is entered as ${quote(c.text)}`);
      else add(a.text, c.text, true, `${quote(a.text)} is given ${quote(c.text)}`);
      return 3;
    }
    // `to "Paris" with "Cash" payment`: the second value has its own label behind it.
    if (c?.t === 'value' && !(joins(b, 'with') && d?.t === 'label')) {
      addOrdered(a.text, c.text, pairs, joins(b, 'as') ? 'either order' : 'label first');
      return 3;
    }
  }
  // `30 days as the trial period`
  if (b?.t === 'label' && !b.sure && a.token.kind === 'number' && joins(c, 'as') && d?.t === 'label') {
    add(d.text, a.text, d.sure, `${quote(a.text)} is entered as ${quote(d.text)}`);
    return 4;
  }
  if (b?.t === 'value' && a.token.quoted && b.token.quoted) {
    addOrdered(a.text, b.text, pairs, 'either order');
    return 2;
  }
  const behind = items.at(i + 4);
  const labelBehind = behind?.t === 'label' && !behind.sure;
  if (b?.t === 'label' && c?.t !== 'value' && !(joins(c, ...assigning) && d?.t === 'value' && !labelBehind)) {
    add(b.text, a.text, b.sure, `${quote(a.text)} stands before ${quote(b.text)}`, true);
    return 2;
  }
  if (b?.t === 'blocked') return 2;
  add(null, a.text, false, `${quote(a.text)} has no label`, true);
  return 1;
}

/** Two quoted texts: the sentence says which is the label, unless the other one plainly is. */
function addOrdered(
  label: string,
  value: string,
  pairs: Pair[],
  order: 'label first' | 'value first' | 'either order',
): void {
  // `fill in "x" with "y"` and `"x" in "y"` have one order; `"x" as "y"` has two.
  const swap = order === 'either order' && !known(label) && known(value);
  const [field, content] = swap ? [value, label] : [label, value];
  if (isPlaceholder(field) && isPlaceholder(content) && namesItself(field.slice(1, -1), content.slice(1, -1))) {
    // `as <username> with <password>`
    for (const text of [field, content])
      pairs.push({
        label: text.slice(1, -1),
        value: text,
        sure: false,
        adjacent: false,
        reason: `${quote(text)} names it`,
      });
    return;
  }
  const asks = order === 'value first' && isCaption(field);
  if (!asks && !looksLikeLabel(field) && !/^[#./[<]/.test(field)) return;
  pairs.push({
    label: field,
    value: content,
    sure: true,
    adjacent: false,
    reason: `${quote(field)} is given ${quote(content)}${order === 'either order' ? '' : ` (${order})`}`,
  });
}

/** Of two columns, whether the first is a field, and not what the field is called: `<field> with <value>`. */
function namesItself(first: string, second: string): boolean {
  return known(first) || !(KEY_COLUMN.test(first) || VALUE_COLUMN.test(second));
}

const KEY_COLUMN = /(?:field|key|label|element|locator|selector|input|box|column|property|attribute|setting|option|parameter|param|control)\b|(?:field|label|element)[ _-]?(?:name|id)s?$/i; // prettier-ignore
const VALUE_COLUMN = /(?:value|text|data|content|input|state|option|val)s?\d*$/i;

function isPlaceholder(text: string): boolean {
  return /^<[^<>]{1,80}>$/.test(text);
}

/** Whether a text is the name of a field as people name fields. */
export const known = memo((text: string): boolean => {
  if (text.length > 40 || text.startsWith('<') || classifyValue(text) !== null) return false;
  const name = fieldName(text);
  if (name === null) return false;
  const words = nameWords(name);
  if (words.length === 2 && OF_A_THING.has(words[1]) && KNOWN_NOUNS.has(words[0])) return true;
  return NAMES.has(name) || (classifyName(words)?.confidence ?? 0) >= 0.7;
});

/** `Cabin class`, as forms call their fields; `Ann Baker` is somebody. */
const isCaption = (text: string): boolean => /^\p{Lu}[\p{Ll}'’]{0,30}(?: [\p{Ll}'’]{2,30}){1,8}$/u.test(text);

/** `"Senha" com uma senha válida`: said again, and no value. */
function sameName(field: string, said: string): boolean {
  const name = fieldName(field);
  return name !== null && name === fieldName(said);
}

/** `value`, or the field's name in other words. */
function saysSame(field: string, { words, text }: Item & { t: 'label' }): boolean {
  if (words.every(({ lower }) => UNSAID.has(lower))) return true;
  const type = classifyName(nameWords(text))?.semantic_type;
  return type !== undefined && type === classifyName(nameWords(field))?.semantic_type;
}

/** What a thing is called, whatever thing it is. */
export const NAMES: ReadonlySet<string> = new Set(['name', 'nome', 'nombre', 'nom', 'naam', 'namn', 'nazwa', 'isim']);
/** What things have: `lesson name`. */
const OF_A_THING = new Set(['name', 'id', 'number', 'code', 'type', 'date', 'title', 'status', 'price', 'description']);

/** Whether words without quotes are a value: `John Smith`, not `a valid email`. */
function saysValue(item: Item & { t: 'label' }): boolean {
  const first = item.words.at(0)?.lower;
  if (item.words.some(({ classes }) => [...classes].some(isVerb))) return false;
  // `os dados do usuário`, `o campo de senha`
  if (item.words.some(({ classes }) => classes.has('vague') || classes.has('field'))) return false;
  return (
    !item.sure && first !== undefined && item.words.length <= 4 && !item.words.some((word) => UNSAID.has(word.lower))
  );
}

function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  let run: Token[] = [];
  const flush = (): void => {
    const words = trimmed(run, items.length === 0);
    run = [];
    if (words.length > 0) addRun(words, items);
  };
  for (const [at, token] of tokens.entries()) {
    const connector = joinsName(tokens, at, run) ? null : connectorOf(token);
    if (connector !== null) {
      // `to value: "x"`
      const before = items.at(-1);
      if (
        token.text === ':' &&
        before?.t === 'join' &&
        before.c !== 'and' &&
        run.length === 1 &&
        ANY.test(run[0].lower)
      )
        run = [];
      flush();
      // `vul "Achternaam" in met "Lee"`: the last one says how they belong.
      const last = items.at(-1);
      if (last?.t === 'join' && last.c === 'in' && connector !== 'and') items.pop();
      // `to value: "x"`
      if (last?.t === 'join' && last.c !== 'and' && token.text === ':') continue;
      items.push({ t: 'join', c: connector });
    } else if (token.kind === 'word') {
      run.push(token);
    } else {
      flush();
      const label: Item = { t: 'label', text: labelOfLocator(token.text), words: [token], sure: true };
      const others = tokens.filter(({ kind }) => kind !== 'word').length > 1;
      const colon = tokens.at(at - 1)?.text === ':' && items.at(-1)?.t === 'join';
      const before = items.at(colon ? -2 : -1);
      if (others && token.quoted && announces(before, colon, tokens.at(at + 1))) {
        items.splice(colon ? -2 : -1);
        items.push(label);
      } else if (others && token.quoted && isLocator(token.text)) {
        // `in element "//input[@name='email']"`
        dropElement(items);
        items.push(label.text === '' ? { t: 'blocked' } : label);
      } else items.push({ t: 'value', text: token.text, token });
    }
  }
  flush();
  return items;
}

/** `into the input with XPath`, `in element`: what is found there. */
function dropElement(items: Item[]): void {
  for (let left = 2; left > 0; left--) {
    const last = items.at(-1);
    const before = items.at(-2);
    if (last?.t === 'label' && last.words.every((word) => isField(word) || ELEMENT.test(word.lower))) items.pop();
    else if (last?.t === 'join' && last.c === 'with' && before?.t === 'label' && before.words.every(isField))
      items.splice(-2);
  }
}

const ELEMENT = /^(?:elements?|locator|selector|xpath|css|elementine)$/i;

/** `the field "Email"`, `field: "Email" to`: what a field noun announces is a label. */
function announces(before: Item | undefined, colon: boolean, next: Token | undefined): boolean {
  if (before?.t !== 'label' || !before.words.at(-1)!.classes.has('field')) return false;
  const goesOn = next !== undefined && ['with', 'as', 'to'].some((each) => next.classes.has(each as WordClass));
  return colon ? goesOn : before.words.length <= 2 || (goesOn && before.words.length <= 5);
}

/** A run of words without who enters it, and without what stands around a label and is no part of it. */
function trimmed(run: readonly Token[], isFirst: boolean): readonly Token[] {
  let words = run;
  while (words.length > 1 && words[0].classes.has('who') && words[0].lower.length <= 4 && words[0].lower !== 'user')
    words = words.slice(1);
  // `it has name: "x"`
  if (words.length > 2 && /^(?:it|they|which|that|who)$/.test(words[0].lower) && words[1].classes.has('have'))
    words = words.slice(2);
  if (words.every(isFiller)) return isFirst ? words.filter(({ classes }) => classes.has('vague')) : [];
  while (isFiller(words.at(-1)!)) words = words.slice(0, -1);
  while (isFiller(words[0])) {
    // `Şifre alanına`: what says little beside another name is one by itself.
    if (words.slice(1).every(isField) && words[0].classes.has('vague') && known(words[0].text)) break;
    words = words.slice(1);
  }
  return words;
}

function isFiller({ classes }: Token): boolean {
  return classes.has('articles') || classes.has('possessives') || classes.has('vague') || classes.has('following');
}

function isField({ text, classes }: Token): boolean {
  return classes.has('field') || FIELD_NOUNS.test(text);
}

/** A run of words between values and connectors: a label, or what makes one of the value before it. */
function addRun(words: readonly Token[], items: Item[]): void {
  // `using no identifier`
  if (words[0].classes.has('negation')) {
    items.push({ t: 'blocked' });
    return;
  }
  const text = words.map((word) => word.text).join(' ');
  const before = items.at(-1);
  const onlyField = words.every(isField);
  // `Name "x" alanına`: the label stands before the value already.
  if (before?.t === 'value' && onlyField && items.at(-2)?.t === 'label' && !FIELD_NOUNS.test(text)) return;
  if (before?.t === 'value' && onlyField) {
    items[items.length - 1] = { t: 'label', text: before.text, words: [before.token], sure: true };
  } else if (before?.t === 'value' && BLOCKING_NOUNS.test(text)) {
    items[items.length - 1] = { t: 'blocked' };
  } else if (!onlyField && BLOCKING_NOUNS.test(text)) {
    items.push({ t: 'blocked' });
  } else {
    const noun = words.findIndex((word, k) => k > 0 && isField(word));
    // `el campo nombre`
    const announced =
      noun < 0 &&
      words.length > 1 &&
      words.length < 4 &&
      words[0].classes.has('field') &&
      !FIELD_NOUNS.test(words[0].text);
    // `the search text box`
    const end = noun > 1 && words[noun - 1].lower === 'text' ? noun - 1 : noun;
    const label = noun > 0 ? words.slice(0, end) : announced ? words.slice(1) : words;
    // `a required field`: which one is not said.
    const last = label.at(-1)!;
    // `corretamente todos os campos`
    const unnamed = noun > 0 && isFiller(last) && !known(last.text);
    if (unnamed || (noun > 0 && label.every(({ lower }) => REQUIRED.test(lower)))) {
      items.push({ t: 'blocked' });
      return;
    }
    // `credentials Email as "x"`
    const rest = label.slice(1);
    if (label.length > 1 && WHOLE.test(label[0].lower) && known(rest.map(({ text: word }) => word).join(' '))) {
      items.push({ t: 'label', text: rest.map(({ text: word }) => word).join(' '), words: rest, sure: noun > 0 });
      return;
    }
    const compound = /^(\p{L}[\p{L}-]{2,30}?)-?(?:feld|fältet|veld)$/iu.exec(last.text)?.[1];
    const parts = label.map((word, k) => (k === label.length - 1 ? (compound ?? word.text) : word.text));
    items.push({
      t: 'label',
      text: parts.join(' '),
      words,
      sure: noun > 0 || announced || compound !== undefined,
    });
  }
}

const ANY = /^(?:values?|text|data)$/;
/** What is entered as a whole, before the fields of it are named. */
const WHOLE = /^(?:credentials|details|data|information|info)$/;
const REQUIRED = /^(?:required|mandatory|optional|relevant|necessary|respective|corresponding|appropriate|remaining)$/;

/** `date de naissance`, `nom d'utilisateur`: a connector within a name. */
function joinsName(tokens: readonly Token[], at: number, run: readonly Token[]): boolean {
  const before = run.at(-1);
  const next = tokens.at(at + 1);
  // `the assign to dropdown`
  if (/^(?:to|by)$/.test(tokens[at].lower) && before !== undefined && next !== undefined && !isFiller(before))
    if (isField(next) && next.kind === 'word' && !isField(before)) return true;
  if (!tokens[at].classes.has('of') || before === undefined || next?.kind !== 'word') return false;
  return ![before, next].some((word) => isFiller(word) || isField(word) || connectorOf(word) !== null);
}

function connectorOf(token: Token): Connector | null {
  if (token.kind !== 'word') return null;
  const { classes } = token;
  if (classes.has('as')) return 'as';
  if (classes.has('be')) return 'is';
  if (classes.has('to')) return 'to';
  if (classes.has('with')) return 'with';
  if (classes.has('in')) return /^(?:for|at|within|against|under|out)$/.test(token.lower) ? 'for' : 'in';
  if (classes.has('and')) return 'and';
  if (classes.has('named')) return 'named';
  if (classes.has('priced')) return 'priced';
  return null;
}

function quote(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
