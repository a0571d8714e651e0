import type { JobEvent } from '../engine/job/job';
import { say } from './output';

const BAR = 24;

/** Shows a job on standard error: one moving line on a terminal, plain lines elsewhere. */
export class ProgressDisplay {
  readonly #live = process.stderr.isTTY;
  #line = '';

  show(event: JobEvent): void {
    if (event.type === 'log' && event.level !== 'debug') {
      this.clear();
      say(`  ${event.level === 'info' ? '' : `${event.level}: `}${event.message}`);
    } else if (event.type === 'progress' && this.#live) {
      const { operation, what, done, total } = event;
      this.#draw(
        total === null
          ? `${operation}  ${what} ${done || ''}`
          : `${operation}  ${bar(done, total)} ${what} ${done}/${total}`,
      );
    }
  }

  clear(): void {
    if (this.#line === '') return;
    process.stderr.write('\r\x1b[2K');
    this.#line = '';
  }

  #draw(line: string): void {
    this.#line = line.slice(0, (process.stderr.columns || 80) - 1);
    process.stderr.write(`\r\x1b[2K${this.#line}`);
  }
}

function bar(done: number, total: number): string {
  const full = total === 0 ? BAR : Math.round((Math.min(done, total) / total) * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}
