import type { Locator } from '../locators/locator';
import { namedElement, readLocator } from '../locators/locators';
import { isRecordLike, textsIn, type Term, type Value } from '../values';
import type { Action } from './action';
import { SURE } from './call-names';
import { aimed, goesOn } from './targets';

/** A file that is given to a field. */
export function uploading(term: Term, key: string): Action | null {
  const { object, args, named } = term;
  const receiver = object === null || (args.length > 1 && goesOn(object)) ? null : readLocator(object);
  if (receiver !== null) return uploaded(receiver, args);
  const at = aimed(term, key);
  if (at !== null) return uploaded(at.target, at.values.length > 0 ? at.values : [...named.values()]);
  const target = SURE.has(key) && object !== null ? namedElement(object) : null;
  return target === null ? null : uploaded(target, args);
}

export function uploaded(target: Locator, values: readonly Value[]): Action {
  const files = values.flatMap((value) => filesIn(value));
  return { does: 'enter', target, value: values.at(0) ?? null, text: files.at(-1) ?? null, submits: false };
}

function filesIn(value: Value): string[] {
  if (isRecordLike(value)) {
    const entries = value.t === 'record' ? value.entries : value.state;
    const name = entries.get('name') ?? entries.get('fileName') ?? entries.get('contents') ?? entries.get('filePath');
    return name === undefined ? textsIn(value).flatMap(fileName) : filesIn(name);
  }
  return textsIn(value).flatMap(fileName);
}

/** The base name of a path that names a file. */
function fileName(path: string): string[] {
  const name = /([^\\/]{1,100}\.[A-Za-z0-9]{1,5})$/.exec(path.trim().slice(-300))?.[1];
  return name === undefined || name.startsWith('__') ? [] : [name];
}
