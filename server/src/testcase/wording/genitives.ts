import type { EntityHint, Group } from '../facts';
import { nounOf, tableOfNoun, type Lexicon } from './lexicon';
import { asGiven } from './spoken/bent-names';
import { tableOfWord } from './spoken/inflected';

/** Whose a field is, said in front of it in Swedish: `hushållets inkomst`, `patientens vikt`. */

const GENITIVE = /^(\p{L}{2,}(?:[aeo]rna|[ae]n|[eo]t|[lr]n))s (?=\p{L}{3})/u;
/** Said of a time, and no owner. */
const OF_A_TIME = /^(?:dagen|året|månaden|veckan|terminen|gården|morgondagen|kvällen|natten)$/i;

/** A group whose labels say whose they are, with that as its table; others stay as they are. */
export function withOwner(group: Group, lexicon: Lexicon): Group {
  const owners: string[] = [];
  const rows = group.rows.map((row) =>
    row.map((fact) => {
      const said = fact.label === null ? null : GENITIVE.exec(fact.label);
      if (said === null || OF_A_TIME.test(said[1])) return fact;
      owners.push(said[1]);
      return { ...fact, label: fact.label!.slice(said[0].length) };
    }),
  );
  return owners.length === 0 ? group : { ...group, rows, entity: group.entity ?? ownerTable(owners[0], lexicon) };
}

function ownerTable(owner: string, lexicon: Lexicon): EntityHint {
  const { language } = lexicon;
  const table =
    nounOf(owner, lexicon) === undefined
      ? tableOfWord(asGiven(owner.toLowerCase(), language), language)
      : tableOfNoun(owner, lexicon);
  return { table, confidence: 0.75, reason: `"${owner}s" says whose it is` };
}
