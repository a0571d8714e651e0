import type { Command } from 'commander';
import { OPERATIONS } from '../engine/job/job';
import { type CommonOptions, withDatabases, withEngine } from './common';
import { withSource } from './job';
import { bold, dim, print, printJson } from './output';
import { type RequestFlags, requestOf, withInputs, withSynthesis } from './request';
import { operationsOf } from './run';

interface Flags extends CommonOptions, RequestFlags {
  operations?: string;
}

/** `tdm classify-intent`: what a run would do with the same inputs, and why. Nothing is run or connected to. */
export function registerClassifyIntent(program: Command): void {
  const command = program.command('classify-intent').description('say what a run would do, and why; nothing is run');
  withSource(withInputs(withSynthesis(withDatabases(command))))
    .option('--request <file>', 'a request as JSON; - is standard input; flags win over it')
    .option('--dataset <id>', 'a dataset version to provision')
    .option('--operations <list>', `comma-separated: ${OPERATIONS.join(', ')}`)
    .action(async (flags: Flags) => {
      const request = await requestOf(flags, operationsOf(flags.operations));
      await withEngine(flags, async (engine) => {
        const intent = await engine.classifyIntent(request);
        if (flags.json) {
          printJson(intent);
          return;
        }
        const { reasons, preferred_synthetic_mode: mode, mode_reason: why } = intent;
        for (const { operation, reason } of reasons) print(`${bold(operation)}  ${reason}`);
        if (mode !== null) print(dim(`Synthetic data would come from: ${mode}. ${why}`));
      });
    });
}
