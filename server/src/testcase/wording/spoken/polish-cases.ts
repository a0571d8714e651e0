import { once } from '../../once';

/** Nouns that columns are called after, and what Polish sentences make of them: `napiwku`, `w uwagach`, `gorączki`. */

/** What columns of one thing are called after. */
const ONE = `
akcja aktywność alergen alergia apteka autor awaria bagaż bagażnik bakteria barwa bateria baza bieg bilet blok błąd bonus brama brygada budynek budżet
cecha cel cena ciężar ciśnienie cło choroba chód ciągnik cykl czas częstotliwość cukier cennik czynsz ćwiczenie
danie data dawka dawkowanie deser diagnoza dieta długość doba dochód dodatek dokument dopisek dopłata doświadczenie dostawa dostawca dotacja dowód drużyna dyscyplina dystans dyrygent dyżur dzielnica dzień dział działka
egzamin egzaminator ekipa emerytura etap etat etykieta euro faktura filia firma forma format fotel funkcja
gabaryt gabinet gatunek gęstość głębokość głośność gmina godzina gorączka gospodarstwo gość grafik grosz grubość grupa gwarancja
hala hasło hipoteka identyfikator ilość imię indeks instruktor instrukcja interwał izba jakość jasność jednostka język
kabina kajuta kanał kara karetka karnet karta kasa kategoria kaucja kierowca kierunek kilogram kilometr klasa klatka klient klucz kod kolczyk kolejka kolejność kolor kolumna komentarz komisja komórka komunikat konto kondygnacja kontener kontrahent kontyngent końcówka kopia korekta koszt kraj kredyt krok kurator kurs kwartał kwota kwalifikacja
lek lektor lekarz liczba licznik liga limit linia lista litr login lokal lokalizacja lokata lot ładowność ładunek łazienka
marka marża masa maszyna materiał metal metoda metr metraż miasto miejsce miejscowość mieszkanie miesiąc minuta model moc moduł
nadawca nadgodzina nadpłata nadwyżka nagroda najemca nakład nakładka napięcie napiwek napój napis narodowość naczepa nawóz nazwa nazwisko niedopłata noc nośność notatka numer
objaw objętość obrót obszar obywatelstwo ocena ochrona odbiorca odbiór odczyt oddział odległość odmiana odpowiedź odprawa okno okres okręg opakowanie opcja opiekun opiekunka opis opłata opóźnienie oprocentowanie osiedle osoba oszczędność
pacjent paczka pakiet paleta paliwo pamięć parking parametr partia pasażer paszport peron pensja pełnomocnik pies piętro pilot placówka plan platforma płatność płatnik płeć pobranie pobyt pochodzenie podatek podmiot podstrefa pojazd pojemnik pojemność pokład pokój pole polecenie polisa pomiar pomieszczenie poprawka porcja postój potrawa potrącenie powiat powierzchnia powód poziom pozycja pożyczka pracownik pralka prędkość premia prezent priorytet problem procent producent produkt profesja profil prognoza program projekt prom promocja prośba prowizja próba próbka przebieg przedmiot przedział przekątna przelew przełożony przepis przepustowość przerwa przesyłka przewoźnik przychód przyczyna przydział przystanek pseudonim pula punkt
rabat rachunek rampa raport rasa rata recepta refundacja regał region rejestr rejestracja rejs rekompensata relacja rezerwacja rocznik rodzaj rodzic rok rola rozdzielczość rozmiar rozpoznanie ruch runda ryczałt
sala saldo seans segment sektor seria serwis sędzia silnik skala sklep składka składnik skrytka skrzynia skrzynka smak sos specjalizacja specjalność spłata sponsor sposób sprawa sprzęt stacja stan standard stanowisko statek status staż stawka stężenie stolik stopa stopień stół strefa stypendium substancja suma suplement surowiec sygnatura symbol szczepionka szerokość szkoda szkoła szybkość
tablica tara taryfa telefon temat temperatura teren termin tętno towar trasa treść trener trenerka tryb tura turnus tydzień typ tytuł
ubezpieczenie ubytek uczeń uczulenie uczelnia udział ukończenie ulga ulica układ umiejętność umowa upust uprawnienie uraz urlop usługa usterka ustawienie uwaga uzasadnienie użytkownik
waga wagon wartość waluta wariant warsztat warstwa wersja wiadomość wiek wielkość wilgotność właściciel wniosek województwo wpis wpłata wychowawca wydajność wydanie wydatek wydział wykonawca wykształcenie wylot wymiar wynagrodzenie wynik wypłata wysokość wyżywienie wzór wzrost wskaźnik
zadatek zajęcie zakres zaliczka zaległość załącznik zamówienie zapis zasięg zasiłek zastępca zawartość zawodnik zawód zbiornik zdjęcie zespół zestaw zgłoszenie zlecenie zmiana znak zniżka zwolnienie zysk zużycie źródło żądanie życzenie`;

/** What is spoken of as several. */
const MANY =
  'uwagi zalecenia wymiary objawy dane koszty wskazania przeciwwskazania okoliczności wyniki zainteresowania uprawnienia umiejętności godziny punkty odsetki oczekiwania preferencje obowiązki spostrzeżenia ustalenia wytyczne wskazówki dolegliwości komentarze notatki życzenia warunki potrzeby zajęcia miejsca kwalifikacje alergie dodatki parametry ustawienia szczegóły informacje obrażenia uszkodzenia braki usterki zarobki dochody wydatki przychody opłaty'; // prettier-ignore

/** Feminine, and no `a` says so. */
const FEMININE =
  /ść$|^(?:płeć|moc|noc|pamięć|odpowiedź|część|rzecz|twarz|sól|podróż|kolej|straż|sprzedaż|odzież|młodzież)$/;

const add = (stem: string, ...endings: string[]): string[] => endings.map((each) => stem + each);

/** What a stem becomes before `e`: `opłacie`, `sklepie`, `klasie`. */
const SOFT: readonly (readonly [RegExp, string])[] = [
  [/st$/, 'ści'],
  [/zd$/, 'ździ'],
  [/sł$/, 'śl'],
  [/ch$/, 'sz'],
  [/k$/, 'c'],
  [/g$/, 'dz'],
  [/r$/, 'rz'],
  [/t$/, 'ci'],
  [/d$/, 'dzi'],
  [/ł$/, 'l'],
  [/[nmbpwzsf]$/, '$&i'],
];
const IS_SOFT = /(?:[cjlż]|[scd]z|rz|i)$/;

const soft = (stem: string): string[] => {
  const rule = IS_SOFT.test(stem) ? undefined : SOFT.find(([pattern]) => pattern.test(stem));
  return rule === undefined ? [] : [`${stem.replace(...rule)}e`];
};

/** Two kinds of cases: those that nothing else is, and that of which so much is said, which may be several as well. */
type Cases = readonly [sure: readonly string[], genitive: readonly string[]];

function casesOf(noun: string): Cases {
  const stem = noun.slice(0, -1);
  if (noun === 'imię') return [['imieniu', 'imieniem'], ['imienia']];
  if (noun.endsWith('um')) return [[], []];
  if (FEMININE.test(noun)) {
    const base = noun.replace(/ć$/, 'c').replace(/ź$/, 'z');
    const isHard = /(?:[nm]oc|rzecz|twarz|kolej|aż|óż|eż)$/.test(noun);
    return [
      [`${base}${/kolej$|[czż]$/.test(base) && isHard ? '' : 'i'}ą`, ...(isHard ? [] : [`${base}i`])],
      [`${base}y`],
    ];
  }
  if (noun.endsWith('a')) {
    const genitive = /(?:[kgjl])$/.test(stem) ? `${stem}i` : stem.endsWith('i') ? stem : `${stem}y`;
    // `kategorii`, `akcji`: seldom several.
    const one = /(?:[rgpbd]i)$/.test(stem) ? [`${stem}i`] : [];
    return [[...one, ...add(stem, 'ę', 'ą'), ...soft(stem)], [genitive]];
  }
  if (noun.endsWith('o')) return [[...add(stem, 'u', 'em', 'iem'), ...soft(stem)], [`${stem}a`]];
  if (noun.endsWith('e')) return [add(stem, 'u', 'em'), [`${stem}a`]];
  return [masculine(noun).flatMap((base) => [...add(base, 'a', 'u', 'owi', 'em', 'iem'), ...(/(?:[kg]|ch)$/.test(base) ? [] : soft(base))]), []]; // prettier-ignore
}

/** What stands before endings: `napiwk`, `powod`, `dni`. */
function masculine(noun: string): string[] {
  if (/[^i]ek$/.test(noun)) return [`${noun.slice(0, -2)}k`];
  if (/i(?:ek|ec)$/.test(noun) && noun !== 'wiek') return [`${noun.slice(0, -3)}${noun.at(-1)!}`, `${noun.slice(0, -2)}${noun.at(-1)!}`]; // prettier-ignore
  if (noun.endsWith('dzień')) return [`${noun.slice(0, -5)}${noun === 'dzień' ? '' : 'go'}dni`];
  if (noun.endsWith('ień')) return [`${noun.slice(0, -3)}ni`];
  if (noun.endsWith('ń')) return [`${noun.slice(0, -1)}ni`];
  if (noun.endsWith('dział')) return [noun];
  return /ó[^aeiouyąęó]{1,2}$/.test(noun) ? [noun.replace(/ó(?=[^ó]+$)/, 'o'), noun] : [noun];
}

/** `w uwagach`, `o wymiarach` */
function casesOfMany(noun: string): readonly string[] {
  const stem = /ci$|(?:[nc])ia$/.test(noun) ? noun.replace(/a$/, '') : noun.replace(/[aeiy]$/, '');
  return add(stem, 'ach', 'ami', 'om');
}

interface Nominatives {
  themselves: ReadonlySet<string>;
  sure: ReadonlyMap<string, string>;
  genitive: ReadonlyMap<string, string>;
}
/** What a noun of a field is called by itself; undefined for what is none in another case. Small letters. */
export const nominativeOf = (word: string): string | undefined => made().sure.get(word);

/** Whether a column may be called so. */
export const isField = (word: string): boolean => made().themselves.has(word);

const made = once((): Nominatives => {
  const ones = ONE.trim().split(/\s+/);
  const many = MANY.split(' ');
  const themselves = new Set([...ones, ...many]);
  const sure = new Map<string, string>();
  const genitive = new Map<string, string>();
  for (const noun of ones) {
    const [cases, genitives] = casesOf(noun);
    for (const form of cases) if (!themselves.has(form) && !sure.has(form)) sure.set(form, noun);
    for (const form of genitives) if (!genitive.has(form)) genitive.set(form, noun);
  }
  for (const noun of many) for (const form of casesOfMany(noun)) if (!sure.has(form)) sure.set(form, noun);
  return { themselves, sure, genitive };
});

/** Whether so much may be said of it: `wysokości`, `opóźnienia`; `jabłek` is a thing. */
export function isGenitive(word: string): boolean {
  const { sure, genitive } = made();
  return genitive.has(word) || sure.has(word) || /(?:ości|[ea]nia|cji|[wdtn]ku|stwa)$/.test(word);
}

/** What so much of is said, as its column is called: `38 stopni gorączki`, `20 zł napiwku`, `5 lat doświadczenia`. */
export function ofSo(word: string): string {
  const { sure, genitive } = made();
  const known = genitive.get(word) ?? sure.get(word);
  if (known !== undefined) return known;
  const rule = GENITIVES.find(([pattern]) => pattern.test(word));
  return rule === undefined ? word : word.replace(...rule);
}

const GENITIVES: readonly (readonly [RegExp, string])[] = [
  [/ści$/, 'ść'],
  [/(?<=[ea]ni|[cęo]ci)a$/, 'e'],
  [/(?<=stw)a$/, 'o'],
  [/(?<=[jkgl])i$/, 'a'],
  [/(?<=i)i$/, 'a'],
  [/(?<=[^aeiou][nrtdwłmpbszc])y$/, 'a'],
  [/(?<=[aeiouąę][nrtdwłmpbszc]|[scr]z)y$/, 'a'],
  [/(?<=[wdtłnc]|sz)ku$/, 'ek'],
  [/(?<=[bdfgmnprtwłlz])u$/, ''],
];

/** Several that have been counted, as their column is called: `5 sztuk`, `28 uczestników`, `12 wolnych miejsc`. */
export function severalOf(word: string): string {
  const own = COUNTED().get(word);
  if (own !== undefined) return own;
  const rule = SEVERAL.find(([pattern]) => pattern.test(word));
  return rule === undefined ? word : word.replace(...rule);
}

const COUNTED: () => ReadonlyMap<string, string> = once(() => new Map(Object.entries({
  sztuk: 'sztuki', osób: 'osoby', godzin: 'godziny', miejsc: 'miejsca', pokoi: 'pokoje', pokojów: 'pokoje', opakowań: 'opakowania', gości: 'goście', ludzi: 'ludzie', rodziców: 'rodzice',
  lat: 'lata', nauczycieli: 'nauczyciele', jabłek: 'jabłka', jajek: 'jajka', łóżek: 'łóżka', biurek: 'biurka', krzeseł: 'krzesła', okien: 'okna', drzew: 'drzewa', stanowisk: 'stanowiska', piw: 'piwa', aut: 'auta', dań: 'dania', świadectw: 'świadectwa', zwierząt: 'zwierzęta', dzieci: 'dzieci', skrzyń: 'skrzynie', lekcji: 'lekcje', szkół: 'szkoły',
}))); // prettier-ignore

const SEVERAL: readonly (readonly [RegExp, string])[] = [
  // People.
  [/ników$/, 'nicy'],
  [/torów$/, 'torzy'],
  [/(?<=stude|klie|pacje|age|abone|asyste|kontrahe|prezyde|reside)ntów$/, 'nci'],
  [/stów$/, 'ści'],
  [/(?<=[wrbd])ców$/, 'cy'],
  [/rzy$/, 'rze'],
  [/(?<=[ea])ń$/, 'nia'],
  [/ć$/, 'cia'],
  [/(?<=[cj])ji$/, 'je'],
  [/(?<=\p{L}{2}[^aeiouyąęó])ek$/u, 'ki'],
  [/(?<=[kgr])ich$/, 'ie'],
  [/(?<=\p{L}{2})ych$/u, 'e'],
  [/(?<=\p{L}n)ich$/u, 'ie'],
  [/(?<=[kg])(?:ów|ach|ami)$/, 'i'],
  [/(?<=rz|sz|cz|ż|l|c)(?:ów|ach|ami)$/, 'e'],
  [/(?:ów|ach|ami)$/, 'y'],
  [/(?<=\p{L}{2}[kg])$/u, 'i'],
  [/(?<=\p{L}[dfmnprtwłbsz])$/u, 'y'],
];
