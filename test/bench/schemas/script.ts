/** The statements of a script as pg_dump or people write it: without psql's own commands and the rows of COPY. */
export function statementsOf(script: string): string[] {
  const text = script.replace(/^COPY [^;]+ FROM stdin[^;]*;\n(?:.*\n)*?\\\.$/gim, '').replace(/^\\.*$/gm, '');
  const statements: string[] = [];
  // Comments, strings, dollar quotes and quoted names are stepped over as wholes.
  const parts =
    /--[^\n]*|\/\*[\s\S]*?\*\/|[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|BEGIN ATOMIC[\s\S]*?\bEND;|;/g;
  let from = 0;
  for (const match of text.matchAll(parts)) {
    if (match[0] !== ';') continue;
    statements.push(text.slice(from, match.index).trim());
    from = match.index + 1;
  }
  statements.push(text.slice(from).trim());
  // Each statement stands alone, so that one that cannot be run here does not hide the others.
  return statements.filter((statement) => statement !== '' && !/^(?:BEGIN|COMMIT|START TRANSACTION)$/i.test(statement));
}
