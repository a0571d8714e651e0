import { findBrowser, BROWSER_VARIABLE } from '../../../browser/find-browser';
import { openBrowser } from '../../../browser/open-browser';
import { TdmError, throwIfCancelled, UserError } from '../../../errors';
import type { CrawlConfig, Fallback, LogLevel } from '../../../job/job';
import { version } from '../../../../../../package.json';
import type { DescribedSchema } from '../described';
import { pageAddress } from './addresses';
import { BrowserReader } from './browser-reader';
import { crawl, type Crawled } from './crawl';
import { schemaOfForms } from './form-tables';
import { HtmlReader } from './html-reader';
import { VISITOR, type PageReader } from './page-reader';

export interface DescribePagesOptions {
  signal?: AbortSignal;
  log?: (level: LogLevel, message: string) => void;
  /** How a browser is looked for; this machine's when left out. */
  findBrowser?: () => string | null;
}

const PRODUCT = `${VISITOR}/${version}`;

/**
 * The forms of web pages as tables. Pages are only read: with an installed browser, or, where there is none, as HTML.
 * Throws UserError where no page can be read, or no form is found.
 */
export async function describePages(
  urls: readonly string[],
  config: CrawlConfig,
  { signal, log = () => undefined, findBrowser: find = findBrowser }: DescribePagesOptions = {},
): Promise<DescribedSchema> {
  const addresses = urls.map(pageAddress);
  const { reader, fallbacks } = await openReader(find, signal);
  let crawled: Crawled;
  try {
    crawled = await crawl(addresses, config, reader, { signal, log: (message) => log('info', message) });
  } finally {
    await reader.close();
  }
  throwIfCancelled(signal);
  if (crawled.forms.length === 0) throw crawled.failures[0] ?? noForm(crawled, config, reader instanceof HtmlReader);
  const { schema, origins, decisions } = schemaOfForms(crawled.forms);
  const unread = [...crawled.failures.map(({ message }) => message.replace(/\.$/, '')), ...crawled.notes];
  return {
    schema,
    literals: new Map(),
    counts: new Map(),
    rules: [],
    statistics: null,
    origins,
    decisions: [...decisions, ...unread.map((reason) => ({ operation: 'synthetic', reason: `${reason}.` }))],
    fallbacks,
  };
}

async function openReader(
  find: () => string | null,
  signal: AbortSignal | undefined,
): Promise<{ reader: PageReader; fallbacks: Fallback[] }> {
  const asHtml = async (reason: string): Promise<{ reader: PageReader; fallbacks: Fallback[] }> => ({
    reader: new HtmlReader(`Mozilla/5.0 (compatible; ${PRODUCT})`, signal, await import('parse5')),
    fallbacks: [{ operation: 'synthetic', from: 'browser', to: 'html', reason }],
  });
  const program = find();
  if (program === null)
    return asHtml(
      `No Chrome, Chromium or Edge was found (${BROWSER_VARIABLE} can name one): pages are read as HTML, without what their scripts add.`,
    );
  try {
    return {
      reader: new BrowserReader(await openBrowser(program, { product: PRODUCT }, signal), signal),
      fallbacks: [],
    };
  } catch (error) {
    throwIfCancelled(signal);
    if (!(error instanceof TdmError)) throw error;
    return asHtml(`${error.message.replace(/\.$/, '')}: pages are read as HTML, without what their scripts add.`);
  }
}

function noForm({ pages }: Crawled, { max_depth: depth }: CrawlConfig, asHtml: boolean): UserError {
  const shown = pages.slice(0, 3).join(', ') + (pages.length > 3 ? ` and ${pages.length - 3} more` : '');
  return new UserError(`No form was found on ${shown}.`, {
    where: 'urls',
    hint: asHtml
      ? `Its scripts may make one: install Chrome or Chromium, or name it in ${BROWSER_VARIABLE}.`
      : depth === 0
        ? 'Give the page with the form, or have links followed: config.synthetic.crawl.max_depth.'
        : 'Give the page with the form.',
  });
}
