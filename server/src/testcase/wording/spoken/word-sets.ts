/** Lists of words by language, each made a set when it is first asked for: a test is written in one language. */
export function wordSets(
  lists: Readonly<Record<string, string | undefined>>,
  separator: string,
): (language: string) => ReadonlySet<string> | undefined {
  const made = new Map<string, ReadonlySet<string>>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const list = Object.hasOwn(lists, language) ? lists[language] : undefined;
    if (list === undefined) return undefined;
    const words = new Set(list.split(separator));
    made.set(language, words);
    return words;
  };
}
