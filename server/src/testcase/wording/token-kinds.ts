import type { WordClass } from './lexicon';
import type { Token } from './tokens';

/** What is asked of tokens everywhere. */

/** Whether something stands there that is no word: in quotes, a number, a column, an address. */
export const isValue = (token: Token | undefined): boolean => token !== undefined && token.kind !== 'word';

/** `the`, `my` */
export const isDeterminer = ({ classes }: Token): boolean => classes.has('articles') || classes.has('possessives');

/** As the words are written. */
export const textOf = (words: readonly Token[]): string => words.map(({ text }) => text).join(' ');

/** Whether a word is of one of some classes. */
export const isOneOf = (token: Token | undefined, classes: readonly WordClass[]): boolean =>
  classes.some((each) => token?.classes.has(each) === true);

/** `in`, `with`, `of`: what follows is of what stands in front. */
export const isJoining = ({ classes }: Token): boolean => classes.has('in') || classes.has('with') || classes.has('of');

/** What a name stands behind: `el camión "x"`, and no `el camión patente "x"`. */
export interface Beside {
  word: string;
  isThing: boolean;
}
