import { meaningOf } from '../../schema/meaning/meaning';
import { isSameName } from '../../schema/names';
import type { TableName } from '../../schema/schema';
import type { ColumnType } from '../../schema/types';
import { text, type ValueSource } from '../value-source';
import { bits } from './bits';
import { arraySource, compositeSource, rangeSource } from './containers';
import { domainSource } from './domain-source';
import { extensionTypes } from './extension-types';
import { geometry } from './geometry';
import { booleanSource } from './booleans';
import { jsonSource } from './json';
import { moments } from './moments';
import { network } from './network';
import { numberSource } from './numbers';
import { search } from './search';
import { system } from './system';
import { textSource } from './texts';
import type { TextType, TypeContext } from './type-context';

const BUILT_IN: ReadonlyMap<string, TextType> = new Map(
  Object.entries({ ...bits, ...geometry, ...moments, ...network, ...search, ...system }),
);
const EXTENSIONS: ReadonlyMap<string, TextType> = new Map(Object.entries(extensionTypes));

/** What makes a type's text form, where it has a maker of its own. */
export function textTypeOf({ name, schema }: ColumnType): TextType | undefined {
  return schema === null ? BUILT_IN.get(name) : EXTENSIONS.get(name);
}

export const isTextType = ({ name, schema, array }: ColumnType): boolean =>
  !array && (schema === null ? /^(?:text|varchar|bpchar|name)$/.test(name) : name === 'citext');

/** The values of a type alone, plausible by the name; null for a type that nobody here knows. */
export function typeSource(type: ColumnType, context: TypeContext): ValueSource | null {
  const { schema, name, key, random } = context;
  if (type.array) {
    const element = typeSource({ ...type, array: false }, context);
    return element === null ? null : arraySource(type, context, knownSource);
  }
  if (isTextType(type)) {
    const meaning = meaningOf(name, type);
    return meaning === null ? textSource(type, context) : context.byMeaning(meaning, name, type, key);
  }
  const own = textTypeOf(type);
  if (own !== undefined) return text((row) => own.draw(random.at(key, row), type));
  const range = rangeSource(type, context, knownSource);
  if (range !== null) return range;
  if (type.schema !== null) {
    const isIt = (one: TableName): boolean => isSameName(one, type);
    const labels = schema.enums.find(isIt)?.labels;
    if (labels !== undefined && labels.length > 0) return text((row) => random.at(key, row).pick(labels));
    const domain = schema.domains?.find(isIt);
    if (domain !== undefined) {
      const base = typeSource(domain.type, context);
      return base === null ? null : domainSource(base, domain, context);
    }
    const composite = schema.composites?.find(isIt);
    return composite === undefined ? null : compositeSource(composite, context, knownSource);
  }
  switch (type.name) {
    case 'int2':
    case 'int4':
    case 'int8':
    case 'numeric':
    case 'float4':
    case 'float8': {
      const meaning = meaningOf(name, type);
      return meaning === null ? numberSource(type, context) : context.byMeaning(meaning, name, type, key);
    }
    case 'bool':
      return booleanSource(context);
    case 'date':
      return context.byMeaning(meaningOf(name, type) ?? 'date', name, type, key);
    case 'timestamp':
    case 'timestamptz':
      return context.byMeaning('datetime', name, type, key);
    case 'time':
    case 'uuid':
      return context.byMeaning(type.name, name, type, key);
    case 'json':
    case 'jsonb':
      return jsonSource(context);
    case 'bytea':
      return text((row) => random.at(key, row).string('0123456789abcdef', bytesOf(context.name)));
    default:
      return null;
  }
}

/** Bytes of a digest, by its name. */
function bytesOf(name: string): number {
  return /sha_?256|hash|digest|fingerprint/i.test(name) ? 32 : /sha_?1/i.test(name) ? 20 : 16;
}

/** Of a part: a part that nobody knows is empty, which any type's own text form may or may not be. */
function knownSource(type: ColumnType, context: TypeContext): ValueSource {
  return typeSource(type, context) ?? text(() => '');
}
