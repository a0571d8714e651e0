import type { MaskingSettings } from '../../mask/masking';
import { maskingStage } from '../../mask/masking-stage';
import { planMask } from '../../mask/plan';
import { serveStage } from '../../threads/serve';

/** The thread that masks the rows of one job. */
serveStage((settings) => {
  const { input, leakCheck } = settings as MaskingSettings;
  return maskingStage(planMask(input), leakCheck);
});
