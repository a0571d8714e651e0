import { looksLikeLabel } from '../fields/names';
import { known } from './known-names';
import { isLocator } from './locators';
import { isFiller, itemsOf, type Connector, type Item } from './pair-items';
import { pairLists } from './pair-lists';
import {
  BECOMES,
  ENTRY_OF,
  FILE,
  isCaption,
  isFor,
  isMeasured,
  isOptionWord,
  isPerson,
  isPicker,
  namesField,
  OF_ANY_KIND,
  OF_WHOM,
  WHEN,
  sameName,
  saysSame,
  saysValue,
} from './pair-words';
import { fieldCalledBy } from './spoken/called';
import type { Token } from './tokens';
import { isOutlineColumn } from './outline-column';

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
  /** Its value is the name of another thing: the label is what that is called, where the scenario knows one. */
  refers?: true;
  reason: string;
}

/** Pairs a clause's labels and values. `toAssigns`: `set "Email" to "x"` rather than `type "x" to "Email"`. */
export function pairUp(tokens: readonly Token[], toAssigns: boolean): Pair[] {
  const items = itemsOf(tokens);
  const listed = pairLists(items);
  if (listed !== null) return listed;
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
    // Polish `z listy "Kraj" wybieram "Peru"`
    if ((a.c === 'in' || a.c === 'for' || /^ze?$/.test(a.word)) && b?.t === 'label' && b.sure && c?.t === 'value') {
      add(b.text, c.text, true, `${quote(c.text)} goes into the field ${quote(b.text)}`);
      return 3;
    }
    // `aus der Liste "Land" den Eintrag "Peru"`
    if (a.c === 'in' && b?.t === 'label' && b.sure && c?.t === 'label' && ENTRY_OF.test(c.text) && d?.t === 'value') {
      add(b.text, d.text, true, `${quote(d.text)} goes into the field ${quote(b.text)}`);
      return 4;
    }
    // `unter "Land" den Eintrag "Peru"`
    const isEntry = b?.t === 'value' && b.token.quoted && c?.t === 'label' && ENTRY_OF.test(c.text) && d?.t === 'value';
    if (['in', 'for', 'as'].includes(a.c) && isEntry) {
      addOrdered(b.text, d.text, pairs, 'label first');
      return 4;
    }
    // `ik kies bij "Land" voor "Peru"`
    if (/^(?:bij|voor)$/.test(a.word) && b?.t === 'value' && c?.t === 'join' && c.word === 'voor' && d?.t === 'value') {
      addOrdered(b.text, d.text, pairs, 'label first');
      return 4;
    }
    // `scelgo come metodo di pagamento "Carta"`: nothing but a field stands there.
    if (a.c === 'as' && a.word !== 'as' && b?.t === 'label' && c?.t === 'value' && d?.t !== 'label') {
      add(b.text, c.text, true, `${quote(c.text)} is given as ${quote(b.text)}`);
      return 3;
    }
    // `a trip from "Bonn" to "Rome"`
    const e = items.at(i + 4);
    if (
      a.word === 'from' &&
      b?.t === 'value' &&
      c?.t === 'join' &&
      c.c === 'to' &&
      d?.t === 'value' &&
      e?.t !== 'label'
    ) {
      add('from', b.text, false, 'where from');
      add('to', d.text, false, 'where to');
      return 4;
    }
    if (a.c === 'priced' && b?.t === 'value') {
      add('price', b.text, false, 'what it costs');
      return 2;
    }
    if (a.c === 'named' && b?.t === 'value') {
      add(fieldCalledBy(a.word), b.text, false, 'what it is called');
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

  if (items.length === i + 4 && d !== undefined) {
    // `pick the date "2025-01-15" in "Since"`: of what kind it is, and into which field.
    const isKind = a.t === 'label' && (OF_ANY_KIND.test(a.text) || ENTRY_OF.test(a.text)) && b?.t === 'value';
    if (isKind && joins(c, 'in', 'to') && d.t === 'value' && d.token.quoted) {
      add(d.text, b.text, true, `${quote(b.text)} goes into ${quote(d.text)}`);
      return 4;
    }
    // `the "Peru" option from the "Country" dropdown`
    const isOption = a.t === 'value' && a.token.quoted && b?.t === 'label' && ENTRY_OF.test(b.text);
    if (isOption && joins(c, 'in', 'for') && ((d.t === 'value' && d.token.quoted) || (d.t === 'label' && d.sure))) {
      add(d.text, a.text, true, `${quote(a.text)} is chosen from ${quote(d.text)}`);
      return 4;
    }
  }
  // `modifico il campo "Città" in "Roma"`
  if (
    toAssigns &&
    a.t === 'label' &&
    a.sure &&
    b?.t === 'join' &&
    BECOMES.test(b.word) &&
    c?.t === 'value' &&
    items.length === i + 3
  ) {
    add(a.text, c.text, true, `${quote(c.text)} is entered as ${quote(a.text)}`);
    return 3;
  }

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
      // `a opção "x" no menu`: where somebody goes.
      if (ENTRY_OF.test(a.text) && joins(c, 'in') && d?.t === 'blocked') return 4;
      // `the text "x" into the "Bio" field`, `the position of "x" to "3"`, `the name "x" as username`
      const offers = joins(c, ...into) && d?.t === 'label' && isPicker(d) && !a.words.every(isOptionWord);
      if (offers && b.token.kind === 'value' && !isFiller(a.words.at(-1)!)) {
        add(a.text, b.text, a.sure, `${quote(a.text)} stands before ${quote(b.text)}`, true);
        return 4;
      }
      const takes =
        joins(c, ...into) &&
        d?.t === 'label' &&
        (d.sure || known(d.text) || !(isFor(c) && isMeasured(b))) &&
        (d.sure || (!known(a.text) && items.at(i + 4)?.t !== 'value'));
      const isFile = FILE.test(a.text);
      const named =
        joins(c, 'as') && d?.t === 'label' && (isFile || known(d.text) || /^(?:text|value|string)$/i.test(a.text));
      // `the file "cv.pdf" to "CV"`
      if (isFile && joins(c, 'as', ...into) && d?.t === 'value' && d.token.quoted && looksLikeLabel(d.text)) {
        add(d.text, b.text, true, `${quote(b.text)} goes into ${quote(d.text)}`);
        return 4;
      }
      // `wartość "PLN" z listy "Waluta"`: what a list or a field is given.
      const isOption = c?.t === 'join' && d?.t === 'label' && d.sure && a.words.every(isOptionWord);
      if (isOption || takes || named || (isFile && joins(c, 'to') && d?.t === 'label' && known(d.text))) {
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
    // `a review with 4 stars`
    const after = items.at(i + 4);
    if (
      joins(b, 'with') &&
      c?.t === 'value' &&
      c.token.kind === 'number' &&
      d?.t === 'label' &&
      !d.sure &&
      after?.t !== 'value'
    ) {
      add(d.text, c.text, false, `${quote(c.text)} are counted`, true);
      return 4;
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
    // `my name into the field "Name"`, `min adress i fältet för "Adress"`
    const inField =
      joins(b, 'in', 'to', 'for') && c?.t === 'label' && c.words.every(({ classes }) => classes.has('field'));
    const field = inField && joins(d, 'in', 'for') ? items.at(i + 4) : d;
    if (inField && !a.sure && field?.t === 'value' && field.token.quoted && items.at(-1) === field) {
      add(field.text, null, true, `${quote(a.text)} goes into ${quote(field.text)}`);
      return items.length - i;
    }
    // `una domanda all'indirizzo "x"`
    if (joins(b, 'to', 'in') && c?.t === 'label' && !a.sure && !known(a.text) && known(c.text) && d?.t === 'value')
      return 2;
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
    // `un monto de 120,50`
    if (
      b?.t === 'join' &&
      /^(?:de|von|di|van|av|på)$/.test(b.word) &&
      c?.t === 'value' &&
      !c.token.quoted &&
      (d === undefined || d.t === 'join')
    ) {
      add(a.text, c.text, a.sure, `${quote(a.text)} is given ${quote(c.text)}`);
      return 3;
    }
    // `los datos de cliente id <id>`, `auf der Startseite ins Textfeld Ort "Bonn"`: the first of it, and where.
    if (joins(b, ...into) && c?.t === 'label' && d?.t === 'value' && (!c.sure ? !saysValue(a) : d.token.quoted))
      return 2;
    if (joins(b, ...into) && c?.t === 'label' && (c.sure || known(c.text))) {
      if (saysValue(a) && !known(a.text)) add(c.text, a.text, c.sure, `${quote(a.text)} goes into ${quote(c.text)}`);
      else add(c.text, null, c.sure, `${quote(c.text)} is entered`);
      return 3;
    }
    add(a.text, null, a.sure, `${quote(a.text)} is entered`);
    return 1;
  }

  if (joins(b, ...into)) {
    // `"<clave>" del usuario registrado`: whose it is.
    if (c?.t === 'label' && b?.t === 'join' && OF_WHOM.test(b.word) && !c.sure && isPerson(c)) {
      add(null, a.text, false, `${quote(a.text)} is of somebody`, true);
      return 3;
    }
    // `du 3 au 5 mars pour motif "x"`, `4 210 € pour le mois de mars`: nothing that goes into it.
    if (isFor(b) && c?.t === 'label' && !c.sure && (d?.t === 'value' || (isMeasured(a) && !known(c.text)))) {
      add(null, a.text, false, `${quote(a.text)} has no label`, true);
      return 1;
    }
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
      // `"July 16, 1969" as the "Starts on" date`
      if (joins(b, 'as') && d?.t === 'label' && WHEN.test(d.text)) {
        addOrdered(c.text, a.text, pairs, 'value first');
        return 4;
      }
      // `"Peru" som "Land"`, `"Peru" als "Land"`: what is entered comes first.
      const isValueFirst = b?.t === 'join' && /^(?:som|als)$/.test(b.word) && !known(a.text);
      if (isValueFirst) addOrdered(c.text, a.text, pairs, 'value first');
      else addOrdered(a.text, c.text, pairs, joins(b, 'as') ? 'either order' : 'label first');
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
  const swap =
    order === 'either order' && !known(label) && (known(value) || (!looksLikeLabel(label) && looksLikeLabel(value)));
  const [field, content] = swap ? [value, label] : [label, value];
  if (isOutlineColumn(field) && isOutlineColumn(content) && namesField(field.slice(1, -1), content.slice(1, -1))) {
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

function quote(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
