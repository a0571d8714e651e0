import type { JsonShape } from '../../json-shape';
import type { Located } from './references';
import type { ResolvedSchema, Schemas } from './resolved-schema';

const DEEPEST = 5;
const MOST_PARTS = 300;

/** What documents of a schema hold, as deep as somebody would look. */
export function shapeOf(schema: ResolvedSchema, schemas: Schemas): JsonShape {
  let parts = 0;
  const of = (resolved: ResolvedSchema, depth: number): JsonShape => {
    parts++;
    const { type, values, properties, required, items, keywords } = resolved;
    const within = (located: Located): JsonShape => of(schemas.resolve(located), depth + 1);
    const goesOn = depth < DEEPEST && parts < MOST_PARTS;
    const kept = goesOn ? [...properties].slice(0, MOST_PARTS - parts) : [];
    const number = (name: string): number | undefined => {
      const value = keywords[name];
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    };
    const [low, high] =
      type === 'string'
        ? ['minLength', 'maxLength']
        : type === 'array'
          ? ['minItems', 'maxItems']
          : ['minimum', 'maximum'];
    const [minimum, maximum] = [number(low), number(high)];
    const { format } = keywords;
    const shape: JsonShape = {
      type: type === 'any' ? 'string' : type,
      ...(values === null ? {} : { values }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
      ...(typeof format === 'string' ? { format } : {}),
    };
    if (type === 'object') {
      shape.properties = Object.fromEntries(kept.map(([name, property]) => [name, within(property)]));
      shape.required = kept.map(([name]) => name).filter((name) => required.has(name));
    }
    if (type === 'array' && items !== null && goesOn) shape.items = within(items);
    return shape;
  };
  return of(schema, 0);
}
