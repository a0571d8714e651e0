import { withoutAccents } from '../fields/names';
import { classesOf, isVerb, type Lexicon } from './lexicon';
import { isGermanic } from './spoken/families';

/** What is done, by how such words end: `beviljas`, `rapportera`, `begärs`. */
const DONE: Readonly<Record<string, RegExp | undefined>> = {
  nl: /^(?:(?:aan|af|bij|door|in|mee|na|om|onder|op|over|terug|toe|uit|vast|ver|voor|weg|be|her|ont)\p{L}{2,}[^s]en|ge\p{L}+(?:d|t|en)|\p{L}+eren|wordt|worden)$/u,
  sv: /^\p{L}{2,}(?:era|erar|eras|[^aeiou]as|(?<!ad|us)ats|ades|[äö]rs)$/u,
};

/**
 * Of a title's words that nobody knows, the one that is a thing: these languages have no two nouns side by side, German
 * has no noun in small letters. Null where none is.
 */
export function thingAmong(words: readonly string[], text: string, lexicon: Lexicon): string | null {
  const { language } = lexicon;
  if (!isGermanic(language)) return words.join('_');
  const isThing = (word: string): boolean => {
    if ([...classesOf(word, lexicon)].some((each) => isVerb(each) || each === 'vague')) return false;
    if (language === 'de') return new RegExp(`(?<!\\p{L})\\p{Lu}${tailOf(word)}`, 'u').test(withoutAccents(text));
    return DONE[language]?.test(word) !== true;
  };
  return words.findLast(isThing) ?? null;
}

const tailOf = (word: string): string =>
  word
    .slice(1)
    .replace(/[^\p{L}\d]/gu, '.')
    .slice(0, 5);
