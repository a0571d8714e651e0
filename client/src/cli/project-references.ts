import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const PROJECT = /\.csproj$/i;
const REFERENCE = /<ProjectReference\s[^>]{0,200}?Include\s{0,9}=\s{0,9}"([^"]{1,500})"/g;
/** Projects that others take along, at most. */
const MAX_PROJECTS = 40;

/** Folders of projects that the one in `folder` is built with, and those with them: .NET keeps pages beside tests so. */
export async function referencedProjects(folder: string): Promise<string[]> {
  const found = new Set([folder]);
  // A set goes on to what is added while it is gone through.
  for (const each of found) {
    for (const reference of found.size < MAX_PROJECTS ? await referencesOf(each) : []) found.add(reference);
  }
  found.delete(folder);
  return [...found];
}

async function referencesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const references: string[] = [];
  for (const name of names.filter((one) => PROJECT.test(one))) {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    for (const [, written] of text.matchAll(REFERENCE))
      references.push(path.dirname(path.resolve(folder, written.replaceAll('\\', '/'))));
  }
  return references;
}
