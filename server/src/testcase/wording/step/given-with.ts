import type { EntityHint } from '../../facts';
import { isAboutPeople } from '../../fields/classify-field';
import type { Reading } from '../reading';
import { asGiven, unbent } from '../spoken/bent-names';
import type { Told } from '../spoken/told-sets';
import { textOf } from '../token-kinds';
import { determines, mayBeThing } from './told-labels';
import { thingMade } from './told-things';

/** What somebody gives with what they do to something that is there: why, and what shows that it is them. */

/** Why something is closed, removed or refused: `sluit het dossier met als reden "x"`. */
const REASON = /^(?:grund|begründung|motivo|razón|justificación|motif|raison|reden|motivering|toelichting|pow[oó]d(?:em|u)?|uzasadnieni(?:e|em|u)|justificativa|orsak(?:en)?|motivering(?:en)?|motivazione|[ck]omment(?:ar|arz|ario|aire|ár)(?:em|en)?|comentário|commento|opmerking|bemerkung)$/; // prettier-ignore

export function readReason(reading: Reading, told: Told): void {
  const { tokens, groups, step, lexicon } = reading;
  const at = tokens.findIndex(({ quoted }, i) => quoted && i > 1 && REASON.test(tokens[i - 1].lower));
  const lead = tokens
    .slice(0, Math.max(0, at - 1))
    .findLast(({ classes }) => !classes.has('articles') && !classes.has('possessives') && !classes.has('as'));
  if (at < 0 || !(lead?.classes.has('with') === true || told.of.has(lead?.lower ?? ''))) return;
  const { text } = tokens[at];
  const label = asGiven(tokens[at - 1].text, lexicon.language);
  const fact = { label, value: text, line: step.line, confidence: 0.7, reason: 'why it is done' };
  groups.push({ entity: thingMade(reading, told) ?? thingDone(reading), own: false, rows: [[fact]] });
}

/** What shows that it is oneself: `conferma con il codice OTP "448102"`, `zatwierdza kodem SMS "448102"`. */
const CODE = /^(?:codice|código|codigo|kod(?:em)?|pin(?:-?em)?|otp|sms|tan|token(?:em)?|password|hasłem|contraseña|clave|senha)$/; // prettier-ignore

export function readCode({ tokens, groups, step, lexicon: { language } }: Reading): void {
  const at = tokens.findIndex(({ kind }, i) => i > 1 && kind !== 'word' && CODE.test(tokens[i - 1].lower));
  if (at < 0 || groups.some(({ rows }) => rows.some((row) => row.some(({ value }) => value === tokens[at].text))))
    return;
  let from = at - 1;
  while (from > 1 && CODE.test(tokens[from - 1].lower)) from--;
  const lead = tokens.slice(0, from).findLast((token) => !determines(token));
  const isBent = language === 'pl' && tokens[from].lower.endsWith('em');
  if (lead?.classes.has('with') !== true && !isBent) return;
  const said = textOf(tokens.slice(from, at));
  const label = isBent ? unbent(said.replace(/-em$/, '')) : said;
  const fact = { label, value: tokens[at].text, line: step.line, confidence: 0.7, reason: 'what shows who does it' };
  groups.push({ entity: null, own: false, rows: [[fact]] });
}

/** `sluit het dossier`: what nobody knows as a thing, and something is done with. */
function thingDone({ nouns }: Reading): EntityHint | null {
  const thing = nouns.find(
    ({ determiner, known: isKnown, start, noun, table }) =>
      start > 0 && determiner !== 'none' && !isKnown && mayBeThing(noun) && !isAboutPeople(table) && !REASON.test(noun),
  );
  return thing === undefined
    ? null
    : { table: thing.table, confidence: 0.6, reason: `the step speaks of "${thing.noun}"` };
}
