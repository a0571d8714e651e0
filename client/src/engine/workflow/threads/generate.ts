import { generateStage } from '../../synthetic/generate-stage';
import type { SyntheticPlan } from '../../synthetic/plan';
import { serveStage } from '../../threads/serve';

/** A thread that makes rows of one job's synthetic data. */
serveStage((settings) => generateStage(settings as SyntheticPlan));
