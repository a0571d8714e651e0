import { strict as assert } from 'node:assert';
import { findBrowser } from '../../../client/src/engine/browser/find-browser';
import { UserError } from '../../../client/src/engine/errors';

const on = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, programs: string[]): string | null =>
  findBrowser({ platform, env, isProgram: (path) => programs.includes(path) });

describe('finding a browser', () => {
  it('takes the one that TDM_BROWSER names', () => {
    assert.equal(
      on('linux', { TDM_BROWSER: '/my/chrome', PATH: '/usr/bin' }, ['/my/chrome', '/usr/bin/chromium']),
      '/my/chrome',
    );
  });

  it('refuses a name that is no program', () => {
    assert.throws(() => on('linux', { TDM_BROWSER: '/my/chrome' }, []), UserError);
  });

  it('uses none where none is wanted', () => {
    assert.equal(on('linux', { TDM_BROWSER: 'none', PATH: '/usr/bin' }, ['/usr/bin/chromium']), null);
  });

  it('looks along the PATH, Chrome before Chromium, and in usual places', () => {
    assert.equal(
      on('linux', { PATH: '/bin:/usr/bin' }, ['/bin/chromium', '/usr/bin/google-chrome']),
      '/usr/bin/google-chrome',
    );
    assert.equal(on('linux', { PATH: '' }, ['/opt/microsoft/msedge/msedge']), '/opt/microsoft/msedge/msedge');
    assert.equal(on('linux', { PATH: '/usr/bin' }, []), null);
  });

  it('looks where macOS and Windows keep programs', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(on('darwin', { HOME: '/Users/a' }, [chrome]), chrome);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    assert.equal(on('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, [edge]), edge);
  });
});
