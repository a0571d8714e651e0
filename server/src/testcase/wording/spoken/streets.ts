import { addressField } from './addresses';

/** How streets are called in addresses that no quotes hold, by language: `in via Garibaldi 14`, `przy ul. Długiej 14`. */
interface Streets {
  /** What the field of an address is called. */
  label: string;
  /** What stands in front of a street's name; of other things too, so that a number has to stand behind. */
  plain: RegExp;
  unsure: RegExp;
  /** Within a street's name. */
  within: RegExp;
}

const STREETS: Readonly<Record<string, Streets | undefined>> = {
  it: { label: 'indirizzo', plain: /^(?:viale|piazza|piazzale|vicolo|lungomare|lungotevere)$/, unsure: /^(?:via|corso|largo|strada|contrada)$/, within: /^(?:di|del|dello|della|dei|degli|delle|dell|d|da|san|santa|xx|iv)$/ },
  es: { label: 'dirección', plain: /^(?:calle|avenida|avda|plaza)$/, unsure: /^(?:av|paseo|camino|carretera|ronda|pasaje|c)$/, within: /^(?:de|del|la|las|los|el|y|san|santa)$/ },
  pt: { label: 'endereço', plain: /^(?:rua|avenida|travessa|alameda)$/, unsure: /^(?:av|praça|largo|estrada|rodovia)$/, within: /^(?:de|do|da|dos|das|e|são|santa)$/ },
  pl: { label: 'adres', plain: /^(?:ul|ulic[aąęy])$/, unsure: /^(?:al|alej[aię]|aleje|pl|plac[ue]?|os|osiedl[eua])$/, within: /^(?:św|gen|ks|marsz|prof|dr|i)$/ },
}; // prettier-ignore

export const streetsIn = (language: string): Streets | undefined => STREETS[language];

/** What an address is called whose text begins as one. */
export function labelOfStreet(text: string, language: string): string | null {
  const streets = STREETS[language];
  if (streets === undefined) return addressField(text, language);
  const space = text.search(/[ .]/);
  const first = text.slice(0, Math.max(space, 0)).toLowerCase();
  if (!(streets.plain.test(first) || (streets.unsure.test(first) && /\d/.test(text)))) return null;
  return /\p{Lu}|\d/u.test(text.slice(first.length)) ? streets.label : null;
}
