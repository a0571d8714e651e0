import * as w from './assembler';
import type { Code, ValueType, WasmFunction } from './assembler';

/**
 * The kernels, as WebAssembly: SipHash-2-4 (Aumasson and Bernstein, 2012) of every value of a column, and a keyed
 * permutation of every value of its own domain.
 *
 * The permutation is an alternating Feistel network over Z_a x Z_b, a * b >= size, in ten rounds, with SipHash-2-4 of
 * (tweak, half, round) as its round function, and cycle walking: what falls outside of the domain is permuted again,
 * which is a permutation of the domain too. a and b are about the root of the size, so that less than one value in b
 * walks. A size of 0 is 2^64.
 */
const ROUNDS = 10;

/** Up to this size values are moved along one keyed cycle through the whole domain, so that none stays where it is. */
const CYCLED = 1n << 24n;

/** Locals by name; parameters first. */
class Locals {
  readonly types: ValueType[] = [];
  #count = 0;

  constructor(parameters: number) {
    this.#count = parameters;
  }

  add(type: ValueType): number {
    this.types.push(type);
    return this.#count++;
  }

  many(type: ValueType, count: number): number[] {
    return Array.from({ length: count }, () => this.add(type));
  }
}

/** One round over the state: four locals. */
function sipRound([v0, v1, v2, v3]: readonly number[]): Code {
  const addTo = (to: number, from: number): Code => w.set(to, w.add(w.get(to), w.get(from)));
  const turn = (what: number, by: bigint): Code => w.set(what, w.rotl(w.get(what), w.i64(by)));
  const mix = (to: number, from: number): Code => w.set(to, w.xor(w.get(to), w.get(from)));
  return [
    ...[addTo(v0, v1), turn(v1, 13n), mix(v1, v0), turn(v0, 32n)],
    ...[addTo(v2, v3), turn(v3, 16n), mix(v3, v2)],
    ...[addTo(v0, v3), turn(v3, 21n), mix(v3, v0)],
    ...[addTo(v2, v1), turn(v1, 17n), mix(v1, v2), turn(v2, 32n)],
  ].flat();
}

function sipInit([v0, v1, v2, v3]: readonly number[], k0: number, k1: number): Code {
  return [
    w.set(v0, w.xor(w.get(k0), w.i64(0x736f6d6570736575n))),
    w.set(v1, w.xor(w.get(k1), w.i64(0x646f72616e646f6dn))),
    w.set(v2, w.xor(w.get(k0), w.i64(0x6c7967656e657261n))),
    w.set(v3, w.xor(w.get(k1), w.i64(0x7465646279746573n))),
  ].flat();
}

function sipAbsorb(state: readonly number[], word: Code, scratch: number): Code {
  const [v0, , , v3] = state;
  return [
    w.set(scratch, word),
    w.set(v3, w.xor(w.get(v3), w.get(scratch))),
    sipRound(state),
    sipRound(state),
    w.set(v0, w.xor(w.get(v0), w.get(scratch))),
  ].flat();
}

/** Leaves the hash on the stack. */
function sipFinish(state: readonly number[]): Code {
  const [v0, v1, v2, v3] = state;
  const rounds = [sipRound(state), sipRound(state), sipRound(state), sipRound(state)];
  return [
    w.set(v2, w.xor(w.get(v2), w.i64(0xffn))),
    ...rounds,
    w.xor(w.xor(w.get(v0), w.get(v1)), w.xor(w.get(v2), w.get(v3))),
  ].flat();
}

/** The block that ends a message of `length` bytes. */
const lastBlock = (length: bigint, rest: Code): Code => w.or(w.i64(length << 56n), rest);

/** hash(data, offsets, count, out, k0, k1): out[i] = SipHash-2-4 of data[offsets[i] .. offsets[i + 1]). */
function hashColumn(): WasmFunction {
  const [data, offsets, count, out, k0, k1] = [0, 1, 2, 3, 4, 5];
  const locals = new Locals(6);
  const [at, end, length, index] = locals.many('i32', 4);
  const state = locals.many('i64', 4);
  const scratch = locals.add('i64');
  const offset = (of: Code): Code => w.add32(w.get(data), w.load32(w.add32(w.get(offsets), w.shl32(of, w.i32(2)))));
  const bits = w.widen(w.shl32(w.and32(w.get(length), w.i32(7)), w.i32(3)));
  const tail = w.and(w.load64(w.get(at)), w.sub(w.shl(w.i64(1n), bits), w.i64(1n)));
  const body = w.loopWhile(
    w.less32(w.get(index), w.get(count)),
    w.set(at, offset(w.get(index))),
    w.set(index, w.add32(w.get(index), w.i32(1))),
    w.set(end, offset(w.get(index))),
    w.set(length, w.sub32(w.get(end), w.get(at))),
    sipInit(state, k0, k1),
    w.loopWhile(
      w.isZero32(w.lessUnsigned32(w.get(end), w.add32(w.get(at), w.i32(8)))),
      sipAbsorb(state, w.load64(w.get(at)), scratch),
      w.set(at, w.add32(w.get(at), w.i32(8))),
    ),
    sipAbsorb(state, w.or(tail, w.shl(w.widen(w.get(length)), w.i64(56n))), scratch),
    w.store64(w.get(out), sipFinish(state)),
    w.set(out, w.add32(w.get(out), w.i32(8))),
  );
  const parameters = ['i32', 'i32', 'i32', 'i32', 'i64', 'i64'] as const;
  return { name: 'hash', parameters, result: null, locals: locals.types, body };
}

/** pair(a, b, k0, k1): SipHash-2-4 of the 16 bytes of two words. */
function hashPair(): WasmFunction {
  const [a, b, k0, k1] = [0, 1, 2, 3];
  const locals = new Locals(4);
  const state = locals.many('i64', 4);
  const scratch = locals.add('i64');
  const body = [
    sipInit(state, k0, k1),
    sipAbsorb(state, w.get(a), scratch),
    sipAbsorb(state, w.get(b), scratch),
    sipAbsorb(state, w.i64(16n << 56n), scratch),
    sipFinish(state),
  ].flat();
  return { name: 'pair', parameters: ['i64', 'i64', 'i64', 'i64'], result: 'i64', locals: locals.types, body };
}

/** feistel(value, size, tweak, k0, k1, back): the permuted value; `back` 1 is the inverse. */
function feistel(): WasmFunction {
  const [value, size, tweak, k0, k1, back] = [0, 1, 2, 3, 4, 5];
  const locals = new Locals(6);
  const [a, b, left, right, modulus, hashed] = locals.many('i64', 6);
  const keyed = locals.many('i64', 4);
  const state = locals.many('i64', 4);
  const scratch = locals.add('i64');
  const [round, step, even, again] = locals.many('i32', 4);
  const whole = w.i64(1n << 32n);
  const root = w.add(w.squareRoot(w.get(size)), w.i64(1n));

  const oneRound = [
    w.set(even, w.isZero32(w.and32(w.get(round), w.i32(1)))),
    w.set(modulus, w.select(w.get(even), w.get(a), w.get(b))),
    state.map((local, index) => w.set(local, w.get(keyed[index]))).flat(),
    // 13 bytes: the tweak, absorbed already, four of the half, one of the round.
    sipAbsorb(
      state,
      lastBlock(13n, w.or(w.shl(w.widen(w.get(round)), w.i64(32n)), w.select(w.get(even), w.get(right), w.get(left)))),
      scratch,
    ),
    w.set(hashed, w.remainder(sipFinish(state), w.get(modulus))),
    w.set(hashed, w.select(w.get(back), w.sub(w.get(modulus), w.get(hashed)), w.get(hashed))),
    w.set(hashed, w.add(w.get(hashed), w.select(w.get(even), w.get(left), w.get(right)))),
    w.set(
      hashed,
      w.select(w.lessUnsigned(w.get(hashed), w.get(modulus)), w.get(hashed), w.sub(w.get(hashed), w.get(modulus))),
    ),
    w.set(left, w.select(w.get(even), w.get(hashed), w.get(left))),
    w.set(right, w.select(w.get(even), w.get(right), w.get(hashed))),
    w.set(round, w.add32(w.get(round), w.get(step))),
  ].flat();

  const body = [
    w.set(a, w.select(w.isZero(w.get(size)), whole, root)),
    w.set(a, w.select(w.lessUnsigned(whole, w.get(a)), whole, w.get(a))),
    w.set(b, w.add(w.divide(w.sub(w.get(size), w.i64(1n)), w.get(a)), w.i64(1n))),
    sipInit(keyed, k0, k1),
    sipAbsorb(keyed, w.get(tweak), scratch),
    w.set(step, w.select(w.get(back), w.i32(-1), w.i32(1))),
    w.set(again, w.i32(1)),
    w.loopWhile(
      w.get(again),
      w.set(left, w.divide(w.get(value), w.get(b))),
      w.set(right, w.remainder(w.get(value), w.get(b))),
      w.set(round, w.select(w.get(back), w.i32(ROUNDS - 1), w.i32(0))),
      w.loopWhile(w.lessUnsigned32(w.get(round), w.i32(ROUNDS)), oneRound),
      w.set(value, w.add(w.mul(w.get(left), w.get(b)), w.get(right))),
      w.set(again, w.select(w.isZero(w.get(size)), w.i32(0), w.isZero32(w.lessUnsigned(w.get(value), w.get(size))))),
    ),
    w.get(value),
  ].flat();
  const parameters = ['i64', 'i64', 'i64', 'i64', 'i64', 'i32'] as const;
  return { name: 'feistel', parameters, result: 'i64', locals: locals.types, body };
}

/**
 * cell(value, size, tweak, k0, k1): the masked value of one cell. In a small domain it is P^-1(P(value) + 1): one step
 * along a cycle of the whole domain, a permutation without a fixed point.
 */
function cell(functions: { feistel: number }): WasmFunction {
  const [value, size, tweak, k0, k1] = [0, 1, 2, 3, 4];
  const locals = new Locals(5);
  const next = locals.add('i64');
  const run = (of: Code, back: number): Code =>
    w.call(functions.feistel, of, w.get(size), w.get(tweak), w.get(k0), w.get(k1), w.i32(back));
  const body = [
    w.when(w.equal(w.get(size), w.i64(1n)), w.result(w.get(value))),
    w.set(next, run(w.get(value), 0)),
    w.when(
      // Sizes of 1 to CYCLED; 0, which is 2^64, wraps around.
      w.lessUnsigned(w.sub(w.get(size), w.i64(1n)), w.i64(CYCLED)),
      w.set(next, w.add(w.get(next), w.i64(1n))),
      w.set(next, w.select(w.equal(w.get(next), w.get(size)), w.i64(0n), w.get(next))),
      w.set(next, run(w.get(next), 1)),
    ),
    w.get(next),
  ].flat();
  return { name: 'cell', parameters: ['i64', 'i64', 'i64', 'i64', 'i64'], result: 'i64', locals: locals.types, body };
}

/** How often a value of several cells is gone over. */
const PASSES = 2;
/** Set in a tweak of one cell among several, so that it is no word of a sum. */
const CHAINED = 1n << 63n;

/**
 * permute(values, sizes, starts, count, k0, k1): masks in place the cells starts[i] .. starts[i + 1] of each value i.
 * A value of one cell is that cell's permutation. With several, each cell in turn is permuted under a tweak made of a
 * sum of hashes of all others, twice over: each step can be undone, so all is a permutation of the whole, and every cell
 * comes to depend on every other.
 */
function permuteColumn(functions: { pair: number; cell: number }): WasmFunction {
  const [values, sizes, starts, count, k0, k1] = [0, 1, 2, 3, 4, 5];
  const locals = new Locals(6);
  const [index, from, to, at, pass] = locals.many('i32', 5);
  const [sum, tweak] = locals.many('i64', 2);
  const word = (base: number): Code => w.add32(w.get(base), w.shl32(w.get(at), w.i32(3)));
  const start = (of: Code): Code => w.load32(w.add32(w.get(starts), w.shl32(of, w.i32(2))));
  const place = w.widen(w.sub32(w.get(at), w.get(from)));
  const hashOfCell = w.call(functions.pair, w.load64(word(values)), place, w.get(k0), w.get(k1));
  const mask = (with_: Code): Code =>
    w.store64(
      word(values),
      w.call(functions.cell, w.load64(word(values)), w.load64(word(sizes)), with_, w.get(k0), w.get(k1)),
    );
  const next = w.set(at, w.add32(w.get(at), w.i32(1)));
  const inRange = w.less32(w.get(at), w.get(to));
  const tweakOf = w.or(w.i64(CHAINED), w.or(w.shl(w.widen(w.get(pass)), w.i64(32n)), place));

  const chain = [
    w.set(sum, w.i64(0n)),
    w.set(at, w.get(from)),
    w.loopWhile(inRange, w.set(sum, w.add(w.get(sum), hashOfCell)), next),
    w.set(pass, w.i32(0)),
    w.loopWhile(
      w.less32(w.get(pass), w.i32(PASSES)),
      w.set(at, w.get(from)),
      w.loopWhile(
        inRange,
        w.set(sum, w.sub(w.get(sum), hashOfCell)),
        w.set(tweak, w.call(functions.pair, w.get(sum), tweakOf, w.get(k0), w.get(k1))),
        mask(w.get(tweak)),
        w.set(sum, w.add(w.get(sum), hashOfCell)),
        next,
      ),
      w.set(pass, w.add32(w.get(pass), w.i32(1))),
    ),
  ].flat();

  const body = w.loopWhile(
    w.less32(w.get(index), w.get(count)),
    w.set(from, start(w.get(index))),
    w.set(index, w.add32(w.get(index), w.i32(1))),
    w.set(to, start(w.get(index))),
    w.set(at, w.get(from)),
    w.when(w.equal32(w.sub32(w.get(to), w.get(from)), w.i32(1)), mask(w.i64(0n))),
    w.when(w.less32(w.i32(1), w.sub32(w.get(to), w.get(from))), chain),
  );
  const parameters = ['i32', 'i32', 'i32', 'i32', 'i64', 'i64'] as const;
  return { name: 'permute', parameters, result: null, locals: locals.types, body };
}

/** The module's bytes. */
export function kernelModule(): Uint8Array<ArrayBuffer> {
  return w.assemble([hashColumn(), hashPair(), feistel(), cell({ feistel: 2 }), permuteColumn({ pair: 1, cell: 3 })]);
}
