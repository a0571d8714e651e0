import { withoutAccents } from '../../fields/names';
import { memo } from '../../memo';

/** Headers of tables that name a field in one column and its value in the other, by language. */

const FIELDS: Readonly<Record<string, string>> = {
  en: 'field fields key attribute attributes property label column input parameter param element locator selector xpath item fieldname detail details setting preference characteristic criterion criteria filter option question information info',
  de: 'feld felder schlussel attribut eigenschaft merkmal bezeichnung parameter feldname eingabefeld spalte filter kriterium einstellung option angabe frage information detail',
  es: 'campo campos atributo propiedad etiqueta parametro dato filtro criterio opcion ajuste preferencia pregunta informacion detalle caracteristica',
  fr: 'champ champs cle attribut propriete libelle parametre donnee rubrique filtre critere option reglage question information detail caracteristique',
  it: 'campo campi chiave attributo proprieta etichetta parametro dato filtro criterio opzione impostazione domanda informazione dettaglio caratteristica',
  nl: 'veld velden sleutel attribuut eigenschap kenmerk parameter gegeven veldnaam rubriek filter criterium optie instelling vraag detail',
  pl: 'pole pola klucz atrybut wlasciwosc etykieta parametr filtr kryterium opcja ustawienie pytanie cecha',
  pt: 'campo campos chave atributo propriedade rotulo parametro dado filtro criterio opcao ajuste configuracao preferencia pergunta informacao detalhe caracteristica',
  sv: 'falt nyckel attribut egenskap etikett parameter faltnamn filter kriterium alternativ installning fraga uppgift detalj',
  tr: 'alan anahtar ozellik etiket parametre',
  da: 'felt nogle nokkel egenskab egenskap feltnavn',
  ru: 'поле поля ключ параметр атрибут свойство',
};
/** What is called so may be a field, or a thing. */
const NAMES = 'nom nome nombre naam nazwa namn ad isim navn название имя';
const VALUES: Readonly<Record<string, string>> = {
  en: 'value values data input content text answer choice',
  de: 'wert werte eingabe inhalt feldwert antwort auswahl angabe',
  es: 'valor valores dato datos contenido respuesta eleccion',
  fr: 'valeur valeurs donnee contenu reponse choix',
  it: 'valore valori contenuto risposta scelta',
  nl: 'waarde waarden inhoud invoer antwoord keuze',
  pl: 'wartosc wartosci odpowiedz wybor',
  pt: 'valor valores dado conteudo resposta escolha',
  sv: 'varde varden innehall svar val',
  tr: 'deger degeri',
  da: 'vaerdi verdi',
  ru: 'значение значения',
};
/** What may stand between a field and its value: how the field is entered. */
const KINDS =
  'type control kind widget locator selector xpath id typ art feldtyp elementtyp tipo controle controllo soort veldtype rodzaj kontrolka falttyp тип';
/** `nombre del campo`, `nazwa pola` */
const BETWEEN = new Set('de del du do da di dei van het of the la le l el o a'.split(' '));

const setOf = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));
const fields = setOf(...Object.values(FIELDS));
const names = setOf(NAMES, 'name');
const values = setOf(...Object.values(VALUES));
const kinds = setOf(KINDS);

const wordsOf = (cell: string): string[] =>
  withoutAccents(
    cell
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
      .toLowerCase()
      .replaceAll('ł', 'l')
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'o'),
  )
    .split(/[\s_'’-]+/)
    .filter((word) => word !== '' && !BETWEEN.has(word));

/** Whether a header stands above names of fields: `field` surely does, `name` where the one beside it says so. */
export const namesFields = memo((cell: string): 'field' | 'name' | null => {
  if (cell.length > 30) return null;
  const words = wordsOf(cell);
  if (words.length === 0 || words.length > 2 || !words.every((word) => fields.has(word) || names.has(word)))
    return null;
  return words.some((word) => fields.has(word)) ? 'field' : 'name';
});

/** Whether a header stands above what such fields are given: `value`, `field values`. */
export const namesValues = memo((cell: string): boolean => {
  if (cell.length > 30) return false;
  const words = wordsOf(cell);
  if (words.length === 1) return values.has(words[0]);
  return words.length === 2 && [words, words.toReversed()].some(([a, b]) => fields.has(a) && values.has(b));
});

/** Whether a header stands above what the fields are on the page: `type`, `field type`. */
export const namesKinds = memo((cell: string): boolean => {
  if (cell.length > 30) return false;
  const words = wordsOf(cell);
  return words.some((word) => kinds.has(word)) && words.every((word) => kinds.has(word) || fields.has(word));
});

/** `how many`, `combien`: a question is asked above what answers it, and answers nothing. */
const ASKS =
  /^(?:how (?:many|much|long|often|far|old)|wie ?viele?s?|wie oft|combien|cu[aá]nt[oa]s?|quant[oiae]s?|hoe ?veel|hoe vaak|hur (?:m[aå]nga|mycket|ofta)|ile|jak często)\b/i;

export const asksAmount = (cell: string): boolean => ASKS.test(cell);
