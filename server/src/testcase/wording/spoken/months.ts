/** The months as days are written with them, by language: `18 ottobre`, `3 maja`. */
const MONTHS: Readonly<Record<string, string | undefined>> = {
  de: 'januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  it: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  nl: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  pl: 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
  pt: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
};

const sets = new Map<string, ReadonlySet<string>>(
  Object.entries(MONTHS).map(([language, months]) => [language, new Set(months!.split('|'))]),
);

export const isMonthIn = (word: string, language: string): boolean => sets.get(language)?.has(word) === true;

/** A day in words: `18 ottobre 2024`. */
export function isDayInWords(text: string, language: string): boolean {
  if (!/^\d{1,2}\D/.test(text)) return false;
  return text
    .toLowerCase()
    .split(/[ .°]+/)
    .some((word) => isMonthIn(word, language));
}
