import { longestOf, Part } from '../hot/part';
import { Pool } from '../hot/pool';
import { textFrom } from '../hot/texts';
import { Codes } from '../unique';
import { integer, text, type ValueSource } from '../value-source';
import { always, drawn, faked, oneOf, patterned, uniqueText, type Generator, type GeneratorContext } from './generator';

const CODE_LENGTH = 3;

interface AccountName {
  at: (row: number) => string;
  /** Where names are never cut, and of which row on nothing is written: the same as parts. */
  parts: Part[] | null;
  from: number;
  /** The row whose name ends on that code; -1 when none does. */
  rowOf: (code: string) => number;
}

/** `anna.meyer.k3f`; the code at the end differs for every row, so names are cut first where the column is short. */
export function accountName({ column, facts, locale, key }: GeneratorContext, limit: number): AccountName {
  const person = facts.person(column);
  const codes = new Codes(36, CODE_LENGTH, key);
  const { from } = person.many;
  const ascii = person.many.ascii();
  const parts = ascii === null ? null : [...ascii, Part.literal('.'), Part.code(codes)];
  return {
    at: (row) => {
      const code = codes.at(row);
      const room = limit - code.length - 1;
      const name = `${locale.ascii(person.first(row))}.${locale.ascii(person.last(row))}`.slice(0, Math.max(0, room));
      const base = name.replace(/^\.|\.$/g, '');
      return base === '' ? code : `${base}.${code}`;
    },
    parts: parts !== null && longestOf(parts) <= limit ? parts : null,
    from,
    rowOf: (code) => codes.indexOf(code),
  };
}

const username: Generator = (context) => {
  const { at, parts, from, rowOf } = accountName(context, Math.min(context.length ?? 30, 30));
  const source = uniqueText(context.taken, at);
  if (parts === null || source.kind !== 'text') return source;
  // Only the row that has the code of a taken name may have to step aside.
  const rows = [...context.taken].map((name) => rowOf(name.slice(name.lastIndexOf('.') + 1)));
  return { ...source, at: textFrom(source.at, parts, from, rows) };
};

const LOWER = 'abcdefghijkmnopqrstuvwxyz';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Twelve characters with each of the four kinds that sign-up forms ask for. */
const password = drawn(
  (random) =>
    random.string(UPPER, 2) +
    random.string(LOWER, 5) +
    random.string('!#$%&*+?@', 1) +
    random.string('23456789', 2) +
    random.string(LOWER, 2),
);

const SEX_WORDS: readonly (readonly [RegExp, female: string, male: string])[] = [
  [/^[fm]$/i, 'f', 'm'],
  [/^(woman|man)$/i, 'woman', 'man'],
  [/^(weiblich|männlich)$/i, 'weiblich', 'männlich'],
  [/^(femme|homme)$/i, 'femme', 'homme'],
  [/^(mujer|hombre)$/i, 'mujer', 'hombre'],
];

/** In the words that the test uses, else female and male. */
const gender: Generator = ({ column, facts, written }) => {
  const person = facts.person(column);
  const [, female, male] = SEX_WORDS.find(([words]) => written.some((value) => words.test(value.trim()))) ?? [
    /./,
    'female',
    'male',
  ];
  const words = Part.placed(new Pool([female, male]), person.many.sexes);
  return text(textFrom((row) => (person.sex(row) === 'female' ? female : male), [words], person.many.from));
};

const ofPerson =
  (how: (person: ReturnType<GeneratorContext['facts']['person']>) => ValueSource): Generator =>
  ({ column, facts }) =>
    how(facts.person(column));

export const person = {
  first_name: ofPerson((who) => text(who.first)),
  last_name: ofPerson((who) => text(who.last)),
  middle_name: ofPerson((who) => text(who.middle)),
  full_name: ofPerson((who) => text(who.full)),
  name_prefix: ofPerson((who) => text(who.prefix)),
  name_suffix: oneOf(['Jr.', 'Sr.', 'II', 'III', 'IV', 'MD', 'PhD']),
  gender,
  date_of_birth: ofPerson((who) => ({ kind: 'date', at: who.birth })),
  age: ofPerson((who) => integer(who.age)),
  job_title: patterned('{{person.jobTitle}}', (faker) => faker.person.jobTitle()),
  username,
  password,
  nationality: ({ locale }) => always(locale.country.nationality),
  marital_status: oneOf(['single', 'married', 'divorced', 'widowed']),
  bio: faked((faker) => faker.person.bio()),
} satisfies Record<string, Generator>;
