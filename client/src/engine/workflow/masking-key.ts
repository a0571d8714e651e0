import { createHash, randomBytes } from 'node:crypto';

/** Where the key stands in a shell. */
const MASKING_KEY_VARIABLE = 'TDM_MASKING_KEY';

/**
 * 32 bytes from the text that the user keeps as the key. Without one a key of this job alone: its values then meet
 * nobody else's.
 */
export function maskingKey(given: string | undefined): { key: Uint8Array; temporary: boolean } {
  const text = given ?? process.env[MASKING_KEY_VARIABLE] ?? '';
  if (text === '') return { key: randomBytes(32), temporary: true };
  return { key: createHash('sha256').update('tdm masking key\0').update(text).digest(), temporary: false };
}
