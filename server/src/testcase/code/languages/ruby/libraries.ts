import type { Call } from '../../program';

/** Capybara's kinds of fields, which are looked up by their label, id or name. */
const FIELD_KINDS: ReadonlySet<string> = new Set(['field', 'fillable_field', 'select', 'checkbox', 'radio_button', 'file_field', 'datalist_input']); // prettier-ignore
const FINDERS: ReadonlySet<string> = new Set(['find', 'first', 'find_all', 'all']);
const BOXES: ReadonlySet<string> = new Set(['checkbox', 'check_box', 'radio', 'radio_button']);

/** A call of a library whose name says less than it does, in the words that other languages have for the same. */
export function inCommonWords(call: Call): Call {
  const { object, name, args, named } = call;
  const first = args.at(0);
  // Capybara: `find(:fillable_field, "Email")`
  if (FINDERS.has(name) && args.length > 1 && first?.kind === 'literal' && FIELD_KINDS.has(first.text)) {
    return { ...call, name: 'find_field', args: args.slice(1) };
  }
  // Capybara: `within_fieldset('Delivery') { choose 'Express' }`
  if (name === 'within_fieldset') return { ...call, name: 'within' };
  // Selenium: `select_by(:text, "Germany")`
  if (name === 'select_by' && args.length === 2 && first?.kind === 'literal') {
    return { ...call, name: `select_by_${first.text}`, args: args.slice(1) };
  }
  // Helpers over Capybara for fields that a script draws: `select2 "x", from: "Y"`, `fill_in_editor "Y", with: "x"`
  const has = (key: string): boolean => args.length > 0 && named.some((argument) => argument.name === key);
  if (object === null && /select/.test(name) && has('from')) return { ...call, name: 'select' };
  if (object === null && name.startsWith('fill_in_') && has('with')) return { ...call, name: 'fill_in' };
  // Watir: `checkbox.set`, `checkbox.set(false)`, `checkbox.clear`
  const isBox = object?.kind === 'call' && BOXES.has(object.name);
  const flag = first?.kind === 'literal' && first.type === 'boolean' ? first.text : null;
  if (name === 'set' && (args.length === 0 || flag !== null)) {
    return { ...call, name: flag === 'false' ? 'uncheck' : 'check', args: [] };
  }
  return name === 'clear' && isBox ? { ...call, name: 'uncheck' } : call;
}
