import { runTests } from '@vscode/test-electron';
import path from 'node:path';
import type { HostSession } from './host-tests';
import { writeUserSettings } from './settings';

/** The same tests in the desktop editor: VSCODE_PATH's, or one that test-electron downloads. */
export async function runInElectron({ scene, extension, entry, env, trust }: HostSession): Promise<string> {
  const executable = process.env.VSCODE_PATH;
  const userData = path.join(scene.profile, 'user');
  await writeUserSettings(userData, trust);
  const launchArgs = [
    scene.workspace,
    ...['--user-data-dir', userData],
    ...['--extensions-dir', path.join(scene.profile, 'extensions')],
    '--disable-telemetry',
    '--skip-welcome',
    '--skip-release-notes',
  ];
  if (trust === 'off') launchArgs.push('--disable-workspace-trust');
  if (process.getuid?.() === 0) launchArgs.push('--no-sandbox');
  try {
    await runTests({
      ...(executable === undefined || executable === '' ? {} : { vscodeExecutablePath: executable }),
      extensionDevelopmentPath: extension,
      extensionTestsPath: entry,
      extensionTestsEnv: { ...env, DATABASE_URL: undefined, TARGET_DATABASE_URL: undefined },
      launchArgs,
    });
    return '';
  } catch (error) {
    // A failed test is in the result file; without one, this is what there is to tell.
    return String(error);
  }
}
