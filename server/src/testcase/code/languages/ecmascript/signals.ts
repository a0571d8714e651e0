/** Modules that a browser test, or what it calls, is written with. */
const LIBRARIES =
  /['"](?:selenium-webdriver|webdriverio|@wdio\/|@playwright\/|playwright|cypress|codeceptjs|protractor|nightwatch|testcafe|puppeteer|appium|@cucumber\/cucumber|cucumber|playwright-bdd|@badeball\/|@testing-library\/cypress|jest-playwright|wd['"]|detox)/;

/** What is written in page objects, commands and tests whose framework is global. */
const CALLS =
  /\bcy\.\w+\(|\bCypress\.Commands\b|\b[Bb]y\.(?:id|css|cssSelector|xpath|name|className|linkText|model|tagName)\(|\bI\.(?:fillField|amOnPage|click|see|selectOption|attachFile|checkOption)\(|\bbrowser\.(?:url|\$|\$\$|get|element|elements|addCommand|page)\b|\bclient\.(?:url\(|page\.\w+\(|waitForElement\w+\()|\bpage\.(?:locator|getBy\w+|fill|goto|click|type|\$|waitForSelector)\(|\.(?:setValue|addValue|sendKeys|fillField|selectByVisibleText|selectByAttribute|pressSequentially|setInputFiles|typeText|selectOption)\(|\belement\(by\b|\bfixture(?:\.\w+)?\s*\(?\s*['"`]|\$\$?\(\s*['"`][#.~[/]|\bSelector\(\s*['"`]|\bactor\(|\b(?:Scenario|Feature)\(\s*['"`]/;

/** Selectors that tests import: `export const login = { email: '#email' }`. */
const SELECTORS =
  /^\s*(?:export\s+)?(?:(?:const|readonly|static|private|public)\s+)*['"]?\w+['"]?\s*[:=]\s*['"`](?:#[A-Za-z][\w-]*|\[(?:name|data-[\w-]+|id)=.*\]|\/\/\w.*)['"`]/m;

const STEPS = /(?:^|[^\w$])@?(?:Given|When|Then|And|But|defineStep|[gw]iven|when|then)\s*\(\s*(?:['"`/]|new RegExp)/;

/** Gauge's steps, where a file says that it is run by Gauge. */
const GAUGE = /\btaiko\b|\bgauge\b/;
const GAUGE_STEP = /(?:^|[^\w$.])@?[Ss]tep\s*\(\s*\[?\s*['"`]/;

/** A test, as all frameworks write one. */
const TESTS =
  /(?:^|[^\w$.])(?:(?:it|test|specify|Scenario)(?:\.(?:only|skip|each|fixme|serial|parallel|concurrent))*\s*\(\s*(?:['"`]|[\w$.]{1,60}\.\w{0,30}(?:[nN]ame|[tT]itle)\s*,)|[a-z]\w*Test(?:\.\w+)*\s*\()/;

/** Leaves the page to others: to fixtures, to page objects, to actions and helpers from elsewhere. */
const DELEGATES =
  /(?:['"`]|\}),\s*(?:async\s*)?(?:function\s*)?\(\s*\{\s*\w+|(?:(?:\bfrom|\bimport)\s*['"]|\brequire\([^'"`\n]{0,60}['"`])[^'"\n]*(?:page|screen|\bpom\b|\bsteps?\b|\bactions?\b|\bfixtures?\b|\bflows?\b|\btasks?\b|\bcommands?\b|\be2e\b|\bui\b|\bsupport\b|\bhelpers?\b|test[-_.]?(?:methods?|base|case|actions?|set-?up)|\bset-?up\b|base[-_.]?(?:test|spec)|driver|browser|\w[-_.]test\b)/i;

export function mayMatter(text: string): boolean {
  if (LIBRARIES.test(text) || CALLS.test(text) || SELECTORS.test(text) || definesSteps(text)) return true;
  return TESTS.test(text) && DELEGATES.test(text);
}

export function definesSteps(text: string): boolean {
  return STEPS.test(text) || (GAUGE.test(text) && GAUGE_STEP.test(text));
}

const DECLARED = [
  /^(?:export\s+)?(?:default\s+)?(?:abstract\s+)?(?:class|enum)\s+([\w$]+)/gm,
  /^(?:export\s+)?(?:default\s+)?(?:async\s+)?function\s*\*?\s*([\w$]+)/gm,
  /^(?:export\s+)(?:const|let|var)\s+([\w$]+)/gm,
  /^(?:const|let|var)\s+([A-Z][\w$]*)\s*=/gm,
  /^(?:(?:module\.)?exports|global(?:This)?)\.([\w$]+)\s*=/gm,
  /\b(?:Commands\.(?:add|overwrite)|addCommand)\(\s*['"`]([\w$]+)/g,
  // Playwright's fixtures: `loginPage: async ({ page }, use) =>`.
  /(?:^|[{,])\s*([\w$]+)\s*:\s*\[?\s*async\s*\(\s*\{[^{}\n]*\}\s*,\s*(?:use|run|provide)\b/gm,
];

export function* declares(text: string): Iterable<string> {
  for (const pattern of DECLARED) for (const match of text.matchAll(pattern)) if (match[1]) yield match[1];
  // `module.exports = { login, logout }` gives away what the file declares by these names.
  const given = /^module\.exports\s*=\s*\{([\w$,\s]{1,2000})\}/m.exec(text)?.[1] ?? '';
  yield* given.split(/[\s,]+/).filter((name) => name !== '');
  // `export { LogInPage as Login }`
  for (const [, names] of text.matchAll(/^export\s*\{([\w$,\s]{1,2000})\}/gm))
    for (const [, name] of names.matchAll(/\sas\s+(?!default\b)([\w$]+)/g)) if (name) yield name;
  // Cucumber's steps look for what their `this` is, and for what is set up in it.
  for (const [, name] of text.matchAll(/^(setWorldConstructor|Before)\s*\(/gm)) yield name;
  if (/\bconfig\b/.test(text)) yield* included(text);
  if (/\bactor\(\s*\{/.test(text))
    for (const match of text.matchAll(
      /^\s+(?:async\s+)?([\w$]+)\s*(?::\s*(?:async\s+)?function\s*)?\([^()\n]*\)\s*\{/gm,
    ))
      if (match[1]) yield match[1];
}

/** CodeceptJS's configuration names what it gives to tests: `include: { loginPage: './pages/login.js' }`. */
function* included(text: string): Iterable<string> {
  const start = text.search(/\binclude\s*:\s*\{/);
  if (start < 0) return;
  const include = text.slice(start, start + 5000);
  for (const [, name] of include.matchAll(/['"]?([\w$]+)['"]?\s*:\s*['"`]\.{1,2}\//g)) if (name !== 'I') yield name;
}
