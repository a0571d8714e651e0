import type { TestDocument } from '../document';

const PROBED_STEPS = 60;
/** Steps that Karate alone runs; a team's own sentences look like few of them. */
const KARATE =
  /^(?:(?:def|string|json|copy|xml|yaml|csv|bytes) [\w$]{1,60} ?=|(?:url|path|request|param|header|cookie|driver|print|assert|set|replace|table|text|eval|configure|soap action|retry until|form fields?|multipart \w{1,12}|params|headers) .{0,40}(?:['"({[#=]|$)|method (?:get|post|put|patch|delete|head|options|\w{1,20}$)|status \d{3}|match (?:each |\w+ (?:==|contains)|.{0,80}(?:==|!=| contains ))|(?:call|callonce|read) ?(?:read)?[\s(]|[\w$]{1,40}(?:\.[\w$]{1,40}){0,4}\()/i;
const SURE = /^(?:(?:def|string|json|copy|xml|yaml|csv) [\w$]{1,60} ?=|method \w{1,12}\s{0,9}$|status \d{3}\s{0,9}$|(?:call|callonce) read ?\(|match \S.{0,200}?(?:==|!=| contains )|driver ['"]|input\(|karate\.|url ['"\w])/; // prettier-ignore

/** Whether a document's steps are Karate's commands instead of a team's sentences. */
export function isKarate(document: TestDocument): boolean {
  let probed = 0;
  let fitting = 0;
  let sure = false;
  for (let i = -1; i < document.scenarios.length && probed < PROBED_STEPS; i++) {
    for (const { text } of i < 0 ? document.background : document.scenarios[i].steps) {
      if (probed === PROBED_STEPS) break;
      probed++;
      if (!KARATE.test(text)) continue;
      fitting++;
      sure ||= SURE.test(text);
    }
  }
  return sure && fitting * 2 >= probed;
}
