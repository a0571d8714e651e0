import { civilFromDays, daysFromCivil } from '../../batch/calendar';
import { REFERENCE_DATE } from '../locale';
import type { Sex } from '../../locales/locale-names';
import { below, Cells, type Places } from '../hot/cells';
import { firstNameParts, lastNameParts, sexPlaces } from '../hot/names';
import { numbersFrom } from '../hot/numbers';
import { Part } from '../hot/part';
import { textFrom } from '../hot/texts';
import type { NumberAt, TextAt } from '../value-source';
import type { FactSource } from './row-facts';

/** The person that a row is about. */
export interface Person {
  sex: (row: number) => Sex;
  first: TextAt;
  middle: TextAt;
  last: TextAt;
  full: TextAt;
  prefix: (row: number) => string;
  /** Days since 1970-01-01. */
  birth: NumberAt;
  /** Whole years on the reference date. */
  age: NumberAt;
  /** What is made for many rows at once, from row `from` on, where nothing is written. */
  many: {
    from: number;
    /** 0 is female. */
    sexes: Places;
    /** The name as it stands in addresses, `anna.meyer`; null where that takes a row at a time. */
    ascii: () => Part[] | null;
  };
}

const YOUNGEST = 18;
const OLDEST = 79;
const [REFERENCE_YEAR, REFERENCE_MONTH, REFERENCE_DAY] = civilFromDays(Date.parse(REFERENCE_DATE) / 86_400_000);

/** How often a name that must not come is drawn again before the column's writer steps in. */
const DRAWS = 8;

const FEMALE = /^(f|w|female|woman|girl|mrs|ms|miss|frau|mme|sra|weiblich|femme|mujer|femenino|kobieta|donna)\.?$/i;
const MALE = /^(m|male|man|boy|mr|herr|sr|männlich|homme|hombre|masculino|mężczyzna|uomo)\.?$/i;

/** What the row writes of its person stands, and tells the rest: a name its sex, a date of birth its age. */
export function createPerson(source: FactSource): Person {
  const { locale, key, written, avoided, plainFrom } = source;
  const { random } = locale;
  const keys = {
    sex: key('sex'),
    first: key('first'),
    middle: key('middle'),
    last: key('last'),
    prefix: key('prefix'),
    birth: key('birth'),
  };
  const notFirst = avoided('first_name');
  const notLast = avoided('last_name');
  const drawPrefix = {
    female: locale.draw((faker) => faker.person.prefix('female')),
    male: locale.draw((faker) => faker.person.prefix('male')),
  };
  /** A written full name, split where its first name ends. */
  const split = (row: number): [string, string] | undefined => {
    const full = written('full_name', row)?.trim();
    const space = full?.indexOf(' ') ?? -1;
    return full === undefined || space < 0 ? undefined : [full.slice(0, space), full.slice(space + 1)];
  };

  const sex = (row: number): Sex => {
    const said = written('gender', row) ?? written('name_prefix', row);
    if (said !== undefined && FEMALE.test(said.trim())) return 'female';
    if (said !== undefined && MALE.test(said.trim())) return 'male';
    const name = written('first_name', row) ?? split(row)?.[0];
    const usual = name === undefined ? null : locale.sexOf(name);
    if (usual !== null) return usual;
    return (random.at(keys.sex, row).u32() & 1) === 0 ? 'female' : 'male';
  };
  const first = (row: number): string => {
    const said = written('first_name', row) ?? split(row)?.[0];
    if (said !== undefined) return said;
    const pool = locale.firstNames(sex(row));
    random.at(keys.first, row);
    let name = random.pick(pool);
    for (let draw = 1; draw < DRAWS && notFirst.has(name); draw++) name = random.pick(pool);
    return name;
  };
  const last = (row: number): string => {
    const said = written('last_name', row) ?? split(row)?.[1];
    if (said !== undefined) return said;
    const whose = sex(row);
    random.at(keys.last, row);
    let name = locale.lastName(whose);
    for (let draw = 1; draw < DRAWS && notLast.has(name); draw++) name = locale.lastName(whose);
    return name;
  };
  const birth = (row: number): number => {
    const said = written('date_of_birth', row);
    if (said !== undefined && /^\d{4}-\d\d-\d\d$/.test(said)) {
      const days = Date.parse(said) / 86_400_000;
      if (Number.isInteger(days)) return days;
    }
    const years = Number(written('age', row) ?? NaN);
    random.at(keys.birth, row);
    const age = Number.isInteger(years) && years >= 0 && years < 150 ? years : random.between(YOUNGEST, OLDEST);
    // Any day of the year that ends on the reference date, so that this is the age then.
    return daysFromCivil(REFERENCE_YEAR - age, REFERENCE_MONTH, REFERENCE_DAY) - random.below(365);
  };

  const age = (row: number): number => {
    const [year, month, day] = civilFromDays(birth(row));
    const before = month > REFERENCE_MONTH || (month === REFERENCE_MONTH && day > REFERENCE_DAY);
    return REFERENCE_YEAR - year - (before ? 1 : 0);
  };
  const middle = (row: number): string => {
    const pool = locale.firstNames(sex(row));
    return random.at(keys.middle, row).pick(pool);
  };
  const full = (row: number): string => locale.fullName(first(row), last(row));

  const sexes = sexPlaces(new Cells(keys.sex));
  const firsts = firstNameParts(locale, sexes, new Cells(keys.first));
  const lasts = lastNameParts(locale, sexes, new Cells(keys.last));
  const many = (at: (row: number) => string, parts: Part[] | undefined, isFree = true): TextAt =>
    parts !== undefined && isFree ? textFrom(at, parts, plainFrom) : at;
  const isFree = notFirst.size === 0 && notLast.size === 0;
  const drawn = birthFills(new Cells(keys.birth));

  return {
    sex,
    first: many(first, firsts.parts, notFirst.size === 0),
    last: many(last, lasts?.parts, notLast.size === 0),
    birth: numbersFrom(birth, drawn.birth, plainFrom),
    middle: many(middle, firstNameParts(locale, sexes, new Cells(keys.middle)).parts),
    full: many(full, lasts === null ? undefined : inOrder(locale.fullName, firsts.parts, lasts.parts), isFree),
    prefix: (row) => {
      const whose = sex(row);
      random.at(keys.prefix, row);
      return drawPrefix[whose]();
    },
    age: numbersFrom(age, drawn.age, plainFrom),
    many: {
      from: plainFrom,
      sexes,
      ascii: () => {
        const [first, last] = isFree ? [firsts.ascii(), lasts?.ascii() ?? null] : [null, null];
        return first === null || last === null ? null : [...first, Part.literal('.'), ...last];
      },
    },
  };
}

/** Both names as the language writes them. */
function inOrder(fullName: (first: string, last: string) => string, first: Part[], last: Part[]): Part[] {
  return fullName('{', '}')
    .split(/([{}])/)
    .filter((piece) => piece !== '')
    .flatMap((piece) => (piece === '{' ? first : piece === '}' ? last : [Part.literal(piece)]));
}

/** Days of birth and ages of many rows. */
function birthFills(cells: Cells): { birth: NonNullable<NumberAt['fill']>; age: NonNullable<NumberAt['fill']> } {
  cells.use(1);
  const ages = OLDEST - YOUNGEST + 1;
  const birthdays = Float64Array.from({ length: ages }, (_, index) =>
    daysFromCivil(REFERENCE_YEAR - YOUNGEST - index, REFERENCE_MONTH, REFERENCE_DAY),
  );
  return {
    birth: (values, from, to) => {
      const draws = cells.of(from, to);
      const count = to - from;
      for (let index = 0; index < count; index++)
        values[index] = birthdays[below(draws[index], ages)] - below(draws[count + index], 365);
    },
    age: (values, from, to) => {
      const draws = cells.of(from, to);
      for (let index = 0; index < to - from; index++) values[index] = YOUNGEST + below(draws[index], ages);
    },
  };
}
