import { wordsOf } from '../facts/roles';
import type { ValueSource } from '../value-source';
import type { TypeContext } from './type-context';

/** Shares of rows that are true, by a word of the name. */
const BY_NAME: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:deleted|archived|blocked|banned|suspended|locked|hidden|disabled|expired|failed|revoked|spam|test|draft|exclude|skip|deprecated)$/,
    0.05,
  ],
  [
    /^(?:admin|administrator|superuser|staff|featured|premium|vip|sticky|pinned|internal|system|default|primary|anonymous)$/,
    0.1,
  ],
  [
    /^(?:active|enabled|visible|published|available|valid|confirmed|verified|approved|public|success|successful|aktiv|actif|activo|ativo)$/,
    0.85,
  ],
];
const USUAL = 0.5;

/** Yes or no, as often as the name makes plausible. */
export function booleanSource({ name, key, random }: TypeContext): ValueSource {
  const words = wordsOf(name);
  const share = BY_NAME.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? USUAL;
  return { kind: 'boolean', at: (row) => random.at(key, row).chance(share) };
}
