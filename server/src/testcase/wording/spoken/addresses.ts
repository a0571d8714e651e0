/** How streets are called, by language: with their number they are an address. */

interface Streets {
  /** Ends of the word that stands before the number. */
  end?: RegExp;
  /** The same as a word of its own, behind another in capitals: `Berliner Straße 5`. */
  own?: RegExp;
  /** What stands behind the number: `12 rue des Lilas`. */
  begin?: RegExp;
  /** What the column is called. */
  field: string;
}

const STREETS: Readonly<Record<string, Streets | undefined>> = {
  de: {
    end: /^\p{Lu}[\p{L}-]*(?:straße|strasse|str|weg|platz|allee|gasse|ring|ufer|damm|chaussee|steig|stieg)$/u,
    own: /^(?:Straße|Strasse|Str|Weg|Platz|Allee|Gasse|Ring|Ufer|Damm|Chaussee|Markt)$/,
    field: 'adresse',
  },
  fr: { begin: /^(?:rue|avenue|boulevard|bd|place|chemin|impasse|allée|route|quai|cours|square)$/, field: 'adresse' },
  nl: {
    end: /^\p{Lu}[\p{L}-]*(?:straat|weg|laan|plein|gracht|kade|singel|dreef|steeg|dijk|hof)$/u,
    own: /^(?:Straat|Weg|Laan|Plein|Gracht|Kade|Singel|Dreef|Dijk|Hof)$/,
    field: 'adres',
  },
  sv: {
    end: /^\p{Lu}[\p{L}-]*(?:gatan|gata|vägen|väg|gränd|gränden|stigen|torget|torg|backen|allén|plan|leden)$/u,
    own: /^(?:[Gg]atan?|[Vv]äg(?:en)?|[Gg]ränd|[Tt]org|[Aa]llé|[Pp]lan)$/,
    field: 'adress',
  },
};

export const streetsIn = (language: string): Streets | undefined => STREETS[language];

/** A number of a house: `12`, `27-B`, `14a`. */
export const HOUSE = /^\d{1,4}(?:[-/]?[A-Za-z]|[-/]\d{1,3})?$/;

/** What the column of an address is called; null for what is none. */
export function addressField(text: string, language: string): string | null {
  const streets = STREETS[language];
  if (streets === undefined || !/\d/.test(text)) return null;
  const words = text.split(' ');
  const [first, second] = words as [string, string?];
  if (streets.begin !== undefined)
    return words.length > 2 && HOUSE.test(first) && streets.begin.test(second!.toLowerCase()) ? streets.field : null;
  const street = words.at(-2);
  if (street === undefined || !HOUSE.test(words.at(-1)!)) return null;
  const isOwn = words.length > 2 && streets.own?.test(street) === true;
  return isOwn || streets.end?.test(street) === true ? streets.field : null;
}
