import type { SchemaSource } from '../schema/schema';
import type { DescribedSchema } from '../schema/sources/described';

/** What one source says. */
export interface SourceDescription {
  source: SchemaSource;
  described: DescribedSchema;
}

/** What several sources say, as one; the first is the surest. */
export function joinSources([first]: readonly SourceDescription[]): DescribedSchema {
  return first.described;
}
