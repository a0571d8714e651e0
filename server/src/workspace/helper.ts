import { SourceTable, type Listing } from '../testcase/sources/source-table';
import type { Port } from './messages';
import { readText } from './texts';
import { understand, type Understanding } from './understand';

/** A file that a helper may be asked for, or that tests call. */
interface HelperFile {
  name: string;
  /** Absolute. */
  path: string;
  source: Listing | null;
}

/** A test file; null where its text is to be read. */
interface TestText {
  name: string;
  text: string | null;
}

export type ToHelper =
  /** Once, before anything is asked: all files, and what editors hold of them by path. */
  | { type: 'files'; files: HelperFile[]; open: ReadonlyMap<string, string> }
  | { type: 'read'; tests: readonly TestText[] };

/** What was understood of each test file that was asked for, in the same order. */
export type FromHelper = Understanding[];

/** Reads tests for another thread: as many at a time as it is asked for. */
export function startHelper(port: Port<ToHelper, FromHelper>): void {
  const table = new SourceTable();
  const paths = new Map<string, string>();
  let open: ReadonlyMap<string, string> = new Map();
  const textOf = (name: string): string => open.get(paths.get(name)!) ?? readText(paths.get(name)!);
  const read = async (tests: readonly TestText[]): Promise<void> => {
    const understood: Understanding[] = [];
    for (const { name, text } of tests) understood.push(await understand(name, text ?? textOf(name), table));
    port.post(understood);
  };
  let reading = Promise.resolve();
  port.onMessage((message) => {
    if (message.type === 'read') reading = reading.then(() => read(message.tests));
    else {
      ({ open } = message);
      for (const { name, path, source } of message.files) {
        paths.set(name, path);
        if (source !== null) table.add({ path: name, ...source, text: () => textOf(name) });
      }
    }
  });
}

/** The asking side. Questions are answered in the order in which they were asked. */
export class Helper {
  readonly #asked: ((understood: FromHelper) => void)[] = [];

  constructor(private readonly port: Port<FromHelper, ToHelper>) {
    port.onMessage((understood) => this.#asked.shift()?.(understood));
  }

  tell(files: HelperFile[], open: ReadonlyMap<string, string>): void {
    this.port.post({ type: 'files', files, open });
  }

  async read(tests: readonly TestText[]): Promise<FromHelper> {
    const answer = new Promise<FromHelper>((resolve) => this.#asked.push(resolve));
    this.port.post({ type: 'read', tests });
    return answer;
  }

  end(): void {
    this.port.close();
  }
}
