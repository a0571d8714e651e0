import Mocha from 'mocha';
import { recordOutcome } from './outcome';

/** Mocha's readable report, and the outcome in the file that TDM_TEST_RESULT names. */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env.TDM_TEST_RESULT;
    if (file !== undefined && file !== '') recordOutcome(runner, file);
  }
}
