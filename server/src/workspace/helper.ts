import { SourceTable, type Listing } from '../testcase/sources/source-table';
import type { Port } from './messages';
import { readText } from './texts';
import { understand, type Understanding } from './understand';

/** A file that a helper may be asked for, or that tests call. */
export interface HelperFile {
  name: string;
  /** Absolute. */
  path: string;
  source: Listing | null;
}

export type ToHelper =
  /** Once, before anything is asked: all files, and what editors hold of them by path. */
  { type: 'files'; files: HelperFile[]; open: ReadonlyMap<string, string> } | { type: 'read'; names: string[] };

/** What was understood of each test file that was asked for, in the same order. */
export type FromHelper = Understanding[];

/** Reads tests for another thread: as many at a time as it is asked for. */
export function startHelper(port: Port<ToHelper, FromHelper>): void {
  const table = new SourceTable();
  const paths = new Map<string, string>();
  let open: ReadonlyMap<string, string> = new Map();
  const textOf = (name: string): string => open.get(paths.get(name)!) ?? readText(paths.get(name)!);
  const read = async (names: readonly string[]): Promise<void> => {
    const understood: Understanding[] = [];
    for (const name of names) understood.push(await understand(name, textOf(name), table));
    port.post(understood);
  };
  port.onMessage((message) => {
    if (message.type === 'read') void read(message.names);
    else {
      ({ open } = message);
      for (const { name, path, source } of message.files) {
        paths.set(name, path);
        if (source !== null) table.add({ path: name, ...source, text: () => textOf(name) });
      }
    }
  });
}

/** The asking side: one question at a time. */
export class Helper {
  #answer: ((understood: FromHelper) => void) | null = null;

  constructor(private readonly port: Port<FromHelper, ToHelper>) {
    port.onMessage((understood) => this.#answer?.(understood));
  }

  tell(files: HelperFile[], open: ReadonlyMap<string, string>): void {
    this.port.post({ type: 'files', files, open });
  }

  async read(names: string[]): Promise<FromHelper> {
    const answer = new Promise<FromHelper>((resolve) => (this.#answer = resolve));
    this.port.post({ type: 'read', names });
    return answer;
  }

  end(): void {
    this.port.close();
  }
}
