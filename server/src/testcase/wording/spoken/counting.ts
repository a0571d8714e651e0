import { wordSets } from './word-sets';

/** How many and which day in words, by language: `en doce plazos`, `quinze de maio`. What is another word as well stands not here. */
const COUNTS: Readonly<Record<string, string | undefined>> = {
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta',
  fr: 'deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente quarante cinquante soixante',
  it: 'due tre quattro cinque sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove trenta quaranta cinquanta sessanta',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig',
  pl: 'dwa dwie dwóch dwu dwoje trzy trzech troje cztery czterech czworo pięć pięciu pięcioro sześć sześciu sześcioro siedem siedmiu osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu jedenaście dwanaście dwunastu trzynaście czternaście piętnaście piętnastu szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia dwudziestu trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt',
  pt: 'dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezasseis dezesseis dezassete dezessete dezoito dezanove dezenove vinte trinta quarenta cinquenta sessenta',
  sv: 'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio fyrtio femtio sextio',
}; // prettier-ignore

const wordsOf = wordSets(COUNTS, ' ');

/** `vierundzwanzig`, `vijfentwintig`, `tjugofyra` */
const TENS: Readonly<Record<string, RegExp | undefined>> = {
  de: /^\p{L}{3,6}und(?:zwanzig|dreißig|vierzig|fünfzig|sechzig)$/u,
  nl: /^\p{L}{3,5}[eë]n(?:twintig|dertig|veertig|vijftig|zestig)$/u,
  sv: /^(?:tjugo|trettio|fyrtio|femtio|sextio)(?:två|tre|fyra|fem|sex|sju|åtta|nio)$/,
};

/** Days of a month by their place in it: `vijftiende mei`, `den tredje mars`, `zwölften Februar`, `piętnastego maja`. */
const ORDINALS: Readonly<Record<string, RegExp | undefined>> = {
  de: /^(?:(?:er|zwei|drit|vier|fünf|sechs|ach|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn)(?:s?te)[nr]?|siebte[nr]?|(?:\p{L}{3,6}und)?(?:zwan|drei)[zß]igste[nr]?)$/u,
  nl: /^(?:eerste|tweede|derde|achtste|(?:vier|vijf|zes|zeven|negen|tien|elf|twaalf|\p{L}{3,5}tien)de|(?:\p{L}{3,5}[eë]n)?(?:twin|der)tigste)$/u,
  pl: /^(?:pierwszego|drugiego|trzeciego|czwartego|piątego|szóstego|siódmego|ósmego|dziewiątego|dziesiątego|\p{L}{3,9}nastego|dwudziestego|trzydziestego)$/u,
  sv: /^(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|\p{L}{2,4}tonde|(?:tju|tret)(?:go|tio)(?:nde|första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde))$/u,
}; // prettier-ignore

/** Years in one word. */
const YEAR = /^(?:(?:tjugo|nitton)hundra|tvåtusen|tweeduizend|negentienhonderd|zweitausend|neunzehnhundert)\p{L}*$/u;

export const isYearWord = (word: string): boolean => YEAR.test(word);

/** The first of a month, which nothing else is that many of. */
const FIRST = /^(?:primero|primeiro|premier|primo)$/;

/** Whether a word says how many. */
export const isCount = (word: string, language: string): boolean =>
  wordsOf(language)?.has(word) === true || (word.length > 8 && TENS[language]?.test(word) === true);

/** Whether a word may be the day of a month that stands behind. */
export const isDayWord = (word: string, language: string): boolean =>
  FIRST.test(word) || isCount(word, language) || (word.length > 4 && ORDINALS[language]?.test(word) === true);
