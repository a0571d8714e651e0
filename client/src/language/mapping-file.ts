import { isObject } from '../../../server/src/testcase/json-object';
import { readForChange, writeJsonFile } from './json-file';

/**
 * The text of `.tdm/mapping.json` with one field's column set, null for none; `text` is null when there is no file yet.
 * Null when the text is no JSON object: nothing of the user's is thrown away.
 */
export function setMapping(text: string | null, field: string, column: string | null): string | null {
  const mapping = readForChange(text);
  if (mapping === null) return null;
  const fields = mapping.fields ?? {};
  if (!isObject(fields)) return null;
  return writeJsonFile(text, { ...mapping, fields: { ...fields, [field]: column } });
}
