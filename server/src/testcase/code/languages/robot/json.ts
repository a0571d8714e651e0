import type { Expression } from '../../program';
import type { Cell } from './rows';
import type { Values } from './values';

const MAX_TEXT = 20_000;

/** Keywords that give what a file holds. */
export const READS_FILE = /^(?:get(?:binary)?file|loadjson(?:fromfile)?|getjsonfromfile|readjson(?:file)?)$/;

/** Keywords that give what they are given, in another form. */
export const GIVES_SAME = /^(?:convert(?:string)?tojson|convertjsonto\w{1,20}|tojson)$/;

/** `$.address.city`, `$..city` and `city` as the keys on the way; none where it says more. */
export function keysOf(path: string): string[] {
  const keys = path.replace(/^\$\.{0,2}/, '').split('.');
  return keys.every((key) => /^[\p{L}_$][^\s[\]*?@]{0,60}$/u.test(key)) ? keys : [];
}

/** Of a match: those in branches not taken are undefined. */
type Groups = readonly (string | undefined)[];

/** What Python is asked that changes no data: `json.loads('''${text}''')`, `dict($body)`, a record as Python writes it. */
export function evaluated(cell: Cell | undefined, values: Values): Expression | null {
  if (cell === undefined || cell.text.length > MAX_TEXT) return null;
  const call: Groups = /^(?:json\.(?:loads|dumps)|dict|copy\.(?:deep)?copy)\(\s?(?:r?('''|"""|'|"))?(.*?)\1\s?(?:,[^()]*)?\)$/s.exec(cell.text) ?? []; // prettier-ignore
  const text = (call[2] ?? cell.text).trim();
  const variable: Groups = /^\$(\{[^{}]{1,200}\}|\w{1,100})(\.copy\(\))?$/.exec(text) ?? [];
  const name = variable[1];
  if (name !== undefined && (call[2] ?? variable[2]) !== undefined) {
    const given = values.of({ ...cell, text: name.startsWith('{') ? `$${name}` : `\${${name}}` });
    const copies = variable[2] !== undefined || /^(?:dict|copy)\b/.test(cell.text);
    return copies ? { kind: 'call', object: given, name: 'clone', args: [], named: [], span: given.span } : given;
  }
  if (!/^\{\s?['"]/.test(text)) return null;
  const json = text
    .replace(/'/g, '"')
    .replace(/\bTrue\b/g, 'true')
    .replace(/\bFalse\b/g, 'false')
    .replace(/\bNone\b/g, 'null');
  const record = values.of({ ...cell, text: json });
  return record.kind === 'record' ? record : null;
}
