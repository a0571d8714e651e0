import { onceEach } from '../../once';

/** Lists of words by language, each made a set when it is first asked for. */
export const wordSets = (
  lists: Readonly<Record<string, string | undefined>>,
  separator: string,
): ((language: string) => ReadonlySet<string> | undefined) =>
  onceEach(
    Object.fromEntries(
      Object.entries(lists).map(([language, words = '']) => [language, () => new Set(words.split(separator))]),
    ),
  );
