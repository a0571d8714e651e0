import { UserError } from '../../errors';
import { displayName, type Column } from '../../schema/schema';
import { builtin, type ColumnType } from '../../schema/types';
import { sourceFor } from '../catalogue';
import type { ColumnContext } from '../column-context';
import { keyOf } from '../random';
import { text, type ValueSource } from '../value-source';
import { constantDefault, mostlyDefault } from './defaults';
import { jsonSource } from './json';
import type { TypeContext } from './type-context';
import { isTextType, typeSource } from './type-source';

/** The context of a column's type: what its parts are made with. */
export function typeContextOf(context: ColumnContext): TypeContext {
  const { plan, column, key, random } = context;
  return {
    schema: plan.schema,
    name: column.name,
    key,
    random,
    default: constantDefault(column.default),
    byMeaning: (meaning, name, type, own) => {
      const isText = isTextType(type);
      return context.localized((locale, facts) =>
        sourceFor(
          meaning,
          {
            column: name,
            length: isText ? type.length : null,
            key: own,
            locale,
            random: locale.random,
            facts,
            written: [],
            taken: new Set(),
            unique: false,
          },
          isText,
        ),
      );
    },
  };
}

/**
 * What a column's type and name alone make plausible. Of a type that nobody knows: nothing where the column takes that,
 * its default where that is a constant. Throws UserError for a column that can be filled with neither.
 */
export function byType(context: ColumnContext): ValueSource {
  const { column } = context;
  const about = typeContextOf(context);
  if (column.values?.shape !== undefined && /^jsonb?$/.test(column.type.name))
    return jsonSource(about, column.values.shape);
  const source = typeSource(declaredType(column), about);
  if (source !== null) return source;
  if (column.nullable) return { ...text(() => ''), missing: () => true };
  const value = about.default ?? null;
  if (value !== null) return text(() => value);
  throw unfillable(context);
}

/** Elements of a domain are made as the domain's. */
export function declaredType({ type, element_domain: element }: Column): ColumnType {
  return element === undefined ? type : { ...builtin(element.name), schema: element.schema, array: true };
}

function unfillable({ table: { table }, column: { name, type } }: ColumnContext): UserError {
  const where = `${displayName(table)}.${name}`;
  const typeName = type.schema === null ? type.name : `${type.schema}.${type.name}`;
  return new UserError(`${where} must have a value, and nothing is known of its type ${typeName}.`, {
    where,
    hint: `Say how its values are made in .tdm/generators.json, such as { "generators": { "${where}": { "list": ["..."] } } }, or ask for 0 rows of the table.`,
  });
}

/** Most rows have the default where a column has one that is a constant: that is what happens to a column nobody fills. */
export function withDefault(source: ValueSource, { plan, table, column, random, unique }: ColumnContext): ValueSource {
  const value = column.provenance.source === 'test_case' || unique ? null : constantDefault(column.default);
  if (value === null || source.unique === true) return source;
  const key = keyOf(plan.seed, displayName(table.table), column.name, 'default');
  return mostlyDefault(source, value, column.type, key, random);
}
