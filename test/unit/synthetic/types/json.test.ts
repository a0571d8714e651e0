import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonShape } from '../../../../client/src/engine/schema/json-shape';
import { jsonSource } from '../../../../client/src/engine/synthetic/types/json';
import { textAt } from '../../../../client/src/engine/synthetic/value-source';
import { typeContext } from './types';

const bounds = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
  .map(([a, b]) => ({ minimum: Math.min(a, b), maximum: Math.max(a, b) }));
const { shape } = fc.letrec<{ shape: JsonShape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonShape>(
      { type: 'boolean' },
      { type: 'null' },
      { type: 'string', format: 'date-time' },
      { type: 'string', format: 'email' },
    ),
    bounds.map((given): JsonShape => ({ type: 'integer', ...given })),
    bounds.map((given): JsonShape => ({ type: 'number', ...given })),
    bounds.map((given): JsonShape => ({ type: 'string', ...given })),
    fc.constant<JsonShape>({ type: 'string', values: ['a', 'b'] }),
    fc
      .tuple(tie('shape'), fc.option(bounds, { nil: undefined }))
      .map(([items, given]): JsonShape => ({ type: 'array', items, ...given })),
    fc
      .dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('shape'), { maxKeys: 4 })
      .map((properties): JsonShape => ({ type: 'object', properties, required: Object.keys(properties).slice(0, 2) })),
  ),
}));

/** What does not fit; null where the value is of the shape. */
function misfit(value: unknown, of: JsonShape, path = '$'): string | null {
  const { minimum = -Infinity, maximum = Infinity } = of;
  const within = (size: number): string | null => (size >= minimum && size <= maximum ? null : `${path}: ${size}`);
  if (of.values !== undefined) return of.values.includes(value) ? null : path;
  switch (of.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : path;
    case 'null':
      return value === null ? null : path;
    case 'integer':
      return Number.isInteger(value) ? within(value as number) : path;
    case 'number':
      return typeof value === 'number' ? within(value) : path;
    case 'string':
      return typeof value === 'string' ? within(value.length) : path;
    case 'array':
      if (!Array.isArray(value)) return path;
      return (
        within(value.length) ??
        value.map((item) => misfit(item, of.items!, `${path}[]`)).find((found) => found !== null) ??
        null
      );
    case 'object': {
      const entries = Object.entries(value as object);
      const missing = of.required?.find((name) => !entries.some(([key]) => key === name));
      if (missing !== undefined) return `${path}.${missing}`;
      return (
        entries
          .map(([key, part]) => misfit(part, of.properties![key], `${path}.${key}`))
          .find((found) => found !== null) ?? null
      );
    }
  }
}

describe('JSON documents', () => {
  it('are of the shape that is given', () => {
    fc.assert(
      fc.property(shape, fc.nat(10_000), fc.string(), (given, row, seed) => {
        const value: unknown = JSON.parse(textAt(jsonSource(typeContext('doc', seed), given), row));
        assert.equal(misfit(value, given), null);
      }),
      { numRuns: 300 },
    );
  });

  it('are lists where the default is one', () => {
    const of = (given: string): unknown =>
      JSON.parse(textAt(jsonSource({ ...typeContext('anything'), default: given }), 3));
    assert.ok(Array.isArray(of('[]')));
    assert.ok(!Array.isArray(of('{}')));
  });
});
