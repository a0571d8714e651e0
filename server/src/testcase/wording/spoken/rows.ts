/** Words around what the lines of a table are, by language. */
export interface RowWords {
  /** `con i seguenti dati`: said of any table. */
  data: RegExp;
  /** What holds several of something, which stands behind: `l'elenco dei fornitori`. */
  lists: RegExp;
  /** How something is, in front of it. */
  how: RegExp;
  /** What is entered that is no thing. */
  none: RegExp;
}

export const AROUND_ROWS: Readonly<Record<string, RowWords | undefined>> = {
  it: {
    data: /^(?:dati|dettagli|valori|campi|informazioni|parametri|attributi|caratteristiche|contenuto|segue|come)$/,
    lists: /^(?:elenco|lista|dati|voc[ei]|righ[ae]|insieme|gruppo|serie|tabella|anagrafica|registro|archivio|informazioni|dettagli)$/,
    how: /^(?:nuov[oaie]|seguent[ei]|divers[ie]|propri[oaie]?|due|tre|quattro|cinque|prim[oaie]|altr[oaie])$/,
    none: /^(?:credenziali|dati|informazioni|campi|campo|valori|parametri|filtri|criteri|risposte|opzioni|modulo|form|modifiche|testo|dettagli|file|scheda|pagina|sistema|elementi|contenuto)$/,
  },
  pl: {
    data: /^(?:dan(?:e|ymi|ych)|szczegół(?:y|ami|ach|ów)|parametr(?:y|ami|ach)|wartości(?:ami)?|informacj(?:e|ami|ach)|pol(?:a|ami)|atrybut(?:y|ami)|treści?ą?|na)$/,
    lists: /^(?:list[aęy]|liście|dane|danych|danymi|zestaw|spis|wykaz|rejestr|tabel[aęi]|szczegóły|informacje|grupę)$/,
    how: /(?:now[yąae]|nowego|nowych|(?:ow|n|sz|l|t|zn|i)an[eyaą]|ące|ących|ych|ego|(?:[^u]n|jsz|sk|ow|cz)e)$/,
    none: /^(?:dane|pola|pole|wartości|parametry|filtry|kryteria|poświadczenia|opcje|odpowiedzi|formularz|zmiany|tekst|plik|stronę|systemie|elementy|szczegóły|informacje|logowania|rejestracji)$/,
  },
}; // prettier-ignore
