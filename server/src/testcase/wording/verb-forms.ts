import { withoutAccents } from '../fields/names';

/**
 * What verbs end in, by language, without accents: of `inserisco` and `inserire` all persons are understood. English
 * ones are inflected in `lexicon.ts`; of languages that are not here, only the forms that are listed.
 */
const ENDINGS: Readonly<Record<string, string | undefined>> = {
  es: 'are|ara|aras|aremos|aran|ere|era|eremos|eran|ire|ira|iremos|iran|o|a|as|e|es|amos|emos|imos|an|en|i|io|aste|iste|aron|ieron|aba|aban|ia|ian|ando|iendo|ado|ada|ido|ida|ar|er|ir',
  fr: 'erai|era|erons|erez|eront|rai|ra|rons|rez|ront|e|es|ons|ez|ent|er|a|ai|ais|ait|aient|ant|ee|is|it|issons|issez|issent|ir|i',
  it: 'ero|era|eremo|erete|eranno|iro|ira|iremo|irete|iranno|o|i|a|e|iamo|ate|ete|ite|ano|ono|isco|isci|isce|iscono|are|ere|ire|ato|ata|uto|uta|ito|ita|ando|endo|ava|eva|iva',
  pl: 'e|am|asz|a|amy|acie|aja|uje|ujesz|ujemy|ujecie|uja|ac|ic|yc|al|ala|alem|alam|ali|il|ila|ilem|ilam|ili|isz|i|imy|icie|ia|aje|ajesz|ajemy|owac|owal|owala',
  pt: 'arei|ara|aremos|arao|erei|era|eremos|erao|irei|ira|iremos|irao|o|as|a|amos|am|ar|ei|ou|aram|ava|avam|ando|ado|ada|e|es|em|emos|er|i|eu|eram|ia|iam|endo|ido|ida|ir|imos|iu|iram|indo',
  tr: 'er|ar|ir|ur|r|erim|arim|irim|urum|iyor|uyor|iyorum|uyorum|di|du|ti|tu|dim|dum|tim|tum|dik|duk|ilir|ulur|ildi|uldu|mek|mak|meli|mali|sin|sun',
};

const LONGEST = 6;
/** Letters of a verb without its ending, at least. */
const SHORTEST = 4;
/** Languages whose verbs are short. */
const SHORT: ReadonlySet<string> = new Set(['pl', 'tr']);

const endings = new Map<string, ReadonlySet<string>>();

function endingsOf(language: string): ReadonlySet<string> {
  let known = endings.get(language);
  if (known === undefined)
    endings.set(language, (known = new Set(ENDINGS[language]?.split('|').filter((ending) => ending !== ''))));
  return known;
}

/** What may be left of a verb without its ending, the longest first; none where the language's verbs are not known. */
export function stemsOf(word: string, language: string): string[] {
  const known = endingsOf(language);
  if (known.size === 0) return [];
  const bare = withoutAccents(word);
  const stems: string[] = [];
  const shortest = SHORT.has(language) ? 3 : SHORTEST;
  for (let cut = 1; cut <= LONGEST && bare.length - cut >= shortest; cut++)
    if (known.has(bare.slice(-cut))) stems.push(bare.slice(0, -cut));
  return stems;
}
