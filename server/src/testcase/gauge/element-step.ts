import type { FieldFact } from '../facts';
import { classifyName } from '../fields/classify-field';
import { fieldName, nameWords } from '../fields/names';
import { known } from '../wording/known-names';

/** A quoted text, or a parameter of the concept around it. */
const TOLD = /"(?:[^"\\]|\\.){0,500}"|<[^<>"]{1,200}>/.source;
/** Some words, none of them told. */
const WORDS = /[^"<>]{0,60}/.source;
/** What is typed into, or chosen from, with its endings. */
const HOLDS = /\b(?:element|alan[ıia]|kutu|textbox|input|combobox|dropdown)/.source;
/** What is pressed then may stand behind it: `yaz ve Enter tuşuna bas`. */
const ENTERS = /(?:yaz|gir|gönder|gonder|doldur|seç|sec)[a-zçğıöşü]{0,10}(?:\s+ve\s[^"<>]{1,40})?[\s.]*$/.source;

/** `İd si "email" olan alana`: by what it is found. */
const LOCATED = /(?:id|İd|css|xpath|name|class)['’ ]{0,2}[a-zçğıöşü]{0,4} /.source;
/** `"Email" elementine "a@b.c" değerini yaz` */
const ELEMENT_FIRST = new RegExp(
  `^(?:[\\w-]+ |${LOCATED})?(${TOLD})${WORDS}${HOLDS}${WORDS}(${TOLD})${WORDS}\\b${ENTERS}`,
  'iu',
);
/** `"a@b.c" textini "Email" elementine yaz` */
const VALUE_FIRST = new RegExp(
  `^(${TOLD})\\s(?:değer|deger|text|metn|bilgi|ifade)\\p{L}*\\s${WORDS}(${TOLD})${WORDS}${HOLDS}${WORDS}\\b${ENTERS}`,
  'iu',
);
/** `Soyisim yaz "Lee"`, `Marka seç "Acme"` */
const NAME_FIRST = new RegExp(
  `^([^"<>]{1,80}?)\\s(?:yaz|gir|seç|sec)(?:ar|er|in|iniz|ilir|ılır)?\\s{1,5}(${TOLD})[\\s.]*$`,
  'iu',
);
/** An element, and no value of a field: `Rastgele ürün seç ".list a"`. */
const SELECTOR = /^(?:[.#][\w-]|\(?\/\/|(?:css|xpath)=)/;
/** Who enters it, where it is chosen from, and that it is wanted: no part of a field's name. */
const BEFORE =
  /^(?:kullanıcı|açılan|[iİ]stediği|[iİ]stenen|geçerli|geçersiz|\d{1,4}\shaneli|\S{1,30}['’]\p{L}{1,4})\s+/iu;
const BEHIND = /\s(?:bilgisi|bilgisini|değeri|değerini|girişi|olarak)$/iu;
/** Parameters that say nothing but that there is one. */
const GENERIC = /^(?:text|value|input|string|data|param\w{0,10}|arg\w{0,10}|word|de[gğ]er|metin)\d{0,2}$/i;

/**
 * What a step of the general kind enters, as Turkish specifications have them: any text into any element, by its key or
 * its locator, or a field's name with the verb behind it. null for every other step.
 */
export function elementEntry(text: string, line: number): FieldFact | null {
  if (text.length > 2000) return null;
  const told = ELEMENT_FIRST.exec(text)?.slice(1) ?? VALUE_FIRST.exec(text)?.slice(1).reverse();
  if (told === undefined) return namedEntry(text, line);
  const [element, value] = told;
  const key = ofElement(element);
  const parameter = /^<(.*)>$/.exec(value)?.[1] ?? '';
  // A concept's parameter says in the concept's words what the element's key says in the page's.
  const named = fieldName(parameter);
  const tells = named !== null && !GENERIC.test(parameter) && classifyName(nameWords(named)) !== null;
  return {
    label: tells ? parameter : key,
    sure: true,
    value: unquoted(value),
    line,
    confidence: 0.85,
    reason: `${value} is entered into the element ${key.slice(0, 60)}`,
  };
}

function namedEntry(text: string, line: number): FieldFact | null {
  const match = NAME_FIRST.exec(text);
  if (match === null || SELECTOR.test(unquoted(match[2]))) return null;
  const [, words, value] = match;
  let label = words.replace(BEHIND, '');
  for (let left = 3; left > 0; left--) label = label.replace(BEFORE, '');
  // `markayı` and, where it is asked for, `modeli` are `marka` and `model` that something is done with.
  const wanted = /^[iİ]st/u.test(words);
  const object = /^(.{0,60}[aeıioöuü])y[ıiuü]$/iu.exec(label)?.[1] ?? /^(.{0,60}\p{L}{2})[ıiuü]$/iu.exec(label)?.[1];
  if (object !== undefined && !known(label) && (wanted || known(object))) label = object;
  if (label.split(/\s+/).length > 5 || fieldName(label) === null) return null;
  return {
    label,
    value: unquoted(value),
    line,
    confidence: 0.8,
    reason: `${value} is given as "${label.slice(0, 60)}"`,
  };
}

function unquoted(told: string): string {
  return told.startsWith('"') ? told.slice(1, -1).replace(/\\(.)/g, '$1') : told;
}

/** `com.shop:id/etEmail` is an id of Android; `et` and `txt` say what kind of element it is. */
function ofElement(told: string): string {
  const key = told.startsWith('"') ? told.slice(1, -1) : told;
  return key.replace(/^(?:[\w.]{1,200}:id\/)?(?:(?:et|edt|tv|txt|inp|input)_?(?=[A-Z]))?/, '');
}
