import { readFileSync } from 'node:fs';
import { decodeTestFile } from '../testcase/decode';

/** A file's text; empty when it can't be read, as it may be gone by now. */
export function readText(path: string): string {
  try {
    return decodeTestFile(readFileSync(path));
  } catch {
    return '';
  }
}
