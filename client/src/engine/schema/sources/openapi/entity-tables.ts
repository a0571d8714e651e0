import { nameWords, singular, tableName } from '../../../../../../server/src/testcase/fields/names';
import { quoteIdentifier } from '../../../databases/identifiers';
import { newColumn, newKey } from '../../new-column';
import { displayName, type Column, type Provenance, type Relationship, type Table } from '../../schema';
import { builtin, type ColumnType } from '../../types';
import type { Origin } from '../described';
import { Identifiers } from '../identifiers';
import { isKeyName, thingKey, thingWords, type Entity } from './entities';
import { columnOfProperty, defaultOf, meaningOfProperty } from './property-column';
import type { Located } from './references';
import type { ResolvedSchema, Schemas } from './resolved-schema';

export interface EntityTables {
  tables: Table[];
  relationships: Relationship[];
  origins: Origin[];
  notes: string[];
}

const MOST_TABLES = 1_000;
const MOST_COLUMNS = 300;
/** Lists of objects within lists of objects become tables so deep; deeper ones are JSON. */
const DEEPEST = 3;

interface Building {
  entity: Entity;
  table: Table;
  names: Identifiers;
  constraints: Identifiers;
  key: Column;
  depth: number;
}

/** Things as tables: values as columns, things in things as references, lists of them as tables of their own. */
export function tablesOfEntities(entities: ReadonlyMap<string, Entity>, schemas: Schemas): EntityTables {
  return new TableMaker(entities, schemas).all();
}

class TableMaker {
  readonly #result: EntityTables = { tables: [], relationships: [], origins: [], notes: [] };
  readonly #relations = new Identifiers();
  readonly #built = new Map<string, Building>();
  readonly #pending: Building[] = [];

  constructor(
    private readonly entities: ReadonlyMap<string, Entity>,
    private readonly schemas: Schemas,
  ) {}

  all(): EntityTables {
    const kept = [...this.entities].slice(0, MOST_TABLES);
    // All keys first, since tables refer to each other in any order.
    for (const [key, entity] of kept) this.#built.set(key, this.#begin(entity, 0));
    this.#pending.push(...this.#built.values());
    for (let next = this.#pending.shift(); next !== undefined; next = this.#pending.shift()) this.#fill(next);
    if (this.entities.size > MOST_TABLES)
      this.#result.notes.push(
        `${this.entities.size - MOST_TABLES} of ${this.entities.size} schemas are left out: more than anybody makes data for at once`,
      );
    return this.#result;
  }

  #begin(entity: Entity, depth: number): Building {
    const name = this.#relations.take(entity.table, 'things');
    const names = Identifiers.ofColumns();
    const { column: key, property } = this.#keyOf(entity, names);
    const table: Table = {
      schema: 'public',
      name,
      columns: [key],
      primary_key: { name: this.#relations.take(`${name}_pkey`, 'pkey'), columns: [key.name] },
      uniques: [],
      checks: [],
      comment: text(entity.schemas[0].keywords.description) ?? text(entity.schemas[0].keywords.title),
      provenance: { source: 'openapi', confidence: 0.9, reason: `the schema ${entity.origin}` },
    };
    this.#result.tables.push(table);
    this.#origin(entity, table, null, null);
    if (property !== null) this.#origin(entity, table, property, key.name);
    return { entity, table, names, constraints: new Identifiers(), key, depth };
  }

  /** A property that is one, else a number of its own. */
  #keyOf({ schemas, words }: Entity, names: Identifiers): { column: Column; property: string | null } {
    const all = new Map(schemas.flatMap((schema) => [...schema.properties]));
    const candidates = [...all].filter(([name]) => isKeyName(name, words));
    const best = candidates.find(([name]) => /^_?id$/i.test(name)) ?? candidates.at(0);
    const resolved = best === undefined ? null : this.schemas.resolve(best[1]);
    const type = resolved === null ? null : keyType(resolved, columnOfProperty(resolved, this.schemas).type);
    const name = names.take(
      best !== undefined && type !== null ? snake(best[0]) : all.has('id') ? 'record_id' : 'id',
      'id',
    );
    if (type === null)
      return {
        column: newKey(name, { source: 'openapi', confidence: 0.7, reason: 'every table has a key' }),
        property: null,
      };
    const isCounted = /^int/.test(type.name);
    const provenance: Provenance = { source: 'openapi', confidence: 0.9, reason: 'the property that names the thing' };
    const column = newColumn(name, type, provenance, {
      identity: isCounted ? 'by_default' : null,
      semantic_type: type.name === 'uuid' ? 'uuid' : isCounted ? 'id' : null,
    });
    return { column, property: best?.[0] ?? null };
  }

  #fill(building: Building): void {
    const { entity, table } = building;
    const done = new Set<string>();
    const keyed = this.#result.origins.find(
      (one) => one.table === table.name && one.column === building.key.name,
    )?.field;
    for (const schema of entity.schemas) {
      for (const [name, property] of schema.properties) {
        if (done.has(name) || name === keyed) continue;
        done.add(name);
        if (table.columns.length >= MOST_COLUMNS) {
          this.#result.notes.push(
            `${table.name} has only the first ${MOST_COLUMNS} properties of ${entity.origin}: more do not fit into a row`,
          );
          return;
        }
        const required = entity.schemas.some((one) => one.required.has(name));
        this.#property(building, name, property, required);
      }
    }
  }

  #property(building: Building, name: string, located: Located, required: boolean): void {
    const schema = this.schemas.resolve(located);
    const item = schema.type === 'array' && schema.items !== null ? this.schemas.resolve(schema.items) : null;
    const to = this.#thingOf(schema);
    if (schema.type === 'object' && to !== null) this.#reference(building, name, to, required && !schema.nullable);
    else if (item?.type === 'object' && item.properties.size > 0 && this.#list(building, name, item)) return;
    else this.#column(building, name, schema, required && !schema.nullable);
  }

  #thingOf(schema: ResolvedSchema): Building | null {
    return schema.name === null ? null : (this.#built.get(thingKey(thingWords(schema.name))) ?? null);
  }

  #column(
    { entity, table, names, constraints }: Building,
    name: string,
    schema: ResolvedSchema,
    required: boolean,
  ): void {
    const wanted = snake(name);
    if (this.#result.relationships.some((one) => one.from.name === table.name && one.from_columns[0] === wanted)) {
      this.#origin(entity, table, name, wanted);
      return;
    }
    const typed = columnOfProperty(schema, this.schemas);
    const meaning = meaningOfProperty(name, schema, typed.type, table.name);
    const { semantic_type, confidence, reason } = meaning;
    const column = newColumn(
      names.take(wanted, 'value'),
      typed.type,
      { source: 'openapi', confidence, reason },
      {
        nullable: !required,
        default: defaultOf(schema, typed.type),
        semantic_type: typed.type.array || typed.values.generator !== undefined ? null : semantic_type,
        ...(Object.keys(typed.values).length === 0 ? {} : { values: typed.values }),
        comment: text(schema.keywords.description) ?? text(schema.keywords.title),
      },
    );
    table.columns.push(column);
    const quoted = quoteIdentifier(column.name);
    for (const check of typed.checks)
      table.checks.push({
        name: constraints.take(`${table.name}_${column.name}_check`, 'check'),
        expression: check(quoted),
      });
    this.#origin(entity, table, name, column.name);
    for (const note of typed.notes) this.#result.notes.push(`${table.name}.${column.name}: ${note}`);
  }

  /** `owner: User` is `owner_id`. */
  #reference(from: Building, name: string, to: Building, required: boolean): void {
    const base = snake(name);
    const wanted = /_id$/.test(base) ? base : `${base}_id`;
    // `ownerId` beside `owner` is one thing said twice.
    const there = from.table.columns.find((column) => column.name === wanted && column !== from.key);
    const said = there !== undefined && there.type.name === to.key.type.name && !there.type.array ? there : null;
    // A thing within itself ends somewhere.
    const column = said ?? this.#referenceColumn(from, wanted, to, required && from !== to);
    if (said !== null) this.#relate(from, said, to);
    this.#origin(from.entity, from.table, name, column.name);
  }

  #referenceColumn(from: Building, name: string, to: Building, required: boolean): Column {
    const column: Column = {
      ...to.key,
      name: from.names.take(name, 'reference_id'),
      nullable: !required,
      identity: null,
      semantic_type: null,
      provenance: { source: 'openapi', confidence: 0.9, reason: `refers to ${to.table.name}` },
    };
    from.table.columns.push(column);
    this.#relate(from, column, to);
    return column;
  }

  #relate(from: Building, column: Column, to: Building): void {
    this.#result.relationships.push({
      name: this.#relations.take(`${from.table.name}_${column.name}_fkey`, 'fkey'),
      from: { schema: 'public', name: from.table.name },
      from_columns: [column.name],
      to: { schema: 'public', name: to.table.name },
      to_columns: [to.key.name],
      on_delete: 'no action',
      on_update: 'no action',
      deferrable: false,
      virtual: false,
      provenance: {
        source: 'openapi',
        confidence: 0.9,
        reason: `the schema ${from.entity.origin} holds one of ${to.entity.origin}`,
      },
    });
  }

  /** A list of things; false where it is better a column. */
  #list(building: Building, name: string, item: ResolvedSchema): boolean {
    const { entity, table, depth } = building;
    const to = this.#thingOf(item);
    if (to === building) {
      if (!table.columns.some((column) => column.name === 'parent_id'))
        this.#referenceColumn(building, 'parent_id', building, false);
      this.#origin(entity, table, name, null);
      return true;
    }
    if (this.#result.tables.length >= MOST_TABLES) return false;
    const words = [...singularOf(entity).split('_'), ...nameWords(name).map((word) => word.toLowerCase())].slice(-5);
    if (to !== null) {
      if (this.#refersBack(to, building)) return true;
      this.#join(building, to, words, name);
      return true;
    }
    if (depth >= DEEPEST) return false;
    const child: Entity = { words, table: tableName(words), schemas: [item], origin: `${entity.origin}.${name}` };
    const made = this.#begin(child, depth + 1);
    this.#referenceColumn(made, `${singularOf(entity)}_id`, building, true);
    this.#pending.push(made);
    return true;
  }

  /** Whether the listed thing names the one that lists it: a column of its own says so. */
  #refersBack({ entity: { schemas } }: Building, { entity }: Building): boolean {
    const wanted = singularOf(entity);
    return schemas.some((schema) =>
      [...schema.properties.keys()].some((name) => [wanted, `${wanted}_id`].includes(snake(name))),
    );
  }

  /** Things of which each may be listed by several: a table between. */
  #join(from: Building, to: Building, words: string[], name: string): void {
    const entity: Entity = {
      words,
      table: tableName(words),
      schemas: [from.entity.schemas[0]],
      origin: `${from.entity.origin}.${name}`,
    };
    const joined = this.#begin(
      { ...entity, schemas: [{ ...entity.schemas[0], properties: new Map(), keywords: {} }] },
      0,
    );
    const one = this.#referenceColumn(joined, `${singularOf(from.entity)}_id`, from, true);
    const other = this.#referenceColumn(joined, `${singularOf(to.entity)}_id`, to, true);
    joined.table.uniques.push({
      name: this.#relations.take(`${joined.table.name}_key`, 'key'),
      columns: [one.name, other.name],
    });
  }

  #origin({ origin }: Entity, table: Table, field: string | null, column: string | null): void {
    if (column === null && field !== null) return;
    this.#result.origins.push({ source: 'openapi', entity: origin, field, table: displayName(table), column });
  }
}

const singularOf = ({ words }: Entity): string => [...words.slice(0, -1), singular(words[words.length - 1])].join('_');

/** Whether a property's values can be told apart, and compared with what refers to them. */
function keyType({ values, keywords }: ResolvedSchema, type: ColumnType): ColumnType | null {
  if (values !== null || keywords.pattern !== undefined) return null;
  if (type.name === 'int4' || type.name === 'int8' || type.name === 'uuid') return type;
  if (type.name === 'varchar' && (type.length ?? 0) >= 8) return type;
  return type.name === 'text' ? builtin('varchar', { length: 64 }) : null;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().replaceAll('\0', '').slice(0, 500) : null;

/** `createdAt` is `created_at`. */
function snake(name: string): string {
  const words = nameWords(name).join('_');
  return words === '' ? name : words;
}
