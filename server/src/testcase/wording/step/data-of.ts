import type { EntityHint } from '../../facts';
import { tableName, withoutAccents } from '../../fields/names';
import { known } from '../known-names';
import { nounOf, ownPlural, tableOfNoun, type Lexicon } from '../lexicon';
import type { Reading } from '../reading';
import { unbent } from '../spoken/bent-names';
import { DATA_WORDS, type DataWords } from '../spoken/data-words';
import { isManyIn, pluralIn } from '../spoken/inflected';
import type { Token } from '../tokens';
import { mayBeThing } from './told-labels';

/** Of what the data behind a step are, as it says: `os dados do responsável:`, `die Angaben des Halters`, `formularz lokaty`. */
export function thingOfData({ tokens, lexicon }: Reading): EntityHint | null {
  const said = DATA_WORDS[lexicon.language];
  if (said === undefined) return null;
  const at = tokens.findLastIndex(({ kind, lower }) => kind === 'word' && said.data.test(lower));
  const head =
    at < 0 ? joinedTo(tokens, said, lexicon) : (behind(tokens, at, lexicon) ?? ownerBefore(tokens, at, lexicon));
  if (head === null || said.none.test(head.toLowerCase())) return null;
  const noun = nounOf(head, lexicon);
  if (noun === undefined && (known(head) || !mayBeThing(withoutAccents(head.toLowerCase())))) return null;
  return {
    table: noun === undefined ? ownTable(head, lexicon) : tableOfNoun(head, lexicon),
    confidence: noun === undefined ? 0.7 : 0.85,
    reason: `the step speaks of the data of "${head}"`,
  };
}

/** `de la tutora`, `des Halters`, `van de aanvrager`, `om barnet`; a Polish noun is bent for it. */
function behind(tokens: readonly Token[], at: number, { language }: Lexicon): string | null {
  let i = at + 1;
  let joins = language === 'pl';
  while (i < tokens.length && isBetween(tokens[i])) joins = isJoining(tokens[i++]) || joins;
  const head = tokens.at(i);
  const isNoun = head?.kind === 'word' && head.classes.size === 0 && head.lower.length > 3;
  if (!joins || !isNoun || (language === 'de' && !/^\p{Lu}/u.test(head.text))) return null;
  return language === 'pl' ? unbent(head.lower) : language === 'de' ? withoutCase(head.text) : head.text;
}

const isJoining = ({ classes, lower }: Token): boolean => classes.has('of') || JOINS.test(lower);
const isBetween = (token: Token): boolean =>
  token.kind === 'word' &&
  (isJoining(token) ||
    FOLLOWING.test(token.lower) ||
    token.classes.has('articles') ||
    token.classes.has('possessives') ||
    token.classes.has('of'));
const JOINS =
  /^(?:de|del|du|des|della|dello|dell|dei|degli|delle|do|da|dos|das|van|vom|von|zum|zur|der|eines|einer|om|för|sull[ao']?)$/;

const FOLLOWING = /^następując/;

/** `Halters`, `Kindes` */
const withoutCase = (word: string): string => (/(?:[^s]s)$/.test(word) ? word.replace(/(?<=.{4})e?s$/, '') : word);

/** Swedish `barnets uppgifter`. */
function ownerBefore(tokens: readonly Token[], at: number, { language }: Lexicon): string | null {
  const owner = at > 0 && language === 'sv' ? tokens[at - 1] : undefined;
  return owner?.kind === 'word' && owner.classes.size === 0 && /.{4}s$/.test(owner.lower)
    ? owner.text.slice(0, -1)
    : null;
}

/** `Fahrzeugdaten`, of what people know. */
function joinedTo(tokens: readonly Token[], { joined }: DataWords, lexicon: Lexicon): string | null {
  if (joined === undefined) return null;
  for (const { kind, lower } of tokens) {
    const thing = kind === 'word' ? joined.exec(lower)?.[1] : undefined;
    if (thing !== undefined && nounOf(thing, lexicon) !== undefined) return thing;
  }
  return null;
}

function ownTable(head: string, lexicon: Lexicon): string {
  const plain = withoutAccents(head.toLowerCase());
  const several =
    ownPlural(head, lexicon) ?? (isManyIn(plain, lexicon.language) ? plain : pluralIn(plain, lexicon.language));
  return tableName([several], false);
}
