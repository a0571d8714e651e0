import type { EntityHint, FieldFact } from '../../facts';
import { fieldName, tableName, withoutAccents } from '../../fields/names';
import { known } from '../known-names';
import { nounOf, tableOfNoun } from '../lexicon';
import type { Reading } from '../reading';
import { nameFieldOf } from '../said';
import { asGiven } from '../spoken/bent-names';
import { determines, mayBeThing } from './told-labels';
import { outlineColumn } from '../outline-column';
import type { Token } from '../tokens';

/** Words of a measure's name, at most. */
const MOST_WORDS = 4;

/** `il limite del fido è di 5000 euro`, `saldo konta "PL61" wynosi 1500 zł`: how much of something there is before anything is done. */
export function readAmount(reading: Reading, tokens: readonly Token[]): boolean {
  const { step, lexicon, groups } = reading;
  if (!/^(?:es|fr|it|pl|pt)$/.test(lexicon.language) || step.kind !== 'context') return false;
  const be = tokens.findIndex(({ classes, kind }) => kind === 'word' && classes.has('be'));
  // `le plafond est de 900 €`
  const at = tokens.at(be + 1)?.classes.has('of') === true ? be + 2 : be + 1;
  const value = tokens.at(at);
  if (be < 1 || tokens[be].text === ':' || value === undefined || !isMuch(value) || !endsHere(tokens, at + 1))
    return false;
  const said = tokens.slice(0, be).filter((token) => !determines(token));
  const name = said.at(-1)?.kind === 'word' ? null : said.at(-1)!;
  const words = name === null ? said : said.slice(0, -1);
  if (words.length === 0 || words.some(({ kind, classes }) => kind !== 'word' || isGrammar(classes))) return false;
  // Whose it is stands behind: `del conto`, `konta`.
  const last = words.at(-1)!;
  const isOwned =
    words.length > 1 &&
    nounOf(last.text, lexicon) !== undefined &&
    (name !== null || isBehindOf(words) || lexicon.language === 'pl');
  if (name !== null && !isOwned) return false;
  // `liczba użytkowników wynosi 1`: how many rows there are.
  if (isOwned && name === null && /^(?:liczba|ilość)$/.test(words[0].lower)) return false;
  const label = isOwned ? words.slice(0, isBehindOf(words) ? -2 : -1) : words;
  if (label.length === 0 || label.length > MOST_WORDS || label[0].classes.has('of')) return false;
  const text = asGiven(label.map((word) => word.text).join(' '), lexicon.language);
  if (
    fieldName(text) === null ||
    !label.every((word) => word.classes.has('of') || mayBeThing(withoutAccents(word.lower)))
  )
    return false;
  if (!known(text) && !/\d|^</.test(value.text)) return false;
  const column = outlineColumn(value.text);
  const reason = `how much the ${text} is`;
  const base = { line: step.line, confidence: 0.75, reason };
  const row: FieldFact[] = [{ ...base, label: column ?? text, value: value.text.replace(/ ?[%€$£]$/, '') }];
  const table = isOwned ? tableOfNoun(last.text, lexicon) : null;
  const inEnglish = isOwned ? tableName([nounOf(last.text, lexicon)!]) : '';
  const entity: EntityHint | null = table === null ? null : { table, confidence: 0.85, reason };
  if (name !== null)
    row.unshift({ ...base, label: nameFieldOf(inEnglish, name.text, lexicon.language), value: name.text });
  groups.push({ entity, own: entity !== null && name !== null, rows: [row] });
  return true;
}

const isMuch = ({ kind, text, quoted }: Token): boolean =>
  kind === 'number' || /^(?:<[^<>]{1,80}>|\d[\d.,]*\d ?[%€$£]?|\d[%€$£]?)$/.test(text) || (quoted && /^\d/.test(text));
const isGrammar = (classes: Token['classes']): boolean =>
  !classes.has('of') &&
  (['in', 'with', 'to', 'have', 'and', 'negation', 'numbers', 'as'] as const).some((each) => classes.has(each));
const isBehindOf = (words: readonly Token[]): boolean => OF_THE.test(words.at(-2)?.lower ?? '');
const OF_THE = /^del(?:l|lo|la|le)?$|^de(?:i|gli|s)?$|^d[ou]s?$|^das?$|^d$/;

/** `al kWh`, `za miesiąc`, `rocznie`: per what. */
const endsHere = (tokens: readonly Token[], at: number): boolean =>
  tokens.length <= at + 2 && tokens.slice(at).every(({ kind, classes }) => kind === 'word' && !classes.has('and'));

/** Verbs that say of something how much it is of: their fields by language. */
const VERBS: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  es: { pesa: 'peso', pesan: 'peso', pesaba: 'peso', cuesta: 'precio', cuestan: 'precio', dura: 'duración', duran: 'duración', gana: 'salario', cobra: 'salario', vale: 'precio' },
  pt: { pesa: 'peso', pesam: 'peso', pesando: 'peso', custa: 'preço', custam: 'preço', custando: 'preço', dura: 'duração', duram: 'duração', ganha: 'salário', vale: 'valor' },
  it: { costa: 'prezzo', costano: 'prezzo', pesa: 'peso', pesano: 'peso', dura: 'durata', durano: 'durata', guadagna: 'stipendio', percepisce: 'stipendio', vale: 'valore', segna: 'lettura' },
  de: { wiegt: 'gewicht', wiegen: 'gewicht', kostet: 'preis', kosten: 'preis', dauert: 'dauer', dauern: 'dauer', verdient: 'gehalt', misst: 'größe' },
  fr: { pèse: 'poids', pèsent: 'poids', pesant: 'poids', coûte: 'prix', coûtent: 'prix', coûtant: 'prix', dure: 'durée', durent: 'durée', gagne: 'salaire', mesure: 'taille', mesurant: 'taille' },
  nl: { weegt: 'gewicht', wegen: 'gewicht', kost: 'prijs', kosten: 'prijs', duurt: 'duur', duren: 'duur', verdient: 'salaris', meet: 'lengte' },
  sv: { vägs: 'vikt', vägdes: 'vikt', väger: 'vikt', vägde: 'vikt', kostar: 'pris', kostade: 'pris', varar: 'varaktighet', tjänar: 'lön', mäter: 'längd' },
  pl: { kosztuje: 'cena', kosztują: 'cena', waży: 'waga', ważą: 'waga', trwa: 'czas trwania', trwają: 'czas trwania', zarabia: 'wynagrodzenie', wskazuje: 'wskazanie', pokazuje: 'wskazanie' },
}; // prettier-ignore

/** What a verb right before a number says: `pesa 12 kg`; undefined for others. */
export const amountOfVerb = (word: string, language: string): string | undefined => {
  const verbs = VERBS[language];
  return verbs !== undefined && Object.hasOwn(verbs, word) ? verbs[word] : undefined;
};

/** In front of how many there are of something. */
const COUNTS: Readonly<Record<string, RegExp | undefined>> = {
  es: /^(?:contiene|contienen|incluye|incluyen|comprende|dispone de|vale|valen)$/,
  fr: /^(?:contient|contiennent|comporte|comportent|comprend|comprennent|héberge|accueille)$/,
  pt: /^(?:contém|contêm|inclui|incluem|comporta|compreende|dispõe de)$/,
  it: /^(?:conta|contano|contiene|contengono|ospita|ospitano|comprende|dispone di|vale|valgono)$/,
  pl: /^(?:liczy|liczą|zawiera|zawierają|mieści|obejmuje|obejmują|posiada|posiadają)$/,
};
export const countsBehind = (word: string, language: string): boolean => COUNTS[language]?.test(word) === true;
