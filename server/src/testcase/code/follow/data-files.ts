import type { Unit } from '../units';
import { UNKNOWN, text, type Value } from '../values';
import type { Names } from './names';
import { DATA_FILE, pathIn } from './paths';
import type { Trail } from './trail';

/** Give what a file of data holds: `json.load(open("users.json"))`, `mapper.readValue(new File("user.json"), User.class)`. */
const READS =
  /^(?:(?:safe_|full_)?load(?:s|_?file)?|parse|read(?!erFor)\w*|deserializ\w*|\w*json\w*|\w*yaml\w*|tostring)$/i;

/** Python's readers of rows: lists with the header first, or records. */
const READS_ROWS = /^(?:reader|DictReader|read_csv)$/;
/** JavaScript's: csv-parse, csvtojson. */
const PARSES_ROWS = /^(?:parse|fromFile)$/;
const ROWS_FILE = /^[^\n]{1,200}\.csv$/i;

/** What a call gives that reads a file of data; null for any other call, and where there is no such file. */
export function dataRead(name: string, args: readonly Value[], unit: Unit, trail: Trail, names: Names): Value | null {
  const ofRows = READS_ROWS.test(name);
  const parsesRows = PARSES_ROWS.test(name) && unit.program.language.endsWith('script');
  if (!ofRows && !parsesRows && !READS.test(name)) return null;
  const data = ofRows ? null : pathIn(args, DATA_FILE);
  const path = data ?? (ofRows || parsesRows ? pathIn(args, ROWS_FILE) : null);
  if (path === null) return null;
  const content = dataOf(trail.units.imported(path.replaceAll('\\', '/'), unit), names);
  const isListed = name === 'reader' || (data === null && name === 'parse' && !namesColumns(args.at(1)));
  return content !== null && isListed ? listed(content) : content;
}

/** Jackson's `mapper.readerForUpdating(this).readValue(file)`: the object with what the file holds; null for any other call. */
export function updated(reader: Value | null, data: Value): Value | null {
  // What a library's object is given it keeps.
  const object = reader?.t === 'object' && reader.of === null ? reader.state.get('readerForUpdating') : undefined;
  if (object?.t !== 'object' || data.t !== 'record') return null;
  for (const [name, value] of data.entries) object.state.set(name, value);
  return object;
}

/** csv-parse: `{ columns: true }` */
function namesColumns(options: Value | undefined): boolean {
  return options?.t === 'record' && ['columns', 'header', 'headers'].some((key) => options.entries.has(key));
}

/** What a file of data holds. */
export function dataOf(file: Unit | null, names: Names): Value | null {
  return file === null ? null : copied(names.module(file, 'fixture') ?? UNKNOWN);
}

/** Rows as lists, under what their columns are called. */
function listed(rows: Value): Value {
  const [first] = rows.t === 'list' ? rows.items : [];
  if (rows.t !== 'list' || (first as Value | undefined)?.t !== 'record') return rows;
  const header = first.t === 'record' ? [...first.entries.keys()].map((name): Value => text(name)) : [];
  const below = rows.items.map((row): Value =>
    row.t === 'record' ? { t: 'list', items: [...row.entries.values()] } : row,
  );
  return { t: 'list', items: [{ t: 'list', items: header }, ...below] };
}

/** What is read from a file is each reader's own, and may be changed. */
function copied(value: Value): Value {
  if (value.t === 'list') return { ...value, items: value.items.map(copied) };
  if (value.t !== 'record') return value;
  return { ...value, entries: new Map(Array.from(value.entries, ([key, item]) => [key, copied(item)])) };
}
