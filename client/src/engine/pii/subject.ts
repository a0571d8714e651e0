import { nameWords } from '../../../../server/src/testcase/fields/names';
import type { Evidence } from '../privacy/classification';
import type { Column } from '../schema/schema';
import type { TableContext } from './table-context';
import { shapeOf, type Shape } from './type-signal';
import type { NameMeaning } from './words/name-meaning';

/** What the rows of a table are about, where that is somebody's life: their illnesses, or what they are paid. */
export interface Subject {
  /** How much it keeps of somebody's health: the columns that say so, and its name. */
  findings: number;
  /** The columns that say so. */
  ill: number;
  /** The columns that say what somebody earns. */
  earned: number;
  /** Whether its rows say what somebody is paid. */
  pay: boolean;
}

/** Where a patient lies, what a pharmacy counts and asks for, what is signed, and what a device says of itself. */
const BESIDE =
  /room|bed|ward|wing|floor|bay|station|zimmer|salle|cama|letto|refill|queue|ticket|elevation|altitude|firmware|^fw|battery|rssi|version|price|cost|consent|theatre|verified|waived|right|batch|sample_?n|barcode|review|billed|billing|invoice|settle|discount|amount|paid|docs?$|turnover|vendor|supplier|facility|minutes|neighbo|slot|tags?$|lock|broker|preferred|custom_|channel|link$/i;

/** Which row, who changed it, and how sure a program is. */
const OF_ROWS = /^(?:id|pid|uid|fk|updater|creator|void|voided|retired?|confidence|metadata|namespace|path|form)$/;

/** What somebody is asked when they are first seen. */
const ASKED = /^(?:anamn\w*|histor\w*|questionn\w*|screenings?|symptoms?|antecedent\w*)$/;

/** What findings are kept as. */
const HELD: ReadonlySet<Shape> = new Set<Shape>(['text', 'whole', 'number', 'json']);
const isSum = ({ type }: Column): boolean => /^(?:numeric|money|float8|int4|int8)$/.test(type.name);

/** Numbers in a table of pay that are no money. */
const NO_PAY =
  /hour|conges|restant|jours|heures|dias|horas|tage|stunden|urlaub|giorni|leave|absence|credits|\bhrs?\b|days|\bday\b|count|number|\bn[ro]\b|year|month|period|week|percent|pct|version|\brun\b|step|divisor|minutes|\bmins\b|quantity|qty|units|order|index|headcount|score|points|tax_?code/i;

/** What a column holds that its name does not tell, and what its table is about does. */
export function subjectSignal(
  column: Column,
  { findings, pay, kind, words }: TableContext,
  meaning: NameMeaning | null,
): Omit<Evidence, 'signal'> | null {
  if (meaning === null && findings >= 3) {
    const shape = shapeOf(column);
    const isAsked = shape === 'bool' && findings >= 4 && words.some((word) => ASKED.test(word));
    const isKept =
      (isAsked || (findings >= (shape === 'text' ? 5 : 3) && HELD.has(shape))) && !BESIDE.test(column.name);
    if (isKept && !nameWords(column.name).some((word) => OF_ROWS.test(word)))
      return { detail: 'beside what is known of somebody’s health', pii_type: 'health', weight: 0.55 };
  }
  if (!pay || kind === 'lookup' || !isSum(column)) return null;
  // `net_a_payer`: no person in a sum.
  const isUnsaid =
    meaning === null || meaning.concept === 'person_name' || (meaning.concept === 'plain' && PAID.test(meaning.said));
  return isUnsaid && !NO_PAY.test(nameWords(column.name).join(' '))
    ? { detail: 'beside what somebody is paid', pii_type: 'salary', weight: 0.6 }
    : null;
}

/** What other sums are called, too. */
const PAID = /^(?:amount|total|gross|net|subtotal)$/;

/** Tables that are named after what is paid for work. */
const PAY =
  /^(?:salary|salaries|compensations?|payroll|payrolls|payslip|payslips|wages?|gehalt|gehaelter|salaires?|salarios?|nominas?|stipendi[o]?|salaris(?:sen)?|wynagrodzeni[ae]|pensj[ae]|loner|maas(?:lar)?|bordro(?:lar)?|paie|paye)$|^(?:salaris|gehalts|lohn|loon|salar)(?:gegevens|daten|abrechnung(?:en)?|stro(?:ok|ken)|runs?|mutaties?|buchungen)$/;

/** Tables each row of which is a finding. */
const FINDINGS =
  /^(?:diagnos[ie]s|allerg(?:y|ies)|medications?|conditions?|prescriptions?|treatments?|immunizations?|vaccinations?|symptoms?|procedures?|surger(?:y|ies)|lab(?:results?|events?)|observations?|vitals?)$/;

/** What the names of a table and of its columns say of its subject. */
export function subjectOf(
  words: readonly string[],
  noun: string | null,
  medical: boolean,
  meanings: Iterable<NameMeaning | null>,
): Subject {
  let health = 0;
  let salaries = 0;
  let all = 0;
  for (const meaning of meanings) {
    all++;
    if (meaning?.concept === 'health') health++;
    if (meaning?.concept === 'salary') salaries++;
  }
  const named = !medical ? 0 : FINDINGS.test(noun ?? '') ? 4 : 1;
  return {
    findings: medical ? health + named : 0,
    ill: health,
    earned: salaries,
    pay:
      words.some((word) => PAY.test(word)) ||
      (salaries >= 2 && words.includes('pay')) ||
      (salaries >= 4 && salaries * 4 >= all),
  };
}
