import { readTestFile } from '../testcase/analyze';
import type { Sources } from '../testcase/sources';
import type { ScenarioUses } from './messages';

export interface Understanding {
  /** `ScenarioUses[]` as JSON. */
  uses: string;
  /** Names of the files that the tests were followed into. */
  follows: string[];
}

/** What the tests of a file need. */
export async function understand(name: string, text: string, sources: Sources): Promise<Understanding> {
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
  return { uses: JSON.stringify(uses), follows };
}
