/**
 * A small assembler of WebAssembly modules: the few instructions that keyed.ts needs, as functions that return bytes.
 * Names and encodings are those of the WebAssembly 1.0 specification, chapter 5.
 */
export type Code = readonly number[];

/** Little-endian base 128, unsigned. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** Little-endian base 128, signed. */
function signed(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    const isLast = (rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0);
    bytes.push(isLast ? low : low | 0x80);
    if (isLast) return bytes;
  }
}

export type ValueType = 'i32' | 'i64';

const TYPES: Readonly<Record<ValueType, number>> = { i32: 0x7f, i64: 0x7e };
const EMPTY_BLOCK = 0x40;
const END = 0x0b;

/** Instructions. Operands come first, as they are pushed. */
export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const call = (index: number, ...operands: Code[]): Code => [...operands.flat(), 0x10, ...unsigned(index)];
export const result = (value: Code): Code => [...value, 0x0f];

export const i32 = (value: number): Code => [0x41, ...signed(BigInt(value | 0))];
export const i64 = (value: bigint): Code => [0x42, ...signed(BigInt.asIntN(64, value))];

const binary =
  (opcode: number) =>
  (left: Code, right: Code): Code => [...left, ...right, opcode];

export const add32 = binary(0x6a);
export const sub32 = binary(0x6b);
export const shl32 = binary(0x74);
export const and32 = binary(0x71);
export const equal32 = binary(0x46);
export const less32 = binary(0x48);
export const lessUnsigned32 = binary(0x49);
export const isZero32 = (value: Code): Code => [...value, 0x45];

export const add = binary(0x7c);
export const sub = binary(0x7d);
export const mul = binary(0x7e);
export const divide = binary(0x80);
export const remainder = binary(0x82);
export const and = binary(0x83);
export const or = binary(0x84);
export const xor = binary(0x85);
export const shl = binary(0x86);
export const rotl = binary(0x89);
export const equal = binary(0x51);
export const lessUnsigned = binary(0x54);
export const isZero = (value: Code): Code => [...value, 0x50];
/** An i32 as an i64, unsigned. */
export const widen = (value: Code): Code => [...value, 0xad];
/** The whole part of the square root of an unsigned i64, give or take the rounding of doubles. */
export const squareRoot = (value: Code): Code => [...value, 0xba, 0x9f, 0xb1];

/** `yes` where the condition is not 0. Both are computed. */
export const select = (condition: Code, yes: Code, no: Code): Code => [...yes, ...no, ...condition, 0x1b];

export const load32 = (address: Code): Code => [...address, 0x28, 0, 0];
export const load64 = (address: Code): Code => [...address, 0x29, 0, 0];
export const store64 = (address: Code, value: Code): Code => [...address, ...value, 0x37, 0, 0];

export const when = (condition: Code, ...body: Code[]): Code => [...condition, 0x04, EMPTY_BLOCK, ...body.flat(), END];

/** Runs the body while the condition, looked at first, is not 0. */
export const loopWhile = (condition: Code, ...body: Code[]): Code => [
  0x02,
  EMPTY_BLOCK,
  0x03,
  EMPTY_BLOCK,
  ...isZero32(condition),
  0x0d,
  1,
  ...body.flat(),
  0x0c,
  0,
  END,
  END,
];

export interface WasmFunction {
  /** Under which it can be called from outside. */
  name: string;
  parameters: readonly ValueType[];
  result: ValueType | null;
  /** Besides the parameters, numbered after them. */
  locals: readonly ValueType[];
  body: Code;
}

const vector = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()];
const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content];
const name = (text: string): number[] => vector(Array.from(text, (letter) => [letter.charCodeAt(0)]));

/** A module of these functions, all exported, and a memory of one page, exported as `memory`. */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters, result: type }) => [
    0x60,
    ...vector(parameters.map((parameter) => [TYPES[parameter]])),
    ...vector(type === null ? [] : [[TYPES[type]]]),
  ]);
  const bodies = functions.map(({ locals, body }) => {
    const code = [...vector(locals.map((local) => [1, TYPES[local]])), ...body, END];
    return [...unsigned(code.length), ...code];
  });
  const exports = functions.map((each, index) => [...name(each.name), 0x00, ...unsigned(index)]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(3, vector(functions.map((_, index) => unsigned(index)))),
    ...section(5, vector([[0x00, 1]])),
    ...section(7, vector([...exports, [...name('memory'), 0x02, 0]])),
    ...section(10, vector(bodies)),
  ]);
}
