import { textOf, type ObjectValue, type Term, type Value } from '../values';
import type { Action } from './action';
import { isSender } from './requests';
import { jsonOf, pathOf } from './sending';

/** What calls of clients for HTTP do: send, say what is sent, or send what was said before. */
type Role = 'verb' | 'request' | 'body' | 'pair' | 'go';

const roles = (role: Role, names: string): [string, Role][] => names.split(' ').map((name) => [name, role]);

/** By `callKey`, without `async`: REST Assured, OkHttp, RestSharp, HttpClient, requests, HTTParty and their kin. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ...roles('verb', 'post put patch postasjson putasjson patchasjson postforentity postforobject'),
  ...roles('request', 'request fetch'),
  ...roles('body', 'body addjsonbody addbody addstringbody setbody setentity formparams'),
  ...roles('pair', 'addparameter formparam'),
  ...roles('go', 'execute executepost executeput executepatch send'),
]);

const SENDS = /^(?:post|put|patch)$/i;
const READS = /^(?:get|delete|head|options)$/i;
/** What a named argument calls what is sent, by how well it says so. */
const NAMED = ['json', 'data', 'body', 'payload', 'form', 'content', 'json_data'];
const REQUEST = /^(?:RestRequest|HttpRequestMessage|Http(?:Post|Put|Patch))$/;
const MAX_CHAIN = 12;

/** What a call of a client for HTTP sends or is to send, or null for any other call. */
export function clientCall(term: Term, key: string): Action | null {
  const role = ROLES.get(key);
  if (role === undefined || term.object === null) return null;
  const { object, args, named } = term;
  switch (role) {
    case 'verb':
      return verb(object, args, named);
    case 'request': {
      // `requests.request("POST", url, json=user)`
      const [first, url] = args as [Value?, Value?];
      // Playwright: `request.fetch(url, method="POST", data=user)`
      const method = methodOf(named.get('method'));
      if (!SENDS.test(method ?? methodOf(first) ?? '')) return null;
      return method === null
        ? sending(url ?? named.get('url'), bodyOf(named) ?? args.at(2))
        : sending(first ?? named.get('url'), bodyOf(named) ?? url);
    }
    case 'body': {
      const body = args.length > 0 && args.length < 3 ? jsonOf(args[0]) : null;
      const path = addressOf(object);
      if (body === null || path === 'read') return null;
      return { does: 'prepare', path: path === null ? null : pathOf(path), body };
    }
    case 'pair':
      return pair(object, args);
    case 'go': {
      const request = args.flatMap((arg) => madeIn(arg) ?? []).at(0);
      const path = request === undefined ? null : addressOf(request);
      // What was said of it is not sent.
      if (path === 'read' || args.some((arg) => READS.test(methodOf(arg) ?? '')))
        return { does: 'prepare', path: null, body: null };
      const content = request?.t === 'object' ? request.state.get('Content') : request?.named.get('Content');
      if (request === undefined && !(args.length === 0 ? isSender(object) : isRequest(args[0]))) return null;
      return {
        does: 'send',
        path: path === null ? null : pathOf(path),
        body: content === undefined ? null : jsonOf(content),
      };
    }
  }
}

function verb(object: Value, args: readonly Value[], named: ReadonlyMap<string, Value>): Action | null {
  const [first, second] = args as [Value?, Value?];
  const own = bodyOf(named);
  if (own !== undefined)
    return named.has('json') || isSender(object) || isSession(object) ? sending(first ?? named.get('url'), own) : null;
  const sure = isSender(object) || isSession(object) || isAddress(first) || inChain(object, BUILDS) !== null;
  if (!sure) return null;
  if (second !== undefined) {
    return jsonOf(second) === null ? null : sending(first, second);
  }
  if (first === undefined) return { does: 'send', path: null, body: null };
  // OkHttp: `new Request.Builder().url(url).post(body)`, Java: `newBuilder().uri(uri).POST(publisher)`
  const body = first.t === 'text' || first.t === 'joined' ? null : jsonOf(first);
  if (body !== null) return { does: 'send', path: addressIn(object), body };
  const request = addressOf(first);
  return request === 'read' ? null : { does: 'send', path: pathOf(request ?? first), body: null };
}

/** Begin a chain of calls that ends in a request: REST Assured's `given().body(user).when().post("/users")`. */
const BUILDS = /^(?:given|when|body|url|uri|newBuilder)$/;

function isAddress(value: Value | undefined): boolean {
  const [first] = value === undefined ? [] : value.t === 'joined' ? value.parts : [value];
  return /^(?:\/|https?:)/.test(textOf(first) ?? '');
}

/** RestSharp: `request.AddParameter("name", name)`; with a type of content in place of a name it is all that is sent. */
function pair(object: Value, args: readonly Value[]): Action | null {
  const [name, value, kind] = args as [Value?, Value?, Value?];
  if (value === undefined) return null;
  if (kind?.t === 'member' && /header|cookie|segment|query/i.test(kind.name)) return null;
  const said = textOf(name);
  const path = addressOf(object);
  if (said === null || path === 'read') return null;
  const body = said.includes('/') ? jsonOf(value) : jsonOf({ t: 'record', entries: new Map([[said, value]]) });
  return body === null
    ? null
    : { does: 'prepare', path: path === null ? null : pathOf(path), body, joins: !said.includes('/') };
}

/** Where a request goes that was made before; `read` of one that only reads. */
function addressOf(value: Value): Value | 'read' | null {
  const object = madeIn(value);
  if (object === null) return null;
  const [method] = object.args.flatMap((arg) => methodOf(arg) ?? []);
  if (READS.test(method)) return 'read';
  return object.args.find((arg) => methodOf(arg) === null) ?? null;
}

/** The request that a value is, or that a chain of calls begins with: `new RestRequest("/users").AddJsonBody(user)`. */
function madeIn(value: Value): Term | ObjectValue | null {
  if (value.t === 'object') return REQUEST.test(value.name) ? value : null;
  return inChain(value, REQUEST);
}

/** `"POST"`, `Method.Post`, `HttpMethod.POST` */
function methodOf(value: Value | undefined): string | null {
  const name =
    value?.t === 'member' && /method$/i.test(value.object.t === 'free' ? value.object.name : '')
      ? value.name
      : textOf(value);
  return name !== null && /^(?:get|post|put|patch|delete|head|options)$/i.test(name) ? name : null;
}

function bodyOf(named: ReadonlyMap<string, Value>): Value | undefined {
  for (const name of NAMED) {
    const value = named.get(name);
    if (value !== undefined && !(value.t === 'unknown' && value.none === true)) return value;
  }
  return undefined;
}

/** The call of that name in the chain that ends in a value. */
function inChain(object: Value, name: RegExp): Term | null {
  let at: Value | null = object;
  for (let i = 0; i < MAX_CHAIN && at?.t === 'term'; i++) {
    if (name.test(at.name)) return at;
    at = at.object;
  }
  return null;
}

function addressIn(object: Value): string | null {
  const url = inChain(object, /^(?:url|uri|newBuilder)$/)?.args.at(0);
  return url === undefined ? null : pathOf(url);
}

function isSession(value: Value): boolean {
  return isCalled(value, /^_?(?:requests|httpx|httparty|restclient|faraday|typhoeus|excon|\w*session)$/i);
}

function isRequest(value: Value): boolean {
  return isCalled(value, /request$/i);
}

function isCalled(value: Value, name: RegExp): boolean {
  const own =
    value.t === 'free' || value.t === 'member' || value.t === 'term' || value.t === 'object' ? [value.name] : [];
  return [...own, ...(value.as ?? [])].some((one) => name.test(one));
}

function sending(url: Value | undefined, body: Value | undefined): Action {
  return { does: 'send', path: url === undefined ? null : pathOf(url), body: body === undefined ? null : jsonOf(body) };
}
