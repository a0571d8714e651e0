/** How streets are called in addresses, by language: one of three ways. */
interface Streets {
  /** What the field of an address is called. */
  label: string;
  /** `Storgatan 5`: how the word ends that stands before the number. */
  ends?: RegExp;
  /** The same as a word of its own, behind another in capitals: `Berliner Straße 5`. */
  own?: RegExp;
  /** `12 rue des Lilas`: what stands behind the number. */
  numbered?: RegExp;
  /** `via Garibaldi 14`: what stands in front of a street's name. */
  named?: RegExp;
  /** The same of words that mean other things too, so that a number has to stand behind. */
  unsure?: RegExp;
  /** Small words within a street's name. */
  within?: RegExp;
}

const STREETS: Readonly<Record<string, Streets | undefined>> = {
  de: {
    label: 'adresse',
    ends: /^\p{Lu}[\p{L}-]*(?:straße|strasse|str|weg|platz|allee|gasse|ring|ufer|damm|chaussee|steig|stieg)$/u,
    own: /^(?:Straße|Strasse|Str|Weg|Platz|Allee|Gasse|Ring|Ufer|Damm|Chaussee|Markt)$/,
  },
  es: { label: 'dirección', named: /^(?:calle|avenida|avda|plaza)$/, unsure: /^(?:av|paseo|camino|carretera|ronda|pasaje|c)$/, within: /^(?:de|del|la|las|los|el|y|san|santa)$/ },
  fr: { label: 'adresse', numbered: /^(?:rue|avenue|boulevard|bd|place|chemin|impasse|allée|route|quai|cours|square)$/, within: /^(?:de|du|des|la|le|les|l|d|aux)$/ },
  it: { label: 'indirizzo', named: /^(?:viale|piazza|piazzale|vicolo|lungomare|lungotevere)$/, unsure: /^(?:via|corso|largo|strada|contrada)$/, within: /^(?:di|del|dello|della|dei|degli|delle|dell|d|da|san|santa|xx|iv)$/ },
  nl: {
    label: 'adres',
    ends: /^\p{Lu}[\p{L}-]*(?:straat|weg|laan|plein|gracht|kade|singel|dreef|steeg|dijk|hof)$/u,
    own: /^(?:Straat|Weg|Laan|Plein|Gracht|Kade|Singel|Dreef|Dijk|Hof)$/,
  },
  pl: { label: 'adres', named: /^(?:ul|ulic[aąęy])$/, unsure: /^(?:al|alej[aię]|aleje|pl|plac[ue]?|os|osiedl[eua])$/, within: /^(?:św|gen|ks|marsz|prof|dr|i)$/ },
  pt: { label: 'endereço', named: /^(?:rua|avenida|travessa|alameda)$/, unsure: /^(?:av|praça|largo|estrada|rodovia)$/, within: /^(?:de|do|da|dos|das|e|são|santa)$/ },
  sv: {
    label: 'adress',
    ends: /^\p{Lu}[\p{L}-]*(?:gatan|gata|vägen|väg|gränd|gränden|stigen|torget|torg|backen|allén|plan|leden)$/u,
    own: /^(?:[Gg]atan?|[Vv]äg(?:en)?|[Gg]ränd|[Tt]org|[Aa]llé|[Pp]lan)$/,
  },
}; // prettier-ignore

export const streetsIn = (language: string): Streets | undefined => STREETS[language];

/** A number of a house: `12`, `27-B`, `14a`, `8/12`. */
export const HOUSE = /^\d{1,4}(?:[-/]?[A-Za-z]|[-/]\d{1,4})?$/;

/** What the field of an address is called; null for a text that is none. */
export function labelOfStreet(text: string, language: string): string | null {
  const streets = STREETS[language];
  return streets !== undefined && isAddress(text, streets) ? streets.label : null;
}

function isAddress(text: string, { ends, own, numbered, named, unsure }: Streets): boolean {
  const words = text.replace(/(?<=\d) [A-H]$/, '').split(' ');
  const [first, second = ''] = words;
  if (numbered !== undefined) return words.length > 2 && HOUSE.test(first) && numbered.test(second.toLowerCase());
  if (ends !== undefined) {
    const street = words.at(-2) ?? '';
    return HOUSE.test(words.at(-1)!) && (ends.test(street) || (words.length > 2 && own?.test(street) === true));
  }
  const space = text.search(/[ .]/);
  const begins = text.slice(0, Math.max(space, 0)).toLowerCase();
  if (named?.test(begins) !== true && !(unsure?.test(begins) === true && /\d/.test(text))) return false;
  return /\p{Lu}|\d/u.test(text.slice(begins.length));
}
