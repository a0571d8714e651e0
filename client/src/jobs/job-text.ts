import type { JobDetail, JobLogRecord } from '../engine/metadata/records';
import { stepsOf, type LiveJob } from './live-job';

type Line = Pick<JobLogRecord, 'at' | 'operation' | 'level' | 'message'>;

interface Section {
  title: string;
  lines: string[];
}

/** A job and its log as a text to read; what is live is taken from the window that runs it. */
export function jobText(detail: JobDetail, stored: readonly JobLogRecord[], live: LiveJob | undefined): string {
  const log: readonly Line[] = live === undefined || live.log.length < stored.length ? stored : live.log;
  const head = [
    detail.summary,
    table([
      ['job', detail.id],
      ['status', live?.status ?? detail.status],
      ['test case', detail.test_case_path],
      ['dataset', detail.dataset_version_id],
      ['created', detail.created_at],
      ['finished', detail.finished_at],
      ['rows', detail.row_count === 0 ? null : String(detail.row_count)],
      ['error', detail.error_message],
      ['what to do', detail.result?.error?.hint],
    ]),
  ];
  return [...head, ...sectionsOf(detail, live).map(sectionText), sectionText({ title: 'Log', lines: log.map(logLine) })]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function sectionsOf(detail: JobDetail, live: LiveJob | undefined): Section[] {
  const { result } = detail;
  const steps =
    result === null
      ? (live?.steps ?? []).map(({ operation, status, summary }) => [operation, `${status}  ${summary}`])
      : stepsOf(result).map(([operation, { status, duration_ms, summary }]) => [
          operation,
          `${status}  ${duration_ms} ms  ${summary}`,
        ]);
  return [
    { title: 'Decisions', lines: rows((result?.decisions ?? []).map(({ operation, reason }) => [operation, reason])) },
    { title: 'Steps', lines: rows(steps) },
    {
      title: 'Fallbacks',
      lines: (result?.fallbacks_used ?? []).map(
        ({ operation, from, to, reason }) => `${operation}: ${from} -> ${to}. ${reason}`,
      ),
    },
  ];
}

/** A section without lines is left out. */
function sectionText({ title, lines }: Section): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function logLine({ at, operation, level, message }: Line): string {
  const time = at.slice(11, 23);
  return `${time} [${level}] ${operation === null ? '' : `${operation}: `}${message}`;
}

/** Names and values, the values under each other; a name without a value is left out. */
function table(entries: [string, string | null | undefined][]): string {
  return rows(entries.filter((entry): entry is [string, string] => Boolean(entry[1]))).join('\n');
}

function rows(entries: (readonly string[])[]): string[] {
  const width = Math.max(0, ...entries.map(([name]) => name.length));
  return entries.map(([name, value]) => `${name.padEnd(width)}  ${value}`.trimEnd());
}
