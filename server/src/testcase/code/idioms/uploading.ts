import type { Locator } from '../locators/locator';
import { namedElement, readLocator } from '../locators/locators';
import { endOf } from '../follow/paths';
import { asksSettings } from '../follow/settings';
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
    if (name !== undefined) return filesIn(name);
    return value.t === 'object' ? value.args.flatMap(filesIn) : textsIn(value).flatMap(fileName);
  }
  // `System.getProperty("user.dir") + "/photos/" + name`: what is joined ends in the file, and a setting names none.
  if (value.t === 'joined') return fileName(endOf(value));
  if (value.t !== 'term') return textsIn(value).flatMap(fileName);
  if (asksSettings(value.name)) return [];
  return [...(value.object === null ? [] : filesIn(value.object)), ...value.args.flatMap(filesIn)];
}

/** The base name of a path that names a file. */
function fileName(path: string): string[] {
  const name = /([^\\/]{1,100}\.[A-Za-z0-9]{1,5})$/.exec(path.trim().slice(-300))?.[1];
  return name === undefined || name.startsWith('__') ? [] : [name];
}

/**
 * The file that a path names which is typed into an element, be it in a folder that only the machine knows; null for what
 * is no such path: `Path.Combine(AppContext.BaseDirectory, "photos", "me.png")`.
 */
export function fileTyped(value: Value): string | null {
  switch (value.t) {
    case 'joined':
      return FILE.exec(endOf(value))?.[1] ?? null;
    case 'text':
      return FILE.exec(`/${value.text.slice(-200)}`)?.[1] ?? null;
    case 'member':
      return IS_PATH.test(value.name) ? fileTyped(value.object) : null;
    case 'object':
    case 'term': {
      if (!MAKES_PATH.test(value.name)) return null;
      const [last] = value.args.slice(-1);
      return (last as Value | undefined) !== undefined
        ? fileTyped(last)
        : value.t === 'term' && value.object !== null
          ? fileTyped(value.object)
          : null;
    }
    default:
      return null;
  }
}

const FILE =
  /[\\/]([^\\/]{1,80}\.(?:png|jpe?g|gif|bmp|svg|webp|pdf|docx?|xlsx?|pptx?|csv|txt|rtf|zip|json|xml|mp[34]|mov|wav|html?))$/i;
const IS_PATH = /^(?:FullName|LocalPath|AbsolutePath|Value)$/;
const MAKES_PATH =
  /^(?:File|FileInfo|Uri|URL|Path|Paths|Combine|Join|join|get|of|resolve|GetFullPath|(?:get|to)(?:Absolute|Canonical)?(?:Path|File)|toString|ToString)$/;
