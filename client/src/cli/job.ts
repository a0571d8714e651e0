import type { Command } from 'commander';
import type { Engine } from '../engine/engine';
import type { JobResult } from '../engine/job/job';
import { isConnectionString } from '../engine/source-admin';
import { type CommonOptions, withEngine } from './common';
import { ProgressDisplay } from './progress';

/** The flags that name a source. */
export interface SourceFlags {
  connection?: string;
  schemaVersion?: string;
}

export function withSource(command: Command): Command {
  return command
    .option('--connection <c>', 'the source database: a saved connection or a connection string')
    .option('--schema-version <id>', 'what was discovered before (tdm schemas lists it)');
}

/** The keys of a request that the flags give. */
export function sourceOf({ connection, schemaVersion }: SourceFlags): Record<string, unknown> {
  const key = connection !== undefined && isConnectionString(connection) ? 'connection_string' : 'connection';
  return given({ [key]: connection, schema_version_id: schemaVersion });
}

/** Only what a flag gave. */
export function given(flags: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

/** Runs a request with its progress on standard error; `then` is called while the engine is still there. */
export async function runJob(
  options: CommonOptions,
  request: unknown,
  then: (result: JobResult, engine: Engine) => Promise<void> = () => Promise.resolve(),
): Promise<JobResult> {
  const display = new ProgressDisplay();
  return withEngine(options, async (engine, signal) => {
    try {
      const result = await engine.run(request, { signal, onEvent: (event) => display.show(event) });
      display.clear();
      await then(result, engine);
      return result;
    } finally {
      display.clear();
    }
  });
}
