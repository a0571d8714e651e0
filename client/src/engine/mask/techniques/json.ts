import { BytesBuilder } from '../../batch/bytes-builder';
import { type BytesVector, isNull } from '../../batch/vector';
import { UserError } from '../../errors';
import { isPiiType, type PiiType } from '../../privacy/pii-types';
import { isTechnique, type Technique } from '../../privacy/techniques';
import type { MaskingParameters } from '../../privacy/masking-rule';
import { displayName } from '../../schema/schema';
import { builtin } from '../../schema/types';
import type { Family } from '../family';
import type { JsonLeaf } from '../json/scan-json';
import { spliceJson } from '../json/splice';
import { refusal, refuseUnique } from '../refuse';
import { type ColumnMasker, type MaskerContext, NO_ROWS } from '../technique';

interface PathRule {
  path: string;
  pii_type: PiiType;
  technique: Technique;
  parameters: MaskingParameters;
}

/** Makes the masker of another technique, for the values at a path. */
export type MakeMasker = (technique: Technique, context: MaskerContext) => ColumnMasker;

/**
 * Masks by the rule's `paths`: `[{ "path": "$.contact.email", "pii_type": "email", "technique": "replace" }]`, elements of
 * arrays as `[*]`. A path stands for all that lies below it. Texts and numbers at a path are masked as a column of the
 * class would be, so that they agree with such columns; all else stays byte by byte.
 */
export function json(context: MaskerContext, family: Family, make: MakeMasker): ColumnMasker {
  refuseUnique(context, 'json');
  if (family !== 'json' && family !== 'text')
    throw refusal(context, 'json', 'it holds no JSON', ['preserve', 'hash', 'null']);
  const rules = rulesOf(context).filter(({ technique }) => technique !== 'keep');
  const maskers = rules.map((rule) => ({
    text: leafMasker(context, rule, 'text', make),
    numbers: leafMasker(context, rule, 'numeric', make),
  }));
  const ruleOf = ({ path }: JsonLeaf): number =>
    rules.findIndex(
      (rule) => path === rule.path || path.startsWith(`${rule.path}.`) || path.startsWith(`${rule.path}[`),
    );
  return {
    mask: (vector) => {
      // By rule, the leaves in the order in which they are met.
      const places = { text: [] as number[], number: [] as number[] };
      const isWanted = (leaf: JsonLeaf): boolean => {
        const rule = ruleOf(leaf);
        if (rule >= 0) places[leaf.kind].push(rule);
        return rule >= 0;
      };
      return spliceJson(vector as BytesVector, isWanted, ({ text, numbers }) => ({
        text: byRule(text, places.text, (rule, values) => maskers[rule].text.mask(values, NO_ROWS) as BytesVector),
        numbers: byRule(
          numbers,
          places.number,
          (rule, values) => maskers[rule].numbers.mask(values, NO_ROWS) as BytesVector,
        ),
      }));
    },
  };
}

function rulesOf({ parameters, table, column }: MaskerContext): PathRule[] {
  const where = `${displayName(table)}.${column.name}`;
  const paths = parameters.paths;
  const wrong = (what: string): UserError =>
    new UserError(`The masking rule of ${where}: ${what}.`, {
      where,
      hint: 'json wants "paths": [{ "path": "$.email", "pii_type": "email", "technique": "replace" }].',
    });
  if (!Array.isArray(paths) || paths.length === 0) throw wrong('it names no "paths"');
  return (paths as Partial<Record<keyof PathRule, unknown>>[]).map((each) => {
    const { path, technique, pii_type: piiType = 'other_pii', parameters: own = {} } = each;
    if (typeof path !== 'string' || !path.startsWith('$')) throw wrong('a "path" begins with $');
    if (typeof technique !== 'string' || !isTechnique(technique) || technique === 'json' || technique === 'shuffle')
      throw wrong(`the technique of ${path} is not known, or not for a path`);
    if (typeof piiType !== 'string' || !isPiiType(piiType)) throw wrong(`the pii_type of ${path} is not known`);
    return { path, technique, pii_type: piiType, parameters: own as MaskingParameters };
  });
}

/** A leaf as if it were a column of its class, which takes nulls and values of any length. */
function leafContext(context: MaskerContext, rule: PathRule, type: 'text' | 'numeric'): MaskerContext {
  const { technique, pii_type: piiType, parameters } = rule;
  const column = { ...context.column, type: builtin(type), nullable: true, domain: undefined };
  const domain = `${technique}:${piiType}`;
  return { ...context, column, piiType, parameters, domain, shared: true, labels: null, limits: null };
}

/** By the rule's technique where it can serve a text, or a number; else in its form, so that a number stays one. */
function leafMasker(context: MaskerContext, rule: PathRule, type: 'text' | 'numeric', make: MakeMasker): ColumnMasker {
  try {
    return make(rule.technique, leafContext(context, rule, type));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return make('preserve', leafContext(context, { ...rule, technique: 'preserve' }, type));
  }
}

function byRule(
  values: BytesVector,
  rules: readonly number[],
  mask: (rule: number, values: BytesVector) => BytesVector,
): BytesVector {
  const masked = new Map<number, { values: BytesVector; next: number }>();
  for (const rule of new Set(rules)) {
    const builder = new BytesBuilder('utf8');
    rules.forEach((each, index) => {
      if (each === rule) builder.append(values.data.subarray(values.offsets[index], values.offsets[index + 1]));
    });
    masked.set(rule, { values: mask(rule, builder.finish() as BytesVector), next: 0 });
  }
  const merged = new BytesBuilder('utf8');
  for (const rule of rules) {
    const part = masked.get(rule)!;
    const index = part.next++;
    if (isNull(part.values, index)) merged.appendNull();
    else merged.append(part.values.data.subarray(part.values.offsets[index], part.values.offsets[index + 1]));
  }
  return merged.finish() as BytesVector;
}
