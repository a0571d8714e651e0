import { callKey } from '../locators/finders';
import { textOf, type RecordValue, type Term, type Value } from '../values';

/** What a request sends, and where to. */
export interface Sent {
  url: Value | undefined;
  body: Value | undefined;
}

const METHODS: ReadonlySet<string> = new Set(['post', 'put', 'patch']);
/** CodeceptJS: `I.sendPostRequest('/users', { name: 'Ann' })`. */
const CODECEPT = /^send(?:post|put|patch)request(?:asuser)?$/;
/** What an options' record calls what is sent, by how well it says so. */
const BODIES = ['data', 'body', 'json', 'form', 'multipart', 'formData', 'dataObject', 'dataString'];
/** Objects that send requests, and what makes them. */
const SENDERS = /^(?:request|axios|api|http|https|client|agent|got|superagent|supertest|fetch|ky|needle|chai)$|(?:request|axios|api|http|agent)(?:client|context|instance)?s?$|^api[A-Z_]|(?:client|context)$/i; // prettier-ignore
/** In a chain, calls on the request that come before what it sends: `request(app).post('/users').set('Accept', 'x').send(user)`. */
const MAX_CHAIN = 12;

/** The request that a call of JavaScript's libraries sends, or null for any other call. Only what changes something counts. */
export function requestOf({ object, args }: Term, key: string): Sent | null {
  if (CODECEPT.test(key) && isFree(object, /^I$/)) return sent(args[0], args[1]);
  if ((key === 'request' || key === 'api') && isFree(object, /^cy$/)) return ofCypress(args);
  if (object === null && key === 'fetch') return ofOptions(args[0], args[1]);
  if (object === null && (key === 'request' || key === 'rp')) return ofOptions(undefined, args[0]);
  if (object === null && key === 'axios') return ofOptions(undefined, args[0]) ?? ofOptions(args[0], args[1]);
  if (key === 'send' && object?.t === 'term' && args.length === 1) return ofChain(object, args[0]);
  if (METHODS.has(key) && object !== null && args.length >= 2 && isSender(object)) return ofMethod(args);
  if (METHODS.has(key) && object !== null && args.length === 1 && isSender(object)) return ofRecord(args[0]);
  if ((key === 'request' || key === 'fetch') && object !== null && isSender(object))
    return ofOptions(undefined, args.at(0)) ?? ofOptions(args.at(0), args.at(1));
  return null;
}

/**
 * Whether a request that a helper sends only prepares others: it asks for a token with what the machine knows, or looks
 * something up.
 */
export function isAside(path: string | null, body: string | null): boolean {
  if (path !== null && LOOKS_UP.test(path)) return true;
  if (body === null) return false;
  const signsIn = path !== null && SIGNS_IN.test(path) && !/:\s*(?:"|\d|true|false)/.test(body);
  return signsIn || OF_TOKENS.test(body);
}

const LOOKS_UP =
  /\/(?:search|find|filter|query|lookup|list|count|exists)(?:[/?#]|$)|\/(?:(?:get|fetch|find|list|search|lookup|generate|validate|verify|check)(?:[A-Z]|[-_][a-z])|(?:Get|Fetch|Find|List|Search|Lookup|Generate|Validate|Verify|Check)[A-Z])\w[\w-]*(?:[?#]|$)/;
const SIGNS_IN = /\/(?:\w+[-_])?(?:login|log-in|signin|sign-in|tokens?|auth\w*|oauth2?|sessions?)(?:[/?#]|$)/i;
const OF_TOKENS = /"(?:grant_?type|access_?token|refresh_?token|id_?token|client_?secret)":/i;

/** `cy.request('POST', url, body)`, `cy.request(url, body)`, `cy.request({ method, url, body })`. */
function ofCypress(args: readonly Value[]): Sent | null {
  const [first, second, third] = args;
  if (args.length === 1) return ofOptions(undefined, first);
  const method = textOf(first);
  if (method !== null && /^[A-Za-z]{3,7}$/.test(method))
    return METHODS.has(method.toLowerCase()) ? sent(second, third) : null;
  // `cy.api({ method, url, body }, 'what it is for')`
  return ofOptions(undefined, first) ?? sent(first, second);
}

/** Playwright's `request.post(url, { data })`, `axios.post(url, data)`. */
function ofMethod([url, second]: readonly Value[]): Sent | null {
  if (second.t !== 'record') return isBody(second) ? sent(url, second) : null;
  const named = bodyIn(second);
  // A body of its own may have an entry of that name, beside others.
  const isOptions = named !== undefined && [...second.entries.keys()].every((key) => OPTION.test(key));
  if (isOptions) return sent(url, named);
  return [...second.entries.keys()].every((key) => OPTION.test(key)) ? sent(url, undefined) : sent(url, second);
}

/** request-promise: `request.post({ uri, headers, body })` */
function ofRecord(options: Value): Sent | null {
  const url = options.t === 'record' ? addressIn(options) : undefined;
  return options.t === 'record' && url !== undefined ? sent(url, bodyIn(options)) : null;
}

function addressIn({ entries }: RecordValue): Value | undefined {
  return entries.get('url') ?? entries.get('uri');
}

const OPTION = /^(?:data(?:Object|String)?|body|json|form|multipart|formData|headers?|params|timeout|failOnStatusCode|ignoreHTTPSErrors|maxRedirects|maxRetries|auth|qs|searchParams|responseType|throwHttpErrors|withCredentials|validateStatus)$/; // prettier-ignore

/** `{ method: 'POST', url, body }` */
function ofOptions(address: Value | undefined, options: Value | undefined): Sent | null {
  if (options?.t !== 'record') return null;
  const method = textOf(options.entries.get('method'));
  return method !== null && METHODS.has(method.toLowerCase())
    ? sent(address ?? addressIn(options), bodyIn(options))
    : null;
}

/** supertest, chai-http, superagent: what is sent is told behind the method. */
function ofChain(object: Term, body: Value): Sent | null {
  let at: Value | null = object;
  for (let i = 0; i < MAX_CHAIN && at?.t === 'term'; i++) {
    if (METHODS.has(callKey(at.name)) && at.args.length > 0) return sent(at.args[0], body);
    at = at.object;
  }
  return null;
}

function sent(url: Value | undefined, body: Value | undefined): Sent {
  return { url, body: body === undefined ? undefined : plainBody(body) };
}

/** What is sent, without what only wraps it: `JSON.stringify(user)`, GraphQL's query. */
function plainBody(body: Value): Value {
  if (body.t === 'term' && /^(?:stringify|toJSON|URLSearchParams)$/.test(body.name) && body.args.length > 0)
    return plainBody(body.args[0]);
  const variables = body.t === 'record' && body.entries.has('query') ? body.entries.get('variables') : undefined;
  if (variables === undefined) return body;
  const input = variables.t === 'record' && variables.entries.size === 1 ? variables.entries.get('input') : undefined;
  return input ?? variables;
}

function isBody(value: Value): boolean {
  return value.t === 'list' || value.t === 'object' || (value.t === 'term' && value.name === 'stringify');
}

function bodyIn(options: RecordValue): Value | undefined {
  for (const key of BODIES) {
    const value = options.entries.get(key);
    if (value !== undefined && !(value.t === 'text' && value.type === 'boolean')) return value;
  }
  return undefined;
}

function isFree(value: Value | null, named: RegExp): boolean {
  return value?.t === 'free' && named.test(value.name);
}

/** Whether an object sends requests, as far as what it is called says. */
export function isSender(value: Value): boolean {
  const made = value.t === 'term' && /^(?:newContext|create|request|extend|defaults|getRequest)$/.test(value.name);
  const own = value.t === 'free' || value.t === 'member' ? [value.name] : [];
  return made || [...own, ...(value.as ?? [])].some((name) => SENDERS.test(name));
}
