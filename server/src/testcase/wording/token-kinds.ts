import type { Token } from './tokens';

/** What is asked of tokens everywhere. */

/** Whether something stands there that is no word: in quotes, a number, a column, an address. */
export const isValue = (token: Token | undefined): boolean => token !== undefined && token.kind !== 'word';

/** `the`, `my` */
export const isDeterminer = ({ classes }: Token): boolean => classes.has('articles') || classes.has('possessives');

/** As the words are written. */
export const textOf = (words: readonly Token[]): string => words.map(({ text }) => text).join(' ');
