import type { Command } from 'commander';
import { passwordVariable } from '../engine/workflow/source';
import { type CommonOptions, withDatabases, withEngine } from './common';
import { dim, print, printJson, printTable } from './output';

interface AddFlags extends CommonOptions {
  url: string;
}

/** `tdm connections add | list | test | remove`: the source databases that have a name. */
export function registerConnections(program: Command): void {
  const connections = program.command('connections').description('source databases that are saved under a name');

  withDatabases(connections.command('add'))
    .description('save an address under a name; its password stays in the environment')
    .argument('<name>', 'such as shop-staging')
    .requiredOption('--url <url>', 'the connection string; a password in it is not kept')
    .action(async (name: string, options: AddFlags) => {
      await withEngine(options, async (engine) => {
        const saved = await engine.saveConnection(name, options.url);
        if (options.json) printJson(saved);
        else {
          print(`${saved.name}: postgresql://${saved.username}@${saved.host}:${saved.port}/${saved.database}`);
          print(dim(`Its password is read from ${passwordVariable(name)}, or else from PGPASSWORD.`));
        }
      });
    });

  withDatabases(connections.command('list'))
    .description('list what is saved')
    .action(async (options: CommonOptions) => {
      await withEngine(options, async (engine) => {
        const list = await engine.listConnections();
        if (options.json) printJson({ connections: list });
        else
          printTable(
            ['name', 'host', 'port', 'database', 'user', 'ssl'],
            list.map(({ name, host, port, database, username, ssl_mode: ssl }) => [
              name,
              host,
              port,
              database,
              username,
              ssl,
            ]),
          );
      });
    });

  withDatabases(connections.command('test'))
    .description('connect, and say what is there')
    .argument('<connection>', 'a name or a connection string')
    .action(async (connection: string, options: CommonOptions) => {
      await withEngine(options, async (engine) => {
        const found = await engine.testConnection(connection);
        if (options.json) printJson(found);
        else {
          print(`${found.label}: PostgreSQL ${found.server_version}, as ${found.role}`);
          print(`  ${found.tables} tables, ${found.unreadable_tables} of them not to be read by this role`);
          if (!found.may_create_temporary_tables)
            print('  This role may create no temporary tables, so a subset is taken by batches of keys.');
        }
      });
    });

  withDatabases(connections.command('remove'))
    .description('forget a connection; what was discovered through it stays')
    .argument('<name>', 'its name')
    .action(async (name: string, options: CommonOptions) => {
      await withEngine(options, async (engine) => {
        await engine.removeConnection(name);
        if (options.json) printJson({ removed: name });
        else print(`Removed ${name}.`);
      });
    });
}
