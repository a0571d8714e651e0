import { tableName } from '../../fields/names';
import type { EntityHint } from '../../facts';
import { hintFromSpoken } from '../hints';
import type { Reading } from '../reading';
import type { Token } from '../tokens';

/** On which page a step says that it is done. */

/** `the registration page`, `the "Sign up" form`. */
export function readPage(reading: Reading, tokens: readonly Token[]): void {
  const at = tokens.findIndex((token) =>
    /^(?:page|form|screen|dialog|section|popup|view|homepage|step|tab|sayfasina|seite|página|pagina)$/.test(
      token.lower,
    ),
  );
  if (at < 0) return;
  const front = tokens.slice(Math.max(0, at - 3), at);
  // `open the quote page`
  const said =
    reading.lexicon.language === 'en'
      ? front.slice(front.findLastIndex(({ classes }) => classes.has('articles') || classes.has('possessives')) + 1)
      : front;
  const name = said.map((token) => token.text);
  const after = tokens.at(at + 1);
  // `auf der Seite "Neue Police"`
  if (after?.kind === 'value' && (name.length < 2 || (reading.step.kind === 'context' && after.quoted)))
    name.push(after.text);
  const spoken = (words: readonly string[]): EntityHint | null =>
    hintFromSpoken(words.join(' '), 'the page', reading.lexicon);
  // `la página de pago`
  const english = reading.lexicon.language === 'en';
  const behind = english ? [] : tokens.slice(at + 1, at + 6).filter(({ kind }) => kind === 'word');
  reading.hint =
    (english ? pageOf(tokens, at) : null) ?? spoken(name) ?? spoken(behind.map(({ text }) => text)) ?? reading.hint;
}

/** `the quote page`: of what nothing else says so plainly. */
function pageOf(tokens: readonly Token[], at: number): EntityHint | null {
  const [the, thing] = tokens.slice(Math.max(0, at - 2), at);
  if (at < 2 || thing.kind !== 'word' || !the.classes.has('possessives') || !MADE_ON_PAGE.test(thing.lower))
    return null;
  return { table: tableName([thing.lower]), confidence: 0.62, reason: `the page is about a "${thing.lower}"` };
}

/** What somebody makes with all that they enter, also of themselves. */
const MADE_ON_PAGE = /^(?:quote|booking|reservation|donation|application|claim|order|appointment|invoice|payment|transfer|subscription|complaint|enquiry|inquiry|referral|membership|enrolment|enrollment)$/; // prettier-ignore
