/** Words that stand around things and are none, by language; in small letters, with their accents. */

const LITTLE: Readonly<Record<string, string>> = {
  de: 'werden wird wurde wurden worden sind wie schon bereits nicht auch noch dann hier dort jetzt nun wieder',
  es: 'ya no muy también ahora luego después aquí allí otra otro otras otros al',
  fr: 'es sommes êtes sera seront été ne pas plus y en déjà aussi ensuite puis maintenant alors',
  it: 'già non anche poi ora sono stato stata stati state viene vengono ecco quindi',
  nl: 'worden wordt werd werden al reeds ook nog dan niet om te er hier daar nu weer zich',
  pl: 'już nie jest są był była były się też także teraz',
  pt: 'já não também agora depois aqui ali foi foram sido ao aos',
  sv: 'inte redan ska skall blir blev också sedan nu här där som om',
};

const sets = new Map(Object.entries(LITTLE).map(([language, words]) => [language, new Set(words.split(' '))]));

/** Whether a word in small letters is no noun in a language, nor a part of one. */
export const isLittle = (word: string, language: string): boolean => sets.get(language)?.has(word) === true;
