import type { WordClass } from './lexicon';
import { known } from './known-names';
import { isKindWord } from './spoken/kinds';
import { isLocator, labelOfLocator } from './locators';
import type { Token } from './tokens';
import { isOutlineColumn } from './outline-column';

export type Connector = 'as' | 'to' | 'with' | 'in' | 'for' | 'and' | 'is' | 'named' | 'priced';
/** What a clause is made of, in its order. */
export type Item =
  | { t: 'value'; text: string; token: Token }
  | { t: 'label'; text: string; words: readonly Token[]; sure: boolean }
  | { t: 'blocked' }
  | { t: 'join'; c: Connector; word: string };

const FIELD_NOUNS =
  /^(?:(?:text|input|form|drop|select|search|combo|check|password|edit|radio|date|time|file|number|color|colour)[ -]?)?(?:field|fields|input|inputs|textbox|box|dropdown|down|list|listbox|textarea|area|combobox|checkbox|select|picker|datepicker)(?: box| menu| list| field| button)?$/i;
const BLOCKING_NOUNS =
  /^(?:.{0,40} )?(?:tab|button|link|page|icon|menu|menus|row|image|section|screen|window|popup|modal|dialog|link|buttons|butonuna|butonu|sayfasina|tile|card|panel|header|tabs|links|breadcrumb|node|arrow|toolbar|form|details|credentials|information|info|fields|following|details below|values|page|(?:details|information|info|data|credentials) (?:of|for) .{0,60})$/i;

/** What is clicked or gone to in other languages. */
const BLOCKING_ABROAD = new Set(
  (
    'knop bouton botón boton botão botao pulsante bottone przycisk przycisku knappen knapp schaltfläche ' +
    'scheda tabblad reiter registerkarte onglet pestaña pestana solapa aba zakładkę zakładka zakładki fliken flik ' +
    'menüpunkt menüeintrag menuoptie menypunkt menyval adresbalk adressleiste adresszeile adressfältet ' +
    'lien enlace vínculo länken länk länkar koppeling menú menù menyn'
  ).split(' '),
);
const isBlocking = (words: readonly Token[]): boolean => BLOCKING_ABROAD.has(words.at(-1)!.lower);

/** A clause's values, labels and what joins them. */
export function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  let run: Token[] = [];
  const flush = (isNamed = false): void => {
    // `o campo texto com "x"`: what says little otherwise is a name.
    const words = isNamed ? run.slice(-2) : trimmed(run, items.length === 0);
    run = [];
    if (words.length > 0) addRun(words, items);
  };
  for (const [at, token] of tokens.entries()) {
    const connector = opensField(tokens, at) ? 'in' : joinsName(tokens, at, run) ? null : connectorOf(token);
    // `the following data: name "x"`: what is announced is no name.
    const isHeading = run.every(announcesData) || announcesFields(tokens, at);
    if (token.text === ':' && items.length === 0 && isHeading && tokens.at(at + 1)?.kind === 'word') {
      run = [];
      continue;
    }
    if (connector !== null) {
      // `to value: "x"`
      const before = items.at(-1);
      if (
        token.text === ':' &&
        before?.t === 'join' &&
        before.c !== 'and' &&
        run.length === 1 &&
        ANY.test(run[0].lower)
      )
        run = [];
      flush(connector === 'with' && run.length > 1 && run.at(-2)!.classes.has('field'));
      // `vul "Achternaam" in met "Lee"`: the last one says how they belong.
      const last = items.at(-1);
      if (last?.t === 'join' && last.c === 'in' && connector !== 'and') items.pop();
      // `to value: "x"`
      if (last?.t === 'join' && last.c !== 'and' && token.text === ':') continue;
      items.push({ t: 'join', c: connector, word: token.lower });
    } else if (token.kind === 'word') {
      run.push(token);
    } else {
      flush();
      const label: Item = { t: 'label', text: labelOfLocator(token.text), words: [token], sure: true };
      const others = tokens.filter(({ kind }) => kind !== 'word').length > 1;
      const colon = tokens.at(at - 1)?.text === ':' && items.at(-1)?.t === 'join';
      const before = items.at(colon ? -2 : -1);
      const joins = items.at(colon ? -3 : -2);
      if (
        others &&
        token.quoted &&
        !namesItself(token) &&
        (announces(before, joins, colon, tokens.at(at + 1)) || isAsked(before, joins, tokens[at - 1]))
      ) {
        items.splice(colon ? -2 : -1);
        items.push(label);
      } else if (others && token.quoted && isLocator(token.text)) {
        // `in element "//input[@name='email']"`
        dropElement(items);
        items.push(label.text === '' ? { t: 'blocked' } : label);
      } else items.push({ t: 'value', text: token.text, token });
    }
  }
  flush();
  return items;
}

/** `the fields "<name>" and "<email>"`: columns, each of which names what it is. */
const namesItself = ({ text }: Token): boolean => isOutlineColumn(text);

/** `into the input with XPath`, `in element`: what is found there. */
function dropElement(items: Item[]): void {
  for (let left = 2; left > 0; left--) {
    const last = items.at(-1);
    const before = items.at(-2);
    if (last?.t === 'label' && last.words.every((word) => isField(word) || ELEMENT.test(word.lower))) items.pop();
    else if (last?.t === 'join' && last.c === 'with' && before?.t === 'label' && before.words.every(isField))
      items.splice(-2);
  }
}

const ELEMENT = /^(?:elements?|locator|selector|xpath|css|elementine)$/i;

/** `the field "Email"`, `field: "Email" to`: what a field noun announces is a label. */
function announces(
  before: Item | undefined,
  joins: Item | undefined,
  colon: boolean,
  next: Token | undefined,
): boolean {
  // `from the list "Currency"`; what is added to a list is no value of it.
  if (before?.t === 'label' && LIST.test(before.text) && joins?.t === 'join' && /^(?:in|from|out)$/.test(joins.word))
    return true;
  if (
    before?.t !== 'label' ||
    !(
      before.words.at(-1)!.classes.has('field') ||
      (/(?:eld|fältet)$/.test(before.words.at(-1)!.lower) &&
        COMPOUND.test(before.words.at(-1)!.text) &&
        joins?.t === 'join' &&
        (joins.c === 'in' || joins.c === 'to')) ||
      /^text (?:area|box)$/i.test(before.words.map(({ text }) => text).join(' '))
    )
  )
    return false;
  const goesOn = next !== undefined && ['with', 'as', 'to'].some((each) => next.classes.has(each as WordClass));
  return colon ? goesOn : before.words.length <= 2 || (goesOn && before.words.length <= 5);
}

/** `i frågan "Rökare?"`, `dal menu "Città"`: what is asked, or chosen from, in other languages. */
function isAsked(before: Item | undefined, joins: Item | undefined, last: Token | undefined): boolean {
  if (joins?.t !== 'join' || (joins.c !== 'in' && joins.c !== 'to') || last?.kind !== 'word') return false;
  if (before?.t === 'label') return QUESTION.test(before.text);
  return before?.t === 'blocked' && MENU.test(last.lower) && !/^(?:in|from|on|to)$/.test(joins.word);
}

const QUESTION = /^(?:frågan|frage|vraag|pregunta|pergunta|domanda|pytaniu)$/i;
const MENU = /^men(?:u|ù|ú|yn)$/;

const LIST = /^(?:(?:selection|pick|choice|drop-?down|pull-?down|option) ?)?(?:list|menu)$/i;

/** A run of words without who enters it, and without what stands around a label and is no part of it. */
function trimmed(run: readonly Token[], isFirst: boolean): readonly Token[] {
  let words = run;
  while (words.length > 1 && words[0].classes.has('who') && words[0].lower.length <= 4 && words[0].lower !== 'user')
    words = words.slice(1);
  // `de medewerker de prioriteit op "x"`: who does it, and what.
  const whose = words.findLastIndex((word, i) => i > 0 && i < words.length - 1 && isObject(word, words[i - 1]));
  if (whose > 0) words = words.slice(whose + 1);
  // `gebe ich "x" an`
  if (words.length === 1 && isPronoun(words[0])) return [];
  // `it has name: "x"`
  if (words.length > 2 && /^(?:it|they|which|that|who)$/.test(words[0].lower) && words[1].classes.has('have'))
    words = words.slice(2);
  // `al alumno`, `aan leerling`: whom it is given.
  while (words.length > 1 && PREPOSITION.test(words[0].lower)) words = words.slice(1);
  // `Bob a message "x"`: whom, and what.
  const article = words.findLastIndex(
    ({ lower }, i) => i > 0 && /^an?$/.test(lower) && !/^(?:of|for|as|with)$/.test(words[i - 1].lower),
  );
  if (article > 0 && article < words.length - 1) words = words.slice(article);
  if (words.every(isFiller)) return isFirst ? words.filter(({ classes }) => classes.has('vague')) : [];
  while (isFiller(words.at(-1)!)) words = words.slice(0, -1);
  while (isFiller(words[0])) {
    // `Şifre alanına`: what says little beside another name is one by itself.
    if (words.slice(1).every(isField) && words[0].classes.has('vague') && known(words[0].text)) break;
    // `a nova senha`: of several that a form asks for, this one.
    if (NEW.test(words[0].lower) && PASSWORD.test(words.at(1)?.lower ?? '')) break;
    words = words.slice(1);
  }
  return words;
}

/** An article of German and Dutch that is of no genitive, nor behind a preposition. */
const isObject = ({ lower, classes }: Token, front: Token): boolean =>
  OBJECT.test(lower) &&
  !classes.has('of') &&
  !classes.has('in') &&
  (classes.has('articles') || classes.has('possessives')) &&
  front.classes.size === 0;
const OBJECT = /^(?:die|das|den|eine?|einen|het|de|een)$/;

const isPronoun = ({ lower }: Token): boolean => PRONOUN.test(lower);
const PRONOUN =
  /^(?:ich|er|sie|wir|jag|han|hon|hen|vi|ik|hij|zij|ze|wij|we|je|il|elle|on|nous|yo|él|ella|eu|ele|ela|io|lui|lei)$/;

const PREPOSITION = /^(?:al|aan|alle|allo|agli|ai|all|aos|às|dem)$/;
const NEW = /^(?:neue[sn]?|nouveau|nueva|nova|nuova|nieuwe?|nowe|nytt|nya)$/;
const PASSWORD = /^(?:passwor[dt]|kennwort|senha|contrase[nñ]a|clave|wachtwoord|has[lł]o|l[oö]senord(?:et)?|mot)$/;

export function isFiller({ classes, lower }: Token): boolean {
  if (classes.size > 0)
    return classes.has('articles') || classes.has('possessives') || classes.has('vague') || classes.has('following');
  return lower.length > 6 && MANNER_ENDS.has(lower.slice(-2)) && MANNER.test(lower);
}

/** `correctly`, `correctamente`, `complètement`: how it is entered; nouns as `paiement` and `documento` are none of these. */
const MANNER_ENDS: ReadonlySet<string> = new Set(['ly', 'nt', 'te']);
const MANNER =
  /(?:[aeilrn]mente|(?:[cè]t|[eè]r|é[mt]|al|id|iv|eus)ement|(?:correct|proper|wrong|invalid|valid|successful|complete|accurate)ly)$/;

/** Kinds of fields, in front of their noun. */
const KIND = /^(?:date|time|file|text|number|colou?r|radio|combo|multi|multi-?select|drop-?down|auto-?complete)$/;

function isField({ text, classes }: Token): boolean {
  return classes.has('field') || FIELD_NOUNS.test(text);
}

/** A run of words between values and connectors: a label, or what makes one of the value before it. */
function addRun(words: readonly Token[], items: Item[]): void {
  // `using no identifier`
  if (words[0].classes.has('negation') && !isLeave(words)) {
    items.push({ t: 'blocked' });
    return;
  }
  const text = words.map((word) => word.text).join(' ');
  const before = items.at(-1);
  // `the "From" date picker`
  const onlyField = words.every(
    (word, i) => isField(word) || (i + 1 < words.length && before?.t === 'value' && KIND.test(word.lower)),
  );
  // `Name "x" alanına`: the label stands before the value already.
  if (before?.t === 'value' && onlyField && items.at(-2)?.t === 'label' && !FIELD_NOUNS.test(text)) return;
  if (before?.t === 'value' && onlyField) {
    items[items.length - 1] = { t: 'label', text: before.text, words: [before.token], sure: true };
  } else if (before?.t === 'value' && (BLOCKING_NOUNS.test(text) || isBlocking(words))) {
    items[items.length - 1] = { t: 'blocked' };
  } else if (!onlyField && (BLOCKING_NOUNS.test(text) || isBlocking(words))) {
    items.push({ t: 'blocked' });
  } else {
    const noun = words.findIndex((word, k) => k > 0 && isField(word));
    const announced = noun < 0 ? announcedBy(words) : null;
    // `the search text box`
    const end = noun > 1 && words[noun - 1].lower === 'text' ? noun - 1 : noun;
    const label = noun > 0 ? words.slice(0, end) : (announced ?? words);
    // `a required field`: which one is not said.
    const last = label.at(-1)!;
    // `corretamente todos os campos`
    const unnamed = noun > 0 && isFiller(last) && !known(last.text);
    if (unnamed || ((noun > 0 || announced !== null) && label.every(({ lower }) => REQUIRED.test(lower)))) {
      items.push({ t: 'blocked' });
      return;
    }
    // `credentials Email as "x"`
    const rest = label.slice(1);
    if (label.length > 1 && WHOLE.test(label[0].lower) && known(rest.map(({ text: word }) => word).join(' '))) {
      items.push({ t: 'label', text: rest.map(({ text: word }) => word).join(' '), words: rest, sure: noun > 0 });
      return;
    }
    // `l'attività di tipo "x"`: what it is of which kind.
    const isOf = label.length > 2 && label.at(-2)!.classes.has('of');
    // `usuario de email "x"`: whose it is, and what.
    const isWhose = isOf && label.length === 3 && label[0].classes.has('who') && known(last.text);
    if (isWhose || (isOf && isKindWord(last.lower))) {
      items.push({ t: 'label', text: last.text, words: [last], sure: false });
      return;
    }
    const endsInField = /(?:eld|fältet)$/.test(last.lower);
    const compound =
      SEARCHED.get(last.lower) ?? (endsInField ? COMPOUND.exec(last.text)?.[1].replace(LINKING, '') : undefined);
    const parts = label.map((word, k) => (k === label.length - 1 ? (compound ?? word.text) : word.text));
    items.push({
      t: 'label',
      text: parts.join(' '),
      words,
      sure: noun > 0 || announced !== null || compound !== undefined,
    });
  }
}

/** `Adressfeld`, `kommentarsfältet`: a field in one word with what it is called. */
const COMPOUND = /^(\p{L}[\p{L}-]{2,30}?)-?(?:feld|fältet|veld)$/iu;
/** What only joins its parts: `Bemerkungsfeld`, `anteckningsfältet`. */
const LINKING = /(?<=ung|ing|tion|h[ei]it|het|tät|tet|skap|schaft|ar|er|ör)s$/u;
/** What is typed where one searches. */
const SEARCHED: ReadonlyMap<string, string> = new Map(
  [
    ['Suchbegriff', 'suchfeld suchleiste suchzeile suchmaske suchschlitz'],
    ['zoekterm', 'zoekveld zoekbalk zoekvak'],
    ['sökord', 'sökfältet sökfält sökrutan sökruta'],
  ].flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
);

/** `a leave entitlement`: days that somebody is away. */
const isLeave = ([first, next]: readonly Token[]): boolean =>
  first.lower === 'leave' &&
  (next as Token | undefined) !== undefined &&
  !/^(?:blank|empty|out|it|as)$/.test(next.lower);

/** `el campo nombre`, `o campo de senha`, `input de e-mail`: what a field noun announces. */
function announcedBy(words: readonly Token[]): readonly Token[] | null {
  if (words.length < 2 || !words[0].classes.has('field')) return null;
  if (!words[1].classes.has('of')) return words.length < 4 && !FIELD_NOUNS.test(words[0].text) ? words.slice(1) : null;
  const name = words.findIndex((word, i) => i > 1 && !isFiller(word));
  return name < 0 || words.length - name > 4 ? null : words.slice(name);
}

/** Whether what a field is of, is said in words: `campo de la contraseña`; not `campo de "x"`, `campo de texto`. */
function namedBehind(tokens: readonly Token[], at: number): boolean {
  const name = tokens.slice(at + 1, at + 3).find((token) => !isFiller(token));
  return name?.kind === 'word' && !isField(name) && connectorOf(name) === null;
}

/** `l'option "Paris" du champ "Ville"`: a field is named behind. */
function opensField(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at].classes.has('of') &&
    tokens.at(at - 1)?.quoted === true &&
    tokens.at(at + 1)?.classes.has('field') === true &&
    tokens.slice(at + 2, at + 4).some(({ quoted }) => quoted)
  );
}

/** `adres: ulica "Polna", numer "7"`: of what they are, before the first of its fields. */
const announcesFields = (tokens: readonly Token[], colon: number): boolean =>
  tokens.at(colon + 1)?.kind === 'word' &&
  tokens.at(colon + 2)?.quoted === true &&
  tokens.slice(colon + 3).some(({ quoted }) => quoted);

const announcesData = (token: Token): boolean => isFiller(token) || WHOLE.test(token.lower) || FORM.test(token.lower);
const FORM = /^(?:form|formul(?:ar|aire|ario|ário|ier|arz|är|äret)|modulo|med|met|danymi|in|ein)$/;

const ANY = /^(?:values?|text|data)$/;
/** What is entered as a whole, before the fields of it are named. */
const WHOLE =
  /^(?:credentials|details|data|information|info|credenciales|credenciais|credenziali|identifiants|zugangsdaten)$/;
const REQUIRED =
  /^(?:required|mandatory|optional|relevant|necessary|respective|corresponding|appropriate|remaining|notwendigen?|erforderlichen?|ben[oö]tigten?|verpflichtenden|[üu]brigen|obligatori?[oa]s|requerid[oa]s|necesari[oa]s|obligatoires?|requis|n[ée]cessaires?|obbligatori|richiesti|necessari|restanti|obrigat[oó]ri[oa]s|necess[aá]ri[oa]s|verplichte|vereiste|benodigde|wymagane|obowi[aą]zkowe|niezb[eę]dne|potrzebne|obligatoriska|n[oö]dv[aä]ndiga)$/; // prettier-ignore

/** `date de naissance`, `nom d'utilisateur`: a connector within a name. */
function joinsName(tokens: readonly Token[], at: number, run: readonly Token[]): boolean {
  const before = run.at(-1);
  const next = tokens.at(at + 1);
  // `the assign to dropdown`
  if (/^(?:to|by)$/.test(tokens[at].lower) && before !== undefined && next !== undefined && !isFiller(before))
    if (isField(next) && next.kind === 'word' && !isField(before)) return true;
  if (!tokens[at].classes.has('of') || before === undefined || next?.kind !== 'word') return false;
  // `o campo de senha`
  if (run.length < 3 && isField(before) && run.slice(0, -1).every(isFiller) && namedBehind(tokens, at)) return true;
  // `número de la seguridad social`
  const after = DE.test(tokens[at].lower) && LA.test(next.lower) ? tokens.at(at + 2) : next;
  if (after?.kind !== 'word') return false;
  return ![before, after].some((word) => isFiller(word) || isField(word) || connectorOf(word) !== null);
}

const DE = /^de$/;
const LA = /^(?:la|las|los|l)$/;

function connectorOf(token: Token): Connector | null {
  if (token.kind !== 'word') return null;
  const { classes } = token;
  if (classes.has('as')) return 'as';
  if (classes.has('be')) return 'is';
  if (classes.has('to')) return 'to';
  if (classes.has('with')) return 'with';
  if (classes.has('in')) return /^(?:for|at|within|against|under|out)$/.test(token.lower) ? 'for' : 'in';
  if (classes.has('and')) return 'and';
  if (classes.has('named')) return 'named';
  if (classes.has('priced')) return 'priced';
  return null;
}
