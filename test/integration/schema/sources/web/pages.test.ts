import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { CancelledError, UserError } from '../../../../../client/src/engine/errors';
import type { CrawlConfig } from '../../../../../client/src/engine/job/job';
import type { DescribedSchema } from '../../../../../client/src/engine/schema/sources/described';
import { describePages } from '../../../../../client/src/engine/schema/sources/web/describe-pages';
import { chromiumOrSkip } from './chromium';
import { html, openSite, type Site } from './site';

const BOUNDS: CrawlConfig = { max_pages: 10, max_depth: 0, timeout_ms: 120_000 };
const FORM =
  '<form id=customer><label>E-mail <input type=email name=email required></label><button>Save</button></form>';

const columns = ({ schema }: DescribedSchema): string[][] =>
  schema.tables.map((table) => [table.name, ...table.columns.slice(1).map(({ name }) => name)]);
const said = ({ decisions }: DescribedSchema): string => decisions.map(({ reason }) => reason).join('\n');

/** What both ways of reading a page promise. */
function suite(name: string, browser: (context: Mocha.Context) => Promise<string | null>): void {
  describe(`web pages, ${name}`, () => {
    let program: string | null;
    let site: Site;
    let other: Site;
    before(async function () {
      this.timeout(300_000);
      program = await browser(this);
      site = await openSite();
      // The same machine by another name is another host.
      other = await openSite('localhost');
      other.show({ '/': FORM, '/frame': FORM });
    });
    after(async () => {
      for (const one of [site, other] as (Site | undefined)[]) await one?.close();
    });
    beforeEach(() => {
      site.show({ '/robots.txt': (_, response) => html(response, '', 404) });
      site.asked.length = 0;
      other.asked.length = 0;
    });

    const read = (paths: string[], bounds: Partial<CrawlConfig> = {}, signal?: AbortSignal): Promise<DescribedSchema> =>
      describePages(
        paths.map((one) => (one.startsWith('/') ? site.origin + one : one)),
        { ...BOUNDS, ...bounds },
        { findBrowser: () => program, ...(signal === undefined ? {} : { signal }) },
      );
    const fails = async (
      page: string,
      words: RegExp,
      bounds: Partial<CrawlConfig> = {},
      ms = 100_000,
    ): Promise<void> => {
      const started = Date.now();
      await assert.rejects(read([page], bounds), (error) => {
        assert.ok(error instanceof UserError, String(error));
        assert.match(error.message, words);
        return true;
      });
      assert.ok(Date.now() - started < ms, `took ${Date.now() - started} ms`);
    };

    it('become tables with columns and where they are from', async () => {
      site.show({ '/customers/new': FORM });
      const described = await read(['/customers/new']);
      assert.deepEqual(columns(described), [['customers', 'email']]);
      const [, column] = described.schema.tables[0].columns;
      assert.deepEqual([column.nullable, column.semantic_type], [false, 'email']);
      assert.deepEqual(
        described.origins.map(({ entity, field, column: to }) => [entity, field, to]),
        [
          ['customer', null, null],
          ['customer', 'email', 'email'],
        ],
      );
      assert.equal(described.fallbacks.length, program === null ? 1 : 0);
    });

    it('say who they are read by', async () => {
      let visitor = '';
      site.show({
        '/who': (request, response) => {
          visitor = request.headers['user-agent'] ?? '';
          html(response, FORM);
        },
      });
      await read(['/who']);
      assert.match(visitor, /\btdm\/\d/);
    });

    it('are read in frames of their own host, and no others', async () => {
      site.show({
        '/framed': `<iframe src="/inner"></iframe><iframe srcdoc="<form id=note><input name=note></form>"></iframe>
          <iframe src="http://localhost:${other.port}/frame"></iframe>`,
        '/inner': FORM,
      });
      const described = await read(['/framed']);
      assert.deepEqual(columns(described).sort(), [
        ['customers', 'email'],
        ['notes', 'note'],
      ]);
      assert.deepEqual(other.asked, []);
    });

    it('are followed by links, as deep and as many as asked for, on their own host alone', async () => {
      site.show({
        '/': `<a href="/one">1</a> <a href="/one#part">1</a> <a href="http://localhost:${other.port}/">x</a> <a href="/logout">x</a> <a href="/a.pdf">x</a>`,
        '/one': `<a href="/two">2</a><form id=order><input name=a></form>`,
        '/two': `<a href="/three">3</a>${FORM}`,
        '/three': '<form id=invoice><input name=a></form>',
      });
      assert.deepEqual(columns(await read(['/'], { max_depth: 2 })), [
        ['orders', 'a'],
        ['customers', 'email'],
      ]);
      assert.deepEqual(site.asked, ['GET /robots.txt', 'GET /', 'GET /one', 'GET /two']);
      assert.deepEqual(other.asked, []);
      const few = await read(['/'], { max_depth: 3, max_pages: 2 });
      assert.deepEqual(columns(few), [['orders', 'a']]);
      assert.match(said(few), /max_pages is 2/);
    });

    it('are left unread where robots.txt says so', async () => {
      site.show({
        '/robots.txt': (_, response) =>
          html(response, 'User-agent: tdm\nDisallow: /private', 200, { 'content-type': 'text/plain' }),
        '/private/form': FORM,
        '/open': '<form id=order><input name=a></form>',
      });
      await fails('/private/form', /robots\.txt of .* does not allow to read \/private\/form/);
      assert.deepEqual(site.asked, ['GET /robots.txt']);
      const described = await read(['/private/form', '/open']);
      assert.deepEqual(columns(described), [['orders', 'a']]);
      assert.match(said(described), /does not allow/);
    });

    it('that ask to sign in are told', async () => {
      const login = '<form><input name=user><input type=password name=password><button>Log in</button></form>';
      site.show({
        '/401': (_, response) => html(response, 'no', 401, { 'www-authenticate': 'Basic realm="x"' }),
        '/403': (_, response) => html(response, 'no', 403),
        '/orders': (_, response) => html(response, '', 302, { location: '/login?next=/orders' }),
        '/login': login,
        '/admin/things': login,
      });
      await fails('/403', /\/403 asks to sign in first \(HTTP 403\)/);
      const described = await read(['/401', '/orders', '/admin/things', '/login']);
      assert.deepEqual(columns(described), [['users', 'user', 'password']]);
      for (const page of ['/401', '/orders', '/admin/things'])
        assert.match(said(described), new RegExp(`${page} asks to sign in first`));
    });

    it('that are not there, or fail, are told', async () => {
      site.show({
        '/500': (_, response) => html(response, 'boom', 500),
        '/pdf': (_, response) => html(response, '%PDF', 200, { 'content-type': 'application/pdf' }),
        '/empty': '<h1>Welcome</h1>',
        '/fine': FORM,
      });
      await fails('/500', /fails to give the page \/500 \(HTTP 500\)/);
      await fails('/empty', /No form was found on .*\/empty/);
      const gone = ['/absent', '/pdf', 'http://127.0.0.1:1/', 'http://no-such-host.invalid/'];
      const described = await read([...gone, '/fine']);
      assert.deepEqual(columns(described), [['customers', 'email']]);
      for (const words of [
        /no page at .*404/,
        /is no page|to download/,
        /cannot be read|Nothing answers/,
        /no host|cannot be read/,
      ])
        assert.match(said(described), words);
    });

    it('that lead to another host are told, and that host is not visited', async () => {
      const away = `http://localhost:${other.port}/`;
      site.show({
        '/moved': (_, response) => html(response, '', 302, { location: '/moved-again' }),
        '/moved-again': (_, response) => html(response, '', 301, { location: away }),
      });
      await fails('/moved', /leads to another host, localhost:\d+, which is not visited/);
      assert.deepEqual(other.asked, []);
    });

    it('that do not answer end in time', async () => {
      site.show({ '/silent': () => undefined });
      await fails('/silent', /does not answer in time/, { timeout_ms: 2_000 }, 60_000);
    });

    it('with an invalid certificate are told', async () => {
      const folder = path.join(__dirname, '../../../../fixtures/tls');
      const file = (extension: string): Buffer => readFileSync(path.join(folder, `${SERVER}.${extension}`));
      const secured = createServer({ key: file('key'), cert: file('crt') }, (_, response) => html(response, FORM));
      await new Promise<void>((resolve) => secured.listen(0, '127.0.0.1', resolve));
      try {
        await fails(
          `https://127.0.0.1:${(secured.address() as AddressInfo).port}/`,
          /certificate of 127\.0\.0\.1:\d+ is not valid/,
        );
      } finally {
        secured.closeAllConnections();
        secured.close();
      }
    });

    it('with ten thousand fields end in time, and say what is left out', async () => {
      site.show({
        '/many': `<form id=survey>${Array.from({ length: 10_000 }, (_, at) => `<label>Question ${at} <input name=q${at}></label>`).join('')}</form>`,
      });
      const started = Date.now();
      const described = await read(['/many']);
      assert.ok(Date.now() - started < 60_000);
      assert.equal(described.schema.tables[0].columns.length, 301);
      assert.match(said(described), /9700 fields of the form are left out/);
    });

    it('stop being read when that is cancelled', async () => {
      site.show({ '/silent': () => undefined });
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 300);
      await assert.rejects(read(['/silent'], {}, controller.signal), CancelledError);
    });
  });
}

const SERVER = 'server';
suite('read by a browser', chromiumOrSkip);
suite('read as HTML', () => Promise.resolve(null));
