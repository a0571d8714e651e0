import { classifyName, classifyValue } from '../fields/classify-field';
import { nameWords, singular, withoutAccents } from '../fields/names';
import { memo } from '../memo';

/** Which written values a test means to be refused: `an invalid email "abc"`, `the password is too short`. */

/** A field that a text calls invalid, as its words name it and as they mean it. */
export interface Refused {
  name: string;
  /** An id of `SEMANTIC_TYPES`; null where the words tell none. */
  semantic_type: string | null;
}

/** Words without accents, in the languages of PHRASES; `*` stands for any ending: `invalid email`, `falsches Passwort`, `email inválido`. */
const NEGATIVE =
  'invalid* incorrect* wrong bad malformed nonexistent unregistered mismatched mismatching expired illegal unknown ungultig* ungueltig* falsch* inkorrekt* mauvais mauvaise errone* incorret* errata errato errati errate sbagliat* ongeldig* onjuist* verkeerd* nieprawidlow* niepoprawn* bledn* ogiltig* felaktig* gecersiz yanlis hatali'.split(' '); // prettier-ignore
const RIGHT = 'valid* correct* gultig* korrekt* existing matching registered geldig* giltig* poprawn*'.split(' ');
const EXTENT =
  'short long weak big small large high low kurz* lang* court* corta corto lunga lungo curta curto slab* krotk*'.split(' '); // prettier-ignore
const oneOf = (words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|').replaceAll('*', '\\w*')})$`);
const IS_NEGATIVE = oneOf(NEGATIVE);
const IS_RIGHT = oneOf(RIGHT);
const IS_EXTENT = oneOf(EXTENT);
const NOT = /^(?:not|non|no|nicht|pas|nao|nie|inte|niet|isnt)$/;
const TOO = /^(?:too|zu|trop|demasiado|muito|troppo|te|za|cok)$/;
const BETWEEN = /^(?:and|or|und|oder|et|ou|y|o|e|en|of|och|eller|i|lub|ve|veya|the|a|an|das|die|le|la|el|il)$/;
const BESIDE =
  /^(?:is|are|was|be|ist|sind|est|es|sono|jest|ar|format|with|address|value|values|s|its|entered|der|das|die)$/;
/** In every text of plain letters that calls something invalid: few do, and this tells in a tenth of the time. */
const MAY_REFUSE = new RegExp([...NEGATIVE, ...RIGHT, ...EXTENT, 'range', 'bounds'].join('|').replaceAll('*', ''), 'i');
const NOT_PLAIN = /[^\t -~]|'/;
const NONE: readonly Refused[] = [];

/** What a text calls invalid when it means whatever one signs in with. */
const CREDENTIALS =
  /^(?:credentials?|login|logins|anmeldedaten|zugangsdaten|identifiants|credenciales|credenciais|credenziali)$/;
const SIGN_IN = ['username', 'email', 'password'] as const;
/** Words of a name, at most. */
const LONGEST = 3;
const MAX_WORDS = 60;

/** The fields that a title or a step calls invalid; empty for most. Linear in the text's length. */
export function refusedIn(text: string): readonly Refused[] {
  return MAY_REFUSE.test(text) || NOT_PLAIN.test(text) ? refusedBy(text) : NONE;
}

const refusedBy = memo((text: string): readonly Refused[] => {
  const words = nameWords(text.slice(0, 400)).slice(0, MAX_WORDS);
  const found: Refused[] = [];
  for (const at of words.keys()) {
    const end = negativeEnd(words, at);
    if (end < 0) continue;
    const behind = namesFrom(words, end);
    const named = behind.length > 0 ? behind : namesBefore(words, at);
    found.push(...named);
    // `kod rabatowy`: a code, and which one.
    const isTold = named.length > 0 && named[0].semantic_type !== 'code';
    if (isTold || VAGUE.test(words[at])) continue;
    found.push(...phrases(words, end, 1));
    if (named.length === 0) found.push(...phrases(words, at, -1));
  }
  return found;
});

/** Said of what is well formed, too. */
const VAGUE = /^(?:unknown|expired|wrong|bad)$/;

/** `weight outside limits`: where what is said of it begins. */
const OUTSIDE = /^(?:outside|beyond|above|below|over|under|without|exceeding)$/;

/** Where what is called invalid ends, in front of a word. */
function subjectEnd(words: readonly string[], at: number): number {
  const end = words.findLastIndex((word, i) => i < at && OUTSIDE.test(word));
  return end > 0 ? end : at;
}

/** `invalid insurance number`, `CPF inválido`: what nobody knows as a field, and a form may have; from or up to a word. */
function phrases(words: readonly string[], at: number, way: 1 | -1): Refused[] {
  let last = way < 0 ? subjectEnd(words, at) : at;
  if (way < 0) while (last > 0 && BESIDE.test(words[last - 1])) last--;
  const found: Refused[] = [];
  for (let length = 1; length <= LONGEST; length++) {
    const [from, to] = way > 0 ? [at, at + length] : [last - length, last];
    if (from < 0 || to > words.length) break;
    found.push({ name: words.slice(from, to).join('_'), semantic_type: null });
  }
  return found;
}

/** Where a negative phrase that starts at `at` ends, exclusive; -1 when none does. */
function negativeEnd(words: readonly string[], at: number): number {
  const next = words.at(at + 1) ?? '';
  if (IS_NEGATIVE.test(words[at])) return at + 1;
  if (NOT.test(words[at]) && IS_RIGHT.test(next)) return at + 2;
  if (TOO.test(words[at]) && IS_EXTENT.test(next)) return at + 2;
  if (words[at] === 'out' && next === 'of' && /^(?:range|bounds)$/.test(words.at(at + 2) ?? '')) return at + 3;
  return -1;
}

/** `invalid email and password`: the names that follow, as far as they are joined. */
function namesFrom(words: readonly string[], from: number): Refused[] {
  const found: Refused[] = [];
  let at = from;
  while (at < words.length) {
    const length = CREDENTIALS.test(words[at]) ? 1 : nameLength(words, at, 1);
    if (length === 0 && !(found.length > 0 ? BETWEEN.test(words[at]) : BESIDE.test(words[at]))) break;
    if (length > 0) found.push(...refused(words.slice(at, at + length)));
    // A name behind a name, without a word between them, is another thing.
    if (length > 0 && !BETWEEN.test(words.at(at + length) ?? '')) break;
    at += Math.max(length, 1);
  }
  return found;
}

/** `the password is too short`, `email inválido`: the name right before. */
function namesBefore(words: readonly string[], at: number): Refused[] {
  let end = subjectEnd(words, at);
  while (end > 0 && BESIDE.test(words[end - 1]) && nameLength(words, end - 1, 1) === 0) end--;
  for (let length = LONGEST; length > 0; length--) {
    const start = end - length;
    if (start >= 0 && isName(words.slice(start, end))) return refused(words.slice(start, end));
  }
  // `birth date in the future is invalid`
  const told = end < at ? words.findIndex((_, i) => i < end && nameLength(words.slice(0, end), i, 1) > 0) : -1;
  return told < 0 ? [] : refused(words.slice(told, told + nameLength(words.slice(0, end), told, 1)));
}

function nameLength(words: readonly string[], at: number, shortest: number): number {
  for (let length = LONGEST; length >= shortest; length--) {
    if (at + length <= words.length && isName(words.slice(at, at + length))) return length;
  }
  return 0;
}

function isName(words: readonly string[]): boolean {
  return (classifyName(ofOne(words))?.confidence ?? 0) >= 0.95;
}

/** `email addresses` */
function ofOne(words: readonly string[]): readonly string[] {
  return words.map((word, i) => (i === words.length - 1 ? singular(word) : word));
}

function refused(words: readonly string[]): Refused[] {
  if (words.length === 1 && CREDENTIALS.test(words[0]))
    return SIGN_IN.map((semantic_type) => ({ name: semantic_type, semantic_type }));
  return [{ name: words.join('_'), semantic_type: classifyName(ofOne(words))?.semantic_type ?? null }];
}

/** Whether a text calls something invalid that has this name: `an invalid discount code "X"`. */
export function callsInvalid(text: string, name: readonly string[]): boolean {
  if (name.length === 0 || !(MAY_REFUSE.test(text) || NOT_PLAIN.test(text))) return false;
  const words = nameWords(text.slice(0, 400)).slice(0, MAX_WORDS);
  return words.some((_, at) => {
    const end = negativeEnd(words, at);
    return end > 0 && name.every((word, i) => words.at(end + i) === word);
  });
}

/** Whether a label or an Outline's column says so itself: `invalid email`, `<wrong password>`. */
export const isNegativeLabel = memo((label: string): boolean => {
  const words = nameWords(label);
  const end = negativeEnd(words, 0);
  return end > 0 && end < words.length;
});

/** Steps that expect a refusal, in the languages of PHRASES. */
const REFUSAL =
  /\b(?:errors?|invalid|not valid|incorrect|rejected|refused|denied|fails?|failed|failure|warnings?|must be|is required|too short|too long|not allowed|fehler\w*|ungultig\w*|abgelehnt|verweigert|erreurs?|invalide|refuse\w*|errore|erro|erros|errores|invalid[oa]s?|fout\w*|ongeldig\w*|blad\w*|nieprawidlow\w*|fel|felmeddelande\w*|felaktig\w*|hata|uyari)\b/i;
const NO_REFUSAL = /\b(?:no|without|any|not see|not be|kein\w*|ohne|aucune?|sin|sem|senza|geen|inga|bez)\b/i;

/** Whether an expectation expects what was entered to be refused. */
export function expectsRefusal(text: string): boolean {
  const plain = withoutAccents(text.slice(0, 400));
  return REFUSAL.test(plain) && !NO_REFUSAL.test(plain);
}

const CHECKED: ReadonlySet<string> = new Set(['email', 'phone', 'url', 'date', 'date_of_birth', 'credit_card_number', 'iban', 'card_expiry', 'age', 'quantity', 'price', 'amount', 'integer', 'postal_code']); // prettier-ignore
const HAS_DIGIT: ReadonlySet<string> = new Set(['phone', 'date', 'date_of_birth', 'card_expiry', 'credit_card_number', 'age', 'quantity', 'price', 'amount', 'integer', 'postal_code']); // prettier-ignore

/** Whether a value can't be what its field means: an email "abc", an age "-1". What is refused for other reasons can't be told. */
export function contradicts(semanticType: string, value: string): boolean {
  if (value.trim() === '') return true;
  if (!CHECKED.has(semanticType)) return false;
  if (HAS_DIGIT.has(semanticType)) return !/\d/.test(value) || (semanticType !== 'amount' && /^-\d/.test(value));
  return classifyValue(value)?.semantic_type !== semanticType;
}
