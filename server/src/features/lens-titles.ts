import { t } from '@vscode/l10n';
import type { Entity } from '../testcase/testcase';
import type { FoundRun } from '../last-runs';

/** A title is read at a glance: beyond these it says how many more there are. */
const MAX_ENTITIES = 3;
const MAX_FIELDS = 6;

/** The names of what one scenario needs, or several: all that a title says of it. */
export class NeededNames {
  readonly #fields = new Map<string, Set<string>>();

  add(entities: readonly Entity[]): void {
    for (const { name, fields } of entities) {
      const names = this.#fields.get(name) ?? new Set<string>();
      this.#fields.set(name, names);
      for (const field of fields) names.add(field.name);
    }
  }

  /** `Generate data · users: email, firstname; orders: total`. */
  get title(): string {
    const shown = [...this.#fields].slice(0, MAX_ENTITIES).map(([entity, fields]) => {
      if (fields.size === 0) return entity;
      const names = [...fields].slice(0, MAX_FIELDS).join(', ');
      return `${entity}: ${more(names, fields.size - MAX_FIELDS, ', ')}`;
    });
    const needs = more(shown.join('; '), this.#fields.size - MAX_ENTITIES, '; ');
    return needs === '' ? t('Generate data') : t('Generate data · {0}', needs);
  }
}

const more = (text: string, left: number, separator: string): string =>
  left > 0 ? `${text}${separator}${t('{0} more', left)}` : text;

/** `500 rows · 2 min ago`, `failed · 2 min ago`, `running…`; and whether the test was changed since. */
export function runTitle({ run, changed }: FoundRun, now: number): string {
  const parts = [outcome(run.status, run.row_count)];
  if (run.finished_at !== null) parts.push(ago(Date.parse(run.finished_at), now));
  if (changed) parts.push(t('test changed since'));
  return parts.join(' · ');
}

function outcome(status: string, rows: number): string {
  switch (status) {
    case 'completed':
      return rows === 1 ? t('1 row') : t('{0} rows', rows.toLocaleString());
    case 'running':
    case 'pending':
      return t('running…');
    case 'failed':
      return t('failed');
    case 'cancelled':
      return t('cancelled');
    default:
      return t('interrupted');
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `just now`, `2 min ago`, `3 h ago`, `yesterday`, `12 days ago`. */
export function ago(then: number, now: number): string {
  const passed = Math.max(0, now - then);
  if (passed < MINUTE) return t('just now');
  if (passed < HOUR) return t('{0} min ago', Math.floor(passed / MINUTE));
  if (passed < DAY) return t('{0} h ago', Math.floor(passed / HOUR));
  if (passed < 2 * DAY) return t('yesterday');
  return t('{0} days ago', Math.floor(passed / DAY));
}
