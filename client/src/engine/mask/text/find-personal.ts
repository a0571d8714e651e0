import type { PiiType } from '../../privacy/pii-types';
import { luhnDigit, mod97 } from '../shapes/checksums';

/** Where something personal stands in a text. */
export interface Finding {
  from: number;
  to: number;
  pii_type: PiiType;
}

const WORD = /[\p{L}\p{N}_]/u;
/** Characters of an address on the two sides of its @. */
const LOCAL = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const [LOCAL_LENGTH, DOMAIN_LENGTH] = [64, 255];

/** Bounded all of them, so that no text takes long. Earlier ones win. */
const PATTERNS: readonly { pii_type: PiiType; pattern: RegExp; holds?: (text: string) => boolean }[] = [
  {
    pii_type: 'iban',
    pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)/g,
    holds: (text) => isIban(text),
  },
  { pii_type: 'mac_address', pattern: /(?<!\w)(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?!\w)/gi },
  { pii_type: 'ip_address', pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi },
  { pii_type: 'ip_address', pattern: /(?<!\w)(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/gi },
  {
    pii_type: 'ip_address',
    pattern: /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)/g,
    holds: (text) => text.split('.').every((octet) => Number(octet) < 256),
  },
  { pii_type: 'national_id', pattern: /(?<![\w-])\d{3}[- ]\d{2}[- ]\d{4}(?![\w-])/g },
  { pii_type: 'credit_card', pattern: /(?<![\w.])\d(?:[ -]?\d){11,18}(?!\w|\.\d)/g, holds: (text) => isCard(text) },
  {
    pii_type: 'phone',
    pattern: /(?<![\w.])(?:\+\d{1,3}[ ./-]{0,2})?(?:\(\d{1,5}\)[ ./-]{0,2})?\d{2,15}(?:[ ./-]{1,2}\d{2,8}){0,5}(?!\w)/g,
    holds: (text) => isPhone(text),
  },
];

/** What is personal by its form: e-mail addresses, IBANs, cards, social security numbers, addresses of nets, phones. */
export function findPersonal(text: string): Finding[] {
  const findings = emailsIn(text);
  const isFree = (from: number, to: number): boolean =>
    findings.every((finding) => finding.to <= from || finding.from >= to);
  for (const { pii_type: piiType, pattern, holds } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (holds?.(match[0]) !== false && isFree(from, to)) findings.push({ from, to, pii_type: piiType });
    }
  }
  return findings;
}

/** Looks around each @, a bounded way: a pattern would look from every letter of a long text. */
function emailsIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < LOCAL_LENGTH && LOCAL.test(text[from - 1])) from--;
    let to = at + 1;
    while (to < text.length && to - at < DOMAIN_LENGTH && DOMAIN.test(text[to])) to++;
    while (to > at + 1 && (text[to - 1] === '.' || text[to - 1] === '-')) to--;
    if (from === at || !/[^.]\.[^.]/.test(text.slice(at + 1, to))) continue;
    if (findings.length === 0 || findings[findings.length - 1].to <= from)
      findings.push({ from, to, pii_type: 'email' });
  }
  return findings;
}

/** Where a name stands as a whole word, however it is written. */
export function findName(text: string, lower: string, name: string): number[] {
  const wanted = name.toLowerCase();
  // Letters that grow when they become small would shift what lies behind them.
  const [where, what] = lower.length === text.length ? [lower, wanted] : [text, name];
  const found: number[] = [];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) {
    const isWhole = !WORD.test(text.charAt(at - 1)) && !WORD.test(text.charAt(at + what.length));
    if (isWhole) found.push(at);
  }
  return found;
}

const encoder = new TextEncoder();

function isIban(text: string): boolean {
  const bytes = encoder.encode(text.replaceAll(' ', ''));
  return bytes.length >= 15 && 98 - mod97(bytes, 0, bytes.length) === Number(text.slice(2, 4));
}

function isCard(text: string): boolean {
  const digits = encoder.encode(text.replace(/\D/g, ''));
  return luhnDigit(digits, 0, digits.length - 1) === digits[digits.length - 1] - 0x30;
}

const DATES = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{4})(?: \d\d)?$/;

/** Seven to fifteen digits that are no date. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !DATES.test(text);
}
