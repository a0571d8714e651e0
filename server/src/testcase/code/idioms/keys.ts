import type { Value } from '../values';

/** Held while another key is pressed: what is typed then is a command. */
export const MODIFIERS = /^(?:control|ctrl|command|meta|shift|alt|left_?control|left_?shift|left_?alt)$/i;

/** Keys that send a form. */
export const SUBMITS = /^(?:enter|return|numpad_?enter)$/i;

/** `Keys.ENTER`, `Key.RETURN`, `:enter` and their names; null for what is no key. */
export function keyName(value: Value): string | null {
  if (value.t === 'member' && value.object.t === 'free' && /^(?:Keys?|Keyboard|protractor)$/.test(value.object.name))
    return value.name;
  if (value.t === 'member' && value.object.t === 'member')
    return value.object.name === 'Key' || value.object.name === 'Keys' ? value.name : null;
  if (value.t === 'text' && value.as === undefined && KEYS.test(value.text)) return value.text;
  return null;
}

/** As WebdriverIO and Selenium's JavaScript call them. */
const KEYS = /^(?:enter|return|tab|backspace|escape|Enter|Return|Tab|Backspace|Back space|Escape|Delete|Space|Home|End|Insert|Arrow ?(?:Up|Down|Left|Right)|(?:Up|Down|Left|Right) ?[aA]rrow|Page ?(?:Up|Down)|F\d{1,2}|Control|Ctrl|Command|Meta|Shift|Alt)$/; // prettier-ignore

/** Cypress' `{enter}`, Robot's `\n`, Selenium IDE's `${KEY_ENTER}`, and line ends that send a form. */
export function withoutKeys(text: string): { text: string; submits: boolean } {
  let submits = false;
  const bare = text
    .replace(
      /\$?\{(?:KEY_)?(enter|return|tab|esc(?:ape)?|backspace|del(?:ete)?|selectall|select_all|(?:left|right|up|down)_?arrow|up|down|left|right|home|end|ctrl|shift|alt|meta|movetoend|movetostart|force)\}/gi,
      (_, name: string) => {
        submits ||= SUBMITS.test(name);
        return '';
      },
    )
    // Keys as they are typed: a backspace, Selenium's arrows.
    .replace(/[\p{Co}\p{Cc}]/gu, (key) => (/\s/.test(key) ? key : ''));
  const line = /[\r\n\t]+$/.exec(bare);
  if (line !== null) submits ||= /[\r\n]/.test(line[0]);
  return { text: line === null ? bare : bare.slice(0, line.index), submits };
}
