import type { Column, Table } from '../../client/src/engine/schema/schema';
import { builtin } from '../../client/src/engine/schema/types';
import { column, table } from './schema';

/**
 * Tables from lines such as `sales.orders: id int4 pk, customer_id int4, code varchar unique`: of `public` unless the name
 * says otherwise.
 */
export function tablesOf(text: string): Table[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(tableOf);
}

function tableOf(line: string): Table {
  const [, schema = 'public', name, rest] = /^(?:(\w+)\.)?(\w+):(.*)$/.exec(line) as unknown as string[];
  const parts = rest
    .split(',')
    .map((part) => part.trim().split(' '))
    .filter(([first]) => first !== '');
  const keyed = (word: string): string[] => parts.filter((part) => part.includes(word)).map(([first]) => first);
  const primary = keyed('pk');
  return table(
    name,
    parts.map(([called, type]): Column => column(called, builtin(type))),
    {
      schema,
      primary_key: primary.length === 0 ? null : { name: `${name}_pkey`, columns: primary },
      uniques: keyed('unique').map((called) => ({ name: `${name}_${called}_key`, columns: [called] })),
    },
  );
}
