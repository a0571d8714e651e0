import { join } from 'node:path';

/** Where the embedded server's parts are in TDM's home. */
export interface Layout {
  home: string;
  /** Made under another name and renamed when whole, so that password and data always belong together. */
  server: string;
  data: string;
  password: string;
  /** The port that is kept. */
  state: string;
  log: string;
  lock: string;
  /** Copies of the binaries, for when they cannot be used where they are. */
  binaries: string;
}

export function layoutOf(home: string): Layout {
  const server = join(home, 'postgres');
  return {
    home,
    server,
    data: join(server, 'data'),
    password: join(server, 'password'),
    state: join(server, 'state.json'),
    log: join(server, 'server.log'),
    lock: join(home, 'postgres.lock'),
    binaries: join(home, 'binaries'),
  };
}

/** The same layout, for a server folder that is still being made. */
export function layoutInMaking(layout: Layout, suffix: string): Layout {
  const server = `${layout.server}.new-${suffix}`;
  return {
    ...layout,
    server,
    data: join(server, 'data'),
    password: join(server, 'password'),
    state: join(server, 'state.json'),
    log: join(server, 'server.log'),
  };
}
