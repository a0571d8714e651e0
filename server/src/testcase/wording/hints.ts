import type { EntityHint } from '../facts';
import { isAboutPeople } from '../fields/classify-field';
import { DOES_IT } from '../fields/kinship';
import { isPlural, nameWords, singular, tableName, withoutAccents } from '../fields/names';
import { memo } from '../memo';
import { classesOf, isVerb, nounOf, tableOfNoun, tableSpoken, type Lexicon, type WordClass } from './lexicon';
import { thingAmong } from './own-hints';
import { pluralIn } from './spoken/inflected';
import { isUnclear } from './spoken/own-tables';
import { deedIn, toldIn } from './spoken/told-sets';
import { ADJECTIVES, isNoPlace, isSequence, KNOWN_NOUNS, mayBeTable, PAGE_HINTS } from './table-nouns';

const LONGEST = 3;
const FIRST_WORDS: ReadonlySet<string> = new Set(Array.from(PAGE_HINTS.keys(), (phrase) => phrase.split(' ')[0]));

const words40 = (text: string): readonly string[] => nameWords(text.slice(0, 200)).slice(0, 40);

/**
 * The table that words such as a page's name, a title or an address are about; null when they tell none. A single word of
 * a `sentence` may be a verb: `Pays`.
 */
export function hintFromWords(text: string, what: string, sentence = false): EntityHint | null {
  const words = words40(text);
  let doer: EntityHint | null = null;
  let beside: EntityHint | null = null;
  const booked = /book/i.test(text) ? words.findIndex((_, i) => isBooked(words, i)) : -1;
  const done = words.at(1) === 'of' ? ofWhat(words, what) : null;
  if (done !== null) return done;
  const registered = /cadastr|registr|alta/i.test(text) ? registeredIn(words, what) : null;
  if (registered !== null) return registered;
  const two = compoundIn(words, what, sentence);
  if (two !== null) return two;
  const joined = /regist|enrol|sign/i.test(text) ? joinedIn(words, what) : null;
  if (joined !== null) return joined;
  const starts = [...words.keys()].filter((i) => FIRST_WORDS.has(words[i]));
  for (let length = LONGEST; length > 0; length--) {
    for (const i of starts) {
      if (i + length > words.length || (i === booked && length === 1)) continue;
      const phrase = words.slice(i, i + length).join(' ');
      const page = PAGE_HINTS.get(phrase);
      if (page === undefined || (page.table === 'addresses' && isNoPlace(words[i - 1]))) continue;
      if (phrase === 'order' && isSequence(words[i - 1])) continue;
      const hint = { ...page, reason: `${what} speaks of "${phrase}"` };
      if (isAllowed(words, i, length) || (page.table === 'users' && isActor(words, i, length))) {
        if (isAboutPeople(page.table)) doer ??= hint;
        continue;
      }
      if (sentence && isBeside(words, i)) {
        beside ??= hint;
        continue;
      }
      const more = sentence && i + length < words.length && WHO_DOES.test(words.slice(0, i).join(' '));
      // `Teacher enters a grade`: who does it says less than what.
      if (!more || page.table === 'users' || !isAboutPeople(page.table))
        return page.table === 'users' ? (doer ?? hint) : hint;
      doer ??= hint;
    }
  }
  if (booked >= 0) return { table: 'bookings', confidence: 0.7, reason: `${what} speaks of a booking` };
  if (beside !== null) return { ...beside, confidence: BESIDE };
  const who = sentence ? (doer ?? doerIn(words, what)) : doer;
  if (who !== null) return { ...who, confidence: DOES_IT };
  // `DocumentTest`, `describe('Invoice')`
  const telling = words.filter((word) => !AROUND.test(word));
  const known = !sentence && KNOWN_NOUNS.has(singular(telling.at(-1) ?? ''));
  // `OpenedContract`, `MyOrders`
  const [thing, ...more] = known && telling.slice(0, -1).every(saysWhich) ? telling.slice(-1) : telling;
  if ((thing as string | undefined) === undefined) return null;
  if (more.length > 0) return sentence ? null : severalOf([thing, ...more], what);
  const one = singular(thing);
  // `TestGuardians`, `AddPayeePage`
  const told =
    (isPlural(thing) && !sentence) || words.some((word) => /^(?:add|create|new|edit|form|dialog|modal)$/.test(word));
  if (!KNOWN_NOUNS.has(one) && !(told && mayBeTable(one, false))) return null;
  // `the enrolment form`
  const isForm = KNOWN_NOUNS.has(one) && words.at(-1) === 'form';
  return { table: tableName([thing]), confidence: isForm ? 0.62 : 0.55, reason: `${what} speaks of "${thing}"` };
}

const saysWhich = (word: string): boolean => ADJECTIVES.has(word) || /[^e]ed$/.test(word);

/** `verify that the user is able to …`, `as a user I …`: who does what the rest says. */
function isActor(words: readonly string[], at: number, length: number): boolean {
  const next = words.slice(at + length, at + length + 2).join(' ');
  return (
    /^(?:can|cannot|could|may|must|should|will|wants?|(?:is|are) (?:able|not|un\w+|allowed))(?: |$)/.test(next) ||
    /^as an? /.test(`${words.slice(Math.max(0, at - 2), at).join(' ')} `)
  );
}

/** `allows a project admin to …`: who does it, whatever that is called. */
function isAllowed(words: readonly string[], at: number, length: number): boolean {
  if (!words.slice(at + length, at + length + 3).includes('to')) return false;
  return words.slice(Math.max(0, at - 3), at).some((word) => /^(?:allow|let|enable|permit)s?$/.test(word));
}

/** `Standing orders`: no orders, but what the two words say together. */
function compoundIn(words: readonly string[], what: string, sentence: boolean): EntityHint | null {
  const at = words.findIndex((word, i) => COMPOUND.test(`${words[i - 1] ?? ''} ${word}`));
  if (at < 0 || (sentence && isBeside(words, at - 1))) return null;
  return tableOf(words.slice(at - 1, at + 1), `${what} speaks of "${words[at - 1]} ${words[at]}"`);
}

/** `Enrolment of pupils`, `Management of tariffs`: what is done with things. */
function ofWhat([done, of, ...rest]: readonly string[], what: string): EntityHint | null {
  if (
    of !== 'of' ||
    !/^(?:enroll?ment|registration|admission|booking|creation|management|maintenance|administration|import|onboarding|recording|hiring|purchase|sale|handling|processing|planning|scheduling|rental|cancellation|editing|entry|capture)$/.test(
      done,
    )
  )
    return null;
  const thing = rest.findIndex((word) => KNOWN_NOUNS.has(singular(word)));
  if (thing < 0 || rest.slice(0, thing).some((word) => !ADJECTIVES.has(word))) return null;
  return { table: tableName([rest[thing]]), confidence: 0.7, reason: `${what} speaks of "${rest[thing]}"` };
}

/** In Portuguese and Spanish: what is registered, and nobody signs up: `cadastro de oferta`, `alta de una póliza`. */
function registeredIn(words: readonly string[], what: string): EntityHint | null {
  const at = words.findIndex((word) => /^(?:cadastr(?:o|ar|amento)|registr(?:o|ar)|alta)$/.test(word));
  if (at < 0 || !/^(?:de|da|do|del)$/.test(words.at(at + 1) ?? '')) return null;
  const thing = words
    .slice(at + 2, at + 5)
    .find((word) => !/^(?:uma?|una?|novas?|novos?|nuev[ao]s?|el|la)$/.test(word));
  if (thing === undefined || !/^\p{L}{4,20}$/u.test(thing) || NO_THING.test(thing)) return null;
  const plain = withoutAccents(thing);
  const table = tableName(
    [plain.endsWith('s') ? plain : pluralIn(plain, words[at].startsWith('c') ? 'pt' : 'es')],
    false,
  );
  return { table, confidence: 0.62, reason: `${what} speaks of "${thing}"` };
}

/** Who signs up, with what, and how that ends. */
const NO_THING =
  /^(?:usu[aá]ri[oa]s?|contas?|cuentas?|acesso|acceso|login|senhas?|contrase\S+|e?mails?|correo|sucesso|[eé]xito|sess[aã]o|sesi[oó]n|dados|datos|forma)$/;

/** What people take part in. */
const TAKEN_PART = /^(?:event|course|class|workshop|seminar|webinar|conference|tournament|exam|lesson|camp|race|competition|training|meetup|marathon|hackathon|tour)s?$/; // prettier-ignore

/** `Register for an event`, `Event registration`: somebody takes part, and nobody gets an account. */
function joinedIn(words: readonly string[], what: string): EntityHint | null {
  const hint = { table: 'registrations', confidence: 0.75, reason: `${what} speaks of a registration` };
  const done = words.findIndex((word) =>
    /^(?:register(?:s|ing|ed)?|registrations?|enrol(?:s|l|ls|led|ling|ment|lment)?|sign|signs)$/.test(word),
  );
  if (done < 0) return null;
  if (/^registrations?$/.test(words[done]) && TAKEN_PART.test(words.at(done - 1) ?? '') && done > 0) return hint;
  const behind = words.slice(done + 1, done + 5).filter((word) => !/^(?:up|an?|the|new|in|on)$/.test(word));
  return behind[0] === 'for' && TAKEN_PART.test(behind[1] ?? '') ? hint : null;
}

/** How sure it is that a form is about a thing that a title names, whatever it says of it. */
export const NAMED = 0.45;

/** What a page shows, whatever it is about. */
const SHOWN = /^(?:message|notification|menu|photo|tag|test|report|application|account|address)$/;

/** The first thing that a title names: `customer finds a parcel by its number`. People are who does it, mostly. */
export const hintFromNamed = memo((title: string): EntityHint | null => {
  const words = words40(title).map(singular);
  const thing = words.find(
    (word, i) =>
      KNOWN_NOUNS.has(word) &&
      !SHOWN.test(word) &&
      !(word === 'order' && isSequence(words[i - 1])) &&
      !isAboutPeople(tableName([word])) &&
      !isBeside(words, i) &&
      !isAllowed(words, i, 1),
  );
  return thing === undefined
    ? null
    : { table: tableName([thing]), confidence: NAMED, reason: `the title speaks of "${thing}"` };
});

/** `Leave requests`, `Tax returns`: several things of one kind, in as few words. */
function severalOf(words: readonly string[], what: string): EntityHint | null {
  const last = words.at(-1)!;
  if (words.length > 3 || !isPlural(last) || words.some((word) => JOINS.test(word))) return null;
  const thing = tableOf(words, `${what} speaks of "${words.join(' ')}"`, false);
  return thing === null ? null : { ...thing, confidence: SEVERAL };
}

const SEVERAL = 0.58;
/** Languages in which nothing is several by an `s` at its end. */
const NO_PLURAL = /^(?:de|it|pl|sv)$/;

const JOINS =
  /^(?:and|or|with|without|for|of|to|from|in|on|at|by|as|is|are|can|should|must|not|no|i|my|all|aux|entre|chez|vers|dans|sous|sur|sobre|desde|hasta|tra|fra|sul|sulla|nel|nella|nei|nelle|agli|alle|ai|aos|ao|às|nos|nas|pelo|pela|em|ou|und|oder|auf|bei|beim|zum|zur|vom|im|och|på|till|från|voor|naar|bij|op|of|lub|oraz|do|po|de|du|des|da|do|di|del|d|per|para|por|pour|con|com|avec|mit|met|med|für|voor|för|dla|om|la|le|les|el|los|las|das|dos|der|die|den|van|het|av|z|w|na|\w+(?:ed|ing))$/;

/** How sure it is that a form is about what a title names only beside something else. */
export const BESIDE = 0.56;
const BEHIND = /^(?:for|of|during|with|without|by|as|about|needs?|requires?|using|after|before|per)$/;

/** `charges for a lost book`, `leave needs a document`: what is done is done with something else. */
function isBeside(words: readonly string[], at: number): boolean {
  let i = at - 1;
  let others = 0;
  while (i >= 0 && !BEHIND.test(words[i]) && at - i < 4 && (ADJECTIVES.has(words[i]) || others++ < 1)) i--;
  return i >= 0 && BEHIND.test(words[i]);
}

/** `Candidate applies`: who does something, where nothing says what. */
function doerIn(words: readonly string[], what: string): EntityHint | null {
  const at = words.findIndex((word) => !WHO_DOES.test(word));
  const one = singular(words.at(at) ?? '');
  if (at < 0 || at === words.length - 1 || !KNOWN_NOUNS.has(one) || !isAboutPeople(tableName([one]))) return null;
  return { table: tableName([one]), confidence: DOES_IT, reason: `${what} speaks of "${words[at]}"` };
}

/** In front of who does something. */
const WHO_DOES = /^(?:tests?(?: that)?|should|as|an?|the| )*$/;

/** As `hintFromWords`, of a page or a title in another language, by the nouns of its lexicon. */
export function hintFromSpoken(text: string, what: string, lexicon: Lexicon): EntityHint | null {
  const said = hintFromWords(text, what);
  if (lexicon.nouns.size === 0) return said;
  // `Cambio residenza`: no word of English has its plural.
  const isOwn =
    said !== null && !PAGE_TABLES.has(said.table) && !KNOWN_NOUNS.has(singular(said.table.split('_').at(-1)!));
  // `Lånelöfte beviljas`: no plural ends so there.
  const isDone = isOwn && said.confidence === SEVERAL && NO_PLURAL.test(lexicon.language);
  const table = isOwn && !isDone ? tableIn(said.table, text, lexicon) : null;
  const english = !isOwn ? said : table === null ? null : { ...said, table };
  // `Kontakt`: where messages are written.
  if (english?.table === 'messages') return { ...english, table: tableName([lexicon.messages], false) };
  if (english !== null && english.table !== 'users') return english;
  const words = words40(text);
  const told = toldIn(lexicon.language);
  let beside: EntityHint | null = null;
  const isNoun = nounsAreLarge(text, lexicon);
  const found = words.flatMap((word, i): EntityHint[] => {
    const noun = nounOf(word, lexicon);
    // What is registered says more than that something is: `cadastro de livros`.
    if (noun === undefined || !isNoun(word)) return [];
    const isBank = /^accounts?$/.test(noun) && OF_A_BANK.test(text);
    const page = isUnclear(noun) ? undefined : PAGE_HINTS.get(noun)?.table;
    const table = isBank ? 'accounts' : (page ?? tableOfNoun(word, lexicon));
    if (english !== null && table === 'users') return [];
    const isWho = i < 2 && isAboutPeople(table) && doesNext(words, i, lexicon);
    const hint = { table, confidence: isWho ? SUBJECT : 0.6, reason: `${what} speaks of "${word}"` };
    if (!isPlaced(words, i, lexicon)) return [hint];
    // `jaren met zelfde eigenaar`: whoever it is done with says little.
    beside ??= isAboutPeople(table) ? { ...hint, confidence: DOES_IT } : hint;
    return [];
  });
  // `Cliente faz um pedido`: who does it says less than what.
  const thing = found.find(({ table }) => !isAboutPeople(table));
  const deed = told === undefined ? null : deedIn(text, told);
  // `Kauf eines Produkts`
  if (thing !== undefined && !(thing.table === 'products' && deed === 'orders')) return thing;
  if (deed !== null)
    return { table: tableSpoken(deed, lexicon), confidence: 0.6, reason: `${what} speaks of what is done` };
  // `a tela de cadastro`: where anything is registered.
  const any =
    english !== null &&
    words.some((word) => ANYTHING.test(word)) &&
    words.every((word) => ANYTHING.test(word) || classesOf(word, lexicon).size > 0);
  return found.at(0) ?? beside ?? (any ? { ...english, confidence: DOES_IT } : english);
}

/** In a German title nouns are written large: `Wareneingang buchen` is about no books. */
function nounsAreLarge(text: string, { language }: Lexicon): (word: string) => boolean {
  if (language !== 'de' || !/^\p{Lu}.* /u.test(text)) return () => true;
  const plain = withoutAccents(text);
  return (word) => plain.includes(word[0].toUpperCase() + word.slice(1));
}

/** How sure it is that a form is of who does something, where nobody's own data are entered. */
export const SUBJECT = 0.59;

/** `Nauczycielka wystawia ocenę`: who does it stands first; `Kunden anlegen` is what is done with them. */
function doesNext(words: readonly string[], at: number, { language }: Lexicon): boolean {
  const behind = words.slice(at + 1);
  if (behind.length < 2 || (at === 1 && words[0].length > 3)) return false;
  if (/^(?:de|nl)$/.test(language)) return !behind.at(-1)!.endsWith('en') && !isPlural(words[at]);
  return language !== 'tr' && !JOINS.test(behind[0]);
}

const PAGE_TABLES: ReadonlySet<string> = new Set(Array.from(PAGE_HINTS.values(), ({ table }) => table));
export const isPageTable = (table: string): boolean => PAGE_TABLES.has(table);
/** What an English plural is in a word's own language. */
function tableIn(table: string, text: string, lexicon: Lexicon): string | null {
  const words = table.split('_');
  const thing = thingAmong([...words.slice(0, -1), singular(words.at(-1)!)], text, lexicon)?.split('_');
  return thing === undefined
    ? null
    : tableName([...thing.slice(0, -1), pluralIn(thing.at(-1)!, lexicon.language)], false);
}

/** Where anything is registered. */
const ANYTHING = /^(?:cadastro|tela)$/;

/** `Compra en la tienda`: where it is, and not what. */
function isPlaced(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  const classes = (i: number): ReadonlySet<WordClass> => classesOf(words[i], lexicon);
  let i = at - 1;
  while (i >= 0 && !classes(i).has('in') && (classes(i).has('articles') || classes(i).has('possessives'))) i--;
  // `Lägga till en ny bok`: the preposition belongs to the verb.
  const isOfVerb = i > 0 && [...classesOf(`${words[i - 1]} ${words[i]}`, lexicon)].some(isVerb);
  return i > 0 && !isOfVerb && PLACES.some((each) => classes(i).has(each)) && !classes(i).has('of');
}

const PLACES: readonly WordClass[] = ['in', 'to', 'with'];

/** Beside an account: it is no user's. */
const OF_A_BANK =
  /bank|banc|giro|spar|corr(?:ente|iente)|courant|poupan|ahorr|risparmi|oszcz|abertura|apertura|ouverture|eröffn|otwarci|öppn|rekening|deposit|dépôt/i;

/** Around a thing, in the name of what tests it or shows it. */
export const AROUND = /^(?:tests?|specs?|seite|pagina|strona|sida|bindings?|definitions?|schritte|features?|pages?|forms?|steps?|step_?defs?|defs?|modal|dialog|screen|view|panel|po|poms?|add|create|new|edit|update|list|management|manage|crud|the|api|e2e|ui|editar|criar|crear|cadastrar|cadastro|alterar|visualizar|ver|gerenciar|gestionar|agregar|adicionar|registrar|listar|consultar|nuev[oa]|nov[oa]|listado|tela|pantalla|formul[aá]rio|creer|ajouter|modifier|nouve(?:au|lle)|gestion|formulaire|ecran|liste|erstellen|anlegen|bearbeiten|verwalten|verwaltung|neue[rs]?|formular|maske|crea(?:re)?|modifica|nuov[oa]|elenco|gestione|dodaj|dodawanie|edytuj|edycja|now[ya]|utworz|formularz|ekran|lista|maken|bewerken|wijzigen|toevoegen|nieuwe?|overzicht|beheer|scherm|formulier|skapa|redigera|hantera)$/; // prettier-ignore

const BOOKABLE =
  /^(?:trips?|travels?|journeys?|tours?|flights?|hotels?|stays?|rooms?|tickets?|appointments?|seats?|tables?|courses?|class(?:es)?|lessons?|cars?|cabs?|taxis?|slots?|visits?|meetings?|demos?|sessions?|holidays?|vacations?)$/;

/** `books a trip`, `book_table`: what somebody does, and no book. */
function isBooked(words: readonly string[], at: number): boolean {
  const next = words.at(at + 1) ?? '';
  if (!/^book(?:s|ed|ing)?$/.test(words[at])) return false;
  if (/^(?:it|them|one)$/.test(next) || (at === 0 && next === 'for')) return true;
  return /^(?:an?|the|my|his|her|their|your)$/.test(next)
    ? next.length < 3 || BOOKABLE.test(words.at(at + 2) ?? '') || BOOKABLE.test(words.at(at + 3) ?? '')
    : BOOKABLE.test(next);
}

/** Which ones of them an address shows, in other languages. */
const HOW =
  /^(?:pendentes?|pendientes?|novas?|novos?|nuev[oa]s?|activ[oa]s|ativ[oa]s|todos|todas|offene?|aktuelle?|neue?|alle|nouvelles?|nouveaux?)$/;

/** The table that an address is about: of its path, the last part that tells one. */
export function hintFromUrl(url: string): EntityHint | null {
  const path = /^(?:https?:\/\/[^/?#]{0,300})?([^?#]{0,500})/.exec(url)?.[1] ?? '';
  const reason = `the address "${url.slice(0, 60)}"`;
  const parts = path.split('/').map((part) => part.replace(/\.\w{1,5}$/, ''));
  if (parts.at(-1) === 'book') return { table: 'bookings', confidence: 0.7, reason: `${reason} is where one books` };
  for (const [i, part] of [...parts.entries()].reverse()) {
    if (HOW.test(part)) continue;
    const hint = hintFromWords(part, reason) ?? hintFromPart(part, parts.at(i - 1) ?? '', reason);
    if (hint !== null) return { ...hint, confidence: Math.min(hint.confidence, 0.75) };
  }
  return null;
}

/** `/settings/webhooks`, `/settings/api-keys`, `/patients/88/insurance`: several things, or what a row has. */
function hintFromPart(part: string, before: string, reason: string): EntityHint | null {
  const words = nameWords(part);
  const last = words.at(-1) ?? '';
  const isThing = words.length < 3 && (isPlural(last) || /^\d+$/.test(before)) && /^[a-z]+(?:[-_][a-z]+)?$/i.test(part);
  const thing = isThing ? tableOf(words, `${reason} speaks of "${words.join(' ')}"`, false) : null;
  return thing === null ? null : { ...thing, confidence: 0.55 };
}

/** Says little without the word before it: `leave request`, `API key`, `mailing list`. */
const NEEDS_ANOTHER = /^(?:list|type|template|setting|request|key|record|rule|plan|file|log|source)$/;

/** Not the same with every word before it: `gift card`, `savings account`. */
const COMPOUND = /^(?:(?:gift|sim|loyalty|report|membership|library|id) card|(?:savings?|checking|bank|deposit|investment|trading|current) account|(?:standing|purchase|work|sales|repair|money|production|stop) order|(?:job|price|stock|fare|search) alert|direct debit|(?:credit|delivery) note|(?:leave|vacation|access|change|service|support|refund|maintenance|quote|purchase) request)s?$/; // prettier-ignore

/** The table that a thing's words name, last of them its head; null for what is no thing. */
export function tableOf(thing: readonly string[], reason: string, isMade = true): EntityHint | null {
  const last = thing.at(-1);
  if (last === undefined || !/^[a-z]{3,30}$/.test(last)) return null;
  const one = singular(last);
  if ((one === 'address' && isNoPlace(thing.at(-2))) || (one === 'order' && isSequence(thing.at(-2)))) return null;
  const page = PAGE_HINTS.get(one) ?? PAGE_HINTS.get(last);
  const two = thing.slice(-2);
  if (COMPOUND.test(two.join(' ')))
    return { table: tableName(one === 'account' ? [last] : two), confidence: 0.6, reason };
  // `job profile`: nobody's account
  if (one === 'profile' && two.length > 1 && isPartOfName(two[0]) && !isAboutPeople(tableName([two[0]])))
    return { table: tableName(two), confidence: 0.6, reason };
  // One adds a contact, and writes to `/contact`.
  if (page !== undefined && one !== 'contact') return { table: page.table, confidence: 0.6, reason };
  if (KNOWN_NOUNS.has(one)) return { table: tableName([last]), confidence: 0.6, reason };
  const before = thing.at(-2);
  if (NEEDS_ANOTHER.test(one) && before !== undefined && /^[a-z]{3,30}$/.test(before) && !ADJECTIVES.has(before))
    return { table: tableName([before, last]), confidence: 0.55, reason };
  if (!mayBeTable(one, isMade)) return null;
  // `product drive`, `sms sender`: what nobody knows as a thing is called by all of its name.
  const words = before !== undefined && isPartOfName(before) ? [before, last] : [last];
  return { table: tableName(words), confidence: 0.55, reason };
}

/** `mes-emprunts`: whose they are. */
const OWN = /^(?:mes|mis|meus|minhas?|meine|mijn|mina|moje|miei|mie|nos|vos|nuestr[oa]s|nossos|tous|toutes)$/;

/** In front of a thing, a word that belongs to its name. */
function isPartOfName(word: string): boolean {
  return (
    /^[a-z]{3,20}$/.test(word) &&
    !OWN.test(word) &&
    !HOW.test(word) &&
    !JOINS.test(word) &&
    !ADJECTIVES.has(word) &&
    !isPlural(word) &&
    mayBeTable(word, false)
  );
}
