import { strict as assert } from 'node:assert';
import type { Table } from '../../../../../client/src/engine/schema/schema';
import type { DescribedSchema } from '../../../../../client/src/engine/schema/sources/described';
import { describeOpenApi } from '../../../../../client/src/engine/schema/sources/openapi/describe-openapi';

/** OpenAPI documents of a few schemas, and what is read of them. */
type Schemas = Record<string, unknown>;

export const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
export const object = (properties: Schemas, more: object = {}): object => ({ type: 'object', properties, ...more });

/** A document of schemas, with `more` beside them. Each takes a tenth of a second: it is looked at for mistakes too. */
export const read = (schemas: Schemas, more: object = {}, openapi = '3.0.3'): Promise<DescribedSchema> =>
  describeOpenApi(
    JSON.stringify({ openapi, info: { title: 'x', version: '1' }, paths: {}, components: { schemas }, ...more }),
  );

export const tableOf = ({ schema }: DescribedSchema, name: string): Table => {
  const found = schema.tables.find((table) => table.name === name);
  assert.ok(found, `no table ${name} among ${schema.tables.map((table) => table.name).join(', ')}`);
  return found;
};
