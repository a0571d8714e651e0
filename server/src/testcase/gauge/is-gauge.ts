import { dialects } from '@cucumber/gherkin';

/** Characters in which a specification has its heading, under what comments and licences stand above it. */
const PROBED = 4000;
const HEADING = /^[^\S\n]{0,20}(?:#[^\S\n]{0,20}[^#\s]|=={2,200}[^\S\n]{0,20}$)/m;
const SCENARIO = /^(?:##[^\S\n]{0,20}[^#\s]|-{3,200}[^\S\n]{0,20}$)/m;
const STEP = /^[^\S\n]{0,40}\*[^\S\n]{0,20}[^*\s]/m;
/** What RPM writes into files of the same extension. */
const RPM = /^%(?:description|prep|build|install|files|changelog|package)\b/m;

let featureLine: RegExp | undefined;

/** Whether a text is a Gauge specification: Markdown headings with steps under them, and no feature. */
export function isSpecification(text: string): boolean {
  const start = text.slice(0, PROBED);
  return HEADING.test(start) && !hasFeature(start) && !RPM.test(text) && SCENARIO.test(text) && STEP.test(text);
}

/** Whether a text is a file of Gauge concepts: headings with steps under them. */
export function isConceptFile(path: string, text: string): boolean {
  return path.toLowerCase().endsWith('.cpt') && HEADING.test(text) && STEP.test(text);
}

/** `.spec` or `.cpt`, with a line's number behind or not. */
export function hasGaugeName(path: string): boolean {
  return /\.(?:spec|cpt)(?::\d{1,9})?$/i.test(path);
}

function hasFeature(text: string): boolean {
  featureLine ??= new RegExp(
    `^[#\\s]{0,40}(?:${Object.values(dialects)
      .flatMap(({ feature }) => feature)
      .map((keyword) => keyword.replace(/[^\p{L}\p{M}\p{N} ]/gu, '.'))
      .join('|')})\\s{0,5}:`,
    'm',
  );
  return featureLine.test(text);
}
