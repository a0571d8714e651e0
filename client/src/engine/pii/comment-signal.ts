import { nameWords } from '../../../../server/src/testcase/fields/names';
import type { PiiType } from '../privacy/pii-types';
import type { TableContext } from './table-context';
import { CONCEPTS } from './words/concepts';
import { nameSignal } from './name-signal';
import type { NameMeaning } from './words/name-meaning';

/** Words of a comment that are looked at. */
const MAX_WORDS = 30;
/** Single words that sentences use for something else. */
const COMMON =
  /^(?:.{1,4}|first|state|region|country|title|login|alias|plate|other|photo|image|notes?|comments?|text|message|content|answer|response|degree|extension|introduction|instructions|signature|secret|address|location|contact|company|organi[sz]ation|business|signatory|signing|current|personal|identifiant)$/;

/** What a comment says that the column holds: the first name of a class in it. */
export function commentSignal(
  comment: string,
  table: TableContext,
): { type: PiiType; weight: number; detail: string } | null {
  const words = nameWords(comment.slice(0, 300)).slice(0, MAX_WORDS);
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 4); to > from; to--) {
      const said = words.slice(from, to).join('');
      if (to - from === 1 && (COMMON.test(said) || words.length > 12)) continue;
      const concept = CONCEPTS.get(said);
      if (concept === undefined || concept === 'plain') continue;
      const shown = words.slice(from, to).join(' ');
      const meaning: NameMeaning = { concept, sure: 1, said: shown, before: words.slice(0, from), about: false };
      const signal = nameSignal(meaning, table);
      if (signal === null) continue;
      // The earlier in the comment, the surer: "Date of birth", against "set when the patient's date of birth is known".
      return {
        type: signal.type,
        weight: signal.weight * (from < 3 ? 0.75 : 0.4),
        detail: `the comment speaks of ${signal.type} ("${shown}")`,
      };
    }
  }
  return null;
}
