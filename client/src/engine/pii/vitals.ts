import { nameWords } from '../../../../server/src/testcase/fields/names';
import type { Evidence } from '../privacy/classification';
import type { Column } from '../schema/schema';
import type { TableContext } from './table-context';
import { shapeOf } from './type-signal';

/** What is measured at a bedside, as charts shorten it in several languages: pressure, pulse, breath, oxygen, fever. */
const VITAL =
  /^(?:tas|tad|pas|pad|bps?|nibp|sbp|dbp|rr(?:sys|dia)?|sys|dia|systol\w*|diastol\w*|map|fc|fcard|fr|fresp|af|hf|hr|hrt|puls\w*|pulso|polso|pouls|tetno|nabiz|temp|temperat\w*|ta|spo2|sato2|sat|so2|o2sat|glic\w*|glyc\w*|glucos\w*|bz|hgt|gcs|glasgow|pijn\w*|dolor|eva|vas|nrs|pain|diures\w*|hartslag|adem\w*|saturat\w*|satur\w*|resp|resps|resprate|cisn\w*|tansiyon|ates|weightkg|weightlbs?|pesokg|fat(?:pct|percentage|mass|percent)?|bodyfat(?:pct|percentage)?|bmi|imc|rest(?:ing)?(?:hr|heartrate)|heartrate|muscle(?:mass|pct)?|bonemass|waist(?:cm)?|hips?(?:cm)?|chest(?:cm)?|thigh(?:left|right|cm)?|biceps?(?:cm)?|arm(?:left|right)|leg(?:left|right)|cintura|cadera|quadril|vita|fianchi)$/;

/** So many of them are no chance. */
const SEVERAL = 3;

/** `tas`, `fc`, `sat_o2` beside each other in rows of somebody: short names that mean much else alone. */
export function vitalSignal(
  column: Column,
  { personal, kind, meanings }: TableContext,
): Omit<Evidence, 'signal'> | null {
  const shape = shapeOf(column);
  if (!personal || (kind !== 'event' && kind !== 'unknown' && kind !== 'person')) return null;
  if ((shape !== 'whole' && shape !== 'number') || !isVital(column.name)) return null;
  let vitals = 0;
  for (const name of meanings.keys()) if (isVital(name)) vitals++;
  return vitals >= SEVERAL ? { detail: `one of ${vitals} that charts keep`, pii_type: 'health', weight: 0.7 } : null;
}

/** With or without a word that all columns of the table begin with: `me_rest_hr`. */
function isVital(name: string): boolean {
  const words = nameWords(name);
  return VITAL.test(words.join('')) || (words.length > 1 && VITAL.test(words.slice(1).join('')));
}
