import { isObject, type JsonObject } from '../../../server/src/testcase/json-object';
import { isColumnRule, type MaskingRule } from '../engine/privacy/masking-rule';
import { readForChange, readJsonFile, writeJsonFile } from './json-file';

/**
 * The text of `.tdm/masking.json` with one rule more, in the place of the one with the same scope if there is such;
 * `text` is null when there is no file yet. Null when the text is none of a masking file: nothing of the user's is
 * thrown away.
 */
export function setMaskingRule(text: string | null, rule: MaskingRule): string | null {
  const file = readForChange(text);
  if (file === null) return null;
  const rules: unknown = file.rules ?? [];
  if (!Array.isArray(rules)) return null;
  const at = rules.findIndex((one) => isObject(one) && hasScopeOf(one, rule));
  const changed: unknown[] =
    at < 0 ? [...(rules as unknown[]), rule] : rules.map((one: unknown, index) => (index === at ? rule : one));
  return writeJsonFile(text, { ...file, rules: changed });
}

/** What a run is told of it: `rules` and `fail_closed` as they are, which the engine validates. Null for no JSON object. */
export function readMaskingFile(text: string): { rules?: unknown; fail_closed?: unknown } | null {
  const file = readJsonFile(text.replace(/^\uFEFF/, ''));
  if (file === null) return null;
  const { rules, fail_closed } = file;
  return { ...(rules === undefined ? {} : { rules }), ...(fail_closed === undefined ? {} : { fail_closed }) };
}

function hasScopeOf(one: JsonObject, rule: MaskingRule): boolean {
  if (!isColumnRule(rule)) return one.pii_type === rule.pii_type;
  return one.schema === rule.schema && one.table === rule.table && one.column === rule.column;
}
