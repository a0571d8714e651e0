/** Words that begin what is said of a thing in a sentence of its own, and what says that it has that: `cuyo titular es`. */
const RELATIVES: Readonly<Record<string, { whose: RegExp; has: string } | undefined>> = {
  es: { whose: /^cuy[oa]s?$/, has: 'con' },
  fr: { whose: /^dont$/, has: 'avec' },
  it: { whose: /^cui$/, has: 'con' },
  pt: { whose: /^cuj[oa]s?$/, has: 'com' },
  sv: { whose: /^vars$/, has: 'med' },
};

export const relativesIn = (language: string): { whose: RegExp; has: string } | undefined => RELATIVES[language];
