import { withBareValues } from './bare-values';
import { classesOf, type Lexicon, type WordClass } from './lexicon';
import { isKindWord } from './spoken/kinds';
import { isCount } from './spoken/counting';
import { toldIn } from './spoken/told-sets';

/** A piece of a step's text. */
export interface Token {
  /** `value`: quoted, a placeholder, or plainly a value (an address, a sum). `number`: digits. */
  kind: 'word' | 'value' | 'number';
  /** As written, without quotes. */
  text: string;
  lower: string;
  quoted: boolean;
  /** No quotes hold it, though it is read as if they did. */
  bare?: true;
  /** What a number is measured in, where another language than English says so: `kg`. */
  unit?: string;
  /** What a value without quotes says: a day, also one of the week, an hour, or from when until when. */
  when?: 'day' | 'time' | 'period';
  /** A word that nobody knows, where only what is done can stand. */
  done?: true;
  classes: ReadonlySet<WordClass>;
}

const CLOSING: ReadonlyMap<string, string> = new Map(Object.entries({
  '"': '"', "'": "'", '`': '`', '“': '”', '„': '“', '”': '”', '«': '»', '»': '«', '‘': '’', '‚': '‘', '「': '」', '『': '』', '《': '》',
})); // prettier-ignore
const NONE: ReadonlySet<WordClass> = new Set();
const ATTRIBUTE = /^\[[\w-]{1,40}[*^$~|]?=(?:"[^"]{1,60}"|'[^']{1,60}'|[^\]"'\s]{1,60})\]/;
const PHONE = /^\(\+?\d{1,4}\) ?\d{2,5}(?:[ .-]?\d{2,5}){1,3}(?!\d)/;
const BREAK = /[\s"“”„«»「」『』《》<,;:=()[\]]/;

/** A step's text in pieces. Linear: every character is looked at a bounded number of times. */
export function tokenize(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  const unclosed = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    const closing = CLOSING.get(char);
    if (closing !== undefined && !unclosed.has(char) && opensHere(text, at)) {
      dropUnit(tokens, text, at);
      const end = closingAt(text, at + 1, char, closing);
      if (end >= 0) {
        const within = unescaped(text.slice(at + 1, end), char);
        // `« Loyer »`
        push(tokens, 'value', char === '«' ? within.trim() : within, true, NONE);
        at = end + 1;
        continue;
      }
      unclosed.add(char);
      // Half-typed: the rest is what the quotes were to hold.
      if ('"“„«'.includes(char) && /[\s(=:]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ')) {
        push(tokens, 'value', text.slice(at + 1).trimEnd(), true, NONE);
        break;
      }
    }
    // `(11) 98888-7777`
    const phone = char === '(' ? PHONE.exec(text.slice(at, at + 30)) : null;
    if (phone !== null) {
      push(tokens, 'value', phone[0], false, NONE);
      at += phone[0].length;
      continue;
    }
    // `the email (required) field`
    const aside = char === '(' ? /^\([^()"'<>\d@]{1,30}\)/.exec(text.slice(at, at + 40)) : null;
    if (aside !== null) {
      at += aside[0].length;
      continue;
    }
    // `in [data-test=zip]`
    const locator = char === '[' ? ATTRIBUTE.exec(text.slice(at, at + 120)) : null;
    if (locator !== null) {
      push(tokens, 'value', locator[0], true, NONE);
      at += locator[0].length;
      continue;
    }
    if (char === '<') {
      const end = text.indexOf('>', at);
      if (end > at + 1 && end - at <= 100) {
        push(tokens, 'value', text.slice(at, end + 1), false, NONE);
        at = end + 1;
        continue;
      }
    }
    if (',;:=&|'.includes(char)) {
      push(tokens, 'word', char, false, classesOf(char, lexicon));
      at++;
    } else if (/[\s"“”„«»「」『』《》<()[\]?!]/.test(char)) {
      at++;
    } else {
      at = bareWord(text, at, tokens, lexicon);
    }
  }
  return withBareValues(withCountWords(joined(tokens, lexicon), lexicon), lexicon);
}

/** `een looptijd van dertig jaar`, `seit drei Jahren`, `op drie gesteld`: how long or how many, in words. */
function withCountWords(tokens: Token[], lexicon: Lexicon): Token[] {
  const told = toldIn(lexicon.language);
  if (told === undefined) return tokens;
  for (const [i, { kind, lower, text }] of tokens.entries()) {
    const front = tokens.at(i - 1);
    if (kind !== 'word' || i === 0 || !isCount(lower, lexicon.language)) continue;
    if (!(told.before.has(front!.lower) || BEFORE_COUNT.some((each) => front!.classes.has(each)))) continue;
    const next = tokens.at(i + 1);
    const isSet = /^(?:op|auf|till)$/.test(front!.lower) && (next === undefined || SET_TO.test(next.lower));
    if (isSet || told.spans.has(next?.lower ?? ''))
      tokens[i] = { kind: 'number', text, lower, quoted: false, classes: NONE };
  }
  return tokens;
}

const BEFORE_COUNT = ['of', 'with', 'in'] as const;
const SET_TO = /^(?:is|zijn|was|wordt|werd|wird|wurde|ist|gesteld|gezet|vastgesteld|bepaald|geschat|gesetzt|festgesetzt|festgelegt|geschätzt|begrenzt)$/; // prettier-ignore

/** `R"50 000"`: a sign of what is counted, right before the quotes. */
function dropUnit(tokens: Token[], text: string, at: number): void {
  const last = tokens.at(-1);
  if (last?.kind !== 'word' || !/^\p{Lu}{1,3}$/u.test(last.text)) return;
  if (text.slice(at - last.text.length, at) === last.text) tokens.pop();
}

function opensHere(text: string, at: number): boolean {
  const char = text[at];
  if (char === '”' || char === '»' || char === "'" || char === '‘' || char === '`') {
    // An apostrophe within a word opens nothing, nor does one before a space.
    const before = at === 0 ? ' ' : text[at - 1];
    return !/[\p{L}\p{N}]/u.test(before) && at + 1 < text.length;
  }
  return true;
}

function closingAt(text: string, from: number, opening: string, closing: string): number {
  for (let at = text.indexOf(closing, from); at >= 0; at = text.indexOf(closing, at + 1)) {
    if (text[at - 1] === '\\' && text[at - 2] !== '\\') continue;
    if ((opening === "'" || opening === '‘') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')) continue;
    return at;
  }
  return -1;
}

function unescaped(text: string, quote: string): string {
  return text.includes('\\') ? text.replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\') : text;
}

/** `l'email`, `d'utilisateur`, `dell'utente`: two words. */
const ELIDED = /^(l|d|j|m|s|t|c|n|qu|un|dell|all|nell|sull|dall)['’](?=[\p{L}\d])/iu;

/** `I'm`, `we've`: two words. */
const SHORT = /^(I|we|you|they)['’](m|ve|re)$/i;
const FULL: Readonly<Record<string, string>> = { m: 'am', ve: 'have', re: 'are' };

/** `textbox'ına`: Turkish endings behind names. */
const SUFFIXED = /^(\p{L}[\p{L}\d-]{1,40})['’]\p{Ll}{1,6}$/u;

/** Polish `NIP-em`, `PESEL-u`: endings of what letters name. */
const ACRONYM = /^(\p{Lu}{2,6})-(?:em|u|owi|ie|a)$/u;

function pushWord(tokens: Token[], written: string, lexicon: Lexicon): void {
  const bent = lexicon.language === 'tr' ? SUFFIXED : lexicon.language === 'pl' ? ACRONYM : null;
  const word = bent?.exec(written)?.[1] ?? written;
  const lower = word.toLowerCase();
  tokens.push({ kind: 'word', text: word, lower, quoted: false, classes: classesOf(lower, lexicon) });
}

/** A word, number or value without quotes, from `at`; gives where it ends. */
function bareWord(text: string, at: number, tokens: Token[], lexicon: Lexicon): number {
  let end = at;
  while (end < text.length && (!BREAK.test(text[end]) || withinValue(text, at, end))) end++;
  if (end === at) return at + 1;
  const written = text.slice(at, end);
  // `am 3.6. beginnt`
  const isDay = lexicon.language === 'de' && /^\d{1,2}\.\d{1,2}\.$/.test(written);
  const word =
    !isDay && /[.!?]$/.test(written) ? written.replace(/\.{1,3}$|(?<=^\p{L}{1,40})[!?]{1,3}$/u, '') : written;
  if (lexicon.language !== 'en' && ofNumber(tokens, word, text.charCodeAt(at - 1), lexicon)) return end;
  // `500kr`, and no number of a car: `7731L`
  const measured =
    lexicon.language === 'en' ? null : /^([-+]?\d[\d.,]*)(\p{Ll}{1,4}|\p{Lu}{2,4}|k[Ww]h|[€%])$/u.exec(word);
  if (measured !== null && toldIn(lexicon.language)?.units.has(measured[2].toLowerCase()) === true) {
    push(tokens, 'number', measured[1], false, NONE);
    tokens.at(-1)!.unit = measured[2].toLowerCase();
    return end;
  }
  // `€ 385`
  const sign = lexicon.language === 'en' ? null : signBefore(text, at, word);
  if (sign !== null) {
    // `USD 132.000`
    if (tokens.at(-1)?.kind === 'word' && tokens.at(-1)!.lower === sign) tokens.pop();
    push(tokens, 'number', word.replace(/^[€£$]/, ''), false, NONE);
    tokens.at(-1)!.unit = sign;
    return end;
  }
  // Most words: no number, no value, nothing elided.
  if (/^[a-z]+$/i.test(word)) {
    // `2 x "Veggie Box"`
    if (word === 'x' && tokens.at(-1)?.kind === 'number') return end;
    // `archived: false`
    if (/^(?:true|false)$/.test(word) && /^[:=]$/.test(tokens.at(-1)?.text ?? ''))
      push(tokens, 'value', word, false, NONE);
    else pushWord(tokens, word, lexicon);
  } else if (/^[-+]?\d+$/.test(word)) push(tokens, 'number', word, false, NONE);
  else if (isDay || isPlainValue(word)) push(tokens, 'value', word, false, NONE);
  else if (/[\p{L}\p{N}]/u.test(word) && !CURRENCY.test(word)) {
    const short = lexicon.language === 'en' ? SHORT.exec(word) : null;
    // `signora Dall'Acqua`: within a sentence a capital is of a name.
    const isName = tokens.length > 0 && /^\p{Lu}\p{L}*['’]\p{Lu}/u.test(word);
    const elided = lexicon.language === 'en' || isName ? null : ELIDED.exec(word);
    if (elided !== null) pushWord(tokens, elided[1], lexicon);
    const rest = elided === null ? word : word.slice(elided[0].length);
    // `l'8 marzo`
    if (/^\d+$/.test(rest)) push(tokens, 'number', rest, false, NONE);
    else if (short === null) pushWord(tokens, rest, lexicon);
    else for (const part of [short[1], FULL[short[2].toLowerCase()]]) pushWord(tokens, part, lexicon);
  }
  return end;
}

/** What is counted, in front of how much: `€ 385`, `€385`. */
function signBefore(text: string, at: number, word: string): string | null {
  const own = /^([€£$])?\d[\d.,]*$/.exec(word);
  if (own === null) return null;
  const [, sign] = own as unknown as [string, string?];
  return sign ?? SIGN.exec(text.slice(Math.max(0, at - 4), at))?.[1].toLowerCase() ?? null;
}

/** `R$ 900,00`: a sign of what is counted, as `€` is. */
const CURRENCY = /^(?:[A-Z]{1,2}\$|S\/\.?)$/;
const SIGN = /([€£$]|R\$|US\$|S\/|(?:USD|EUR|GBP|CHF))[ \u00a0\u202f]$/;

/** `40 kg`, `10 %`, `12 por ciento`, `1 250 000`: what belongs to the number before it. */
function ofNumber(tokens: Token[], word: string, before: number, { language }: Lexicon): boolean {
  const last = tokens.at(-1);
  if (last === undefined) return false;
  if (HUNDRED.test(word) && last.kind === 'word' && /^(?:por|per|pour)$/.test(last.lower)) {
    const number = tokens.at(-2);
    if (number === undefined || !NUMERIC.test(number.text)) return false;
    tokens.pop();
    number.unit = '%';
    return true;
  }
  if (last.kind === 'word' || last.unit !== undefined || !NUMERIC.test(last.text)) return false;
  if (toldIn(language)?.units.has(word.toLowerCase()) === true) {
    last.unit = word.toLowerCase();
    return true;
  }
  const isSpace = before === 32 || before === 160 || before === 0x202f;
  if (!isSpace || last.quoted || !THOUSANDS.test(last.text) || !/^\d{3}(?:,\d{1,2})?$/.test(word)) return false;
  last.text = last.lower = `${last.text} ${word}`;
  return true;
}

const NUMERIC = /^[-+]?\d[\d ., ]{0,20}$|^<[^<>]{1,80}>$/;
/** What thousands may follow: `1`, `1 250`. */
const THOUSANDS = /^\d{1,3}(?:[ \u00a0\u202f]\d{3}){0,3}$/;
const HUNDRED = /^c(?:iento|ento|ent)$/;

/** A colon of an address or a time, a comma of a number: no break. */
function withinValue(text: string, start: number, at: number): boolean {
  const char = text[at];
  const next = text[at + 1] ?? ' ';
  if (char === '=' || char === '<') return at - start < 300 && text.startsWith('http', start) && char === '=';
  if (char === ':')
    return next === '/' || (/\d/.test(next) && /\d/.test(text[at - 1] ?? '')) || text.startsWith('http', start);
  if (char === ',') return /\d/.test(next) && /\d/.test(text[at - 1] ?? '');
  return false;
}

function isPlainValue(word: string): boolean {
  return (
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(word) ||
    /^(?:https?:\/\/|www\.)\S+$/.test(word) ||
    /^[$€£¥₹₦₱₩₪₫฿₴₵₺₽]\d[\d.,]*$/.test(word) ||
    /^[-+]?\d[\d.,:/-]*\d[%$€£]?$/.test(word) ||
    /^\d+%$/.test(word) ||
    /^\d{1,2}h\d{0,2}$/.test(word) ||
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(word) ||
    /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(word) ||
    /^(?:[$#]\{[^{}]+\}|\{\{[^{}]+\}\})$/.test(word) ||
    /^\/[\w/.-]+$/.test(word) ||
    FILE_NAME.test(word)
  );
}

/** `comprovativo_nib.pdf` */
const FILE_NAME =
  /^[\w-][\w.-]{0,80}\.(?:pdf|jpe?g|png|gif|svg|docx?|xlsx?|pptx?|odt|ods|csv|tsv|xml|zip|txt|mp[34])$/i;

/** Phrases of several words as one token: `fill in`, `sign up`. */
function joined(tokens: Token[], lexicon: Lexicon): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    // `06:30 Uhr`
    if (/^(?:uhr|uur)$/.test(token.lower) && /^\d{1,2}[.:]\d{2}$/.test(tokens.at(i - 1)?.text ?? '')) continue;
    // `högst 40 deltagare`
    if (lexicon.language !== 'en' && isMuch(tokens.at(i + 1)) && AT_MOST.test(token.lower)) continue;
    if (token.kind === 'word' && lexicon.phraseStarts.has(token.lower)) {
      const length = phraseLength(tokens, i, lexicon);
      if (length > 1) {
        const parts = tokens.slice(i, i + length);
        const lower = parts.map((part) => part.lower).join(' ');
        push(out, 'word', parts.map((part) => part.text).join(' '), false, classesOf(lower, lexicon));
        i += length - 1;
        continue;
      }
    }
    // `un compte de type "x"`: no verb of English.
    const isKind =
      lexicon.language !== 'en' &&
      isKindWord(token.lower) &&
      NAMED_BY.some((each) => tokens.at(i - 1)?.classes.has(each));
    out.push(isKind && i > 0 ? { ...token, classes: NONE } : token);
  }
  return out;
}

const isMuch = (token: Token | undefined): boolean =>
  token?.kind === 'number' || (token?.kind === 'value' && /^\d(?:[\d., ]*\d)? ?[%€]?$/.test(token.text));

/** In front of how many. */
const AT_MOST =
  /^(?:maxima(?:a)?l|minima(?:a)?l|maximalt|minstens|hoogstens|ongeveer|mindestens|höchstens|ungefähr|etwa|minst|högst|ungefär|cirka|environ|circa|około|ponad|prawie|blisko|maksymalnie|minimalnie|nästan|drygt|knappt|max|bijna|ruim|knapp|minimum|maximum)$/;

const NAMED_BY: readonly WordClass[] = ['of', 'articles', 'possessives', 'in'];

function phraseLength(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  for (let length = 4; length > 1; length--) {
    const parts = tokens.slice(from, from + length);
    if (parts.length < length || parts.some((part) => part.kind !== 'word')) continue;
    if (classesOf(parts.map((part) => part.lower).join(' '), lexicon).size > 0) return length;
  }
  return 1;
}

function push(
  tokens: Token[],
  kind: Token['kind'],
  text: string,
  quoted: boolean,
  classes: ReadonlySet<WordClass>,
): void {
  tokens.push({ kind, text, lower: text.toLowerCase(), quoted, classes });
}
