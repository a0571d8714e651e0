import type { TableContext } from './table-context';
import type { Concept } from './words/concepts';
import type { NameMeaning } from './words/name-meaning';

/** Tables whose rows say what somebody suffers from, or is given for it. */
const OF_HEALTH =
  /^(?:diagnos[ie]s|allerg(?:y|ies)|medications?|conditions?|prescriptions?|treatments?|immunizations?|vaccinations?|symptoms?|procedures?|surger(?:y|ies)|lab(?:results?|events?)|observations?)$/;
/** Whether a column of a medical table is what was found of somebody. */
export function isFinding(
  { concept, said, before }: NameMeaning,
  { personal, noun, medical, ill, columns }: TableContext,
): boolean {
  // `procedure_details`
  const isOfRows = /^(?:void|retired?|change|update|delete|cancel)$/.test(before[0] ?? '') || said === 'metadata';
  if (isOfRows) return false;
  // `procedures` of an office, `observations` of a harvest.
  if (
    /^(?:procedures?|conditions?|treatments?|observations?)$/.test(noun ?? '') &&
    !medical &&
    ill === 0 &&
    !isOfPatients(columns)
  )
    return false;
  if (personal && concept === 'described' && before.length === 1 && OF_HEALTH.test(noun ?? '')) return true;
  if (before.length > 0 || !personal) return false;
  if (medical && said === 'title') return true;
  if (medical && (concept === 'described' || said === 'weight' || said === 'height' || said === 'objective'))
    return true;
  return OF_HEALTH.test(noun ?? '') && FINDINGS.has(concept) && said !== 'ref';
}
const isOfPatients = (columns: ReadonlySet<string>): boolean =>
  [...columns].some((column) => /pa[tc]ient|encounter|pazient|pacjent|^pat(?:id|no)$/.test(column));

/** What is measured of somebody: `height`, `pulse`, `test_result`. */
const MEASURED =
  /^(?:(?:body ?)?(?:height|weight|length)(?: ?(?:cm|kg|lbs?|in))?|pulse|temp(?:erature)?|gewicht|groesse|koerper(?:gewicht|groesse)|poids|taille|peso|altura|estatura|talla|altezza|lengte|waga|wzrost|vikt|langd|hoyde|vaegt|hojde|kilo|boy|temperatur|temperatura|puls|pulso|pouls|polso|tetno|nabiz|ates|tension|presion|pressao|pressione|cisnienie|tansiyon|(?:test )?results?|result value|resultado|resultat|risultato|ergebnis|uitslag|esit[oi]|wynik|sonuc|findings?|outcome)$/;

/** Whether it is what was measured of their body. */
export function isMeasured(
  { concept, said, before, about }: NameMeaning,
  { personal, medical }: TableContext,
): boolean {
  if (!medical || !personal || about || before.length > 1) return false;
  return (concept === 'plain' || concept === 'number' || concept === 'other_pii') && MEASURED.test(said);
}

/** What laboratories keep beside what they found: in what it is measured, and between what it should be. */
const UNITS =
  /^(?:result)?(?:units?|unidad(?:e|es|medida)?|unites?|einheit|eenheid|jednostka|unita(?:misura)?|birim|enhet|um|uom)$/;
const RANGES =
  /^(?:ref(?:erence)?(?:min|max|low|high|range|values?|interval|text)?|norm(?:e|a|al\w*|wert|waarde|min|max)?|normal?range|valeurs?ref\w*|valor(?:es)?ref\w*|referenz\w*|referentie\w*|referans\w*|zakres\w*|fuerarango|abnormal\w*|loinc\w*|analyte\w*|riferimento|intervallo\w*)$/;
const OF_LABS =
  /^(?:lab\w*|anal[iy][stc]\w*|analisi|exam\w*|resulta\w*|befund\w*|tahlil\w*|badani\w*|wyniki?|referti?|uitslag\w*|provsvar|patholog\w*|biolog\w*)$/;
const FOUND =
  /^(?:value|val|valeur|valor|wert|messwert|waarde|valore|wartosc|deger|varde|results?|resultado|resultat|risultato|ergebnis|uitslag|wynik|sonuc|interpretation|interpretacion|interpretacao|interpretazione|interpretacja|bewertung|befund|conclusion|conclusao|conclusione)(?: (?:text|num(?:eric)?|value|txt))?$/;

/** Whether it is what a laboratory found of somebody. */
export const isLabResult = (
  said: string,
  before: readonly string[],
  { personal, medical, words, columns }: TableContext,
): boolean =>
  before.length === 0 &&
  FOUND.test(said) &&
  (medical || (words.some((word) => OF_LABS.test(word)) && (personal || words.length === 1))) &&
  [...columns].some((column) => UNITS.test(column)) &&
  [...columns].some((column) => RANGES.test(column));

const FINDINGS: ReadonlySet<Concept> = new Set<Concept>(['name', 'described', 'number']);

/** How nurses hand a patient over: what is, what was, what they think and what to do. */
export const isHandover = ({ columns }: TableContext): boolean =>
  columns.has('situation') && columns.has('background') && columns.has('assessment');
