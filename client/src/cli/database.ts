import type { Command } from 'commander';
import { UserError } from '../engine/errors';
import type { DatabaseStatus } from '../engine/api';
import type { MigrationState } from '../engine/metadata/records';
import { type CommonOptions, wholeNumber, withDatabases, withEngine } from './common';
import { print, printJson, printTable } from './output';

/** `tdm db ...`: the embedded server, and the version of the metadata. */
export function registerDatabase(program: Command, finish: (code: number) => void): void {
  const db = program.command('db').description('the embedded server, and the metadata database');

  const server = (
    name: string,
    description: string,
    work: 'databaseStatus' | 'startDatabase' | 'stopDatabase',
  ): void => {
    withDatabases(db.command(name))
      .description(description)
      .action(async (options: CommonOptions) => {
        await withEngine(options, async (engine) => printStatus(await engine[work](), options));
      });
  };
  server('start', 'start the embedded server, making it when it is the first time', 'startDatabase');
  server('stop', 'stop the embedded server', 'stopDatabase');
  server('status', 'say where the databases are', 'databaseStatus');

  withDatabases(db.command('url'))
    .description('print a whole connection string, password included')
    .argument('[database]', 'target or metadata', 'target')
    .action(async (database: string, options: CommonOptions) => {
      if (database !== 'target' && database !== 'metadata') {
        throw new UserError(`"${database}" is neither target nor metadata.`, { where: 'database' });
      }
      await withEngine(options, async (engine) => {
        const url = await engine.connectionString(database);
        if (options.json) printJson({ database, url });
        else print(url);
      });
    });

  withDatabases(db.command('upgrade'))
    .description('bring the metadata database to the version of this program')
    .action(async (options: CommonOptions) => {
      await withEngine(options, async (engine) => printState(await engine.upgradeMetadata(), options));
    });
  withDatabases(db.command('downgrade'))
    .description('take migrations of the metadata database back: -1 (one), -2 ..., or down to version N')
    .argument('[version]', '-1, -2 ... steps back, or the version to go down to', '-1')
    .allowUnknownOption()
    .action(async (version: string, options: CommonOptions) => {
      const to = version.startsWith('-')
        ? { steps: wholeNumber('version', version.slice(1)) }
        : { to: wholeNumber('version', version) };
      await withEngine(options, async (engine) => printState(await engine.downgradeMetadata(to), options));
    });
  withDatabases(db.command('current'))
    .description("print the metadata database's version")
    .action(async (options: CommonOptions) => {
      await withEngine(options, async (engine) => printState(await engine.migrationState(), options));
    });
  withDatabases(db.command('history'))
    .description('list the migrations that were run')
    .action(async (options: CommonOptions) => {
      await withEngine(options, async (engine) => {
        const state = await engine.migrationState();
        if (options.json) {
          printJson(state);
          return;
        }
        printTable(
          ['version', 'name', 'applied'],
          state.history.map((entry) => [entry.number, entry.name, entry.applied_at]),
        );
      });
    });
  withDatabases(db.command('verify'))
    .description('compare the metadata database with what the migrations make')
    .action(async (options: CommonOptions) => {
      await withEngine(options, async (engine) => {
        const problems = await engine.verifyMetadata();
        if (options.json) printJson({ ok: problems.length === 0, problems });
        else if (problems.length === 0) print('The metadata database is as its migrations make it.');
        else problems.forEach((problem) => print(problem));
        finish(problems.length === 0 ? 0 : 1);
      });
    });
}

function printStatus(status: DatabaseStatus, options: CommonOptions): void {
  if (options.json) {
    printJson(status);
    return;
  }
  print(
    status.embedded
      ? `Embedded server: ${status.state}${status.port === null ? '' : `, port ${status.port}`}`
      : 'Embedded server: not in use',
  );
  if (status.data_folder !== null) print(`Data folder:     ${status.data_folder}`);
  print(`Metadata:        ${status.metadata ?? 'not running'}`);
  print(`Target:          ${status.target ?? 'not running'}`);
}

function printState(state: MigrationState, options: CommonOptions): void {
  if (options.json) {
    printJson(state);
    return;
  }
  print(`Version ${state.current} of ${state.latest}.`);
}
