/** Of which kind things are by the word in front of them: `a savings account`, `a return ticket`. By their English noun. */
const LEVELS = 'gold|silver|bronze|platinum|premium|vip';
const KINDS: Readonly<Record<string, string>> = {
  account: `savings|checking|current|business|joint|deposit|personal|corporate|premium|basic|student|escrow|trading|investment|salary|trial`,
  member: `${LEVELS}|junior|senior|adult|student|family|honorary`,
  membership: `${LEVELS}|junior|senior|adult|student|family|annual|monthly|yearly|basic`,
  customer: `${LEVELS}|business|corporate|private|retail|wholesale`,
  employee: 'full-time|part-time|permanent|temporary|salaried|freelance',
  contract: 'full-time|part-time|permanent|temporary|fixed-term|annual|monthly',
  subscription: `${LEVELS}|basic|annual|monthly|yearly|weekly|trial|family|student`,
  ticket: 'single|return|one-way|day|weekly|monthly|season|adult|child|student|senior|family|concession|vip',
  room: 'single|double|twin|triple|family|deluxe',
  policy: 'motor|home|travel|life|health|household|liability|pet',
  loan: 'personal|student|car|mortgage|short-term|long-term',
  delivery: 'express|standard|next-day|same-day|overnight',
  bike: 'city|cargo|electric|mountain|road|children',
  permit: 'resident|visitor|parking|work',
};

const kinds: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(KINDS).map(([noun, words]) => [noun, new Set(words.split('|'))]),
);

/** Whether a word in front of a noun, in the singular, says of which kind it is. */
export function isKindOf(word: string, noun: string): boolean {
  return kinds.get(noun)?.has(word) === true;
}

/** What the field with the kind of something is called. */
export function kindField(noun: string): string {
  return noun === 'member' ? 'membership type' : `${noun} type`;
}

/** What the field with the kind of something is called in other languages, and how sentences bend it. */
const KIND_WORDS: ReadonlyMap<string, string> = new Map(Object.entries({
  tipo: 'tipo', tipologia: 'tipologia', type: 'type', typ: 'typ', typs: 'typ', typu: 'typ', typen: 'typ', typem: 'typ', soort: 'soort', rodzaju: 'rodzaj', kategorii: 'kategoria',
})); // prettier-ignore

/** Whether a word of another language than English names the kind of something. */
export const isKindWord = (word: string): boolean => KIND_WORDS.has(word);

/** The field of such a word, which stands in a sentence as it bends it: `typu`. */
export const kindWordField = (word: string): string => KIND_WORDS.get(word) ?? word;
