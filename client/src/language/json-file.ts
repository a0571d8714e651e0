import { isObject, type JsonObject } from '../../../server/src/testcase/json-object';

/** What a JSON file of the user's holds; null for what is no JSON object. */
export function readJsonFile(text: string): JsonObject | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** As `readJsonFile`, of a file that is to be written: `{}` where there is none yet, or an empty one. */
export const readForChange = (text: string | null): JsonObject | null =>
  text === null || text.trim() === '' ? {} : readJsonFile(text);

/** The file's text with other content, indented as it was. */
export function writeJsonFile(text: string | null, content: JsonObject): string {
  const indent = /\n([ \t]+)"/.exec(text ?? '')?.[1] ?? '  ';
  return `${JSON.stringify(content, null, indent)}\n`;
}
