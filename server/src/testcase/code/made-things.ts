import type { EntityHint } from '../facts';
import { classifyName, isAboutPeople } from '../fields/classify-field';
import { nameWords, singular, tableName } from '../fields/names';
import { memo } from '../memo';
import { tableOf } from '../wording/hints';
import { tableIn } from '../wording/unknown-things';
import { ADJECTIVES, KNOWN_NOUNS, mayBeTable } from '../wording/table-nouns';

/** What a test of code makes, by what it is called and by the address that it opens. */

const MAKES =
  /^(?:creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|new|edit(?:s|ed|ing)?|modif(?:y|ies|ied|ying)|updat(?:e|es|ed|ing)|chang(?:es|ed|ing)|register(?:s|ing)?|insert(?:s|ing)?|submit(?:s|ting)?|sav(?:e|es|ing)|sends?|sending|posting|booking|writ(?:e|es|ing)|publish(?:es|ing)?|schedul(?:es|ing)|invit(?:es|ing)|record(?:s|ing))$/;
/** What is made by doing something to another thing: `rates a hotel`, `buy a lamp`. */
const MADE_BY: readonly (readonly [RegExp, string])[] = [
  [/^(?:buy|buys|buying|purchase|purchases|purchasing)$/, 'orders'],
  [/^(?:order|orders|ordering)$/, 'orders'],
  [/^(?:rate|rates|rating)$/, 'ratings'],
  [/^(?:review|reviews|reviewing)$/, 'reviews'],
  [/^(?:rent|rents|renting|hire|hires|hiring)$/, 'rentals'],
  [/^(?:reserve|reserves|reserving)$/, 'reservations'],
  [/^(?:pay|pays|paying)$/, 'payments'],
  [/^(?:donate|donates|donating)$/, 'donations'],
  [/^(?:lend|lends|lending|borrow|borrows|borrowing)$/, 'loans'],
  [/^(?:prescribe|prescribes|prescribing)$/, 'prescriptions'],
];
/** Of what is there already: a field of it, maybe. */
const ALTERS = /^(?:chang|updat|edit|modif|upload|attach|set)/;
const A = /^(?:an?|another)$/;
/** Of them, what the last part of an address says is done there: `/donate`. */
const DONE_AT = /^(?:buy|purchase|rate|rent|hire|reserve|pay|donate)$/;
const THE = /^(?:an?|another|the|my|his|her|their|our|some|two|three|several)$/;
/** What a page shows of itself. */
const SHOWN = /^(?:pop|message|error|warning|success|notification|alert|toast|confirmation|validation)/;
/** In front of `a thing` where nothing is made: what is looked for or seen, what is taken away, and what is no verb. */
const MAKES_NOT =
  /^(?:(?:book|show|display|see|view|get|return|receive|find|search|open|choose|pick|click|press|delete|remove|cancel|redirect|throw|render|need|want|expect|check|verif|visit|navigate|go|contain|have|load|fetch|read|list|login|use|follow|drag|drop|play|wait|is|test|match|clos|include|support|appear|become|deny|reject|refuse|accept|look|watch|print|download|select|ha|act|work|allow|let|us|pass|with|without|as|for|to|from|of|in|on|at|by|into|onto|via|using|when|if|than|then|that|or|and|not|per|like|through|after|before|during|under|over|be|was|are|were|only|about|against|upon|within|between|until)(?:e?s|ies|ied|ing)?)$/;
/** Ends what stands behind such a word. */
const ENDS =
  /^(?:with|without|to|from|for|in|into|on|at|by|as|of|about|over|against|between|besides?|except|inside|within|because|due|and|or|using|via|when|if|then|that|which|through|after|before|during|page|form|button|link|tab|modal|popup|dialog|tests?|spec|fields?|flow|is|are|was|should|can|must|has|have|gives?|shows?|works?|fails?|but|while|only|again|back|all|via|per|vs|than|until|unless|ui|it|them|functionality|feature|\w+ly)$/;
/** What is known of a thing, and no other thing. */
const TOLD_OF = /^(?:information|info|details?|data)$/;
/** What is done with it, or a part of it: `report issue actions`, `create broadcast content`. */
const DONE_WITH = /^(?:actions?|contents?|functionality)$/;
const DOES = /^(?:can|should|must|may|will|is|are|has|have)$/;
const MOST_WORDS = 40;
const LONGEST_TITLE = 300;
/** `adds 'The Fjord' to the cart`: a value. */
const QUOTED = /(?<=[\s(])(["'])[^"']{1,80}\1(?=$|[\s),.:])/g;
/** Words of a title among which its verb stands: `an admin can grant a licence`. */
const FIRST_VERB = 5;
/** Behind who does it: `employee requests leave`. */
const ASKS = /^(?:request|report|plan|file|claim|place|issue|grant|assign|start|sell|raise|lodge|upload|declare|log)s$/;
/** At the beginning of a title: `report absence`. */
const ASK = /^(?:report|raise|lodge|place|claim|change)$/;
const ENTERS = /^(?:enter|fill|type|provide|give)(?:s|ing)?$/;
/** What is made is surer than what is only named. */
const MADE = 0.58;
/** Of a thing's name, at most: `savings account`. */
const LONGEST = 3;
/** Parts of an application, in front of what is made there: `/admin/sponsors/new`. */
const MADE_AT: ReadonlyMap<string, string> = new Map([
  ...['new', 'create', 'add', 'edit', 'update'].map((word): [string, string] => [word, 'en']),
  ...['neu', 'neue', 'anlegen', 'erfassen', 'erstellen', 'bearbeiten', 'absagen', 'buchen'].map(
    (word): [string, string] => [word, 'de'],
  ),
  ...['nova', 'novo', 'criar', 'cadastrar', 'cadastro', 'editar'].map((word): [string, string] => [word, 'pt']),
  ...['nuevo', 'nueva', 'crear', 'alta', 'agregar', 'registrar'].map((word): [string, string] => [word, 'es']),
  ...['nouveau', 'nouvelle', 'creer', 'ajouter', 'ajout'].map((word): [string, string] => [word, 'fr']),
  ...['nuovo', 'nuova', 'crea', 'aggiungi', 'inserisci', 'modifica'].map((word): [string, string] => [word, 'it']),
  ...['nieuw', 'nieuwe', 'toevoegen', 'aanmaken'].map((word): [string, string] => [word, 'nl']),
  ...['nowy', 'nowa', 'nowe', 'dodaj', 'utworz'].map((word): [string, string] => [word, 'pl']),
  ...['ny', 'nytt', 'skapa', 'lagg-till'].map((word): [string, string] => [word, 'sv']),
]);
/** Of what is there already. */
const CHANGED_AT = /^(?:edit|update|editar|bearbeiten|absagen|modifica)$/;

/** What a title says is made: `Creating a new harvest`, `can add an event sponsor with a logo`, `starts a thread`. */
export const hintOfMade = memo((title: string): EntityHint | null => {
  const words = nameWords(title.slice(0, LONGEST_TITLE).replace(QUOTED, ' ')).slice(0, MOST_WORDS);
  for (const [i, word] of words.entries()) {
    const next = words.at(i + 1) ?? '';
    const by = THE.test(next) ? MADE_BY.find(([verb]) => verb.test(word))?.[1] : undefined;
    if (by !== undefined) {
      const reason = `the title speaks of "${words.slice(i, i + 3).join(' ')}"`;
      return { table: by, confidence: 0.6, reason };
    }
    const does = i < FIRST_VERB && A.test(next) && !MAKES_NOT.test(word) && !SHOWN.test(words.at(i + 2) ?? '');
    const asks = i > 0 ? ASKS.test(word) && isAboutPeople(tableName([words[i - 1]])) : ASK.test(word);
    // `Round trip booking with a card`: what is tested.
    const isNoun = i > 0 && /^(?:book|post|record)ing$/.test(word) && !THE.test(next);
    if ((!MAKES.test(word) || isNoun) && !does && !asks) continue;
    const thing: string[] = [];
    for (const next of words.slice(i + 1)) {
      if (ENDS.test(next) || MAKES.test(next) || thing.length === LONGEST) break;
      // `edit owner information`
      const last = singular(thing.at(-1) ?? '');
      if (TOLD_OF.test(next) ? KNOWN_NOUNS.has(last) : DONE_WITH.test(next) && mayBeTable(last)) break;
      // `reports an issue attaching images`
      if (thing.length > 0 && next.endsWith('ing') && !KNOWN_NOUNS.has(next)) break;
      if (thing.length > 0 || !ADJECTIVES.has(next)) thing.push(next);
      else if (next === 'this' || next === 'that') break;
    }
    // `Add necessary fields`: not what has them.
    if (/^fields?$/.test(words.at(i + 1 + thing.length) ?? '') && !KNOWN_NOUNS.has(singular(thing.at(-1) ?? '')))
      continue;
    // `changes the quantity`: a field.
    if (
      ALTERS.test(word) &&
      thing.length > 0 &&
      !KNOWN_NOUNS.has(singular(thing.at(-1)!)) &&
      classifyName(thing) !== null
    )
      continue;
    // `a new customer can sign up`: who does it.
    if (word === 'new' && DOES.test(words.at(i + 1 + thing.length) ?? '')) continue;
    // `Adding and removing`
    const hint = tableOf(thing, `the title speaks of "${[word, ...thing].join(' ')}"`);
    // `enters a grade`, and not `enters a wrong pin`
    if (hint !== null && !(ENTERS.test(word) && hint.confidence < 0.6))
      return { ...hint, confidence: Math.max(hint.confidence, MADE) };
  }
  return null;
});

/** On a button, at most. */
const MOST_ON_BUTTON = 5;
/** On a button they make what stands behind them: `Place order`, `Report reading`. */
const MAKES_ON_BUTTON = /^(?:book|place|request|report|file|post|log|issue|raise|propose)$/;
/** Behind a thing, in what its button is called: `vehicle_save`, `order-submit-btn`. */
const SAVED = /^(.{3,40}?)[-_](?:save|submit|create|add|send|register|new)(?:[-_](?:btn|button|link))?$/;
/** Not what is made, but what is done next. */
const GOES_ON = /^(?:step|page|next|form|all|cart|basket|data|info|entry|changes?|reset|here)$/;

/** What is made by what a button or a link says: `New shipment`. */
export function hintOfCaption(said: string): EntityHint | null {
  const all = nameWords(said);
  // `addChildBtn`
  const words = all.length > 2 && CONTROL.test(all.at(-1)!) ? all.slice(0, -1) : all;
  if (words.length < 2 || words.length > MOST_ON_BUTTON || GOES_ON.test(words.at(-1)!)) return null;
  const reason = `what is clicked says "${said}"`;
  const [verb, ...thing] = words;
  const saved = /\s/.test(said) ? undefined : SAVED.exec(said)?.[1];
  const hint =
    saved !== undefined
      ? tableOf(nameWords(saved), reason)
      : MAKES_ON_BUTTON.test(verb)
        ? tableOf(
            // `Request to join`
            thing[0] === 'to' ? [] : thing.filter((word) => !DETERMINES.test(word)),
            reason,
          )
        : hintOfMade(words.join(' '));
  return hint === null ? null : { ...hint, reason };
}

const CONTROL = /^(?:btn|button|lnk|link|icon|img|image|submit)$/;
const DETERMINES = /^(?:an?|the|my|your|this|another|new)$/;

/** Verbs of making in Spanish, Portuguese, Italian and French, at the beginning of a title. */
const MAKES_THERE =
  /^(?:cri|cre|cadastr|registr|adicion|agreg|solicit|modific|compr|reserv|edit|envi|pag|alug|alquil|contrat|public|actualiz|atualiz)(?:a|ar|o|er)$|^(?:hace|haz|anade|anadir|corrige|corrigir|corregir|ajoute|ajouter|creer|envoie|envoyer|aggiunge|aggiungere|faz|fazer|hacer|pide|pedir|marca|marcar|abre|abrir)$/;
const NEW_THERE = /^(?:nov[oa]s?|nuev[oa]s?|nuov[oaie]|nouve(?:au|lle)s?)$/;
const FRENCH = /^(?:creer|ajouter?|envoyer|envoie)$/;
const ARTICLE = /^(?:un|una|une|um|uma|uno|o|a|os|as|el|la|los|las|le|les|l|il|lo|gli)$/;

/** As `hintOfMade`, of a title in one of these languages: `registra un cliente nuevo`, `solicitar férias`. */
export const hintOfMadeThere = memo((title: string): EntityHint | null => {
  const [verb = '', ...said] = nameWords(title.slice(0, LONGEST_TITLE)).slice(0, MOST_WORDS);
  if (!MAKES_THERE.test(verb)) return null;
  const [next = '', ...more] = said.filter((word) => !NEW_THERE.test(word));
  const thing = ARTICLE.test(next) ? (more.at(0) ?? '') : next;
  if (!/^[a-z]{4,20}$/.test(thing) || KNOWN_NOUNS.has(thing) || classifyName([thing]) !== null) return null;
  return {
    table: FRENCH.test(verb) ? tableName([thing]) : thingsThere(thing),
    confidence: MADE,
    reason: `the title speaks of "${verb} ${thing}"`,
  };
});

/** Of a word in these languages, in small letters: `colaborador` is `colaboradores`. */
function thingsThere(word: string): string {
  return /[rlnz]$/.test(word) ? `${word}es` : tableName([word]);
}

/** What an address is there to make: `/admin/sponsors/new`, `/event/staff/sponsor/edit`. */
export function hintOfMadeAt(url: string): EntityHint | null {
  const path = /^(?:https?:\/\/[^/?#]{0,300})?([^?#]{0,500})/.exec(url)?.[1] ?? '';
  const parts = path.split('/').filter((part) => part !== '');
  const reason = `the address "${url.slice(0, 60)}"`;
  const by = MADE_BY.find(([verb]) => DONE_AT.test(parts.at(-1) ?? '') && verb.test(parts.at(-1)!))?.[1];
  if (by !== undefined) return { table: by, confidence: 0.6, reason };
  const language = parts.length < 2 ? undefined : MADE_AT.get(parts.at(-1)!);
  if (language === undefined) return null;
  const thing = parts.slice(0, -1).findLast((part) => /^[a-z][a-z_-]+$/i.test(part));
  if (thing === undefined) return null;
  const words = nameWords([parts[parts.indexOf(thing) - 1] ?? '', thing].join(' '));
  const hint = tableOf(words, reason);
  if (hint === null) return null;
  const confidence = CHANGED_AT.test(parts.at(-1)!) ? hint.confidence : Math.max(hint.confidence, MADE_THERE);
  return { ...hint, table: language === 'en' ? hint.table : thingsAt(words, hint.table, language), confidence };
}

/** An address that makes things says what they are, whatever fields they have. */
const MADE_THERE = 0.6;

/** As an address of that language calls them, where the word is no English one: `/hunde/neu`. */
function thingsAt(words: readonly string[], english: string, language: string): string {
  const last = words.at(-1)!;
  if (tableName([last]) !== english || KNOWN_NOUNS.has(singular(last))) return english;
  return language === 'de' && last.endsWith('e') ? last : tableIn([last], language);
}
