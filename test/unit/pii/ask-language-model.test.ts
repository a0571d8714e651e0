import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { Fallback, LanguageModelConfig } from '../../../client/src/engine/job/job';
import { askLanguageModel } from '../../../client/src/engine/pii/ask-language-model';
import { classifySchema } from '../../../client/src/engine/pii/classify';
import { httpLanguageModel } from '../../../client/src/engine/pii/http-language-model';
import type { Classification } from '../../../client/src/engine/privacy/classification';
import type { LanguageModel } from '../../../client/src/engine/privacy/language-model';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { nullable, table } from '../../support/schema';
import { stepContext } from '../../support/step';

const text = builtin('text');
const schema: Schema = {
  tables: [table('users', [nullable('email', text), nullable('xq1', text), nullable('xq2', text)])],
  relationships: [],
  enums: [],
};

describe('the language model', () => {
  let server: Server;
  let url: string;
  let answer: (body: string) => { status: number; text: string };
  let asked: { path: string; headers: IncomingHttpHeaders; body: string }[];

  before((done) => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        asked.push({ path: request.url ?? '', headers: request.headers, body });
        const { status, text: given } = answer(body);
        response.writeHead(status, { 'content-type': 'application/json' }).end(given);
      });
    }).listen(0, '127.0.0.1', done);
  });
  before(() => (url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`));
  after((done) => void server.close(done));
  beforeEach(() => (asked = []));

  const says = (content: string) => () => ({
    status: 200,
    text: JSON.stringify({ choices: [{ message: { content } }] }),
  });
  async function ask(
    config: Partial<LanguageModelConfig> = {},
    languageModel?: LanguageModel,
  ): Promise<{ found: Map<string, Classification>; fallbacks: Fallback[] }> {
    const fallbacks: Fallback[] = [];
    const context = stepContext(tmpdir(), languageModel === undefined ? {} : { languageModel });
    const before = classifySchema(schema, () => null);
    const found = await askLanguageModel(before, schema, { samples: false, ...config }, context, (one) =>
      fallbacks.push(one),
    );
    return { found: new Map(found.map((one) => [one.column, one])), fallbacks };
  }

  it('is asked only what is unsure, by names and types, and its answer counts half at most', async () => {
    answer = says(
      '```json\n{"columns":[{"id":0,"pii_type":"last_name","confidence":1},{"id":1,"pii_type":"none","confidence":0.9}]}\n```',
    );
    const { found, fallbacks } = await ask({ endpoint: url, model: 'small' });
    assert.deepEqual(fallbacks, []);
    assert.equal(asked[0].path, '/v1/chat/completions');
    const body = JSON.parse(asked[0].body) as { model: string; messages: { content: string }[] };
    const columns = (JSON.parse(body.messages[1].content) as { columns: { column: string; values?: unknown }[] })
      .columns;
    assert.deepEqual(
      columns.map(({ column }) => column),
      ['xq1', 'xq2'],
    );
    assert.ok(columns.every((column) => !('values' in column)));
    const one = found.get('xq1');
    assert.equal(one?.pii_type, 'last_name');
    assert.equal(one.technique, 'replace');
    assert.equal(one.evidence.at(-1)?.weight, 0.5);
    assert.equal(found.get('xq2')?.pii_type, 'none');
    assert.ok((found.get('xq2')?.confidence ?? 0) > 0.5, 'surer than before');
    assert.equal(
      found.get('email')?.evidence.some(({ signal }) => signal === 'language_model'),
      false,
    );
  });

  it('a failure, an answer that is no JSON and a class that there is not fall back', async () => {
    const answers: (typeof answer)[] = [
      () => ({ status: 500, text: 'the key was abc' }),
      says('sorry'),
      says('{"columns":[{"id":0,"pii_type":"shoe","confidence":1}]}'),
    ];
    for (const each of answers) {
      answer = each;
      const { found, fallbacks } = await ask({ endpoint: url });
      assert.equal(fallbacks.length, 1);
      assert.doesNotMatch(fallbacks[0].reason, /abc/);
      assert.equal(found.get('xq1')?.pii_type, 'none');
    }
  });

  it('the editor’s own model is asked when no endpoint is given', async () => {
    const own: LanguageModel = {
      name: 'own',
      ask: () =>
        Promise.resolve(
          '{"columns":[{"id":1,"pii_type":"email","confidence":1},{"id":99,"pii_type":"email","confidence":1}]}',
        ),
    };
    const { found } = await ask({}, own);
    assert.equal(found.get('xq2')?.pii_type, 'email');
    assert.equal(asked.length, 0);
  });

  it('nothing is sent where no endpoint is named and the surroundings have no model', async () => {
    const { fallbacks } = await ask();
    assert.match(fallbacks[0].reason, /there is none/);
    assert.equal(asked.length, 0);
  });

  it('sends its key as the endpoint wants it, and refuses what is no URL', async () => {
    answer = says('{}');
    const question = { instructions: 'i', text: 't' };
    await httpLanguageModel(url, undefined, 'k').ask(question, new AbortController().signal);
    assert.equal(asked[0].headers.authorization, 'Bearer k');
    assert.throws(() => httpLanguageModel('nowhere'), /is no URL/);
  });
});
