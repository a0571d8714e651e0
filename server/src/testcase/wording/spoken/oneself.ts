/** How people say what they are called, how old they are and where they live, by language; without accents. */
export interface Oneself {
  /** What stands before a name. */
  called: string;
  /** What stands before a number of years. */
  aged: string;
  /** What stands behind it, as the end of the sentence. */
  years: string;
  /** What stands before a place. */
  lives: string;
}

export const ONESELF: Readonly<Record<string, Oneself | undefined>> = {
  de: {
    called: 'ich heisse|er heisst|sie heisst|mein name ist|mein name lautet',
    aged: 'bin|ist',
    years: 'jahre alt',
    lives: 'ich wohne in|er wohnt in|sie wohnt in',
  },
  en: {
    called: 'i am called|my name is',
    aged: 'am|is|i am|i was|am now',
    years: 'years old|years of age',
    lives: 'i live in|he lives in|she lives in|they live in',
  },
  es: {
    called: 'me llamo|mi nombre es',
    aged: 'tengo|tiene',
    years: 'anos|anos de edad',
    lives: 'vivo en|yo vivo en|vive en',
  },
  fr: {
    called: 'je m appelle|je me nomme|il s appelle|elle s appelle|mon nom est',
    aged: 'j ai|il a|elle a',
    years: 'ans',
    lives: 'j habite a|j habite en|j habite|je vis a|il habite a|elle habite a',
  },
  it: {
    called: 'mi chiamo|il mio nome e',
    aged: 'ho|ha',
    years: 'anni',
    lives: 'vivo a|abito a|abito in|vivo in|vive a|abita a',
  },
  nl: {
    called: 'ik heet|hij heet|zij heet|mijn naam is',
    aged: 'ben|is',
    years: 'jaar|jaar oud',
    lives: 'ik woon in|hij woont in|zij woont in',
  },
  pl: {
    called: 'nazywam sie|mam na imie',
    aged: 'mam|ma',
    years: 'lat|lata',
    lives: 'mieszkam w|mieszka w',
  },
  pt: {
    called: 'me chamo|eu me chamo|chamo me|meu nome e|o meu nome e',
    aged: 'tenho|tem',
    years: 'anos|anos de idade',
    lives: 'moro em|eu moro em|vivo em|mora em',
  },
  sv: {
    called: 'jag heter|han heter|hon heter|mitt namn ar',
    aged: 'ar',
    years: 'ar|ar gammal',
    lives: 'jag bor i|han bor i|hon bor i',
  },
};
