import type { EntityHint } from '../../facts';
import { isAboutPeople } from '../../fields/classify-field';
import { tableName, withoutAccents } from '../../fields/names';
import { known } from '../known-names';
import { isVerb, nounOf, tableOfNoun, type Lexicon } from '../lexicon';
import type { Reading } from '../reading';
import { asCounted, unbent } from '../spoken/bent-names';
import { manyIn } from '../spoken/inflected';
import { AROUND_ROWS, type RowWords } from '../spoken/rows';
import type { Token } from '../tokens';
import { isNegated, type Clause } from './clauses';
import { mayBeThing } from './told-labels';

/** Verbs behind which a table is what they make or enter. */
const MAKES: ReadonlySet<Clause['verb']> = new Set([null, 'create', 'enter', 'register', 'upload'] as const);

/**
 * Of what the lines behind a step are, where its words say nothing but that: `registra l'assistito:`, `dodaje pozycje
 * faktury:`. It is the verb's object, and none of what that belongs to.
 */
export function readRowsOf(reading: Reading, clauses: readonly Clause[]): void {
  const { step, lexicon, tokens, groups } = reading;
  const words = AROUND_ROWS[lexicon.language];
  if (words === undefined || step.kind === 'outcome' || (step.table.length < 2 && step.docString === null)) return;
  if (groups.length > 0 || clauses.length > 1 || isNegated(clauses[0]) || tokens.some(({ kind }) => kind !== 'word'))
    return;
  const { verb, at } = clauses[0];
  const [said, isDescribed] = withoutData(tokens, words);
  if (!MAKES.has(verb) && !(verb === 'open' && isDescribed)) return;
  const head =
    lexicon.language === 'pl' ? headBehind(said, at, reading, words) : headDetermined(said, step.kind, words);
  if (head === null || words.none.test(head.lower) || head.classes.has('field')) return;
  const noun = nounOf(head.text, lexicon);
  if (noun === undefined && (known(head.text) || !mayBeThing(withoutAccents(head.lower)))) return;
  const table = noun === undefined ? ownTable(head, said, lexicon) : tableOfNoun(head.text, lexicon);
  const hint: EntityHint = {
    table,
    confidence: noun === undefined ? 0.75 : 0.9,
    reason: `the step speaks of "${head.text}"`,
  };
  if (reading.noun?.table !== table) reading.noun = hint;
  reading.takesData = true;
  if (reading.hint !== null && isAboutPeople(reading.hint.table)) reading.hint = hint;
}

function ownTable(head: Token, said: readonly Token[], { language }: Lexicon): string {
  const plain = (word: string): string => withoutAccents(word.toLowerCase());
  if (language === 'pl') {
    const one = unbent(head.lower);
    const several = /(?:ami|ach|ów)$/.test(head.lower) ? asCounted(head.lower, 'pl') : head.lower;
    return tableName(
      [
        one === head.lower && !/[bcdfgjklłmnprstwz]$/.test(several)
          ? plain(several.replace(/nych$/, 'ni'))
          : manyIn(plain(one), 'pl', false),
      ],
      false,
    );
  }
  const at = said.indexOf(head);
  const several = said.slice(0, at).some(({ lower }) => SEVERAL.test(lower));
  return tableName([manyIn(plain(head.lower), language, several)], false);
}

const SEVERAL = /^(?:i|gli|le|dei|delle|degli|seguenti|questi|queste|alcuni|alcune)$/;

/** Without `con i seguenti dati`, and whether that was said. */
function withoutData(tokens: readonly Token[], { data }: RowWords): [readonly Token[], boolean] {
  const said = tokens.filter(({ text }) => text !== ':');
  let end = said.length;
  const isAround = ({ classes, lower }: Token): boolean =>
    data.test(lower) ||
    classes.has('following') ||
    classes.has('articles') ||
    classes.has('with') ||
    (classes.has('possessives') && !classes.has('of'));
  while (end > 0 && isAround(said[end - 1])) end--;
  return end === said.length ? [said, false] : [said.slice(0, end), true];
}

const opensNoun = ({ classes, lower }: Token): boolean =>
  classes.has('articles') ||
  classes.has('following') ||
  (classes.has('possessives') && !classes.has('of')) ||
  /^(?:quest[oaie]|alcun[ie])$/.test(lower);

/** Italian: the last that an article stands before; of a list, what it lists. */
function headDetermined(said: readonly Token[], kind: string, words: RowWords): Token | null {
  let found: Token | null = null;
  for (const [i, token] of said.entries()) {
    if (!opensNoun(token) || (i > 0 && opensNoun(said[i - 1]))) continue;
    const front = said.at(i - 1);
    if (
      i > 0 &&
      front !== undefined &&
      (['with', 'in', 'to', 'of', 'as'] as const).some((each) => front.classes.has(each))
    )
      continue;
    let at = i;
    while (at < said.length && (opensNoun(said[at]) || words.how.test(said[at].lower))) at++;
    if (
      words.lists.test(said.at(at)?.lower ?? '') &&
      (said.at(at + 1)?.classes.has('of') === true || OF_THE.test(said.at(at + 1)?.lower ?? ''))
    ) {
      at += 2;
      while (at < said.length && opensNoun(said[at])) at++;
    }
    const noun = said.at(at);
    // Who does it stands first.
    if (noun !== undefined && !(i === 0 && kind === 'action')) found = noun;
  }
  return found;
}

const OF_THE = /^d(?:el|ell|ello|ella|ei|egli|elle|i)$/;

/** Polish: the first behind the verb, whatever it belongs to stands behind that; of what has several parts, those. */
function headBehind(said: readonly Token[], verb: number, { step, lexicon }: Reading, words: RowWords): Token | null {
  let at = verb + 1;
  if (verb < 0 && step.kind === 'action') {
    const [first] = said as [Token?];
    const isDoer = PROGRAM.test(first?.lower ?? '') || first?.classes.has('who') === true || isAboutPeople(tableName([nounOf(first?.text ?? '', lexicon) ?? ''])) || PERSON.test(first?.lower ?? ''); // prettier-ignore
    at = isDoer ? (QUALITY.test(said.at(1)?.lower ?? '') ? 3 : 2) : 1;
  }
  while (at < said.length) {
    const token = said[at];
    const { classes, lower } = token;
    if (classes.has('in') || classes.has('to')) at += 2;
    else if (
      classes.size > 0 &&
      (lower.length < 4 ||
        opensNoun(token) ||
        [...classes].some((each) => isVerb(each) || each === 'have' || each === 'be' || each === 'who'))
    )
      at++;
    else if (at + 1 < said.length && (words.how.test(lower) || words.lists.test(lower) || IMPERSONAL.test(lower))) at++;
    else break;
  }
  const [head, joins, part] = said.slice(at, at + 3) as [Token?, Token?, Token?];
  if (head === undefined) return null;
  return joins?.classes.has('with') === true && /mi$/.test(part?.lower ?? '') ? part! : head;
}

/** `wczytano taryfy`, `obowiązuje grafik` */
const IMPERSONAL = /(?:[aoy]no|yto|ęto|uj[eą])$/;

/** What sends data of its own, and how it is: `system rekrutacyjny`. */
const PROGRAM = /^(?:system|aplikacja|serwis|usługa|portal|bank|urząd|moduł|sklep|partner)$/;
const QUALITY = /(?:[^aeiou]ny|owy|ski|cki|[^aeiou]na|owa|ska|cka)$/;

/** Somebody, by what they do. */
const PERSON = /(?:ciel|[ae]rz|czka|yk|ik|ista|istka|tor|torka|wca|dca|nik|niczka|or|ka|ni|nt)$/;
