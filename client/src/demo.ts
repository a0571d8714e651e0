import { mkdtemp, chmod, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyzeTestFile, decodeTestFile } from '../../server/src/testcase/analyze';
import { printFile } from './cli/analyze';
import { bold, dim, print, printTable, say } from './cli/output';
import { ProgressDisplay } from './cli/progress';
import { openDatabase } from './engine/databases/pool';
import { quoteIdentifier } from './engine/databases/identifiers';
import { Engine } from './engine/engine';
import { reportOf } from './engine/errors';
import type { JobResult } from './engine/job/job';

/**
 * The main job on a feature file, from nothing: an embedded server of its own in a temporary folder, stopped and
 * removed at the end. Prints what was understood, what was decided and why, what was made, and how to connect.
 */
const FEATURE = 'examples/registration.feature';
const ROWS = 500;
const SAMPLE = 5;

async function demo(): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'tdm-demo-'));
  // The server may have to run as another user, who must be able to pass.
  await chmod(home, 0o711);
  const engine = new Engine({ home, onProgress: say });
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  try {
    const content = decodeTestFile(await readFile(FEATURE));
    heading('What the test needs');
    printFile(analyzeTestFile(FEATURE, content));

    const request = {
      test_case_content: content,
      test_case_path: FEATURE,
      config: { synthetic: { row_counts: { '*': ROWS } }, provision: { run_smoke_tests: true } },
    };
    heading('The job');
    const display = new ProgressDisplay();
    const result = await engine.run(request, { signal: cancel.signal, onEvent: (event) => display.show(event) });
    display.clear();

    heading('What was decided, and why');
    for (const decision of result.decisions) print(`  ${decision.operation}: ${decision.reason}`);
    if (result.overall_status !== 'completed') {
      print(`\nThe job is ${result.overall_status}: ${result.error?.message ?? ''}`);
      return 1;
    }
    await showRows(engine, result);
    await showLineage(engine, result);
    await showConnection(engine);
    return 0;
  } finally {
    await engine.close();
    await engine.locator.stop();
    await rm(home, { recursive: true, force: true });
  }
}

function heading(text: string): void {
  print(`\n${bold(text)}`);
}

/** Read back over the wire, as the application under test would. */
async function showRows(engine: Engine, result: JobResult): Promise<void> {
  heading('In tdm_target');
  const database = await openDatabase(await engine.connectionString('target'));
  try {
    for (const { table, row_count } of result.provisioned_tables) {
      const rows = await database.query<Record<string, unknown>>(
        `SELECT * FROM ${quoteIdentifier(table)} LIMIT ${SAMPLE}`,
      );
      print(`\n${bold(table)}: ${row_count} rows, the first ${rows.length}:`);
      printTable(
        Object.keys(rows[0] ?? {}),
        rows.map((row) => Object.values(row).map(String)),
      );
    }
  } finally {
    await database.close();
  }
}

async function showLineage(engine: Engine, result: JobResult): Promise<void> {
  heading('Lineage');
  const edges = (await engine.listLineage(result.job_id)).filter((edge) => edge.target.column === null);
  for (const { source, target, how } of edges) {
    print(`  ${source.kind} ${source.table ?? ''} -> ${target.kind} ${target.table ?? ''}  ${dim(how)}`);
  }
  print(dim(`  job ${result.job_id}, dataset ${result.dataset_version_id}`));
}

async function showConnection(engine: Engine): Promise<void> {
  heading('Connect');
  print(`  This was ${(await engine.databaseStatus()).target}, which ends with the demo. To keep yours:`);
  print(`    node dist/cli.js run --test-case ${FEATURE} --rows ${ROWS}`);
  print('    psql "$(node dist/cli.js db url target)"');
}

demo().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const report = reportOf(error);
    say(`Error: ${report.message}${report.hint === undefined ? '' : `\n  ${report.hint}`}`);
    process.exitCode = 1;
  },
);
