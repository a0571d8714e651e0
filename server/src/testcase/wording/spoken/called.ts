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

/** What a number of a thing is called. */
const NUMBERS: Readonly<Record<string, string | undefined>> = {
  de: 'nummer',
  es: 'número',
  fr: 'numéro',
  it: 'numero',
  nl: 'nummer',
  pl: 'numer',
  pt: 'número',
  sv: 'nummer',
};

/** What the signs of a vehicle are called. */
const PLATES: Readonly<Record<string, string | undefined>> = {
  de: 'kennzeichen',
  es: 'matrícula',
  fr: 'immatriculation',
  it: 'targa',
  nl: 'kenteken',
  pl: 'numer rejestracyjny',
  pt: 'matrícula',
  sv: 'registreringsnummer',
};

export const plateIn = (language: string): string => PLATES[language] ?? 'license plate';

/** What a name is called by itself: Polish people have no `nazwa`, and a number is none. */
export function calledBy(
  name: string,
  language: string,
  { isSomebody, isNumbered }: { isSomebody: boolean; isNumbered: boolean },
): string | null {
  if (isSomebody && !/^\d+$/.test(name)) return language === 'pl' && FULL_NAME.test(name) ? 'imię i nazwisko' : null;
  return (isNumbered || isSomebody) && NUMBER.test(name) ? (NUMBERS[language] ?? null) : null;
}

const FULL_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2} \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
const NUMBER = /^(?:[A-Z]{1,4} )?(?=[^ ]*\d)[A-Z\d][A-Z\d/._-]*$/;

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
