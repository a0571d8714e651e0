import { classifyField } from '../../../../../../server/src/testcase/fields/classify-field';
import { quoteLiteral } from '../../../databases/identifiers';
import { meaningFits } from '../../meaning/fits';
import { builtin, type ColumnType } from '../../types';
import { oneOf, severalOf, type TypedField } from '../choices';
import { decimalOf, scaleOf, wholeDigitsOf } from '../decimal-text';
import { shapeOf } from './json-shapes';
import type { ResolvedSchema, Schemas } from './resolved-schema';

const LONGEST_VARCHAR = 10_485_760;
const DIGITS = 12;
const MOST_DIGITS = 18;
const SURE = 0.75;

const plain = (name: string, modifiers: Partial<ColumnType> = {}): TypedField => ({
  type: builtin(name, modifiers),
  values: {},
  checks: [],
  notes: [],
});

/** The column that holds a property's values. */
export function columnOfProperty(schema: ResolvedSchema, schemas: Schemas): TypedField {
  const { values, type, items } = schema;
  const texts = values?.filter((value) => typeof value === 'string') ?? [];
  if (texts.length > 0 && texts.length === values?.length) return oneOf(texts);
  switch (type) {
    case 'boolean':
      return values?.length === 1
        ? { ...plain('bool'), values: { generator: { constant: values[0] === true } } }
        : plain('bool');
    case 'integer':
    case 'number':
      return numberColumn(schema);
    case 'string':
      return textColumn(schema);
    case 'array': {
      const item = items === null ? null : schemas.resolve(items);
      const choices = item?.values?.filter((value) => typeof value === 'string') ?? [];
      if (choices.length > 0 && choices.length === item?.values?.length)
        return severalOf(choices, [], Number(schema.keywords.minItems) > 0);
      if (item === null || item.type === 'object' || item.type === 'array' || item.type === 'any') break;
      return { ...plain('text'), type: { ...columnOfProperty(item, schemas).type, array: true } };
    }
    default:
      break;
  }
  return { ...plain('jsonb'), values: { shape: shapeOf(schema, schemas) } };
}

/** By format, since types of JSON are few. */
const OF_FORMAT: Readonly<Record<string, string>> = {
  date: 'date', 'date-time': 'timestamptz', time: 'time', uuid: 'uuid', guid: 'uuid', ipv4: 'inet', ipv6: 'inet', ip: 'inet',
  binary: 'bytea', duration: 'interval', decimal: 'numeric', int64: 'int8', int32: 'int4',
}; // prettier-ignore

function textColumn({ keywords }: ResolvedSchema): TypedField {
  const { format, pattern } = keywords;
  const typeName = typeof format === 'string' && Object.hasOwn(OF_FORMAT, format) ? OF_FORMAT[format] : undefined;
  if (typeName !== undefined) return plain(typeName);
  const notes: string[] = [];
  const [least, most] = [lengthOf(keywords.minLength), lengthOf(keywords.maxLength)];
  const length = most !== null && (least === null || least <= most) ? most : null;
  const whole = typeof pattern === 'string' ? wholePattern(pattern, notes) : null;
  return {
    type:
      length === null || length === 0 || length > LONGEST_VARCHAR ? builtin('text') : builtin('varchar', { length }),
    values: {
      ...(whole === null ? {} : { pattern: whole }),
      ...(least === null || least === 0 ? {} : { min_length: least }),
      ...(length === null ? {} : { max_length: length }),
    },
    checks: least === null || least === 0 ? [] : [(column) => `char_length(${column}) >= ${least}`],
    notes,
  };
}

const lengthOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;

/** A pattern of JSON Schema may match within the value; a value that it matches whole is one of those. */
function wholePattern(pattern: string, notes: string[]): string | null {
  const inner = /^\^(.*)\$$/s.exec(pattern)?.[1];
  const whole = inner !== undefined && !/[|^$]/.test(inner) ? inner : pattern;
  for (const flag of ['v', 'u']) {
    try {
      new RegExp(`^(?:${whole})$`, flag);
      return whole;
    } catch {
      continue;
    }
  }
  notes.push(
    `its pattern ${JSON.stringify(pattern.slice(0, 60))} is no regular expression of JavaScript's, and is left aside`,
  );
  return null;
}

function numberColumn({ type, keywords, values }: ResolvedSchema): TypedField {
  const { format } = keywords;
  const isWhole = type === 'integer';
  const step = positive(decimal(keywords.multipleOf));
  const scale = isWhole ? 0 : step === null ? 2 : scaleOf(step);
  const { min, max } = bounds(
    keywords,
    isWhole ? 0 : Math.max(scale, scaleOf(decimal(keywords.minimum)), scaleOf(decimal(keywords.maximum))),
  );
  const digits = Math.max(scale, scaleOf(min), scaleOf(max));
  const notes: string[] = [];
  const top = min !== null && max !== null && Number(max) < Number(min) ? null : max;
  if (top !== max) notes.push(`its maximum ${max ?? ''} is below its minimum ${min ?? ''}, and is left aside`);
  const numbers = values?.filter((value) => typeof value === 'number') ?? [];
  return {
    type: numberType(isWhole, format, digits, [min, top, ...numbers.map(decimal)]),
    values: {
      ...(min === null ? {} : { minimum: min }),
      ...(top === null ? {} : { maximum: top }),
      ...(step === null || (isWhole && step === '1') ? {} : { step: Number(step) }),
      ...(numbers.length === 0 ? {} : { generator: { list: numbers } }),
    },
    checks: [
      ...(min === null ? [] : [(column: string) => `${column} >= ${min}`]),
      ...(top === null ? [] : [(column: string) => `${column} <= ${top}`]),
    ],
    notes,
  };
}

const decimal = (value: unknown): string | null =>
  typeof value === 'number' ? decimalOf(String(value).replace('e+', 'e')) : null;
const positive = (value: string | null): string | null => (value !== null && Number(value) > 0 ? value : null);

/** In OpenAPI 3.0 `exclusiveMinimum` is a word about the minimum, in 3.1 a bound of its own. */
function bounds(keywords: ResolvedSchema['keywords'], scale: number): { min: string | null; max: string | null } {
  const unit = 10 ** -scale;
  const inner = (exclusive: unknown, bound: unknown, side: number): string | null => {
    const limit = typeof exclusive === 'number' ? exclusive : exclusive === true ? bound : undefined;
    if (typeof limit === 'number') return decimal(Number((limit + side * unit).toFixed(scale)));
    return decimal(bound);
  };
  return {
    min: inner(keywords.exclusiveMinimum, keywords.minimum, 1),
    max: inner(keywords.exclusiveMaximum, keywords.maximum, -1),
  };
}

function numberType(isWhole: boolean, format: unknown, scale: number, numbers: (string | null)[]): ColumnType {
  const greatest = Math.max(0, ...numbers.map((number) => Math.abs(Number(number ?? 0))));
  if (isWhole && greatest < 2 ** 53) return builtin(format === 'int64' || greatest >= 2 ** 31 ? 'int8' : 'int4');
  if (!isWhole && (format === 'float' || format === 'double')) return builtin('float8');
  const digits = Math.max(DIGITS, ...numbers.map((number) => wholeDigitsOf(number) + scale));
  return digits <= MOST_DIGITS ? builtin('numeric', { precision: digits, scale }) : builtin('numeric');
}

const BY_FORMAT: Readonly<Record<string, string>> = {
  email: 'email', 'idn-email': 'email', uri: 'url', url: 'url', 'uri-reference': 'url', iri: 'url', hostname: 'domain_name',
  'idn-hostname': 'domain_name', password: 'password', phone: 'phone', 'phone-number': 'phone', tel: 'phone', iban: 'iban', bic: 'bic',
  'credit-card': 'credit_card_number', 'country-code': 'country_code', currency: 'currency_code', 'postal-code': 'postal_code', byte: 'token',
}; // prettier-ignore

/** What the values mean, where the format says it, or the name and an example; null where nobody knows. */
export function meaningOfProperty(
  name: string,
  { keywords }: ResolvedSchema,
  type: ColumnType,
  table: string,
): { semantic_type: string | null; confidence: number; reason: string } {
  const { format } = keywords;
  const said = typeof format === 'string' && Object.hasOwn(BY_FORMAT, format) ? BY_FORMAT[format] : undefined;
  if (said !== undefined && meaningFits(said, type))
    return { semantic_type: said, confidence: 1, reason: `format: ${String(format)}` };
  const examples = Array.isArray(keywords.examples) ? (keywords.examples as unknown[]) : [keywords.example];
  const example = examples.find((one) => typeof one === 'string');
  const guess = classifyField(name, example ?? null, table);
  const vague = ['text', 'id', 'code', 'integer', 'decimal', 'boolean'].includes(guess.semantic_type);
  return !vague && guess.confidence >= SURE && meaningFits(guess.semantic_type, type)
    ? guess
    : { semantic_type: null, confidence: 0.9, reason: 'a property of the schema' };
}

/** A default in SQL; null where there is none, or none that a column may have. */
export function defaultOf({ keywords }: ResolvedSchema, type: ColumnType): string | null {
  const { default: value } = keywords;
  if (type.array) return null;
  if (typeof value === 'boolean') return type.name === 'bool' ? String(value) : null;
  if (typeof value === 'number') return /^(?:int|float|numeric)/.test(type.name) ? decimal(value) : null;
  return typeof value === 'string' &&
    /^(?:varchar|text)$/.test(type.name) &&
    Array.from(value).length <= (type.length ?? Infinity)
    ? quoteLiteral(value).trim()
    : null;
}
