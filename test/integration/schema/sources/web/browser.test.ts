import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CancelledError, UserError } from '../../../../../client/src/engine/errors';
import type { DescribedSchema } from '../../../../../client/src/engine/schema/sources/described';
import { describePages } from '../../../../../client/src/engine/schema/sources/web/describe-pages';
import { until } from '../../../../support/until';
import { chromiumOrSkip } from './chromium';
import { html, openSite, type Site } from './site';

const FORM = '<form id=customer><input type=email name=email required><button>Save</button></form>';
const columns = ({ schema }: DescribedSchema): string[][] =>
  schema.tables.map((table) => [table.name, ...table.columns.slice(1).map(({ name }) => name)]);

describe('pages that scripts make', () => {
  let site: Site;
  let chromium: string;
  let folder: string;
  before(async function () {
    this.timeout(300_000);
    chromium = await chromiumOrSkip(this);
    site = await openSite();
    site.show({ '/robots.txt': (_, response) => html(response, '', 404) });
    folder = mkdtempSync(path.join(tmpdir(), 'tdm-browser-'));
  });
  after(async () => {
    await (site as Site | undefined)?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    site.asked.length = 0;
  });

  const read = (page: string, bounds = {}, signal?: AbortSignal, browser = chromium): Promise<DescribedSchema> =>
    describePages(
      [site.origin + page],
      { max_pages: 10, max_depth: 0, timeout_ms: 120_000, ...bounds },
      { findBrowser: () => browser, ...(signal === undefined ? {} : { signal }) },
    );

  it('are waited for', async () => {
    site.show({
      '/late': `<div id=app>Loading</div><script>fetch('/data').then((r) => r.text()).then((t) => setTimeout(() => { app.innerHTML = t }, 300))</script>`,
      '/data': (_, response) => void setTimeout(() => html(response, FORM), 1_500),
    });
    assert.deepEqual(columns(await read('/late')), [['customers', 'email']]);
  });

  it('are read in open shadow roots, with what is slotted into them', async () => {
    site.show({
      '/shadow': `<script>
        customElements.define('x-field', class extends HTMLElement { connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<label><slot></slot><input name="' + this.getAttribute('of') + '" maxlength=7></label>' } });
        customElements.define('x-form', class extends HTMLElement { connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<form id=customer><x-field of=f1>Postcode</x-field><slot></slot></form>' } });
        </script><x-form><x-field of=town>Town</x-field></x-form>`,
    });
    const described = await read('/shadow');
    const [, postcode, town] = described.schema.tables[0].columns;
    assert.deepEqual([postcode.comment, postcode.semantic_type, postcode.type.length], ['Postcode', 'postal_code', 7]);
    assert.equal(town.semantic_type, 'city');
  });

  it('are found by the routes that an application has', async () => {
    const application = `<!doctype html><body><nav><a href="/app/register">Register</a> <a href="#/orders">Orders</a></nav><main></main><script>
      const show = () => { document.querySelector('main').innerHTML = location.hash === '#/orders' ? '<form id=order><input name=number></form>'
        : location.pathname === '/app/register' ? '<form id=register><input name=email type=email></form>' : '<p>Welcome' };
      addEventListener('hashchange', show); addEventListener('popstate', show);
      document.querySelector('nav').addEventListener('click', (event) => { event.preventDefault(); history.pushState(null, '', event.target.href); show() });
      show();</script>`;
    site.show({ '/app': application, '/app/register': application });
    const described = await read('/app', { max_depth: 1 });
    assert.deepEqual(columns(described).sort(), [
      ['orders', 'number'],
      ['users', 'email'],
    ]);
  });

  it('send nothing, whatever their scripts do', async () => {
    site.show({
      '/eager': `${FORM}<form id=f method=post action=/submit></form><img src=/pixel><script>
        fetch('/post', { method: 'POST' }); fetch('/put', { method: 'PUT' }).catch(() => 0); navigator.sendBeacon('/beacon', 'x');
        setTimeout(() => document.getElementById('f').submit(), 300); open('/popup');</script>`,
    });
    assert.deepEqual(columns(await read('/eager')), [['customers', 'email']]);
    assert.deepEqual(
      site.asked.filter((request) => !request.startsWith('GET')),
      [],
    );
  });

  it('that lead elsewhere by script are not followed', async () => {
    const other = await openSite('localhost');
    try {
      site.show({ '/jump': `${FORM}<script>location.href = 'http://localhost:${other.port}/'</script>` });
      const described = await read('/jump').catch((error: unknown) => error);
      const words = described instanceof UserError ? described.message : JSON.stringify(described);
      assert.match(words, /another host/);
      assert.deepEqual(other.asked, []);
    } finally {
      await other.close();
    }
  });

  it('that never settle are read as they stand when their time is over', async () => {
    site.show({
      '/restless': `${FORM}<p></p><script>setInterval(() => { document.body.append(document.createElement('i')); fetch('/ping') }, 50)</script>`,
      '/ping': 'pong',
    });
    const started = Date.now();
    const described = await read('/restless', { timeout_ms: 5_000 });
    assert.ok(Date.now() - started < 60_000);
    assert.deepEqual(columns(described), [['customers', 'email']]);
    assert.ok(described.decisions.some(({ reason }) => reason.includes('never settles')));
  });

  it('that compute without end are given up', async () => {
    site.show({ '/endless': `${FORM}<script>addEventListener('load', () => { for (;;); })</script>` });
    const started = Date.now();
    await assert.rejects(read('/endless'), /never settles: its scripts compute without end/);
    assert.ok(Date.now() - started < 60_000);
  });

  it('are read as HTML where the browser does not start, which is said', async () => {
    site.show({ '/plain': FORM });
    const broken = path.join(folder, 'broken');
    writeFileSync(broken, '#!/bin/sh\nexit 1\n');
    chmodSync(broken, 0o755);
    const described = await read('/plain', {}, undefined, broken);
    assert.deepEqual(columns(described), [['customers', 'email']]);
    assert.match(described.fallbacks[0].reason, /does not start/);
  });

  /** A program that tells its number, and becomes the browser. */
  function told(name: string): { program: string; pid: () => number } {
    const program = path.join(folder, name);
    writeFileSync(program, `#!/bin/sh\necho $$ > ${program}.pid\nexec ${chromium} "$@"\n`);
    chmodSync(program, 0o755);
    return { program, pid: () => (existsSync(`${program}.pid`) ? Number(readFileSync(`${program}.pid`, 'utf8')) : 0) };
  }

  /** Waits until the browser's whole process group has ended. */
  const ends = (pid: number): Promise<void> =>
    until('the browser ends', () => {
      try {
        return !process.kill(-pid, 0);
      } catch {
        return true;
      }
    });
  const asksFor = (page: string): Promise<void> =>
    until(`the browser asks for ${page}`, () => site.asked.includes(`GET ${page}`));

  it('leave no browser behind: not at the end, not when they are cancelled', async () => {
    site.show({ '/plain': FORM, '/silent': () => undefined });
    const first = told('first');
    await read('/plain', {}, undefined, first.program);
    assert.ok(first.pid() > 1);
    await ends(first.pid());
    const second = told('second');
    const controller = new AbortController();
    const reading = read('/silent', {}, controller.signal, second.program);
    await asksFor('/silent');
    controller.abort();
    await assert.rejects(reading, CancelledError);
    await ends(second.pid());
  });

  it('leave no browser behind when the process that reads them is killed', async () => {
    site.show({ '/endless': '<script>for (;;);</script>' });
    const third = told('third');
    const script = path.join(folder, 'read.ts');
    const source = path.resolve(__dirname, '../../../../../client/src/engine/schema/sources/web/describe-pages');
    writeFileSync(
      script,
      `import { describePages } from ${JSON.stringify(source)};
       void describePages([${JSON.stringify(`${site.origin}/endless`)}], { max_pages: 1, max_depth: 0, timeout_ms: 60000 }, { findBrowser: () => ${JSON.stringify(third.program)} });`,
    );
    const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: 'ignore' });
    try {
      await asksFor('/endless');
      child.kill('SIGKILL');
      await ends(third.pid());
    } finally {
      child.kill('SIGKILL');
    }
  });
});
