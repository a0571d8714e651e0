import { fieldName, singular } from '../../fields/names';
import { text, textOf, type Value } from '../values';
import { conditionOf, SHOWS_OPTIONS } from './java-elements';
import type { Locator, Reading } from './locator';
import { plainly } from './role-names';
import { select } from './selectors';

/** Elements that are told more of by what is called on them. */

/** What calls itself a list of choices. */
export const LISTS = /select(?!ed|or)|drop_?-?down|combo|list_?-?box/i;

/** Where options are shown. */
const OPTIONS = /option|drop_?-?down|select_*-?_*(?:menu|panel|list)|list_?-?box|list-?item|autocomplete|suggest|(?:overlay|popper)\S* (?:\S+ )?li$/i; // prettier-ignore

/** Opens options, and is none. */
const TOGGLE = /toggle|\b(?:btn|button)\b/i;

/** What a form's field lies in with its label; not a row or a card, which its text tells from others. */
export const GROUP = /^(?!.*(?:row|card|cell|item|\b(?:tr|td|li)\b)).*(?:group|field|form|label|control|input)/i;

/** Playwright: `options.filter({ hasText: 'Rome' })`, `page.locator('li', { hasText: 'Rome' })`. */
export function shows(found: Locator, text: Value): Locator {
  const isOption = found.control === null && [found.shown, ...found.names].some((name) => OPTIONS.test(name));
  return { ...found, text: textOf(plainly(text)) ?? '', ...(isOption ? { control: 'option', labels: [] } : {}) };
}

/** Playwright: `page.locator('.field', { has: page.getByText('City') })`. */
export function holds(found: Locator, held: Value, depth: number, reading: Reading): Locator {
  const inner = reading.read(held, depth + 1);
  const said = inner?.text ?? inner?.labels.at(0) ?? null;
  return said === null ? found : shows(found, text(said));
}

/** A group of choices that is called so, where that is a label. */
export function grouped(found: Locator, name: string | null | undefined): Locator {
  return typeof name === 'string' && fieldName(name) !== null ? { ...found, group: name } : found;
}

/** `fieldset:has-text("Size")`, `locator('fieldset', { hasText: 'Size' })` */
const FIELDSET = /^fieldset\b/;

/** What the group is called that an element is, or lies in. */
export function groupOf({ group, shown, text: said }: Locator): string | null {
  if (group !== undefined) return group;
  return said !== null && said !== '' && FIELDSET.test(shown) && fieldName(said) !== null ? said : null;
}

/** CodeceptJS: `locate('input').withAttr({ name: 'city' })`, `.before(locate('label').withText('City'))`, `.inside('#address')`. */
export function refined(
  found: Locator,
  key: string,
  args: readonly Value[],
  depth: number,
  reading: Reading,
): Locator | null {
  const [first] = args;
  if (args.length !== 1) return null;
  const said = /^(?:find|findby|filter|filterby)$/.test(key) ? conditionOf(first) : null;
  if (said !== null) {
    const isOption = found.control === 'option' || SHOWS_OPTIONS.test(found.shown);
    // One of the `states` is a state.
    const names = isOption ? found.names.map((name) => name.replace(/[a-z]{3,40}$/, singular)) : found.names;
    return { ...found, names, control: isOption ? 'option' : found.control, text: textOf(said) };
  }
  switch (key) {
    case 'withattr': {
      if (first.t !== 'record') return null;
      const attributes = [...first.entries].slice(0, 8).map(([name, value]) => {
        const known = value.t === 'joined' ? value.parts.map((part) => textOf(part) ?? '').join('') : textOf(value);
        return `[${name}="${(known ?? '').replaceAll('"', '')}"]`;
      });
      const told = select('css', attributes.join(''));
      const { control, option } = told;
      const labels = [...told.labels, ...found.labels];
      return { ...found, labels, control: control ?? found.control, option: option ?? found.option };
    }
    case 'contains': {
      const said = textOf(first);
      // `cy.get('.select__menu').contains('Rome')`
      const called = [found.shown, ...found.names];
      if (
        (called.some((name) => OPTIONS.test(name)) && !TOGGLE.test(found.shown)) ||
        (found.shown === 'li' && found.weak.some((name) => OPTIONS.test(name)))
      )
        return { ...found, control: 'option', labels: [], text: said };
      return { ...found, text: said ?? '' };
    }
    case 'filter': {
      const has = first.t === 'record' ? first.entries.get('hasText') : undefined;
      if (has !== undefined) return shows(found, has);
      const held = first.t === 'record' ? first.entries.get('has') : undefined;
      if (held !== undefined) return holds(found, held, depth, reading);
      // `cy.get('[name=salutation]').filter('[value=Dr]')`
      const own = first.t === 'text' && first.text.startsWith('[') ? select('css', first.text) : null;
      return own === null
        ? null
        : { ...found, option: own.option ?? found.option, control: own.control ?? found.control };
    }
    case 'and':
    case 'or': {
      const other = found.labels.length > 0 ? null : reading.read(first, depth + 1);
      return other === null ? null : { ...found, ...other, control: other.control ?? found.control };
    }
    case 'withtext': {
      // `locate('label').withText(hobby)`
      const names = found.shown === 'label' ? [...found.names, ...(first.as ?? []).slice(-1)] : found.names;
      const isOption = found.control === null && SHOWS_OPTIONS.test(found.shown);
      const text = textOf(first) ?? found.text;
      return { ...found, text, names, ...(isOption ? { control: 'option' as const, labels: [] } : {}) };
    }
    case 'before':
    case 'after': {
      const beside = reading.read(first, depth + 1);
      const label = beside === null ? null : (beside.text ?? beside.labels.at(0));
      return typeof label === 'string' ? { ...found, labels: [...found.labels, label] } : null;
    }
    case 'withchild':
    case 'withdescendant': {
      const held = reading.argument(first);
      return held === null ? null : { ...found, weak: [...found.weak, ...held.labels] };
    }
    case 'inside': {
      const around = reading.argument(first);
      return around === null ? null : { ...found, weak: [...found.weak, ...around.labels, ...around.weak] };
    }
    default:
      return null;
  }
}
