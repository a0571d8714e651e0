import { once } from '../../once';
import { isField, nominativeOf, severalOf } from './polish-cases';

/** Names of fields as Polish sentences bend them, as columns are called: `z priorytetem`, `o numerze`, `podaję cenę`. */

const IRREGULAR: () => ReadonlyMap<string, string> = once(() => new Map(Object.entries({
  numerze: 'numer', cenie: 'cena', kodzie: 'kod', statusie: 'status', tytule: 'tytuł', adresie: 'adres', wieku: 'wiek', dacie: 'data',
  roli: 'rola', typie: 'typ', kwocie: 'kwota', opisie: 'opis', marce: 'marka', haśle: 'hasło', loginie: 'login', ilością: 'ilość', ilości: 'ilość',
  wartością: 'wartość', wartości: 'wartość', imieniem: 'imię', imieniu: 'imię', nazwie: 'nazwa', hasłem: 'hasło', miastem: 'miasto', mieście: 'miasto',
  grupie: 'grupa', grupy: 'grupa', taryfie: 'taryfa', klasie: 'klasa', klasy: 'klasa', ocenie: 'ocena', dawce: 'dawka', stawce: 'stawka', jednostce: 'jednostka', walucie: 'waluta', szkole: 'szkoła', firmie: 'firma', firmy: 'firma',
  rasy: 'rasa', rasie: 'rasa', branży: 'branża', gminie: 'gmina', ulicy: 'ulica', dzielnicy: 'dzielnica', sali: 'sala', płci: 'płeć', wagi: 'waga', barwy: 'barwa', sprawie: 'sprawa', umowy: 'umowa', umowie: 'umowa',
  konta: 'konto', koncie: 'konto', miasta: 'miasto', hasła: 'hasło', nazwiska: 'nazwisko', imienia: 'imię', polu: 'pole', panu: 'pan', ilościach: 'ilość', rocznika: 'rocznik', dokumencie: 'dokument', formacie: 'format', języku: 'język', kierunku: 'kierunek',
  stanowiskiem: 'stanowisko', stanowisku: 'stanowisko', saldzie: 'saldo', saldem: 'saldo', powodem: 'powód', przychodem: 'przychód', dowodem: 'dowód', wadze: 'waga', uwadze: 'uwaga', dnia: 'dzień', dniu: 'dzień', dniem: 'dzień', stopniem: 'stopień', poziomie: 'poziom', terminie: 'termin', stanie: 'stan', masie: 'masa', mocy: 'moc', trasie: 'trasa', średnicy: 'średnica', nazwisku: 'nazwisko', nazwiskiem: 'nazwisko', znaku: 'znak', wzroście: 'wzrost', rozmiarze: 'rozmiar', miejscu: 'miejsce', miejscem: 'miejsce',
}))); // prettier-ignore

/** A label of lower-case words as a column would be called; one that is not bent stays as it is. */
export function unbent(label: string): string {
  const [first, ...rest] = label.split(' ') as [string, ...string[]];
  const noun = rest.length > 0 && FRONT_ADJECTIVE.test(first) ? fieldIn(rest[0]) : undefined;
  if (noun !== undefined) return [agreeing(first, noun), noun, ...rest.slice(1)].join(' ');
  const base = baseOf(first);
  if (base === first) return label;
  return [base, ...rest.map((word, i) => (i === 0 ? adjective(word) : word))].join(' ');
}

/** `maksymalną liczbę`, `dodatkowej opłaty`: how it is, in front of it. */
const FRONT_ADJECTIVE = /^\p{Ll}{3,20}(?:[nwkłtrdg]i?ą|[nwkłtrdg]i?ej|[^i]ym|im|ego)$/u;
const fieldIn = (word: string): string | undefined => (isField(word) ? word : nominativeOf(word));

function agreeing(adjective: string, noun: string): string {
  const stem = adjective.replace(/(?:i?ą|i?ej|ym|im|i?ego)$/, '');
  const softly = /[kg]$/.test(stem) ? 'i' : '';
  if (/(?:a|ość)$/.test(noun)) return `${stem}a`;
  return /[eoę]$/.test(noun) ? `${stem}${softly}e` : `${stem}${softly || 'y'}`;
}

/** `rejestracyjnym`, `rejestracyjnego`, `roczną`, `wiekowej`: how it is, behind it. */
function adjective(word: string): string {
  if (/^\p{Ll}{3,20}[^i]ym$/u.test(word)) return word.slice(0, -1);
  if (/^\p{Ll}{3,20}[^i]ego$/u.test(word)) return `${word.slice(0, -3)}y`;
  return /^\p{Ll}{3,20}(?:[nwk]ą|[nw]ej)$/u.test(word) ? word.replace(/(?:ą|ej)$/, 'a') : word;
}

function baseOf(word: string): string {
  const irregular = IRREGULAR().get(word) ?? nominativeOf(word);
  if (irregular !== undefined) return irregular;
  const rule = NO_ENDING.test(word) ? undefined : ENDINGS.find(([pattern]) => pattern.test(word));
  return rule === undefined ? word : word.replace(...rule);
}

/** What stands instead of an ending, the first that fits: `nośności`, `temperaturze`, `uzasadnieniem`, `czytelnikowi`, `rachunku`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=czyni)[ęą]$/u, ''],
  [/(?<=^\p{Ll}{1,20}[oi])ści(?:ą)?$/u, 'ść'],
  [/(?<=^\p{Ll}{3,20}tur)ze$/u, 'a'],
  [/(?<=^\p{Ll}{2,20}[oea]r)ze$/u, ''],
  [/(?<=^\p{Ll}{2,20}(?:[eay]n|[cś]c|życ)i)(?:em|u)$/u, 'e'],
  [/k(?<=^\p{Ll}{2,20}[ndtł]k)(?:iem|u)$/u, 'ek'],
  [/(?<=^\p{Ll}{3,20}[kg])iem$/u, ''],
  [/(?<=^\p{Ll}{4,20})owi$/u, ''],
  [/(?<=^\p{Ll}{3,20})em$/u, ''],
  [/(?<=^\p{Ll}{2,20}[bdfmnprtwłlj])u$/u, ''],
  [/(?<=^\p{Ll}{2,20}[cs]j)i$/u, 'a'],
  [/(?<=^\p{Ll}{2,20}i)i$/u, 'a'],
  [/(?<=^\p{Ll}{2,20}[dh]ni)$/u, 'a'],
  [/(?<=^\p{Ll}{2,20})[ąę]$/u, 'a'],
];

/** These end so by themselves. */
const NO_ENDING = /(?:problem|system|totem|^item|krem|imię|menu)$/;

/** How many there are of something, as its column is called: `Exemplaren` are `Exemplare`, `sztuk` `sztuki`. */
export function asCounted(word: string, language: string): string {
  if (language === 'de') return DATIVE.test(word) ? word.slice(0, -1) : word;
  if (language !== 'pl') return word;
  return severalOf(word);
}

/** Several of something, behind `mit`: what has an `n` then, and by itself none. */
const DATIVE =
  /(?:er|el)n$|(?:[mr]|pl)aren$|(?:äum|ätz|äng|äl[lt]|örb|üh|tisch|stück|tag|jahr|gerät|monat|schritt|teil|punkt|artikel|balkon|paar|bett)en$/;

/** A label as a column would be called, of languages that bend or determine names: `rabatu`, `beskrivningen`. */
export function asGiven(label: string, language: string): string {
  if (language === 'sv') return undetermined(label);
  if (language !== 'pl' || label.includes(' ')) return label;
  return unbent(label.replace(/(?<=[kg])i$/, 'a'));
}

/** Nouns in Swedish sentences that end so by themselves: `tecken`, `paket`, `token`. */
const NO_ARTICLE =
  /sedan$|(?:teck|vatt|exam|vap|lös|lak|tok|scre|citiz)en$|(?:h|it|pak|budg|ntern|plan|tabl|trump|di|tick|alfab|ass|targ|mark|data?s|res|wid|soc?k)et$/u;

/** What a Swedish noun is without the article at its end, the first that fits: `avgiften`, `beloppet`, `åldern`, `rummet`. */
const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2}[aeo]r)na$/u, ''],
  [/(?<=\p{L}{2}are)n$/u, ''],
  [/(?<=\p{L}else)n$/u, ''],
  [/(?<=gori|logi|[^l]ergi|demi|nomi|premie|serie|linje)n$/u, ''],
  [/numret$/u, 'nummer'],
  [/(?<=[bdfgkmpt])ret$/u, 'er'],
  [/(?<=(?:^|[dmns])land)et$/u, ''],
  [/(?<=\p{L}{2}[ae]nde|värde|ämne|yrke|märke|läge|ställe|område|arbete|samtycke|intresse|minne|skede|syfte|möte|bete)t$/u, ''],
  [/(?<=(?:kont|sald|fot|vide|kvitt|pianin)o)t$/u, ''],
  // `laddstolpen`, `utrymmet`: what ends in `e` by itself.
  [/(?<=(?:stolp|pås|timm|båg|dropp|handsk|pojk|grann|arving|bond|hag|kudd|pål|bjälk|pinn)e)n$/u, ''],
  [/(?<=(?:utrymm|döm|nöj|spök|fäst|styck|bält|flöd|löft|täck|rykt|byt)e)t$/u, ''],
  [/(?<=\p{L}[rltn]i)et$/u, ''],
  [/(?<=(?:bag|gar|tonn|report)age)t$/u, ''],
  [/(?<=garanti|allergi|teori|strategi|\p{L}{2}[^aeiouyåäö]å|\p{L}[^aeiouyåäö]y)n$/u, ''],
  [/(?<=[^aeiouyåäö](?:i|y))t$/u, ''],
  [/(?<=schem|teman|dram|klim)at$/u, 'a'],
  [/(?<=\p{L}{2}[^n])an$/u, 'a'],
  [/(?<=\p{L}{2}e[lr])n$/u, ''],
  [/(?<=\p{L}m)m(?:en|et)$/u, ''],
  [/(?<=\p{L}{2}[bdfghjklmnprstvx])e[nt]$/u, ''],
]; // prettier-ignore

function undetermined(label: string): string {
  if (NO_ARTICLE.test(label)) return label;
  const rule = ARTICLES.find(([pattern]) => pattern.test(label));
  return rule === undefined ? label : label.replace(...rule);
}
