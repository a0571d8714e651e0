import { setFlagsFromString } from 'node:v8';

/** Of V8: for how long a function runs until it is optimized, and how much of what it calls is then built into it. */
export const FLAGS = ['--interrupt-budget=300000', '--max-inlined-bytecode-size-cumulative=200'];

/**
 * A first reading is over before most of what is optimized for it has paid: a third of the time of all cores went into
 * that, on every thread anew. It holds for the whole process, a language server, which has no other work of this length.
 */
export function compileLess(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
