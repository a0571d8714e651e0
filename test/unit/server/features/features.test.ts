import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  DefinitionLink,
  Diagnostic,
  DocumentSymbol,
  Hover,
  InlayHint,
  TextEdit,
} from 'vscode-languageserver-protocol';
import {
  ADD_ROWS_REQUEST,
  COLUMN_VALUES_REQUEST,
  DDL_REQUEST,
  SAMPLE_ROWS_REQUEST,
  TARGET_SCHEMA_NOTIFICATION,
  type SampleRowsParams,
} from '../../../../server/src/protocol';
import type { KnownColumn, KnownSchema } from '../../../../server/src/testcase/mapping/known-schema';
import { Session } from '../session';

const URI = 'file:///shop/features/orders.feature';
const FEATURE = `Feature: Registration

  Scenario Outline: Sign up
    Given a user with email "ann@example.com" and mood "hapy"
    When I fill in "Email" with "<mail>"
    And I fill in "First name" with "Annabelle Elisabeth"
    And I fill in "Shoe size" with "<size>"
    Examples:
      | mail            |
      | bob@example.com |
      | eve@gmail.com   |
`;

function column(name: string, more: Partial<KnownColumn> = {}): KnownColumn {
  const none = { length: null, precision: null, scale: null, default: null, labels: null, comment: null };
  const plain = { name, type: 'text', kind: 'text', nullable: true, generated: false } as const;
  return { ...plain, ...none, semantic_type: null, pii_type: null, ...more };
}

const SCHEMA: KnownSchema = {
  database: 'tdm_target',
  tables: [
    {
      name: 'app_user',
      comment: null,
      columns: [
        column('id', { type: 'bigint', kind: 'bigint', nullable: false, generated: true }),
        column('email_address', { type: 'character varying(254)', length: 254, nullable: false, pii_type: 'email' }),
        column('first_name', { type: 'character varying(10)', length: 10 }),
        column('mood', { type: 'mood', kind: 'enum', labels: ['happy', 'sad'] }),
      ],
      primary_key: ['id'],
      uniques: [['email_address']],
      checks: [],
      references: [],
    },
  ],
};

describe('language features with a known schema', () => {
  let session: Session;
  let asked: SampleRowsParams[];
  beforeEach(async () => {
    session = await new Session().start();
    asked = [];
    session.client.onRequest(COLUMN_VALUES_REQUEST, ({ column: name }: { column: string }) =>
      name === 'email_address' ? ['zoe@example.com'] : [],
    );
    session.client.onRequest(SAMPLE_ROWS_REQUEST, (params: SampleRowsParams) => {
      asked.push(params);
      return Array.from({ length: params.count }, (_, row) => params.fields.map(({ name }) => `${name} ${row}`));
    });
    await session.client.sendNotification(TARGET_SCHEMA_NOTIFICATION, SCHEMA);
    await session.open(URI, FEATURE);
  });
  afterEach(() => session.end());

  const textDocument = { uri: URI };
  const at = (line: number, text: string, offset = 1): { line: number; character: number } => ({
    line: line - 1,
    character: FEATURE.split('\n')[line - 1].indexOf(text) + offset,
  });
  const ask = <T>(method: string, params: object): Promise<T> =>
    session.client.sendRequest<T>(method, { textDocument, ...params });
  const diagnostics = async (): Promise<Diagnostic[]> =>
    (await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', {})).items;
  const actions = (line: number, found: Diagnostic[] = []): Promise<CodeAction[]> =>
    ask('textDocument/codeAction', {
      range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 0 } },
      context: { diagnostics: found },
    });
  const labels = async (position: object): Promise<string[]> =>
    (await ask<CompletionItem[]>('textDocument/completion', { position }))
      .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
      .map(({ label }) => label);
  /** The document after edits. */
  const edited = (edits: readonly TextEdit[]): string => {
    const lines = FEATURE.split('\n');
    const offset = ({ line, character }: TextEdit['range']['start']): number =>
      lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + character;
    const last = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
    return last.reduce(
      (text, { range, newText }) => text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end)),
      FEATURE,
    );
  };

  it('say in a hover which column a value goes to, and what that allows', async () => {
    const hover = await ask<Hover>('textDocument/hover', { position: at(4, 'ann@') });
    const { value } = hover.contents as { value: string };
    assert.match(value, /app_user\.email_address/);
    assert.match(value, /character varying\(254\)/);
    assert.match(value, /not null · unique/);
    assert.match(value, /Personal data: `email`/);
    const mood = await ask<Hover>('textDocument/hover', { position: at(4, 'hapy') });
    assert.match((mood.contents as { value: string }).value, /One of `happy`, `sad`/);
  });

  it('point from a field to its line of the table definition', async () => {
    const [link] = await ask<DefinitionLink[]>('textDocument/definition', { position: at(4, 'ann@') });
    assert.equal(link.targetUri, 'tdm-schema:/target/app_user.sql');
    const ddl = await session.client.sendRequest<{ text: string }>(DDL_REQUEST, { table: 'app_user' });
    assert.match(ddl.text.split('\n')[link.targetSelectionRange.start.line], /email_address/);
  });

  it('find what a column would refuse, personal data, placeholders and fields without a column', async () => {
    const found = await diagnostics();
    assert.deepEqual(found.map(({ code, range }) => [code, range.start.line + 1]).sort(), [
      ['no-column', 7],
      ['personal-data', 11],
      ['placeholder', 7],
      ['refused-value', 4],
      ['refused-value', 6],
    ]);
  });

  it('mend each of them', async () => {
    const found = await diagnostics();
    const fixed = new Map<unknown, string[]>();
    for (const diagnostic of found) {
      for (const action of await actions(diagnostic.range.start.line + 1, [diagnostic])) {
        if (action.kind !== 'quickfix') continue;
        const key = diagnostic.code;
        const now =
          action.edit === undefined ? JSON.stringify(action.command?.arguments) : edited(action.edit.changes![URI]);
        fixed.set(key, [...(fixed.get(key) ?? []), now]);
      }
    }
    assert.match(fixed.get('refused-value')![0], /mood "happy"/);
    assert.doesNotMatch(fixed.get('personal-data')![0], /gmail/);
    assert.match(fixed.get('placeholder')!.at(-1)!, /\| mail {12}\| size \|\n {6}\| bob@example\.com \| {6}\|/);
    assert.deepEqual(JSON.parse(fixed.get('no-column')!.at(-1)!), [
      { uri: URI, field: 'users.shoe_size', column: null },
    ]);
  });

  it('offer enum members, the keys that are there, columns and placeholders', async () => {
    assert.deepEqual(await labels(at(4, 'hapy')), ['happy', 'sad', 'hapy']);
    assert.equal((await labels(at(4, 'ann@')))[0], 'zoe@example.com');
    assert.deepEqual(await labels(at(5, '<mail', 2)), ['mail']);
    const table =
      'Feature: F\n  Scenario: S\n    Given the following users:\n      | email | |\n      | a@example.com | |\n';
    await session.change(URI, table);
    const header = (
      await ask<CompletionItem[]>('textDocument/completion', { position: { line: 3, character: 15 } })
    ).map(({ label }) => label);
    assert.ok(
      header.includes('first_name') && header.includes('mood') && !header.includes('email') && !header.includes('id'),
    );
  });

  it('add generated rows to examples, formatted, and none when the document has changed', async () => {
    const offered = (await actions(9)).filter(({ kind }) => kind === 'refactor.rewrite.tdm');
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Add a generated row', 'Add 5 generated rows', 'Add generated rows…', 'Add boundary and negative rows'],
    );
    const resolved = await session.client.sendRequest<CodeAction>('codeAction/resolve', offered[0]);
    assert.match(edited(resolved.edit!.changes![URI]), /\| eve@gmail\.com {3}\|\n {6}\| email 0 {9}\|\n$/);
    assert.deepEqual(asked[0].written, [{ email: 'bob@example.com' }, { email: 'eve@gmail.com' }]);
    const negative = await session.client.sendRequest<CodeAction>('codeAction/resolve', offered[3]);
    assert.match(edited(negative.edit!.changes![URI]), /\| not-an-email +\|/);
    const params = offered[2].command!.arguments![0] as object;
    const edits = await session.client.sendRequest<TextEdit[] | null>(ADD_ROWS_REQUEST, { ...params, rows: 3 });
    assert.match(edited(edits!), /\| email 2 {9}\|\n$/);
    await session.change(URI, FEATURE + '\n');
    const late = await session.client.sendRequest<CodeAction>('codeAction/resolve', offered[0]);
    assert.equal(late.edit, undefined);
  });

  it('outline the scenarios with the tables that they need', async () => {
    const [feature] = await ask<DocumentSymbol[]>('textDocument/documentSymbol', {});
    assert.equal(feature.name, 'Registration');
    const [scenario] = feature.children!;
    assert.equal(scenario.name, 'Sign up');
    assert.deepEqual(
      scenario.children!.map(({ name }) => name),
      ['users'],
    );
  });

  it('outline a long file without the fields', async () => {
    const long = 'file:///shop/long.feature';
    const scenario = (i: number): string =>
      `  Scenario: S${i}\n    When I enter "email" as "x"\n    And I enter "city" as "y"\n`;
    const text = `Feature: Long\n${Array.from({ length: 1100 }, (_, i) => scenario(i)).join('')}`;
    await session.open(long, text);
    const [feature] = await session.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: long },
    });
    assert.equal(feature.children!.length, 1100);
    for (const { children } of feature.children!) {
      assert.deepEqual(
        children!.map((table) => [table.name, table.children]),
        [['users', []]],
      );
    }
  });

  it('show no hints unless they are switched on', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 11, character: 0 } };
    assert.deepEqual(await ask<InlayHint[]>('textDocument/inlayHint', { range }), []);
    await session.end();
    session = await new Session().start(undefined, { configuration: true });
    session.client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => true));
    await session.client.sendNotification(TARGET_SCHEMA_NOTIFICATION, SCHEMA);
    await session.open(URI, FEATURE);
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range });
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line + 1, label]),
      [
        [4, 'app_user.email_address'],
        [4, 'app_user.mood'],
        [5, 'app_user.email_address'],
        [6, 'app_user.first_name'],
      ],
    );
  });
});
