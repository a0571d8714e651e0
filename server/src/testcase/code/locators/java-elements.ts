import type { Control, Strategy } from './selected';
import { UNKNOWN, type Value } from '../values';

/** How libraries of Java say which element they mean, where that is no selector. */

const SERENITY: Readonly<Record<string, Control | null>> = {
  InputField: null,
  TextArea: null,
  PageElement: null,
  Checkbox: 'checkbox',
  RadioButton: 'radio',
  Dropdown: 'list',
  Button: 'button',
  Link: 'link',
};
const LOOKS: ReadonlyMap<string, Strategy> = new Map(Object.entries({ withlabel: 'label', withplaceholder: 'label', witharialabel: 'label', withnameorid: 'id', withtext: 'text', located: 'auto', locatedby: 'auto' } satisfies Record<string, Strategy>)); // prettier-ignore

/** Serenity's elements: `InputField.withLabel("First Name")`, `Checkbox.withLabel("Terms")`; null for any other call. */
export function serenityLook(type: string, key: string): { strategy: Strategy; control: Control | null } | null {
  const control = Object.hasOwn(SERENITY, type) ? SERENITY[type] : undefined;
  const strategy = LOOKS.get(key);
  return control === undefined || strategy === undefined ? null : { strategy, control };
}

const CONDITIONS =
  /^(?:text|exactText|matchText|partialText|ownText|exactOwnText|exactTextCaseSensitive|value|exactValue)$/;

/** Selenide: what `exactText("Rome")` of `$$("option").find(exactText("Rome"))` asks for; null for no condition. */
export function conditionOf(value: Value): Value | null {
  if (value.t !== 'term' || !CONDITIONS.test(value.name)) return null;
  const own = value.object === null || (value.object.t === 'free' && value.object.name === 'Condition');
  return own ? (value.args.at(0) ?? UNKNOWN) : null;
}

/** What options lie in, by its selector. */
export const SHOWS_OPTIONS = /(?<![a-z])option|select2-.{1,60}-results|list_?-?box|autocomplete|suggest/i;
