import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** `off`: every folder is trusted. `untrusted`: no folder is, and nobody is asked. */
export type Trust = 'off' | 'untrusted';

/** Makes the user's settings in a fresh profile: nothing on the screen but what a test looks at. */
export async function writeUserSettings(userData: string, trust: Trust): Promise<void> {
  const settings = {
    'security.workspace.trust.enabled': trust === 'untrusted',
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.reduceMotion': 'on',
    'chat.disableAIFeatures': true,
    'git.enabled': false,
  };
  const folder = path.join(userData, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}
