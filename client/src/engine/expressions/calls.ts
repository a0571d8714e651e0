import type { Expression } from './ast';
import { type Call, type Compiler, NotKnown, type Part } from './compile';
import { MATH_FUNCTIONS } from './functions/math';
import { NULLABLE_FUNCTIONS, OTHER_FUNCTIONS } from './functions/other';
import { TEXT_FUNCTIONS } from './functions/text';
import { ageOf, makeInterval, TIME_FUNCTIONS } from './functions/time';
import type { SqlFunction } from './functions/function';
import { likeEscape, similarToEscape } from './patterns';
import { textOfValue } from './text-form';
import { DAY, date, time, timestamp, type Value } from './value';

const STRICT: ReadonlyMap<string, SqlFunction> = new Map<string, SqlFunction>(
  Object.entries({
    ...TEXT_FUNCTIONS,
    ...MATH_FUNCTIONS,
    ...TIME_FUNCTIONS,
    ...OTHER_FUNCTIONS,
    age: ageOf,
    like_escape: (pattern, escape) => likeEscape(textOfValue(pattern), textOfValue(escape)),
    similar_to_escape: (pattern, escape) =>
      similarToEscape(
        textOfValue(pattern),
        (escape as typeof escape | undefined) === undefined ? '\\' : textOfValue(escape),
      ),
  } satisfies Record<string, SqlFunction>),
);
const NULLABLE: ReadonlyMap<string, (...args: Value[]) => Value> = new Map(Object.entries(NULLABLE_FUNCTIONS));

/** What a moment's clock says, by the function that asks. */
const CLOCKS: Readonly<Record<string, (now: number) => Value>> = {
  now: (now) => timestamp(now, true),
  current_timestamp: (now) => timestamp(now, true),
  transaction_timestamp: (now) => timestamp(now, true),
  statement_timestamp: (now) => timestamp(now, true),
  clock_timestamp: (now) => timestamp(now, true),
  localtimestamp: (now) => timestamp(now, false),
  current_date: (now) => date(Math.floor(now / DAY)),
  localtime: (now) => time(now - Math.floor(now / DAY) * DAY),
};

/** A call of one of the scope's functions, of the clock's, or of SQL's. Throws NotKnown, naming it. */
export function compileCall<Row>(call: Call, compiler: Compiler<Row>): Part<Row> {
  const own = compiler.scope.call?.(call, (part) => {
    try {
      return { evaluate: compiler.part(part).evaluate };
    } catch (error) {
      if (error instanceof NotKnown) return { unknown: error.message };
      throw error;
    }
  });
  if (own !== undefined && own !== null) {
    if ('unknown' in own) throw new NotKnown(own.unknown);
    return { constant: false, evaluate: own.evaluate };
  }
  const name = call.path.length === 1 ? call.path[0] : null;
  if (name === null || call.filter !== undefined || call.distinct === true) throw notKnown(call);
  if (Object.hasOwn(CLOCKS, name)) return clock(compiler, name);
  if (name === 'age' && call.arguments.length === 1) {
    const { evaluate } = clock(compiler, 'current_date');
    const from = compiler.part(call.arguments[0]);
    return {
      constant: false,
      evaluate: (row) => {
        const [value, today] = [from.evaluate(row), evaluate(row)];
        return value === null || today === null ? null : ageOf(today, value);
      },
    };
  }
  if (name === 'make_interval') return named(compiler, call.arguments);
  return ordinary(compiler, call, name);
}

const notKnown = (call: Call): NotKnown => new NotKnown(`the function ${call.path.join('.')} is not known`);

function clock<Row>(compiler: Compiler<Row>, name: string): Part<Row> {
  const { now } = compiler.scope;
  if (now === undefined) throw new NotKnown(`what ${name} is is not known`);
  return compiler.constant(CLOCKS[name](now));
}

function named<Row>(compiler: Compiler<Row>, args: readonly Expression[]): Part<Row> {
  const names = args.map((each) => (each.type === 'named' ? each.name : null));
  const values = args.map((each) => (each.type === 'named' ? each.of : each));
  return compiler.map(values, (given) => makeInterval(given.map((value, index) => ({ name: names[index], value }))));
}

function ordinary<Row>(compiler: Compiler<Row>, call: Call, name: string): Part<Row> {
  const nullable = NULLABLE.get(name);
  if (nullable !== undefined) return compiler.map(typed(call.arguments), (values) => nullable(...values));
  const strict = STRICT.get(name);
  if (strict === undefined) throw notKnown(call);
  return compiler.map(call.arguments, (values) =>
    values.includes(null) ? null : strict(...(values as NonNullable<Value>[])),
  );
}

/** In coalesce and its kind, literals are of the type that the others are cast to. */
function typed(args: readonly Expression[]): readonly Expression[] {
  const cast = args.find((each) => each.type === 'cast');
  if (cast?.type !== 'cast') return args;
  return args.map((each) => (each.type === 'text' ? { type: 'cast', of: each, to: cast.to } : each));
}
