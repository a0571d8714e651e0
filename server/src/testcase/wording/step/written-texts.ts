import type { DocString } from '../../document';
import type { Group } from '../../facts';
import { fieldName, singular, tableName, withoutAccents } from '../../fields/names';
import { nounOf, tableOfNoun, type Lexicon } from '../lexicon';
import { readNouns } from '../read-nouns';
import { readObjects } from '../read-json';
import { readLines } from '../read-lines';
import type { Reading } from '../reading';
import { pluralIn } from '../spoken/inflected';
import { describes, writtenBy, type Written } from '../spoken/written';
import type { Token } from '../tokens';

/** The text behind a step that says what somebody writes in it, by what the step calls it. */

/** What somebody writes as a whole. */
const TEXTS = /^(?:objection|complaint|note|comment|message|review|remark|letter|statement|question|answer|feedback|reply|response|enquiry|inquiry|announcement|testimonial|post)$/; // prettier-ignore

const WRITES = /^(?:writes?|wrote|dictates?|dictated|composes?|composed|drafts?|drafted|leaves?|left|adds?|added|sends?|sent|posts?|posted|gives?|gave)$/; // prettier-ignore

/** `Eve lodges an objection:`, with what it says behind it, by whatever verb. */
export function readWritten({ step: { kind }, tokens, groups, lexicon, noun }: Reading, docString: DocString): boolean {
  if (lexicon.language !== 'en') return kind === 'action' && readWrittenIn(tokens, groups, lexicon, docString);
  if (kind !== 'action' || groups.length > 0 || noun !== null) return false;
  const said = tokens.filter(({ text }) => text !== ':');
  const { text: value, line } = docString;
  const word = singular(said.at(-1)?.lower ?? '');
  const front = said.at(-2);
  if (front === undefined || said.length < 3) return false;
  if (!TEXTS.test(word)) {
    const told = said.every(({ kind: each }) => each === 'word') ? describedIn(said, 'en') : null;
    if (told === null || readObjects(docString) !== null || readLines(docString) !== null) return false;
    const fact = {
      label: told.label,
      sure: true,
      value,
      line,
      confidence: 0.75,
      reason: 'the text behind the step',
    } as const;
    groups.push({ entity: null, own: false, rows: [[fact]] });
    return true;
  }
  const text = readNouns(said, lexicon).at(-1);
  const isNew =
    text?.end === said.length &&
    text.name === null &&
    text.start > 0 &&
    /^(?:article|following)$/.test(text.determiner);
  // `the doctor writes the letter`
  const isWrittenNow =
    front.classes.has('possessives') || front.classes.has('articles')
      ? said.some(({ lower }) => WRITES.test(lower))
      : false;
  if ((!isNew && !isWrittenNow) || readObjects(docString) !== null || readLines(docString) !== null) return false;
  const reason = `the text of the "${word}"`;
  const entity = { table: isNew ? text.table : tableName([word]), confidence: 0.75, reason };
  groups.push({ entity, own: true, rows: [[{ label: word, sure: true, value, line, confidence: 0.8, reason }]] });
  return true;
}

/** `folgenden Vermerk hinterlegt:`, `informo as observações:`: the same in other languages. */
function readWrittenIn(tokens: readonly Token[], groups: Group[], lexicon: Lexicon, docString: DocString): boolean {
  const { language } = lexicon;
  if (readAlso(tokens, groups, lexicon, docString)) return true;
  if (tokens.some(({ kind, classes }) => kind !== 'word' || classes.has('field') || classes.has('negation')))
    return false;
  const known = groups.some(({ rows }) => rows.some((row) => row.some(({ value }) => value !== null)));
  if (known) return false;
  const word = tokens.findLast(({ lower }) => writtenBy(lower, language) !== undefined);
  const written = word === undefined ? describedIn(tokens, language, lexicon) : writtenBy(word.lower, language)!;
  if (written === null || readObjects(docString) !== null || readLines(docString) !== null) return false;
  const { label, isThing } = written;
  const { text: value, line } = docString;
  const reason = `the text of the "${word?.text ?? label}"`;
  const isKnown = nounOf(label, lexicon) !== undefined;
  const table = isKnown ? tableOfNoun(label, lexicon) : tableName([pluralIn(withoutAccents(label), language)], false);
  const entity = isThing ? { table, confidence: 0.75, reason } : null;
  const fact = { label, sure: true, value, line, confidence: 0.8, reason } as const;
  groups.splice(0, groups.length, { entity, own: isThing, rows: [[fact]] });
  return true;
}

/** `wybieram zwrot "na kartę" i podaję powód:`, `med bilden "x.png" och texten`: one more of what is given, said last. */
function readAlso(tokens: readonly Token[], groups: Group[], { language }: Lexicon, docString: DocString): boolean {
  const said = tokens.filter(({ text }) => text !== ':');
  const word = said.at(-1);
  const value = said.findLastIndex(({ kind }) => kind !== 'word');
  const written = word?.kind === 'word' ? writtenBy(word.lower, language) : undefined;
  if (written === undefined || value < 0 || said.some(({ classes }) => classes.has('negation'))) return false;
  if (!said.slice(value + 1).some(({ classes }) => classes.has('and'))) return false;
  if (readObjects(docString) !== null || readLines(docString) !== null) return false;
  const { text, line } = docString;
  const reason = 'the text behind the step';
  const fact = { label: written.label, sure: true, value: text, line, confidence: 0.75, reason } as const;
  const own = groups.findLast(({ rows }) => rows.length === 1);
  if (own === undefined) groups.push({ entity: null, own: false, rows: [[fact]] });
  else own.rows[0].push(fact);
  return true;
}

/** `den Hergang schildert:`, `raconte les circonstances:`: what is told is called as it is, whatever that is. */
function describedIn(tokens: readonly Token[], language: string, lexicon: Lexicon | null = null): Written | null {
  const said = tokens.filter(({ text }) => text !== ':');
  // `describió la avería`: Romance verbs may say who does it.
  const first = /^(?:es|it|pt)$/.test(language) ? 0 : 1;
  const at = said.findIndex(({ lower }, i) => i >= first && describes(lower, language));
  if (at < 0) return null;
  const isLast = at === said.length - 1;
  const around = isLast ? said.slice(0, at) : said.slice(at + 1);
  const isJoined = ({ classes }: Token): boolean => JOINS.some((each) => classes.has(each));
  const object = isLast
    ? around.at(-1)
    : around.find((token) => !BEFORE_NOUN.some((each) => token.classes.has(each)) || isJoined(token));
  if (object === undefined || isJoined(object) || !LABEL.test(object.lower) || fieldName(object.text) === null)
    return null;
  // Who tells it stands in front of a verb that stands last only beside something else.
  if (isLast && !BEFORE_NOUN.some((each) => around.at(-2)?.classes.has(each))) return null;
  // `describe la avería así:`: of a thing, its description.
  const isThing = lexicon !== null && nounOf(object.text, lexicon) !== undefined;
  const description = isThing && DESCRIBES.test(said[at].lower) ? DESCRIPTIONS[language] : undefined;
  return { label: description ?? object.text, isThing: false };
}

const DESCRIBES = /^(?:describ|décri|descri|descrev)/;
const DESCRIPTIONS: Readonly<Record<string, string | undefined>> = {
  es: 'descripción',
  fr: 'description',
  it: 'descrizione',
  pt: 'descrição',
};

const BEFORE_NOUN = ['articles', 'possessives', 'following'] as const;
const JOINS = ['with', 'to', 'in', 'of', 'and'] as const;
const LABEL = /^\p{L}{4,24}$/u;
