/** What a word would be, without accents, if it were said of a man: `clienta`, `Kundin`, `abbonata`, `lectrice`. */
export function otherSex(plain: string, language: string): string[] {
  if (plain.length < 5) return [];
  return (ENDINGS[language] ?? []).flatMap(([ending, instead]) =>
    plain.endsWith(ending) ? [plain.slice(0, -ending.length) + instead] : [],
  );
}

type Ending = readonly [string, string];
const ROMANCE: readonly Ending[] = [['a', 'o'], ['a', 'e'], ['a', ''], ['as', 'os'], ['as', 'es']]; // prettier-ignore

const ENDINGS: Readonly<Record<string, readonly Ending[] | undefined>> = {
  de: [['in', ''], ['in', 'e'], ['innen', ''], ['innen', 'en']],
  es: ROMANCE,
  fr: [['trice', 'teur'], ['euse', 'eur'], ['iere', 'ier'], ['enne', 'en'], ['e', ''], ['trices', 'teurs'], ['euses', 'eurs'], ['es', 's']],
  it: [['trice', 'tore'], ['essa', 'e'], ['a', 'o'], ['a', 'e'], ['e', 'i']],
  nl: [['ster', 'er'], ['in', ''], ['e', '']],
  pl: [['ka', ''], ['ki', ''], ['ke', ''], ['ce', 't'], ['czka', 'k'], ['czki', 'k'], ['czke', 'k'], ['rka', 'rz'], ['rki', 'rz'], ['rke', 'rz']],
  pt: ROMANCE,
  sv: [['inna', 'e'], ['ska', 'e'], ['innan', 'en'], ['skan', 'en']],
}; // prettier-ignore
