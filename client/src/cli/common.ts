import type { Command } from 'commander';
import { Engine } from '../engine/engine';
import { UserError } from '../engine/errors';
import { say } from './output';

/** The options of every command that reaches a database. A flag wins over the environment. */
export interface CommonOptions {
  json?: boolean;
  home?: string;
  metadataUrl?: string;
  targetUrl?: string;
}

export function withJson(command: Command): Command {
  return command.option('--json', 'print one JSON document on standard output');
}

export function withDatabases(command: Command): Command {
  return withJson(command)
    .option('--home <folder>', "TDM's folder: embedded server and datasets (TDM_HOME)")
    .option('--metadata-url <url>', 'the database for metadata (DATABASE_URL); the embedded server when not given')
    .option(
      '--target-url <url>',
      'the database that tests use (TARGET_DATABASE_URL); the embedded server when not given',
    );
}

/** Makes the engine that the options call for, and closes it afterwards, whatever happens. */
export async function withEngine<Result>(
  options: CommonOptions,
  work: (engine: Engine, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const cancel = new AbortController();
  const interrupt = (): void => {
    if (cancel.signal.aborted) process.exit(130);
    say('Cancelling. Press Ctrl-C again to leave at once.');
    cancel.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  const metadataUrl = options.metadataUrl ?? process.env.DATABASE_URL;
  const targetUrl = options.targetUrl ?? process.env.TARGET_DATABASE_URL;
  const engine = new Engine({
    ...(options.home === undefined ? {} : { home: options.home }),
    ...(metadataUrl === undefined ? {} : { metadataUrl }),
    ...(targetUrl === undefined ? {} : { targetUrl }),
    onProgress: say,
    onUpgrade: ({ current, latest }) => say(`Upgrading the metadata database from version ${current} to ${latest}.`),
  });
  try {
    return await work(engine, cancel.signal);
  } finally {
    await engine.close();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/** A whole number of an option, or a UserError that names the option. */
export function wholeNumber(option: string, text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(number)) {
    throw new UserError(`${option}: "${text}" is not a whole number of 0 or more.`, { where: option });
  }
  return number;
}
