/** What people are called by before their name. Those that are also a word of something else are written with a point. */
const TITLES = [
  'Mr Mrs Ms Miss Mx Dr Prof Professor Sir Lady',
  'Herrn? Hr\\. Frau Fr\\. Fräulein',
  'Monsieur Madame Mademoiselle Mme Mlle M\\.',
  'Señora? Señorita Sr\\. Sra Srta Doña',
  'Senhora? Dona',
  'Signora? Signorina Sig\\. Sig\\.ra Dott Dott\\.ssa Dottor Dottoressa',
  'Dhr Mevr Mevrouw Meneer',
  'Pan Pani Pana Panem Paní',
  'Fru Herra Rouva Hra Rva',
]
  .join(' ')
  .replaceAll(' ', '|');

/** Words within a name: `von der Heide`, `de la Cruz`. */
const WITHIN =
  '(?:(?:von|van|vom|zu|zum|zur|der|den|ter|ten|de|del|della|di|da|do|dos|das|du|la|le|af|av|al|el|bin|ibn) ){0,3}';
const NAME = `${WITHIN}\\p{Lu}[\\p{L}\\p{M}]{0,30}(?:['’-]\\p{Lu}?[\\p{L}\\p{M}]{1,30}){0,3}`;
const TITLED = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:(?:${TITLES})\\.?[ \\u00a0]){1,3})(?:\\p{Lu}\\. ?){0,3}(${NAME})(?: (${NAME}))?(?![\\p{L}\\p{N}])`,
  'gu',
);

/** `Ann Lind`, where the first is known to be a name. */
const FULL = new RegExp(`(?<![\\p{L}\\p{N}])(\\p{Lu}\\p{Ll}{1,30}) (?:\\p{Lu}\\. ?)?(${NAME})(?![\\p{L}\\p{N}])`, 'gu');

/** Where a name stands, and what stands before it that is left out, such as a first name; null for nothing. */
interface FoundName {
  before: { from: number; to: number } | null;
  name: { from: number; to: number };
}

/** Names behind a title, and last names behind a first name that is known (in small letters). */
export function findNames(text: string, firstNames: ReadonlySet<string>): FoundName[] {
  const found = Array.from(text.matchAll(TITLED), (match) => {
    const [whole, title, first, second] = match as (string | undefined)[] as [string, string, string, string?];
    return nameOf(match.index + title.length, match.index + whole.length, second ?? first, second !== undefined);
  });
  for (const match of text.matchAll(FULL)) {
    const [whole, first, last] = match;
    if (!firstNames.has(first.toLowerCase())) continue;
    const to = match.index + whole.length;
    if (found.every(({ name }) => name.to <= match.index || name.from >= to))
      found.push(nameOf(match.index, to, last, true));
  }
  return found;
}

function nameOf(from: number, to: number, name: string, hasFirst: boolean): FoundName {
  const start = to - name.length;
  return { before: hasFirst ? { from, to: start } : null, name: { from: start, to } };
}

const [A, Z, ZERO, OTHERS] = [0x41, 0x5a, 0x30, 0xc3];

/** Whether any two words of a text begin with a capital, one behind the other, or with words of names between. */
export function mayHoldNames(bytes: Uint8Array): boolean {
  let last = -WINDOW;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    // Capitals of other scripts, and those with signs, begin with such a byte.
    const mayBegin = (byte >= A && byte <= Z) || byte >= OTHERS;
    if (!mayBegin || (at > 0 && bytes[at - 1] >= ZERO)) continue;
    if (at - last < WINDOW) return true;
    last = at;
  }
  return false;
}

/** Bytes from a title to the name behind it, at most. */
const WINDOW = 32;
