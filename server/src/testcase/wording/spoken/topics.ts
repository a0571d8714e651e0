import type { EntityHint } from '../../facts';
import { classifyName, isAboutPeople } from '../../fields/classify-field';
import { tableName, withoutAccents } from '../../fields/names';
import { classesOf, isVerb, nounOf, tableOfNoun, tableSpoken, type Lexicon } from '../lexicon';
import { KNOWN_NOUNS, PAGE_HINTS } from '../table-nouns';
import { asGiven } from './bent-names';
import { arePeople, isManyIn, manyIn, manySaid, saysMany } from './inflected';
import { BETWEEN, DONE, NO_THING } from './made-titles';

/**
 * What a scenario's title begins with, or says that somebody does something with: `Vitalwerte dokumentieren`, `Derrama
 * aprobada en junta`, `Klientka zrywa lokatę`. It is what the scenario is about, whoever knows it as a thing.
 */

/** How sure it is that a form is of what the title is about: less than where it is known as a thing. */
export const TOPIC = 0.57;

/** What begins a title and is no thing: how it ends, how something is, how often, when, and parts of a page; without accents. */
const NO_TOPIC: Readonly<Record<string, RegExp | undefined>> = {
  de: /^(?:stammdaten|datensatz\w*|erfolg\w*|ablauf|vorgang|schritt|fehl(?:er|end|schlag|versuch|eingabe)\w*|(?:un)?gultig\w*|falsch\w*|korrekt\w*|pflicht\w*|leer\w*|ohne|mit|nach|bei|vor|alle?|kein\w*|neue?\w?|zu|nur|wenn|wie|was|wer|ein\w*|der|die|das|dem|den|mehrere|doppelt\w*|zugang|zugriff|login|anmeldung|abmeldung|passwort\w*|suche|filter\w*|sortier\w*|anzeige|ansicht|ubersicht|liste|prufung|validierung|versuch|ablehnung|abbruch|bestatigung|hinweis|warnung|grenze|grenzwert\w*|maximal\w*|minimal\w*|normalfall|sonderfall|ausnahme|standard\w*|happy|wechsel|start|ende|export|import|druck|hilfe|menu|sprache|berechnung|ermittlung)$/,
  es: /^(?:exito|exitos[oa]|error\w*|fallo|intento|acceso|inicio|sesion|login|ingreso|busqueda|filtro|filtrar|lista|listado|consulta|visualizacion|validacion|verificacion|rechazo|confirmacion|limite|maximo|minimo|(?:in)?correct[oa]s?|(?:in)?valid[oa]s?|sin|con|no|si|el|la|los|las|un|una|nuev[oa]s?|tod[oa]s?|varios|cada|demasiad[oa]s?|calculo|cambio|flujo|caso|ejemplo|menu|idioma|ayuda|pagina|campos?|datos|formulario|contrasena|usuario\w*|cierre|salida|falta|exceso|primer\w*|segund[oa]|ultim[oa])$/,
  fr: /^(?:succes|echec|erreur\w*|essai|tentative|acces|connexion|deconnexion|recherche|filtre|liste|consultation|affichage|validation|verification|refus|confirmation|limite|maximum|minimum|(?:in)?correct\w*|(?:in)?valides?|sans|avec|pas|si|le|la|les|l|un|une|des|nouve\w+|tous|toutes|plusieurs|chaque|trop|calcul|changement|cas|exemple|menu|langue|aide|page|champs?|donnees|formulaire|mot|utilisateur\w*|fermeture|sortie|retard|manque|premier\w*|second\w*|dernier\w*|choix|suivi|impression|alerte|rappel|simulation)$/,
  it: /^(?:successo|errore|errori|errato|fallimento|tentativo|accesso|login|logout|ricerca|filtro|lista|elenco|consultazione|visualizzazione|validazione|verifica|rifiuto|conferma|limite|massimo|minimo|corrett[oa]|valid[oaie]|invalid[oaie]|senza|con|non|se|il|la|lo|gli|le|l|un|una|uno|nuov[oaie]|tutt[oaie]|molt[oaie]|ogni|troppo|troppi|calcolo|cambio|caso|esempio|menu|lingua|aiuto|pagina|campi|campo|dati|modulo|utente|chiusura|uscita|mancanza|prim[oa]|second[oa]|ultim[oa]|scelta|stampa|mappa|scadenza|password)$/,
  nl: /^(?:succes\w*|inschrijven|overstappen|afrekenen|betalen|bestellen|boeken|reserveren|annuleren|opzeggen|wijzigen|verlengen|ophalen|plannen|fout\w*|mislukt\w*|poging|toegang|inloggen|uitloggen|aanmelden|afmelden|zoeken|filteren|filter|lijst|overzicht|weergave|controle|validatie|weigering|bevestiging|limiet|maximum|minimum|(?:on)?geldige?|(?:on)?juiste?|verkeerde?|verplichte?|lege?|zonder|met|na|bij|voor|alle|geen|nieuwe?|te|alleen|als|hoe|wat|wie|een|het|de|meerdere|dubbele?|berekening|wijziging|standaard|geval|voorbeeld|menu|taal|hulp|pagina|velden|gegevens|formulier|wachtwoord|gebruiker\w*|uit|import|export|eerste|tweede|laatste|keuze|snel|online)$/,
  pl: /^(?:sukces|blad|bledy|bledn[aey]\w*|proba|dostep|logowanie|wylogowanie|wyszukiwanie|wyszukanie|filtrowanie|filtr|lista|przeglad|podglad|wyswietlanie|walidacja|weryfikacja|odmowa|potwierdzenie|limit|maksimum|minimum|poprawn[aey]\w*|niepoprawn[aey]\w*|prawidlow\w*|nieprawidlow\w*|pust[aey]|bez|z|ze|po|przy|dla|wszystkie|brak|now[aey]|za|tylko|gdy|jak|co|kto|nie|kilka|obliczanie|wyliczenie|zmiana|przypadek|przyklad|menu|jezyk|pomoc|strona|pola|dane|szczegoly|formularz|haslo|uzytkowni\w*|eksport|pierwsz[aey]|drug[aei]|ostatni[ae]?|wybor|wydruk|wysoki\w*|nisk\w*)$/,
  pt: /^(?:sucesso|erros?|falha|tentativa|acesso|login|logout|entrada|pesquisa|busca|filtro|filtrar|lista|listagem|consulta|visualizacao|validacao|verificacao|recusa|confirmacao|limite|maximo|minimo|(?:in)?corret[oa]s?|(?:in)?valid[oa]s?|sem|com|nao|se|o|a|os|as|um|uma|nov[oa]s?|tod[oa]s?|varios|cada|calculo|mudanca|troca|caso|exemplo|menu|idioma|ajuda|pagina|campos?|dados|formulario|senha|usuario\w*|utilizador\w*|fechamento|saida|falta|excesso|primeir[oa]|segund[oa]|ultim[oa]|escolha|impressao)$/,
  sv: /^(?:lyckad\w*|misslyckad\w*|fel\w*|forsok|atkomst|logga|inloggning|utloggning|sok\w*|filtrera\w*|filter|lista|oversikt|visning|visa|kontroll|validering|avslag|bekraftelse|grans|hogsta|lagsta|(?:o)?giltig\w*|ratt|felaktig\w*|obligatorisk\w*|tom\w*|utan|med|efter|vid|for|alla|ingen|inga|nya?|nytt|bara|nar|hur|vad|vem|en|ett|den|det|flera|dubbla?|berakning|andring|byte|standard|fall|exempel|meny|sprak\w*|hjalp|sida|falt|uppgifter|formular|losenord|anvandar\w*|import|export|forsta|andra|sista|val|extra|i|inte|skriva|skriv|fyll|byt|skanna|scanna|scrolla|bladdra)$/,
}; // prettier-ignore

/** How something is, in front of it or by its ending alone; without accents. */
const HOW: Readonly<Record<string, RegExp | undefined>> = {
  de: /(?:lich|ig|isch|bar|los)(?:e[nrsm]?)?$/,
  es: /(?:mente|able|ible|[ai]d[oa]s?)$/,
  fr: /(?:ment|able|ible|ee?s|plet|plets)$/,
  it: /(?:mente|abile|ibile|[aiu]t[oaie])$/,
  nl: /(?:lijk|ig|isch|baar|loos)e?$/,
  pl: /(?:ie|[nwkc]y|sk[ai])$/,
  pt: /(?:mente|avel|ivel|[ai]d[oa]s?)$/,
  sv: /(?:lig|ig|isk|bar|los)(?:t|a)?$|(?:ad|at|ande|ende|lagd|stalld|gjord|byggd|vis)$/,
}; // prettier-ignore

/** Languages whose verbs do something where they end so, at the beginning of a title. */
const DOES: Readonly<Record<string, RegExp | undefined>> = {
  es: /[aei]r(?:se|l[aeo]s?)?$/,
  fr: /(?:er|ir|re)$/,
  it: /(?:[aei]re|rre|rsi)$/,
  pl: /[aeiy]c$/,
  pt: /[aei]r$/,
  sv: /a$/,
};

/** The same wherever it stands: hardly a noun ends so. */
const ONLY_DOES: Readonly<Record<string, RegExp | undefined>> = {
  it: /(?:[^i]ere|[^nm]are|[^n]ire)$/,
  sv: /(?<!m|op)era$/,
};

/** Of what: behind what is done. */
const OF = /^(?:de|del|d|da|do|das|dos|di|dell|dei|degli|delle|della|dello|du|des|des|der|eines|einer|von|van|av)$/;
/** What is done, which says less than with what. */
const DEED =
  /(?:[cstz]ione?|[csz]ao|miento|mento|agem|aggio|age|anie|enie|acja|ning|ung|tura)$|^(?:retiro|recojo|zwrot|odbior|storno)$/;
/** What is done with anything: it says nothing by itself. */
const ADDED =
  /^(?:ajuste|registro|registo|alta|baja|compra|venta|venda|envio|modifica|vendita|acquisto|invio|choix|ajout|envoi|achat|vente|rappel|suivi|segunda|zakup|aankoop|verkoop|inkop|kop|kauf|verkauf)$/;
const MOST_WORDS = 10;

/** What a title is about; null where it says nothing of the kind, or a thing that is known. */
export function topicIn(title: string, lexicon: Lexicon): EntityHint | null {
  const { language } = lexicon;
  if (NO_TOPIC[language] === undefined) return null;
  const written = title.slice(0, 150).split(/[^\p{L}\p{M}-]+/u).filter((word) => word !== '').slice(0, MOST_WORDS); // prettier-ignore
  const words = written.map((word) => withoutAccents(word.toLowerCase()));
  const found = language === 'de' ? [germanTopic(written, words)] : topicsAt(words, lexicon);
  for (const at of found) {
    const topic = at < 0 ? null : hintOf(at, written, words, lexicon);
    if (topic !== null) return topic;
  }
  return null;
}

function hintOf(at: number, written: readonly string[], words: readonly string[], lexicon: Lexicon): EntityHint | null {
  const { language } = lexicon;
  const word = words[at];
  if (!/^[a-z]{4,25}$/.test(word) || NO_TOPIC[language]!.test(word) || NO_THING.test(word) || PAGE_HINTS.has(word))
    return null;
  const several = saysMany(words[at - 1] ?? '', language);
  const reason = `the title is about "${written[at]}"`;
  const noun = nounOf(word, lexicon);
  if (noun !== undefined) {
    const table = tableOfNoun(word, lexicon);
    return isAboutPeople(table) ? null : { table: tableSpoken(table, lexicon), confidence: TOPIC, reason };
  }
  if (
    HOW[language]?.test(word) === true ||
    (at > 0 && language === 'fr' && word.endsWith('ee')) ||
    classifyName([word]) !== null ||
    KNOWN_NOUNS.has(word)
  )
    return null;
  const many = several || (at === 0 && isSeveral(word, language));
  const table =
    language === 'sv'
      ? manySaid(written[at], language, many)
      : manyIn(withoutAccents(asGiven(written[at].toLowerCase(), language)), language, many);
  return arePeople(table, language) ? null : { table, confidence: TOPIC, reason };
}

/** Where a title begins with several: `Certificados vencidos`. */
const isSeveral = (word: string, language: string): boolean =>
  /^(?:es|pt|nl|fr|de|sv)$/.test(language) &&
  (language === 'de' ? /[^s]en$/ : language === 'sv' ? /[aeo]r$/ : /s$/).test(word) &&
  isManyIn(word, language);

/** In German, nouns are written large; what ends so in front of one says how it is: `Neuen Ausweis`. */
function germanTopic(written: readonly string[], words: readonly string[]): number {
  const isNoun = (i: number): boolean =>
    /^\p{Lu}\p{Ll}{2}/u.test(written[i] ?? '') && !(i === 0 && /e[nrsm]?$/.test(words[i]) && isLarge(written[i + 1]));
  const at = written.findIndex((_, i) => isNoun(i) && !NO_TOPIC.de!.test(words[i]));
  // Behind a preposition it is where, when, or with what.
  if (at < 0 || at > 3 || (at > 0 && BEFORE_PLACES.test(words[at - 1]))) return -1;
  const isDone = DONE.de!.test(words[at]) || DEED.test(words[at]);
  const of = isDone && OF.test(words[at + 1] ?? '') ? written.findIndex((_, i) => i > at + 1 && isNoun(i)) : -1;
  return of > 0 && of < at + 4 ? of : at;
}

const isLarge = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);
const BEFORE_PLACES =
  /^(?:in|im|am|an|auf|aus|bei|beim|mit|nach|ohne|uber|unter|vor|zu|zum|zur|bis|fur|ab|seit|wegen|trotz)$/;

/** The first noun of a title, what somebody does something with, or what what is done is of: the likeliest first. */
function topicsAt(words: readonly string[], lexicon: Lexicon): number[] {
  const { language, classes } = lexicon;
  const isArticle = (i: number): boolean => {
    const is = i < words.length ? classesOf(words[i], lexicon) : null;
    return is !== null && (is.has('articles') || is.has('possessives')) && !is.has('with');
  };
  const skip = (from: number): number => {
    let i = from;
    while (i < words.length && (isArticle(i) || BETWEEN.test(words[i]))) i++;
    return i < words.length && classesOf(words[i], lexicon).size === 0 ? i : -1;
  };
  const isNounNext = (i: number): boolean =>
    i < words.length && (isArticle(i) || classesOf(words[i], lexicon).size === 0);
  let first = 0;
  while (first < words.length && isArticle(first)) first++;
  if (first === words.length) return [];
  const noun = nounOf(words[first], lexicon);
  const isWho = noun === undefined ? isSomebody(words[first], language) : isAboutPeople(tableName([noun]));
  // `Klientka zrywa lokatę`, `Un vendedor publica un departamento`
  if (isWho) {
    const object = skip(first + 2);
    return object > 0 && (language === 'pl' || isArticle(object - 1)) ? [object] : [];
  }
  const verb = [...(classes.get(words[first]) ?? [])].some(isVerb) || DONE[language]?.test(words[first]) === true;
  const isBeforeNoun = /^(?:pl|sv)$/.test(language) ? isNounNext(first + 1) : isArticle(first + 1);
  const does =
    verb ||
    ONLY_DOES[language]?.test(words[first]) === true ||
    (noun === undefined && isBeforeNoun && DOES[language]?.test(words[first]) === true);
  if (does) return [skip(first + 1)];
  if (ADDED.test(words[first])) return OF.test(words[first + 1] ?? '') ? [skip(first + 1)] : [];
  return DEED.test(words[first]) && OF.test(words[first + 1] ?? '') ? [skip(first + 1), first] : [first];
}

/** Who somebody is, by how such words end. */
export const isSomebody = (word: string, language: string): boolean =>
  ROLE[language]?.test(word) === true || (language === 'pl' && /(?:nik|ca|arz|rka|nka|czka|or|ent|ista)$/.test(word));

const ROLE: Readonly<Record<string, RegExp | undefined>> = {
  de: /(?:[^t]er(?:in)?|[ae]nt(?:in)?|ist(?:in)?|or(?:in)?|eur(?:in)?|ling|log[ei]n?|arzt|arztin)$/,
  es: /(?:dor|dora|ista|ante|ente|ero|era|ario|aria)$/,
  fr: /(?:eur|euse|trice|iste|ant|ante|ien|ienne)$/,
  it: /(?:tore|trice|essa|ista|ante|ente|iere|iera|ario|aria)$/,
  nl: /(?:er|ster|ist|ent|aar)$/,
  pt: /(?:dor|dora|ista|ante|ente|eiro|eira|ario|aria)$/,
  sv: /(?:are|aren|ist|isten|ent|enten|or|oren)$/,
};
