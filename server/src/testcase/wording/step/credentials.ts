import { classifyName, classifyValue } from '../../fields/classify-field';
import { nameWords } from '../../fields/names';
import { credentials } from '../entry-facts';
import { readNouns } from '../read-nouns';
import type { Reading } from '../reading';
import type { Token } from '../tokens';
import type { Clause } from './clauses';

/** What somebody signs in with, as one thing. */
const CREDENTIALS = /^(?:credentials|zugangsdaten|anmeldedaten|identifiants|credenciales|credenciais|credenziali|inloggegevens|inloggningsuppgifter)$/; // prettier-ignore

/** `I enter my credentials "ann" and "secret"` */
export function readCredentials(reading: Reading, { tokens, at }: Clause): boolean {
  const noun = tokens.findIndex(({ lower }, i) => i > at && CREDENTIALS.test(lower));
  const said = tokens.slice(noun + 1).filter(({ classes }) => !classes.has('vague') && !classes.has('as'));
  const values = said.filter(({ kind }) => kind !== 'word').length;
  if (noun < 0 || values !== 2 || said.some(({ kind, classes }) => kind === 'word' && !classes.has('and')))
    return false;
  const entity = { table: 'users', confidence: 0.85, reason: 'credentials are entered' };
  reading.groups.push({ entity, own: false, rows: [credentials(said, reading.step.line)] });
  return true;
}

/** `I enter "ann@example.com" and "s3cret"`: two values and nothing else, which are what somebody signs in with. */
export function readNameAndSecret(reading: Reading, { tokens, at }: Clause): boolean {
  const [name, and, secret, ...rest] = tokens.slice(at + 1);
  if (rest.length > 0 || (secret as Token | undefined)?.quoted !== true || !name.quoted || !and.classes.has('and'))
    return false;
  if ([name, secret].some(({ text }) => (classifyName(nameWords(text))?.confidence ?? 0) >= 0.95)) return false;
  const signs = classifyValue(name.text)?.semantic_type === 'email' || /user|admin/i.test(name.text);
  if (!(signs && !/[\s<]/.test(secret.text)) && !SECRET.test(secret.text)) return false;
  const entity = { table: 'users', confidence: 0.75, reason: 'a name and a secret are entered' };
  reading.groups.push({ entity, own: false, rows: [credentials([name, and, secret], reading.step.line)] });
  return true;
}

/** `I enter the lead passenger "Ann" "Lee"`: two names of one person. */
export function readFullName({ groups, lexicon, step: { line } }: Reading, { tokens, at }: Clause): boolean {
  const said = tokens.slice(at + 1);
  const [first, last] = said.slice(-2) as [Token?, Token?];
  if (said.length < 3 || first?.quoted !== true || last?.quoted !== true || lexicon.language !== 'en') return false;
  const noun = readNouns(said, lexicon).at(0);
  const surname = noun?.pairs.find(({ label, value }) => label === 'last name' && value === last.text);
  if (noun?.name !== first.text || noun.start !== 0 || surname === undefined) return false;
  const base = { line, confidence: 0.75, reason: surname.reason };
  const row = [
    { ...base, label: 'first name', value: first.text },
    { ...base, label: 'last name', value: last.text },
  ];
  groups.push({
    entity: { table: noun.table, confidence: 0.75, reason: `the step speaks of "${noun.noun}"` },
    own: true,
    rows: [row],
  });
  return true;
}

const SECRET = /^\S{0,20}(?:pass|pwd|secret|senha|clave|contras|passw|mdp|has[lł]o|wachtwoord|l[oö]senord)\S{0,20}$/i;
