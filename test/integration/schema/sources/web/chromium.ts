import { findChromium } from '../../../../editor/harness/browser';

/** A Chromium to read pages with; where there is none and none can be installed, the tests are pending, and it is said. */
export async function chromiumOrSkip(context: Mocha.Context): Promise<string> {
  try {
    return await findChromium();
  } catch (error) {
    console.log(`Pending: ${error instanceof Error ? error.message : String(error)}`);
    return context.skip();
  }
}
