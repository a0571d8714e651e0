import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../engine/errors';
import { nearestPath } from './nearest-path';

/** What a project keeps of masking, under version control. The engine validates the rules. */
export interface MaskingFile {
  rules?: unknown;
  fail_closed?: boolean;
}

const PLACE = join('.tdm', 'masking.json');

/** The file given, or `.tdm/masking.json` of the current folder or the nearest one above; empty where there is none. */
export async function maskingFile(given?: string): Promise<MaskingFile> {
  const path = given ?? (await nearestPath(PLACE));
  if (path === null) return {};
  let value: unknown;
  try {
    value = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read';
    throw new UserError(`${path} ${why}.`, { where: path, cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(`${path} is no object.`, { where: path, hint: 'It looks like { "rules": [ … ] }.' });
  }
  return value;
}
