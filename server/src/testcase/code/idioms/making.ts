import { nameWords, tableName } from '../../fields/names';
import type { Term, Value } from '../values';
import type { Action } from './action';

/** FactoryBot's ways to make a thing, Fabrication's, and those of Rails' and Django's models. */
const FACTORY = /^(?:create|create_list|create_pair|fabricate|make!?)$/i;
const LIBRARIES = /^(?:FactoryBot|FactoryGirl|FactoryBotRails|Fabricate)$/;
const BY_MODEL = /^(?:create!?|create_user|create_superuser|find_or_create_by!?|get_or_create)$/;
/** Classes that are no model: parts of a page, and what drives or helps a test. */
const NO_MODEL =
  /(?:Pages?|Form|Modal|Section|Screen|Helper|Factory|Client|Service|Api|API|Builder|Job|Mailer|Session|Logger|Data)$/;
/** What makes values up. */
const MADE_UP = /^(?:F?Faker|SecureRandom|faker|fake)$/;
const MAX_CHAIN = 8;

/** What a test makes in the database, `create(:user, name: "Ann")` or `User.create!(name: "Ann")`; null for any other call. */
export function making(term: Term): Action | null {
  const thing = term.named.size === 0 ? null : thingOf(term);
  if (thing === null) return null;
  const said = [...term.named].filter(([, value]) => value.t === 'text' || value.t === 'joined' || isMadeUp(value));
  // `create(:user, :confirmed, admin: true)` only says which kind it is.
  if (said.every(([, value]) => value.t === 'text' && value.type === 'boolean')) return null;
  const body = JSON.stringify(Object.fromEntries(said.map(([name, value]) => [name, plain(value)])));
  return { does: 'make', table: tableName(nameWords(thing)), body };
}

function thingOf({ object, name, args }: Term): string | null {
  const [first] = args as [Value?];
  const of = object === null || object.t === 'free' || object.t === 'object' ? (object?.name ?? '') : null;
  if (of !== null && (of === '' || LIBRARIES.test(of)) && FACTORY.test(name) && first?.t === 'text')
    return /^[a-z]\w{2,60}$/.test(first.text) ? first.text : null;
  if (args.length > 0 || !BY_MODEL.test(name) || object === null) return null;
  // Django: `User.objects.create(username="ann")`
  const model = object.t === 'member' && object.name === 'objects' ? object.object : object;
  // Rails: `@user.rooms.create!(name: "Blue")`
  if (name === 'create!' && model.t === 'member' && /^[a-z_]{3,60}s$/.test(model.name)) return model.name;
  const called = model.t === 'free' || model.t === 'member' || model.t === 'object' ? model.name : '';
  return /^[A-Z][A-Za-z]{2,60}$/.test(called) && !NO_MODEL.test(called) && !LIBRARIES.test(called) ? called : null;
}

function plain(value: Value): unknown {
  if (value.t !== 'text') return null;
  return value.type === 'string' ? value.text : value.type === 'boolean' ? value.text === 'true' : Number(value.text);
}

function isMadeUp(value: Value): boolean {
  let at: Value | null = value;
  for (let i = 0; at !== null && i < MAX_CHAIN; i++) {
    if (at.t === 'free') return MADE_UP.test(at.name);
    at = at.t === 'member' || at.t === 'term' ? at.object : null;
  }
  return false;
}
