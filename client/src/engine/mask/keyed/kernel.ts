import { kernelModule } from './kernel-code';

/** What `kernelModule` exports. Addresses are bytes of `memory`; 64-bit words are bigints. */
interface Exports {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  hash(data: number, offsets: number, count: number, out: number, k0: bigint, k1: bigint): void;
  permute(values: number, sizes: number, starts: number, count: number, k0: bigint, k1: bigint): void;
}

/** The part of WebAssembly's interface that is used; the language's libraries for Node do not declare it. */
interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: Record<string, unknown> };
}

const PAGE = 65_536;

/** The kernels over a memory of their own. Calls do not overlap: nothing in them waits. */
export class Kernel {
  readonly #exports: Exports;
  /** The same memory as bytes and as 32-bit words; made anew when it has grown. */
  bytes!: Uint8Array;
  words!: Uint32Array;

  constructor() {
    const { Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
    this.#exports = new Instance(new Module(kernelModule())).exports as unknown as Exports;
    this.#view();
  }

  /** Makes room for so many bytes. What stood in the memory stays. */
  reserve(bytes: number): void {
    const missing = bytes - this.bytes.length;
    if (missing <= 0) return;
    this.#exports.memory.grow(Math.ceil(missing / PAGE));
    this.#view();
  }

  hash(...call: Parameters<Exports['hash']>): void {
    this.#exports.hash(...call);
  }

  permute(...call: Parameters<Exports['permute']>): void {
    this.#exports.permute(...call);
  }

  #view(): void {
    const { buffer } = this.#exports.memory;
    this.bytes = new Uint8Array(buffer);
    this.words = new Uint32Array(buffer);
  }
}

let kernel: Kernel | undefined;

/** One for each thread: it holds nothing from one call to the next. */
export function theKernel(): Kernel {
  return (kernel ??= new Kernel());
}
