import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, UserError } from '../engine/errors';
import { onlyKey } from '../jobs/project-file';
import { nearestPath } from './nearest-path';

/**
 * What a project says of synthetic data under version control: `.tdm/generators.json`, `.tdm/rules.json` and
 * `.tdm/domains/*.json`, as keys of `config.synthetic`. The engine validates what is in them.
 */
export async function projectData(): Promise<Record<string, unknown>> {
  const folder = await nearestPath('.tdm');
  if (folder === null) return {};
  const one = async (name: string, key: string): Promise<object> => {
    const path = join(folder, name);
    const file = await readJson(path);
    const value = file === undefined ? undefined : onlyKey(file, key, path);
    return value === undefined ? {} : { [key]: value };
  };
  const packs: unknown[] = [];
  for (const name of (await namesIn(join(folder, 'domains'))).filter((each) => each.endsWith('.json')).sort())
    packs.push(await readJson(join(folder, 'domains', name)));
  return {
    ...(await one('generators.json', 'generators')),
    ...(await one('rules.json', 'rules')),
    ...(packs.length === 0 ? {} : { domain_packs: packs }),
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw new UserError(`${folder} cannot be read.`, { where: folder, cause: error });
  });
}

/** Undefined where there is no such file. */
async function readJson(path: string): Promise<Record<string, unknown> | undefined> {
  let value: unknown;
  try {
    value = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    const why = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read';
    throw new UserError(`${path} ${why}.`, { where: path, cause: error });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new UserError(`${path} is no object.`, { where: path });
}
