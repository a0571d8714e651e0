import type { Reading } from '../reading';
import type { Clause } from './clauses';
import { readInline } from './given-inline';
import { readNumbersLeft } from './left-numbers';
import { readLeftOver } from './left-over';
import { readNamed } from './named';
import { readPaidWith } from './paid-with';
import { readPeople } from './people';
import { readPlacedAlone } from './placed-alone';
import { readPlacedFirst } from './placed-first';
import { readRowsOf } from './rows-of';
import { readTold } from './told';

/** What sentences of other languages than English say besides what they do, the surest first. */
export function readInPassing(reading: Reading, clauses: readonly Clause[]): void {
  if (readPlacedAlone(reading)) return;
  readPlacedFirst(reading, clauses);
  readTold(reading, clauses);
  readRowsOf(reading, clauses);
  readInline(reading, clauses);
  readNamed(reading, clauses);
  readPaidWith(reading, clauses);
  readPeople(reading, clauses);
  readNumbersLeft(reading, clauses);
  readLeftOver(reading, clauses);
}
