import { withoutAccents } from '../../fields/names';
import { PHRASES } from '../phrases';

/** What people call the field that has a thing's name, and that which has a title, by language. */
const CALLED: Readonly<Record<string, { name: string; title: string } | undefined>> = {
  de: { name: 'name', title: 'titel' },
  es: { name: 'nombre', title: 'titulo' },
  fr: { name: 'nom', title: 'titre' },
  it: { name: 'nome', title: 'titolo' },
  nl: { name: 'naam', title: 'titel' },
  pl: { name: 'nazwa', title: 'tytul' },
  pt: { name: 'nome', title: 'titulo' },
  sv: { name: 'namn', title: 'titel' },
};

/** `name` and `title` as a language has them; other fields stay as they are. */
export function calledIn(field: string, language: string): string {
  return field === 'name' || field === 'title' ? (CALLED[language]?.[field] ?? field) : field;
}

let words: ReadonlyMap<string, string> | null = null;

/** The field whose value stands behind a word: `named`, `titled`, `namens`, `intitulé`. */
export function fieldCalledBy(word: string): string {
  words ??= new Map(
    Object.entries(PHRASES).flatMap(([language, { named }]) =>
      named
        .split('|')
        .map(
          (phrase) =>
            [plain(phrase), calledIn(/titul|tit[ro]?l/.test(plain(phrase)) ? 'title' : 'name', language)] as const,
        ),
    ),
  );
  return words.get(plain(word)) ?? 'name';
}

const plain = (word: string): string => withoutAccents(word.toLowerCase());
