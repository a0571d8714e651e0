import { classifyName, classifyValue, isAboutPeople } from '../fields/classify-field';
import type { FieldFact } from '../facts';
import type { WordClass } from './lexicon';
import { fieldName, nameWords, singular, sureFieldName, tableName } from '../fields/names';
import { known } from './known-names';
import { FILE } from './pair-words';
import { pairUp, type Pair } from './pairs';
import { checkboxName, runOn } from './said';
import { KNOWN_NOUNS } from './table-nouns';
import type { Token } from './tokens';
import { outlineColumn } from './outline-column';

/** Verbs that also mean other things than entering: their labels must be known or quoted. */
const WEAK_ENTRY = /^(?:put|complet|describ|nam|writ|wrote|append|introduc|past|fill with)/;
/** What is done and not entered: `completes checkout`. */
const DEEDS = /^(?:check-?\s?out|purchase|order|payment|booking|reservation|registration|log-?\s?in|sign-?\s?(?:up|in)|transaction|process|journey|challenge)$/i; // prettier-ignore
/** Changing what has no field's name is rather changing where one is. */
const WEAK_ASSIGN = /^(?:reset|chang|updat|edit|modif|renam|adjust|replac|correct)/;
/** What is changed of a page and its program: no field. */
export const ON_PAGE = /^(?:tab|view|page|window|url|screen|theme|filter|sort|sorting|order|frame|iframe|context|zoom|focus|browser|size|layout|language|locale|mode|environment|timeout|setting|settings|tabs|user|users|text|value|it|orientation|resolution|viewport|version|branch|path|file|directory|configuration|config)$/; // prettier-ignore

const A_FILE = /^[^<>]{1,200}\.[a-z\d]{2,5}$/i;

/**
 * What entering a label and a value says of a field; null when they are none. `word` is the verb as the step has it,
 * `line` the step's. `bare`: other values of the step stand behind their labels without quotes.
 */

export function entryFact(pair: Pair, verb: WordClass, word: string, line: number, bare = false): FieldFact | null {
  const found = labelledFact(pair, verb, word, line, bare);
  const column = outlineColumn(pair.value ?? '');
  if (found !== null || column === undefined || pair.label === null || fieldName(column) === null) return found;
  // `under the heading History <year> is chosen`: the column has the name that the words don't give.
  return verb === 'enter' || verb === 'choose'
    ? { label: column, value: pair.value, line, confidence: 0.7, reason: pair.reason }
    : null;
}

/** `kryssar i "<betalsätt>"`, `die Zusatzleistung "Kindersitz" ankreuzt`: of what one is chosen by its box; null where the box is the field. */
function chosenOf({ label, value, adjacent, labelFirst }: Pair, sure: boolean): string | null {
  if (value === null) return null;
  const column = outlineColumn(value);
  if (label === null) return column === undefined || fieldName(column) === null ? null : column;
  return adjacent && labelFirst === true && !sure && CHOICE.test(label) ? label : null;
}

/** What one of several is chosen for. */
const CHOICE =
  /^\p{L}{2,}(?:leistung|zeitraum|zeit|fenster|weise|klasse|vak|wijze|vorm|klass|sätt|tjänst|tillval|slot|method|type|option)(?:en|et)?$|^(?:wariant|okres|rodzaj|typ|pakiet|kategorię|grupę|formę|sposób|kolor|rozmiar|metodę|płeć|ocenę|odpowiedź|poziom|stopień|taryfę|powód|przyczynę|priorytet|variant|variante|perioden?|periode|period[oa]|période|zeitraum|reden|grund|orsaken|skälet|motivo|motif|raison|kategorie|categorie|catégorie|categor[ií]a|kategorin|storleken|färgen|paketet|priorität|prioriteit|prioriteten|prioridad|priorité|priorità|prioridade|nivån|geschlecht|geslacht|kön|sexo|sexe|sesso)$/iu;

/** Whether a name that nobody knows may be a field of what is changed: `the stage`, not `the view` or `the customer`. */
export function mayBeChanged(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return last !== '' && words.length <= 2 && !ON_PAGE.test(last) && !KNOWN_NOUNS.has(singular(last));
}

function labelledFact(pair: Pair, verb: WordClass, word: string, line: number, bare: boolean): FieldFact | null {
  const { value } = pair;
  const label = byPlaceholder(pair);
  const sure = pair.sure || isColumn(label, value);
  const fact = (name: string, content: string | null, confidence: number): FieldFact => ({
    label: name, value: content, line, confidence, reason: pair.reason,
  }); // prettier-ignore
  if (verb === 'tick' || verb === 'untick') {
    const chosen = verb === 'tick' ? chosenOf(pair, sure) : null;
    if (chosen !== null) return fact(chosen, value, 0.7);
    const box = pair.adjacent && !sure ? (value ?? label) : (label ?? value);
    const shown = box === null ? null : checkboxName(box);
    // `I tick vaccinated`; what is only checked may be looked at.
    if (shown === null || (label !== null && value === null && !sure && !/^(?:un)?tick/.test(word))) return null;
    // What a cell holds is no name of a box, unless the step calls it one.
    if (!sure && /^<[^<>]*>$/.test(shown)) return null;
    return fact(shown, verb === 'tick' ? 'true' : 'false', 0.7);
  }
  if (label === null) {
    if (value === null) return null;
    const placeholder = outlineColumn(value);
    if (placeholder !== undefined) {
      if (sureFieldName(placeholder) === null) return null;
      return fieldName(placeholder) === null
        ? { ...fact(placeholder, value, 0.75), sure: true }
        : fact(placeholder, value, 0.75);
    }
    if (verb === 'upload') return /^\d[\d.,]*$/.test(value) ? null : fact('file', value, 0.7);
    if (verb === 'enter' && known(value)) return fact(value, null, 0.6);
    const type = classifyValue(value)?.semantic_type;
    const tells = type !== undefined && !['integer', 'decimal', 'boolean', 'size', 'color', 'time'].includes(type);
    return verb === 'enter' && tells ? fact(type, value, 0.65) : null;
  }
  // `I upload "plan.pdf" as "Location plan"`
  if (
    verb === 'upload' &&
    sure &&
    value !== null &&
    A_FILE.test(label) &&
    !A_FILE.test(value) &&
    sureFieldName(value) !== null
  )
    return { ...fact(value, label, 0.85), sure: true };
  // `Login "https://x.y"`: where somebody goes.
  if (
    value !== null &&
    /^https?:\/\//.test(value) &&
    /^(?:username|password|email)$/.test(classifyName(nameWords(label))?.semantic_type ?? '')
  )
    return null;
  // How an element is found is no field: `"xpath"'li ürünü seç`.
  if (/^(?:xpath|css ?selector|css|class ?name|@class)$/i.test(label)) return null;
  // Italian and Polish: a day.
  if (/^data$/i.test(label) && value !== null && classifyValue(value)?.semantic_type === 'date')
    return { ...fact(label, value, 0.8), sure: true };
  if (fieldName(label) === null) {
    // `I enter "order" as "7"`: both stand in quotes, so the label is one although the word says little.
    const name = sure && value !== null && verb === 'enter' && !WEAK_ENTRY.test(word) ? sureFieldName(label) : null;
    return name === null ? null : { ...fact(label, value, 0.7), sure: true };
  }
  const isKnown = known(label);
  if (value === null) {
    // `"x" id into text box`: the box has no name.
    if (/^text$/i.test(label)) return null;
    if (verb === 'choose' && sure && isKnown) return fact(label, null, 0.6);
    if (verb !== 'enter' || (WEAK_ENTRY.test(word) && DEEDS.test(label))) return null;
    // `hatte bereits zuvor die Zahlungsart`
    if (!sure && label.split(' ').length > 4) return null;
    const said = sure ? null : runOn(label, bare);
    if (said !== null) return fact(said.label, said.value, 0.7);
    return isKnown || sure ? fact(label, null, sure ? 0.7 : 0.6) : null;
  }
  // `ich lade die Datei "x.pdf" hoch`
  if (!sure && verb === 'upload' && FILE.test(label)) return fact('file', value, 0.7);
  if (!sure && !isKnown && (verb !== 'enter' || WEAK_ENTRY.test(word))) {
    const words = nameWords(label);
    const short = words.length <= 4;
    // `choose the size "L"`, but not `choose the product "Mug"`.
    if (verb === 'choose' && pair.labelFirst === true && words.length <= 2 && !KNOWN_NOUNS.has(singular(words.at(-1)!)))
      return fact(label, value, 0.7);
    // `das Foto "keller.jpg" hochlädt`
    if (verb === 'upload' && pair.labelFirst === true && words.length <= 2) return fact(label, value, 0.7);
    const changed = verb === 'assign' && mayBeChanged(words);
    if (pair.adjacent || !short || (WEAK_ASSIGN.test(word) && !changed) || WEAK_ENTRY.test(word)) return null;
  }
  if (pair.adjacent && !sure && !isKnown && nameWords(label).length > 3) return null;
  // `set delivery note number "7"`
  const words = nameWords(label);
  const isShort = pair.labelFirst === true && words.length < 4;
  const isSet = isShort && /^set/.test(word) && (isKnown || known(words.at(-1) ?? ''));
  if (pair.adjacent && !sure && verb === 'assign' && !isSet) return null;
  return fact(label, value, sure ? 0.95 : isKnown ? 0.9 : 0.75);
}

/** `logged in as "store manager"`: what somebody is, not their name. */
function isRole(value: string): boolean {
  const words = value.toLowerCase().split(/\s+/);
  return (
    /^[\p{L} -]{1,40}$/u.test(value) &&
    words.length <= 3 &&
    isAboutPeople(tableName(words.slice(-1))) &&
    !/^admin/.test(words.at(-1)!)
  );
}

/** `the source "<source>"`: the column has the label's name. */
function isColumn(label: string | null, value: string | null): boolean {
  const column = outlineColumn(value ?? '');
  return column !== undefined && label !== null && fieldName(label) === fieldName(column);
}

/** The label, or the name in the placeholder where that is known and the label is not: `all fields "<email>"`. */
function byPlaceholder({ label, value, sure }: Pair): string | null {
  const placeholder = outlineColumn(value ?? '');
  if (placeholder === undefined || label === null || sure) return label;
  if (holdsName(placeholder, label)) return placeholder;
  if (!known(placeholder)) return label;
  // `"<email>" id`
  return !known(label) || /^(?:id|address|number|no)$/i.test(label) ? placeholder : label;
}

/** `of Date "<Birth of Date>"`, `patient "<patient id>"`: the column's name, of which the words say a part. */
function holdsName(column: string, label: string): boolean {
  const whole = ` ${nameWords(column).join(' ')} `;
  const part = ` ${nameWords(label).join(' ')} `;
  return part.trim() !== '' && whole.length > part.length && whole.includes(part);
}

/**
 * Labelled fields, and unlabelled values by what they look like: a name to sign in with, then the password. `isField`:
 * whether the sentence says that a name that nobody knows is one.
 */
export function credentials(
  tokens: readonly Token[],
  line: number,
  isField: (label: string) => boolean = () => false,
): FieldFact[] {
  const facts: FieldFact[] = [];
  const has = (label: string): boolean => facts.some((fact) => fact.label === label);
  for (const pair of pairUp(tokens, true)) {
    const { value } = pair;
    if (value === null) continue;
    // `als Anwender "Ann"`: what they are.
    const label = tokens.some(({ text, classes }) => text === pair.label && classes.has('who') && !known(text))
      ? null
      : pair.label;
    const base = { value, line, reason: pair.reason };
    // `as "tom" with "secret"`: two values.
    if (
      label !== null &&
      pair.sure &&
      !pair.adjacent &&
      !known(label) &&
      !/\s/.test(value) &&
      !has('username') &&
      !has('password')
    ) {
      const named = label.includes('@') ? 'email' : 'username';
      facts.push(
        { ...base, label: named, value: label, confidence: 0.75 },
        { ...base, label: 'password', confidence: 0.75 },
      );
      continue;
    }
    if (label !== null && (known(label) || (pair.sure && fieldName(label) !== null) || isField(label)))
      facts.push({ ...base, label, confidence: 0.9 });
    else if (/^<[^<>]+>$/.test(value)) facts.push({ ...base, label: value.slice(1, -1), confidence: 0.75 });
    else if (/^https?:|^\//.test(value)) continue;
    // `a member of team 1`
    else if (label !== null && pair.adjacent && /^\d{1,3}$/.test(value)) continue;
    else if (value.includes('@')) facts.push({ ...base, label: 'email', confidence: 0.8 });
    else if (isRole(value) || /^(?:in)?(?:valid|correct)\b/i.test(value)) continue;
    else if (!has('username') && !has('email')) facts.push({ ...base, label: 'username', confidence: 0.65 });
    else if (!has('password')) facts.push({ ...base, label: 'password', confidence: 0.65 });
  }
  return facts;
}
