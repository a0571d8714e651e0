import { isColumnRule, type MaskingRule } from '../engine/privacy/masking-rule';

/**
 * The text of `.tdm/masking.json` with one rule more, in the place of the one with the same scope if there is such;
 * `text` is null when there is no file yet. Null when the text is none of a masking file: nothing of the user's is
 * thrown away.
 */
export function setMaskingRule(text: string | null, rule: MaskingRule): string | null {
  const file = text === null || text.trim() === '' ? {} : objectOf(text);
  if (file === null) return null;
  const rules: unknown = file.rules ?? [];
  if (!Array.isArray(rules)) return null;
  const at = rules.findIndex((one) => isObject(one) && hasScopeOf(one, rule));
  const changed: unknown[] =
    at < 0 ? [...(rules as unknown[]), rule] : rules.map((one: unknown, index) => (index === at ? rule : one));
  const indent = /\n([ \t]+)"/.exec(text ?? '')?.[1] ?? '  ';
  return `${JSON.stringify({ ...file, rules: changed }, null, indent)}\n`;
}

/** What a run is told of it: `rules` and `fail_closed` as they are, which the engine validates. Null for no JSON object. */
export function readMaskingFile(text: string): { rules?: unknown; fail_closed?: unknown } | null {
  const file = objectOf(text.replace(/^\uFEFF/, ''));
  if (file === null) return null;
  const { rules, fail_closed } = file;
  return { ...(rules === undefined ? {} : { rules }), ...(fail_closed === undefined ? {} : { fail_closed }) };
}

function hasScopeOf(one: Record<string, unknown>, rule: MaskingRule): boolean {
  if (!isColumnRule(rule)) return one.pii_type === rule.pii_type;
  return one.schema === rule.schema && one.table === rule.table && one.column === rule.column;
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
