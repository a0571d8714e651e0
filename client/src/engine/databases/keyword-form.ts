/**
 * libpq's keyword form: `host=localhost dbname='my db' password=a\ b`. Values may stand in single quotes; a backslash
 * takes the next character as it is. `wrong` makes the error from what is wrong.
 */
export function parseKeywordForm(text: string, wrong: (what: string) => Error): Map<string, string> {
  const parameters = new Map<string, string>();
  const pair = /\s*(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'(?=\s|$)|(?!')((?:[^\s\\]|\\.)*))(?:\s+|$)/sy;
  while (pair.lastIndex < text.length) {
    const found: (string | undefined)[] | null = pair.exec(text);
    if (found === null) {
      const names = [...parameters.keys()];
      const place = names.length === 0 ? 'at its beginning' : `after "${names.at(-1)!}"`;
      throw wrong(`cannot be read as "name=value" pairs ${place}: put a value with spaces in single quotes`);
    }
    const [, name = '', quoted, plain = ''] = found;
    parameters.set(name.toLowerCase(), (quoted ?? plain).replace(/\\(.)/gs, '$1'));
  }
  return parameters;
}
