import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { JobStatus, Operation, StepReport } from './engine/job/job';

/** How things are said to people. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `2 min ago`, `yesterday`. */
export function ago(iso: string, now = Date.now()): string {
  const passed = Math.max(0, now - Date.parse(iso));
  if (passed < MINUTE) return l10n.t('just now');
  if (passed < HOUR) return l10n.t('{0} min ago', Math.floor(passed / MINUTE));
  if (passed < DAY) return l10n.t('{0} h ago', Math.floor(passed / HOUR));
  if (passed < 2 * DAY) return l10n.t('yesterday');
  return l10n.t('{0} days ago', Math.floor(passed / DAY));
}

export function rows(count: number): string {
  return count === 1 ? l10n.t('1 row') : l10n.t('{0} rows', count.toLocaleString());
}

export function bytes(count: number): string {
  if (count < 1000) return `${count} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length, Math.floor(Math.log10(count) / 3));
  const value = count / 1000 ** power;
  return `${value.toFixed(value < 10 ? 1 : 0)} ${units[power - 1]}`;
}

export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** What there is of the parts, with dots between. */
export function joined(parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

export function operationName(operation: Operation): string {
  switch (operation) {
    case 'discover':
      return l10n.t('Discover');
    case 'pii':
      return l10n.t('Classify personal data');
    case 'subset':
      return l10n.t('Subset');
    case 'mask':
      return l10n.t('Mask');
    case 'synthetic':
      return l10n.t('Generate');
    case 'provision':
      return l10n.t('Provision');
  }
}

export function statusName(status: JobStatus): string {
  switch (status) {
    case 'pending':
      return l10n.t('pending');
    case 'running':
      return l10n.t('running…');
    case 'completed':
      return l10n.t('completed');
    case 'failed':
      return l10n.t('failed');
    case 'cancelled':
      return l10n.t('cancelled');
    case 'interrupted':
      return l10n.t('interrupted');
  }
}

export function statusIcon(status: JobStatus | StepReport['status']): ThemeIcon {
  switch (status) {
    case 'pending':
      return new ThemeIcon('clock');
    case 'running':
      return new ThemeIcon('loading~spin');
    case 'completed':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'failed':
      return new ThemeIcon('error', new ThemeColor('testing.iconFailed'));
    case 'interrupted':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'cancelled':
    case 'skipped':
      return new ThemeIcon('circle-slash');
  }
}
