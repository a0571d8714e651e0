/** What is made when it is first asked for: what every start of the server would pay for, and most never need. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => (made ??= { it: make() }).it;
}

/** The same of each language: a test is written in one. Undefined for a language that has none. */
export function onceEach<Made>(
  makers: Readonly<Record<string, (() => Made) | undefined>>,
): (language: string) => Made | undefined {
  const made = new Map<string, Made>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const make = Object.hasOwn(makers, language) ? makers[language] : undefined;
    if (make === undefined) return undefined;
    const it = make();
    made.set(language, it);
    return it;
  };
}
