import type { FieldFact } from '../facts';
import { classifyName } from '../fields/classify-field';
import { fieldName, nameWords } from '../fields/names';

/** A quoted text, or a parameter of the concept around it. */
const TOLD = /"(?:[^"\\]|\\.){0,500}"|<[^<>"]{1,200}>/.source;
/** Some words, none of them told. */
const WORDS = /[^"<>]{0,60}/.source;
const ENTERS = /(?:yaz|gir|gönder|gonder|doldur|seç|sec)[a-zçğıöşü]{0,10}[\s.]*$/.source;

/** `"Email" elementine "a@b.c" değerini yaz` */
const ELEMENT_FIRST = new RegExp(
  `^(?:[\\w-]+ )?(${TOLD})${WORDS}\\belement${WORDS}(${TOLD})${WORDS}\\b${ENTERS}`,
  'iu',
);
/** `"a@b.c" textini "Email" elementine yaz` */
const VALUE_FIRST = new RegExp(`^(${TOLD})\\s(?:değer|deger|text|metn|bilgi|ifade)\\p{L}*\\s${WORDS}(${TOLD})${WORDS}\\belement${WORDS}\\b${ENTERS}`, 'iu'); // prettier-ignore
/** Parameters that say nothing but that there is one. */
const GENERIC = /^(?:text|value|input|string|data|param\w{0,10}|arg\w{0,10}|word|de[gğ]er|metin)\d{0,2}$/i;

/**
 * What a step of the general kind enters, as Turkish specifications have them: any text into any element, by its key or
 * its locator. null for every other step.
 */
export function elementEntry(text: string, line: number): FieldFact | null {
  if (text.length > 2000) return null;
  const told = ELEMENT_FIRST.exec(text)?.slice(1) ?? VALUE_FIRST.exec(text)?.slice(1).reverse();
  if (told === undefined) return null;
  const [element, value] = told;
  const key = ofElement(element);
  const parameter = /^<(.*)>$/.exec(value)?.[1] ?? '';
  // A concept's parameter says in the concept's words what the element's key says in the page's.
  const named = fieldName(parameter);
  const tells = named !== null && !GENERIC.test(parameter) && classifyName(nameWords(named)) !== null;
  return {
    label: tells ? parameter : key,
    sure: true,
    value: value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value,
    line,
    confidence: 0.85,
    reason: `${value} is entered into the element ${key.slice(0, 60)}`,
  };
}

/** `com.shop:id/etEmail` is an id of Android; `et` and `txt` say what kind of element it is. */
function ofElement(told: string): string {
  const key = told.startsWith('"') ? told.slice(1, -1) : told;
  return key.replace(/^(?:[\w.]{1,200}:id\/)?(?:(?:et|edt|tv|txt|inp|input)_?(?=[A-Z]))?/, '');
}
