import { deepEqual, equal, rejects } from 'node:assert/strict';
import {
  CancelledError,
  ConnectionError,
  IntegrityError,
  NoRowsError,
  UserError,
} from '../../../client/src/engine/errors';
import type { Operation } from '../../../client/src/engine/job/job';
import type { SourceSchema } from '../../../client/src/engine/job/step';
import { alternativeTo, withRetries } from '../../../client/src/engine/workflow/heal';
import { stepInput } from '../../support/step';
import { column, table } from '../../support/schema';
import { builtin } from '../../../client/src/engine/schema/types';

const coded = (code: string): Error => Object.assign(new Error('from the driver'), { code });
const broken = new ConnectionError('The connection was lost.', { cause: coded('57P01') });

/** What becomes of a step that fails so often; and how often it was done. */
async function tried(operation: Operation, error: Error, failures: number): Promise<{ done: number; said: string[] }> {
  const said: string[] = [];
  let done = 0;
  const work = (): Promise<void> => {
    done++;
    return done <= failures ? Promise.reject(error) : Promise.resolve();
  };
  const options = { signal: new AbortController().signal, onRetry: (text: string) => void said.push(text) };
  await withRetries(operation, work, { ...options, waits: [1, 2] }).catch((failure: unknown) => {
    equal(failure, error);
  });
  return { done, said };
}

describe('healing', () => {
  it('does again what passes by itself, and says so each time', async () => {
    const { done, said } = await tried('provision', broken, 2);
    equal(done, 3);
    deepEqual(said, [
      'The connection was lost. That passes by itself: tried again in 0.001 s (1 of 2).',
      'The connection was lost. That passes by itself: tried again in 0.002 s (2 of 2).',
    ]);
  });

  it('gives up after the last wait', async () => equal((await tried('provision', broken, 9)).done, 3));

  const once: [string, Operation, Error][] = [
    ['what the user has to mend', 'provision', new UserError('No such table.', { cause: coded('42P01') })],
    ['rows that do not fit', 'provision', new IntegrityError('Twice.', { cause: coded('23505') })],
    ['a wrong password', 'discover', new ConnectionError('Refused.', { cause: coded('28P01') })],
    ['what was cancelled', 'provision', new CancelledError()],
    ['what may not be done twice', 'synthetic', broken],
    ['masking, whose rows are gone', 'mask', broken],
  ];
  for (const [what, operation, error] of once) {
    it(`does not do again ${what}`, async () => equal((await tried(operation, error, 1)).done, 1));
  }

  it('ends a wait at once when it is cancelled', async () => {
    const cancel = new AbortController();
    const running = withRetries('provision', () => Promise.reject(broken), {
      signal: cancel.signal,
      onRetry: () => cancel.abort(),
      waits: [60_000],
    });
    await rejects(running, CancelledError);
  });

  it('makes rows up where none can be taken, once, and not for a mistake in the request', () => {
    const users = table('users', [column('name', builtin('text'))]);
    const source: SourceSchema = {
      name: 'shop',
      versionId: null,
      schema: { tables: [users], relationships: [], enums: [] },
      statistics: { tables: [] },
    };
    const input = stepInput({}, { source });
    const nothing = new NoRowsError('The role may not read it.');
    equal(alternativeTo('subset', nothing, input), 'synthetic');
    equal(alternativeTo('subset', new UserError('No table "usr".'), input), null);
    equal(alternativeTo('mask', nothing, input), null);
    equal(alternativeTo('subset', nothing, stepInput({})), null);
    equal(alternativeTo('subset', nothing, { ...input, operations: ['subset', 'synthetic'] }), null);
  });
});
