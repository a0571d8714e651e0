import { runParts } from '../source/run-parts';
import { measureColumns } from './columns';
import { measureMemory } from './memory';
import { measureRows } from './rows';

/** What is measured in one run, on one server. */
runParts({ rows: measureRows, columns: measureColumns, memory: measureMemory });
