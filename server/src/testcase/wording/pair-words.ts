import { classifyName } from '../fields/classify-field';
import { fieldName, nameWords } from '../fields/names';
import { isVerb } from './lexicon';
import type { Item } from './pair-items';
import type { Token } from './tokens';

/** What the words of a label tell: that they are a value, that they say nothing, whose something is. */

type Label = Item & { t: 'label' };

const UNSAID = new Set(
  (
    'a an the my your his her its their our valid invalid some any correct incorrect wrong right random new text value values data details ' +
    'something anything nothing it them that this these those same following empty blank all required mandatory information credentials ' +
    'characters too only more less another different existing proper long short numbers letters given'
  ).split(' '),
);

export const OF_WHOM = /^(?:de|do|da|del|di|dell|della|von|vom|van)$/;
export const isPerson = ({ words }: Label): boolean => words.some(({ classes }) => classes.has('who'));

/** What is chosen in a list, or stands in a field: `the option "Express"`. */
const OPTION = 'option|entry|item|value|eintrag|wert|opci[oó]n|op[cç][aã]o|opzione|voce|valeur|valor|valore|optie|waarde|opcj[aęi]|warto[sś][cć]|alternativet?|v[aä]rdet?|elemento?|élément|pozycj[aęi]'; // prettier-ignore
const OPTION_WORD = new RegExp(`^(?:${OPTION})$`);
export const isOptionWord = ({ classes, lower }: Token): boolean => classes.has('vague') || OPTION_WORD.test(lower);
/** Such a word as a label, or what shows an option. */
export const ENTRY_OF = new RegExp(`^(?:radio|radio button|${OPTION})$`, 'i');

/** `Cabin class`, as forms call their fields; `Ann Baker` is somebody. */
export const isCaption = (text: string): boolean => /^\p{Lu}[\p{Ll}'’]{0,30}(?: [\p{Ll}'’]{2,30}){1,8}$/u.test(text);

/** `"Senha" com uma senha válida`: said again, and no value. */
export function sameName(field: string, said: string): boolean {
  const name = fieldName(field);
  return name !== null && name === fieldName(said);
}

/** `value`, or the field's name in other words. */
export function saysSame(field: string, { words, text }: Label): boolean {
  if (words.every(({ lower }) => UNSAID.has(lower))) return true;
  const type = classifyName(nameWords(text))?.semantic_type;
  return type !== undefined && type === classifyName(nameWords(field))?.semantic_type;
}

/** Whether words without quotes are a value: `John Smith`, not `a valid email`. */
export function saysValue(item: Label): boolean {
  const first = item.words.at(0)?.lower;
  if (item.words.some(({ classes }) => [...classes].some(isVerb))) return false;
  // `os dados do usuário`, `o campo de senha`
  if (item.words.some(({ classes }) => classes.has('vague') || classes.has('field'))) return false;
  return (
    !item.sure && first !== undefined && item.words.length <= 4 && !item.words.some((word) => UNSAID.has(word.lower))
  );
}
