import { readdirSync } from 'node:fs';
import path from 'node:path';
import { recordOutcome } from '../../support/outcome';

/** What VS Code calls inside its extension host: runs the bundled tests of TDM_TEST_FOLDER. */
export async function run(): Promise<void> {
  const folder = process.env.TDM_TEST_FOLDER;
  const resultFile = process.env.TDM_TEST_RESULT;
  if (folder === undefined || resultFile === undefined)
    throw new Error('TDM_TEST_FOLDER and TDM_TEST_RESULT are unset.');
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000 });
  for (const file of readdirSync(folder).sort()) if (file.endsWith('.js')) mocha.addFile(path.join(folder, file));
  const failures = await new Promise<number>((resolve) => recordOutcome(mocha.run(resolve), resultFile));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
