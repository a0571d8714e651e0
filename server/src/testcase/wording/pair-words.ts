import { classifyName } from '../fields/classify-field';
import { fieldName, nameWords } from '../fields/names';
import { isVerb } from './lexicon';
import { known } from './known-names';
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

export const OF_ANY_KIND = /^(?:date|time|day|month|year|text|number|option|value|entry|item|word|amount)$/i;

/** What something is changed to, in languages that say so as they say where. */
export const BECOMES = /^(?:in|en|em|su)$/;

/** `for`, in languages that say so of fields as well. */
const FOR = /^(?:pour|für|för|voor|para|per|dla)$/;
export const isFor = (item: Item | undefined): boolean => item?.t === 'join' && FOR.test(item.word);

/** `4 210 €` */
export const isMeasured = (item: Item): boolean => item.t === 'value' && item.token.unit !== undefined;

/** `el día "3" del calendario`, `le jour "3" dans la liste`: where it is picked, and no field. */
export const isPicker = ({ words }: Label): boolean =>
  words.every(({ quoted }) => !quoted) &&
  (words.some(({ lower }) => CALENDAR.test(lower)) || words.every(({ classes }) => classes.has('field')));

const CALENDAR = /^(?:kalend(?:er|ern|arz\p{L}{0,3})|calend(?:ario|ário|rier|ar)|date-?picker)$/u;

/** Of two columns, whether the first is a field, and not what the field is called: `<field> with <value>`. */
export function namesField(first: string, second: string): boolean {
  return known(first) || !(KEY_COLUMN.test(first) || VALUE_COLUMN.test(second));
}

const KEY_COLUMN = /(?:field|key|label|element|locator|selector|input|box|column|property|attribute|setting|option|parameter|param|control)\b|(?:field|label|element)[ _-]?(?:name|id)s?$/i; // prettier-ignore
const VALUE_COLUMN = /(?:value|text|data|content|input|state|option|val)s?\d*$/i;

/** What is uploaded, whatever it is for. */
export const FILE =
  /^(?:files?|datei(?:en)?|archivos?|arquivos?|ficheiros?|fichiers?|bestand(?:en)?|fil(?:en|er)?|plik(?:i)?)$/i;

export const WHEN = /^(?:date|time|datetime|date and time)$/;
