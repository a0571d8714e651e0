/** Verbs of entering that say how something else is done, by language, and the same as a sentence has them: `en indiquant`. */
interface BySaying {
  pattern: RegExp;
  verb: string;
}

const BY_SAYING: Readonly<Record<string, BySaying | undefined>> = {
  es: { pattern: /,? (?:indicando|especificando|señalando|introduciendo|ingresando|informando|rellenando|escribiendo|anotando)(?= )/, verb: 'indica' },
  fr: { pattern: /,? en (?:y )?(?:indiquant|précisant|renseignant|saisissant|mentionnant|inscrivant|remplissant|notant)(?= )/, verb: 'indique' },
  it: { pattern: /,? (?:indicando|specificando|inserendo|precisando|compilando|riportando|annotando)(?= )/, verb: 'indica' },
  pt: { pattern: /,? (?:indicando|especificando|informando|preenchendo|introduzindo|inserindo|digitando|anotando)(?= )/, verb: 'indica' },
}; // prettier-ignore

export const bySayingIn = (language: string): BySaying | undefined => BY_SAYING[language];
