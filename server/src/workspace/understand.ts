import { readTestFile } from '../testcase/analyze';
import { codeLanguage } from '../testcase/code/registry';
import { languageOf } from '../testcase/language-of';
import type { Sources } from '../testcase/sources/sources';
import type { ScenarioUses } from './messages';

/** Of a file without a test that needs any. */
export const NO_USES = '[]';

export interface Understanding {
  /** `ScenarioUses[]` as JSON. */
  uses: string;
  /** Names of the files that the tests were followed into. */
  follows: string[];
  /** Why nothing was understood; null when it was. */
  failure: string | null;
}

/** What the tests of a file need. Never rejects: a file that cannot be read hides no other. */
export async function understand(name: string, text: string, sources: Sources): Promise<Understanding> {
  try {
    return await read(name, text, sources);
  } catch (error) {
    return {
      uses: NO_USES,
      follows: [],
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

async function read(name: string, text: string, sources: Sources): Promise<Understanding> {
  const code = codeLanguage(languageOf(name, text));
  if (code?.mayMatter(text) === false) return { uses: NO_USES, follows: [], failure: null };
  const { scenarios, follows } = await readTestFile(name, text, sources);
  const uses = scenarios.flatMap(({ name: title, line, entities }): ScenarioUses[] => {
    const fields = entities.flatMap((entity) =>
      entity.fields.map((field): ScenarioUses['fields'][number] => [
        entity.name,
        field.name,
        field.semantic_type,
        field.line,
      ]),
    );
    return fields.length === 0 ? [] : [{ name: title, line, fields }];
  });
  return { uses: JSON.stringify(uses), follows, failure: null };
}
