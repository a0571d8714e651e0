import { tableName, withoutAccents } from '../../fields/names';
import { asGiven } from './bent-names';

/** How things are called in the cases that sentences put them in, and in the plural that tables have. */

/** What is put behind a noun, by language: of one thing, and of several. Without accents. */
const CASES: Readonly<Record<string, { one: readonly string[]; many: readonly string[] } | undefined>> = {
  de: { one: ['s', 'es', 'n', 'en', 'in'], many: ['n'] },
  sv: { one: ['n', 'en', 'et', 't'], many: ['na', 'a', 'en'] },
};

/** Further forms of a noun, without accents; it may be none of these. */
export function casesOf(noun: string, language: string, several: boolean): readonly string[] {
  const plain = withoutAccents(noun.toLowerCase());
  if (language === 'pl') return several ? polishMany(plain) : polishOne(plain);
  const endings = CASES[language];
  if (endings === undefined) return [];
  // `buchen`, `planen`: no case of what does not end as people do.
  const fits = (ending: string): boolean => several || language !== 'de' || ending !== 'en' || WEAK.test(plain);
  return (several ? endings.many : endings.one).filter(fits).map((ending) => plain + ending);
}

/** `Patienten`: of one. */
const WEAK = /(?:[ae]nt|ist|[ae]t|or|oge?|ling|herr|mensch|e)$/;

const ending = (stem: string, ...endings: string[]): string[] => endings.map((each) => stem + each);

/** `faktura`: faktury, fakturę, fakturą, fakturze; `zamówienie`: zamówienia, zamówieniu; `produkt`: produktu, produktem. */
function polishOne(noun: string): string[] {
  const stem = noun.slice(0, -1);
  if (noun.endsWith('a')) {
    const soft = stem
      .replace(/r$/, 'rz')
      .replace(/t$/, 'ci')
      .replace(/d$/, 'dzi')
      .replace(/k$/, 'c')
      .replace(/g$/, 'dz');
    return [...ending(stem, 'y', 'i', 'e'), `${soft}e`, `${soft}ie`];
  }
  if (/[eo]$/.test(noun)) return ending(stem, 'a', 'u', 'em', 'owi');
  if (noun.endsWith('ek')) return ending(`${noun.slice(0, -2)}k`, 'a', 'u', 'iem', 'owi');
  return ending(noun, 'a', 'u', 'owi', 'em', 'iem', 'ie', 'e');
}

/** `faktury`: faktur, fakturom, fakturami, fakturach; `produkty`: produktów. */
function polishMany(noun: string): string[] {
  const stem = noun.slice(0, -1);
  const bare = noun.endsWith('nia') ? [noun.slice(0, -2)] : [];
  return [...bare, ...ending(stem, '', 'ow', 'om', 'ami', 'ach', 'y', 'i')];
}

type Rule = readonly [RegExp, string];

/** The first that fits makes the plural; a noun that none fits stays as it is. */
const PLURALS: Readonly<Record<string, readonly Rule[] | undefined>> = {
  de: [[/(?:wert|punkt|preis|tag|kurs|bericht|dienst|termin|projekt|recht|gerat|schein|vertrag|antrag|ausweis)e$/, '$&'], [/ei$/, '$&en'], [/(?:kind|bild|buch|amt|feld|glied|lied|rad|fach|dach|dorf|land|blatt|schild|brett|kleid|loch|schloss|glas|tuch|mann)$/, '$&er'], [/haus$/, 'hauser'], [/(?<=end|ellt|ert|agt|cht|igt)en$/, 'e'], [/(?:arbeit|zeit|fahrt|frist|schicht|sicht|pflicht|wahl|zahl|schuld|last|form|norm|bahn|uhr|kur|tat|saat|fracht|geburt|antwort|person|spur|tour|frau|position|inventur|reparatur|klausur|agentur|prozedur)$/, '$&en'], [/ium$/, 'ien'], [/(?<=[a-z]{3})um$/, 'en'], [/^[^aeiouy]+$/, '$&s'], [/(?:[iou]|kamera|pizza|oma)$/, '$&s'], [/(?:trag|hund|tier|termin|projekt|produkt|bericht|besuch|kurs|preis|verein|betrieb|schein|ausweis|tisch|gast|arzt|platz|schlag)$/, '$&e'], [/(?:ung|heit|keit|schaft|tion|tat)$/, '$&en'], [/(?<!e)in$/, '$&nen'], [/(?:er|el|en|s)$/, '$&'], [/(?:stand|trag|gang|zug|plan|raum|satz|fall|schlag|platz)e$/, '$&'], [/e$/, '$&n'], [/[bdfghklmnptz]$/, '$&e']],
  es: [[/s$/, 's'], [/z$/, 'ces'], [/[aeiou]$/, '$&s'], [/[a-z]$/, '$&es']],
  fr: [[/[sxz]$/, '$&'], [/(?:eau|eu)$/, '$&x'], [/al$/, 'aux'], [/[a-z]$/, '$&s']],
  it: [[/ista$/, 'isti'], [/([cg])a$/, '$1he'], [/a$/, 'e'], [/io$/, 'i'], [/[oe]$/, 'i']],
  nl: [[/(?:kosten|inkomsten)$/, '$&'], [/jaar$/, 'jaren'], [/(?<=[a-z]{3})ij$/, '$&en'], [/grens$/, 'grenzen'], [/iel$/, 'ielen'], [/(?:[^aeiou]eur|aar|[nt]ier|aris)$/, '$&s'], [/(?:dag|slag|weg|dak|gat|pad|drag|vat|bod|gebed|gebrek|besluit)$/, '$&en'], [/(?:^|[^aeiou])(?:stel|spel|del|bel|cel|wel|bestel)$/, '$&len'], [/(?:ig|lijk|isch|end|[aeiou]rd)e$/, '$&n'], [/[^aeiou][aiouy]$/, '$&s'], [/[^aeiou][nr]de$/, '$&n'], [/(?:^|[^aeiou])(?:ver|be|ge|ont|onder|over)[a-z]{2,}[dtn]e$/, '$&n'], [/(ui|ij|ei|oe|ie)s$/, '$1zen'], [/(ui|ij|ei|oe|ie|eu)f$/, '$1ven'], [/s$/, 's'], [/heid$/, 'heden'], [/(?:e|el|er|em|en)$/, '$&s'], [/(?:ing|[^aeiou][bcdfghklmnprt])$/, '$&en'], [/([aeou])\1([bdgklmnprt])$/, '$1$2en'], [/(?:ie|oe|ij|ui|ei|eu|ou|au)[bdgklmnprt]$/, '$&en'], [/([^aeiou][aeiou])([bdgklmnpt])$/, '$1$2$2en']],
  pl: [[/(?<=rol|podat|pracow|urzed|kierow|uczest|zawod|pelnomoc|robot|ogrod|ratow|naczel|lokator)nik(?:a|iem|owi)?$/, 'nicy'], [/arz$/, '$&e'], [/(?<=[ea]n)t$/, 'ci'], [/(?<=t)or$/, 'orzy'], [/([czs])j[ai]$/, '$1je'], [/([kg])a$/, '$1i'], [/ek$/, 'ki'], [/[kg]$/, '$&i'], [/osc$/, 'osci'], [/ia$/, 'ie'], [/nie$/, 'nia'], [/a$/, 'y'], [/[eo]$/, 'a'], [/[bdfmnprstwz]$/, '$&y']],
  pt: [[/s$/, 's'], [/cao$/, 'coes'], [/sao$/, 'soes'], [/ao$/, 'oes'], [/m$/, 'ns'], [/([aou])l$/, '$1is'], [/el$/, 'eis'], [/[rz]$/, '$&es'], [/[aeiou]$/, '$&s']],
  sv: [[/ningen$/, 'ningar'], [/ing$/, '$&ar'], [/(?<=sok|mal|bjud|fragan)an$/, 'ningar'], [/(?:gift|skuld|tid|plats|kontakt|patient|student|klient|agent|resurs|kurs|rabatt|bild|text|film|ratt|manad|skatt|frakt|maskin|telefon|produkt|butik|fabrik|robot|kamrat|granskap|remiss|kredit|hyresratt|journal|signal|kanal|person|ingenjor|chauffor)$/, '$&er'], [/(?:dag|vag|stol|sal|hund|bil|bat|hast|park|bank|skog|dom|lek|brand)$/, '$&ar'], [/het$/, 'heter'], [/[kt]or$/, '$&er'], [/are$/, '$&'], [/nar$/, '$&er'], [/else$/, 'elser'], [/(?:[ae]nde|schema)$/, '$&n'], [/ion$/, 'ioner'], [/a$/, 'or'], [/e$/, 'ar']],
}; // prettier-ignore

/** The plural of a noun in small letters without accents, as a language makes it. */
export function pluralIn(noun: string, language: string): string {
  const rule = PLURALS[language]?.find(([pattern]) => pattern.test(noun));
  return rule === undefined ? noun : noun.replace(...rule);
}

/** What several things look like where a sentence says that they are several. */
const MANY: Readonly<Record<string, RegExp | undefined>> = {
  de: /(?:[^s]en|er|e)$/,
  es: /s$/,
  fr: /[sx]$/,
  it: /[ei]$/,
  nl: /(?:en|s)$/,
  pl: /[yie]$/,
  pt: /s$/,
  sv: /(?:[aeo]r|n)$/,
};

/** As `pluralIn`, of a noun that a sentence may have in the plural: `bristerna`, `le seguenti aste`. */
export function manyIn(noun: string, language: string, several: boolean): string {
  const plain = language === 'sv' ? noun.replace(/(?<=[aeo]r)na$/, '') : noun;
  if (plain !== noun || (several && MANY[language]?.test(noun) === true)) return plain;
  return pluralIn(noun, language);
}

/** As `manyIn`, of a noun as it is written: Swedish `stolpen`, `kollekten`, whose article says what several end in. */
export function manySaid(noun: string, language: string, several: boolean): string {
  const plain = withoutAccents(noun.toLowerCase());
  if (language !== 'sv') return manyIn(plain, language, several);
  const given = withoutAccents(asGiven(noun.toLowerCase(), language));
  const many = manyIn(given, language, several);
  if (many !== given || plain !== `${given}en`) return many;
  return given + (/(?:[kn]t|lj|ist|at|or|un|on|ik|ur|het|ad)$/.test(given) ? 'er' : 'ar');
}

/** The table of a noun that stands once, whoever knows it. */
export const tableOfWord = (noun: string, language: string): string =>
  tableName([pluralIn(withoutAccents(noun.toLowerCase()), language)], false);

export const isManyIn = (noun: string, language: string): boolean =>
  (language === 'sv' && /[aeo]rna$/.test(noun)) || MANY[language]?.test(noun) === true;

/** Of words that nobody knows: several people, by how they end. */
export const arePeople = (table: string, language: string): boolean =>
  language === 'pl' && /(?:[^n]cy|arze|[ea]nci|torzy|iczki|[ai]rki|orki|ntki)$/.test(table);

/** In front of several things. */
const BEFORE_MANY: Readonly<Record<string, RegExp | undefined>> = {
  es: /^(?:los|las|unos|unas|estos|estas|varios|varias)$/,
  fr: /^(?:les|des|ces|ses|mes|plusieurs)$/,
  de: /^(?:diese|alle|mehrere|einige)$/,
  nl: /^(?:deze|alle|enkele|meerdere|sommige)$/,
  sv: /^(?:dessa|flera|några|alla)$/,
  it: /^(?:i|gli|le|dei|delle|degli|alcuni|alcune|diversi|diverse)$/,
  pt: /^(?:os|as|uns|umas|estes|estas|vários|várias)$/,
};
export const saysMany = (word: string, language: string): boolean => BEFORE_MANY[language]?.test(word) === true;
