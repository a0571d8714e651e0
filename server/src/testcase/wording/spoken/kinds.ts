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
