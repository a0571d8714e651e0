import type { TextType } from './type-context';

/** Bits that a value without a limit has. */
const USUAL_BITS = 8;
const MOST_BITS = 64;

const bitsOf = (index: number, length: number): string => index.toString(2).padStart(length, '0');

const bit: TextType = {
  draw: (random, { length }) => random.string('01', length ?? 1),
  distinct: ({ length }) => ({
    size: 2 ** Math.min(40, length ?? 1),
    at: (index) => bitsOf(index, length ?? 1),
  }),
};

const varbit: TextType = {
  draw: (random, { length }) =>
    random.string('01', Math.max(1, random.below(Math.min(MOST_BITS, length ?? USUAL_BITS) + 1))),
  distinct: ({ length }) => {
    const most = Math.min(40, length ?? 40);
    return { size: 2 ** most, at: (index) => bitsOf(index, most) };
  },
};

export const bits = { bit, varbit } satisfies Record<string, TextType>;
