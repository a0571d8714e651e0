import { UserError } from '../errors';
import { mainLocale } from '../locales/asked-locale';
import type { StepInput } from '../job/step';
import type { Schema } from '../schema/schema';
import { type MaskPlan, type PlanInput, planMask } from './plan';
import { loadPools } from './load-pools';

/** What a step is given. */
type Asked = Pick<StepInput, 'request' | 'classifications' | 'decided'>;

/**
 * The plan that a request's rules, those that are stored and what was found make for the rows of a schema. Throws
 * UserError where nothing is known of it, so that nothing passes for masked.
 */
export async function planFor(asked: Asked, schema: Schema, key: Uint8Array): Promise<MaskPlan> {
  return planMask(await planInputFor(asked, schema, key));
}

/** What that plan is made of. Throws as `planFor`. */
export async function planInputFor(
  { request, classifications, decided }: Asked,
  schema: Schema,
  key: Uint8Array,
): Promise<PlanInput> {
  const rules = [...request.config.mask.rules, ...decided.maskingRules];
  if (classifications === null && rules.length === 0) {
    throw new UserError('It is not known which columns are personal, so nothing can be masked.', {
      where: 'operations',
      hint: 'Ask for pii before mask, or give masking rules (config.mask.rules, .tdm/masking.json).',
    });
  }
  const pools = await loadPools(mainLocale(request.config.synthetic.locale));
  return { schema, classifications: classifications ?? [], rules, key, pools };
}
