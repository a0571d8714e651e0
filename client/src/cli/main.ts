import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { reportOf, UserError } from '../engine/errors';
import { registerAnalyze } from './analyze';
import { registerClassifyIntent } from './classify-intent';
import { registerClassifications } from './classifications';
import { registerConnections } from './connections';
import { registerDatabase } from './database';
import { registerDatasets } from './datasets';
import { registerDomains } from './domains';
import { registerLists } from './lists';
import { registerMaskingRules } from './masking-rules';
import { printError, printJson } from './output';
import { registerRun } from './run';
import { registerSchemas } from './schemas';
import { registerSource } from './source';

const EXIT = { success: 0, failed: 1, wrongCall: 2 } as const;

/** Runs one command line; resolves to the exit code. */
export async function main(argv: string[]): Promise<number> {
  let code: number = EXIT.success;
  const program = new Command('tdm')
    .description('Gives every test the data it needs.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help shows what there is)')
    .configureHelp({ showGlobalOptions: true });
  const finish = (result: number): void => {
    code = result;
  };
  registerRun(program, finish);
  registerAnalyze(program, finish);
  registerClassifyIntent(program);
  registerSource(program, finish);
  registerClassifications(program);
  registerMaskingRules(program);
  registerConnections(program);
  registerSchemas(program);
  registerDomains(program);
  registerDatasets(program);
  registerLists(program);
  registerDatabase(program, finish);
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    const json = argv.includes('--json');
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.success;
      // Commander has said it in words; a program that reads JSON is told the same.
      if (json) printJson({ error: wrongCall(error).report() });
      return EXIT.wrongCall;
    }
    const report = reportOf(error);
    printError(report, json);
    if (report.kind === 'internal' && process.env.TDM_DEBUG) process.stderr.write(`${(error as Error).stack}\n`);
    return report.kind === 'user' ? EXIT.wrongCall : EXIT.failed;
  }
}

const wrong = (what: string, hint = '--help shows what there is.'): UserError => new UserError(`${what}.`, { hint });

function wrongCall({ message }: CommanderError): UserError {
  if (message.startsWith('(')) return wrong('The call names no command');
  const [what, suggestion] = message.replace(/^error: /, '').split('\n') as [string, string | undefined];
  return wrong(what.replace(/\.$/, ''), suggestion?.replace(/^\((.*)\)$/, '$1'));
}
