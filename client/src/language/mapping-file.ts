/**
 * The text of `.tdm/mapping.json` with one field's column set, null for none; `text` is null when there is no file yet.
 * Null when the text is no JSON object: nothing of the user's is thrown away.
 */
export function setMapping(text: string | null, field: string, column: string | null): string | null {
  const mapping = text === null || text.trim() === '' ? {} : objectOf(text);
  if (mapping === null) return null;
  const fields = mapping.fields ?? {};
  if (!isObject(fields)) return null;
  const indent = /\n([ \t]+)"/.exec(text ?? '')?.[1] ?? '  ';
  return `${JSON.stringify({ ...mapping, fields: { ...fields, [field]: column } }, null, indent)}\n`;
}

function objectOf(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
