import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { installVsCodeServer } from './install';
import { startGroup } from './process-group';
import { writeUserSettings, type Trust } from './settings';
import { shell } from './shell';

export interface ServerOptions {
  /** Holds the profile, the installed extensions and the logs of this server alone. */
  folder: string;
  env: NodeJS.ProcessEnv;
  /** Lets extensions be run from their sources and tests be run in the host; it also keeps toasts away. */
  development: boolean;
  trust: Trust;
  /** A packaged extension to install first. */
  vsix?: string;
}

export interface RunningServer {
  port: number;
  /** Text of the server's own output and where its logs lie, for a failure's message. */
  describe(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a VS Code server on a free port of loopback. */
export async function startVsCodeServer(options: ServerOptions): Promise<RunningServer> {
  const server = await installVsCodeServer();
  const user = path.join(options.folder, 'user');
  const folders = [
    ...['--user-data-dir', user],
    ...['--server-data-dir', path.join(options.folder, 'server')],
    ...['--extensions-dir', path.join(options.folder, 'extensions')],
  ];
  await writeUserSettings(user, options.trust);
  const env = { ...options.env, EXTENSIONS_GALLERY: '{}' };
  if (options.vsix !== undefined) {
    const install = ['--install-extension', options.vsix, '--accept-server-license-terms', ...folders];
    await shell(server.node, [server.main, ...install], { env });
  }
  const flags = ['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'];
  if (options.development) flags.push('--enable-smoke-test-driver');
  if (options.trust === 'off') flags.push('--disable-workspace-trust');
  const listen = ['--host', '127.0.0.1', '--port', '0'];
  const group = startGroup(server.node, [server.main, ...listen, ...flags, ...folders], {
    env,
    log: path.join(options.folder, 'server.log'),
  });
  const describe = async () => `${(await group.output()).slice(-2000)}\nLogs: ${options.folder}`;
  for (let waited = 0; waited < 30_000 && group.process.exitCode === null; waited += 50) {
    const port = /Extension host agent listening on (\d+)/.exec(await group.output())?.[1];
    if (port !== undefined) return { port: Number(port), describe, stop: () => group.end() };
    await delay(50);
  }
  await group.end();
  throw new Error(`The VS Code server did not start listening within 30 s:\n${await describe()}`);
}
