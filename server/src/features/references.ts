import { RequestType, type Location } from '../lsp';
import { SCHEMA_SCHEME, TESTS_USING_REQUEST, type TestLocation, type TestsUsingParams } from '../protocol';
import { ddlText } from '../testcase/mapping/ddl-text';
import type { TestUse, UsePredicate } from '../workspace/workspace-index';
import { useAt } from './document-uses';
import type { FeatureContext } from './feature';

/** All tests of the workspace that use a column: asked for at a field of a test, in a table's definition, or of a view. */
export function registerReferences(context: FeatureContext): void {
  const { connection, cache, guard, mapping, index, folders } = context;
  connection.onReferences(
    guard.request('references', [] as Location[], async ({ textDocument: { uri }, position }, token) => {
      const fits = uri.startsWith(`${SCHEMA_SCHEME}:`) ? columnOfDdl(uri, position.line) : await fieldAt(uri, position);
      return fits === null || index === null
        ? []
        : locations(await index.testsUsing(fits, () => token.isCancellationRequested));
    }),
  );
  connection.onRequest(
    new RequestType<TestsUsingParams, TestLocation[], void>(TESTS_USING_REQUEST),
    guard.request('tests using', [], async (params, token) =>
      index === null ? [] : locations(await index.testsUsing(goesTo(params), () => token.isCancellationRequested)),
    ),
  );

  /** Without a known schema, the same field of the same entity. */
  async function fieldAt(uri: string, position: Location['range']['start']): Promise<UsePredicate | null> {
    const analysed = await cache.get(uri);
    const use = analysed === null ? null : useAt(analysed, position);
    if (use === null) return null;
    const mapped = mapping.viewOf(uri)?.columnFor(use.entity, use.field) ?? null;
    if (mapped !== null) return goesTo({ table: mapped.table.name, column: mapped.column.name });
    return ({ entity, field }) => entity === use.entity.name && field === use.field.name;
  }

  function columnOfDdl(uri: string, line: number): UsePredicate | null {
    const { schema } = mapping;
    const encoded = /\/([^/]+)\.sql$/.exec(uri)?.[1];
    if (schema === null || encoded === undefined) return null;
    const table = decodeURIComponent(encoded);
    const lines = ddlText(schema, table)?.lines ?? {};
    const column = Object.keys(lines).find((candidate) => lines[candidate] === line + 1);
    return goesTo({ table, ...(column === undefined ? {} : { column }) });
  }

  /** Whether a use goes to a column, or to any column of a table. What a folder's fields map to is asked once. */
  function goesTo({ table, column }: TestsUsingParams): UsePredicate {
    const known = new Map<string, boolean>();
    return ({ path, entity, field, semantic_type }) => {
      const folder = folders.folderOf(path)?.uri ?? '';
      const key = `${folder}\n${entity}\n${field}\n${semantic_type}`;
      let fits = known.get(key);
      if (fits === undefined) {
        const mapped = mapping.viewOf(folder)?.columnFor({ name: entity }, { name: field, semantic_type }) ?? null;
        fits = mapped?.table.name === table && (column === undefined || mapped.column.name === column);
        known.set(key, fits);
      }
      return fits;
    };
  }
}

/** One for each line of a test. */
function locations(uses: readonly TestUse[]): Location[] {
  const places = new Map(uses.map(({ uri, line }) => [`${uri}\n${line}`, { uri, line: line - 1 }]));
  return [...places.values()].map(({ uri, line }) => ({
    uri,
    range: { start: { line, character: 0 }, end: { line, character: 0 } },
  }));
}
