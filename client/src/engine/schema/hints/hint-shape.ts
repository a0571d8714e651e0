import { z } from 'zod';
import { SEMANTIC_TYPES } from '../../../../../server/src/testcase/fields/semantic-types';
import { UserError } from '../../errors';
import { readShape, unknownName } from '../../read-shape';
import type { GeneratorSpec, ValueHint } from '../value-hint';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const item = z.union([scalar, z.strictObject({ value: scalar, weight: z.number().positive() })]);
const whole = z.int();

/** One shape for each way to make values; a column has one of them at most. */
const WAYS = {
  semantic_type: z.enum(SEMANTIC_TYPES.map(({ id }) => id)),
  faker: z.string().min(1),
  list: z.array(item).min(1),
  template: z.string().min(1),
  sequence: z.strictObject({
    start: whole.optional(),
    step: whole.optional(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
    digits: z.int().min(1).max(18).optional(),
  }),
  number: z.strictObject({
    min: z.number(),
    max: z.number(),
    scale: z.int().min(0).max(9).optional(),
    distribution: z.enum(['uniform', 'normal', 'skewed']).optional(),
    mean: z.number().optional(),
    deviation: z.number().positive().optional(),
  }),
  date: z.strictObject({ from: z.string().min(1), to: z.string().min(1) }),
  expression: z.string().min(1),
  constant: scalar,
};

/** What a column's values keep to, besides or without a way to make them. */
const BOUNDS = {
  minimum: z.string().optional(),
  maximum: z.string().optional(),
  step: z.number().positive().optional(),
  min_length: z.int().min(0).optional(),
  max_length: z.int().min(0).optional(),
  null_share: z.number().min(0).max(1).optional(),
};

/** The keys of a column's values as people write them: all beside each other. */
export const HINT_KEYS = {
  ...optional(WAYS),
  ...BOUNDS,
  pattern: z.string().min(1).optional(),
  arguments: z.array(z.unknown()).optional(),
};

const shape = z.strictObject(HINT_KEYS);
type Written = z.infer<typeof shape>;

/**
 * A column's values as `.tdm/generators.json` says them: bounds and at most one way to make them, in one object or with
 * the way in `generator`. Throws UserError that names the key under `where`.
 */
export function readHint(raw: unknown, where: string): ValueHint {
  const { generator, ...rest } = flat(raw);
  if (generator === undefined) return hintOf(readShape(shape, raw, where), where);
  return hintOf({ ...readShape(shape, rest, where), ...readShape(shape, generator, `${where}.generator`) }, where);
}

function flat(raw: unknown): { generator?: unknown } {
  return typeof raw === 'object' && raw !== null ? raw : {};
}

/** From keys beside each other to a hint. */
export function hintOf(written: Written, where: string): ValueHint {
  const ways = (Object.keys(WAYS) as (keyof typeof WAYS)[]).filter((way) => written[way] !== undefined);
  if (ways.length > 1) {
    throw new UserError(`${where}: ${ways.join(' and ')} are given.`, { where, hint: 'Give one way to make values.' });
  }
  if (written.arguments !== undefined && written.faker === undefined) {
    throw unknownName(`${where}.arguments: unknown key`, 'arguments', ['faker'], `${where}.arguments`);
  }
  const bounds = Object.keys({ ...BOUNDS, pattern: true }).filter((key) => Object.hasOwn(written, key));
  const hint: ValueHint = Object.fromEntries(bounds.map((key) => [key, written[key as keyof Written]]));
  const generator = generatorOf(written, ways[0]);
  return generator === null ? hint : { ...hint, generator: checked(generator, where) };
}

function generatorOf(written: Written, way: keyof typeof WAYS | undefined): GeneratorSpec | null {
  if (way === undefined) return written.pattern === undefined ? null : { pattern: written.pattern };
  if (way === 'faker' && written.arguments !== undefined)
    return { faker: written.faker!, arguments: written.arguments };
  return { [way]: written[way] } as unknown as GeneratorSpec;
}

/** What no shape can say. */
function checked(generator: GeneratorSpec, where: string): GeneratorSpec {
  if ('number' in generator && generator.number.min > generator.number.max) {
    throw new UserError(`${where}.number: min is more than max.`, { where: `${where}.number` });
  }
  if ('sequence' in generator && generator.sequence.step === 0) {
    throw new UserError(`${where}.sequence.step: it must not be 0.`, {
      where: `${where}.sequence.step`,
      hint: 'A constant is { "constant": … }.',
    });
  }
  if ('pattern' in generator) {
    try {
      new RegExp(generator.pattern, 'u');
    } catch (error) {
      throw new UserError(`${where}.pattern: ${(error as Error).message}.`, { where: `${where}.pattern` });
    }
  }
  return generator;
}

function optional<Shape extends Record<string, z.ZodType>>(
  keys: Shape,
): { [Key in keyof Shape]: z.ZodOptional<Shape[Key]> } {
  return Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, value.optional()])) as never;
}
