import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedServer } from '../../../client/src/engine/databases/embedded/embedded-server';
import { atEnd } from './cleanup';
import { cache, workspaceTemplate } from './paths';

/** What one VS Code runs on: a workspace, TDM's folder and the editor's own folders, all of this run alone. */
export interface Scene {
  name: string;
  workspace: string;
  /** TDM_HOME. */
  home: string;
  /** Profile, extensions and logs. Stays until the next run, for whoever reads the logs. */
  profile: string;
  env: NodeJS.ProcessEnv;
  embedded: EmbeddedServer;
  /** Stops the embedded server and removes workspace and home. */
  clear(): Promise<void>;
}

export async function setScene(name: string): Promise<Scene> {
  const base = await mkdtemp(path.join(os.tmpdir(), `tdm-editor-${name}-`));
  // As root, PostgreSQL runs as another user, who has to pass through here.
  await chmod(base, 0o711);
  const home = path.join(base, 'home');
  await mkdir(home, { mode: 0o711 });
  const workspace = path.join(base, 'workspace');
  await cp(workspaceTemplate, workspace, { recursive: true });
  const profile = path.join(cache, 'sessions', name);
  await rm(profile, { recursive: true, force: true });
  await mkdir(profile, { recursive: true });
  const embedded = new EmbeddedServer(home);
  const clear = atEnd(async () => {
    await embedded.stop();
    await rm(base, { recursive: true, force: true });
  });
  return { name, workspace, home, profile, env: environment(home), embedded, clear };
}

/** Ours, without databases of the caller's and without what npm and the editor that we may run in put there. */
function environment(home: string): NodeJS.ProcessEnv {
  const foreign = /^(DATABASE_URL|TARGET_DATABASE_URL|TDM_.*|VSCODE_.*|ELECTRON_.*|NODE_OPTIONS|npm_.*)$/i;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), TDM_HOME: home };
}
