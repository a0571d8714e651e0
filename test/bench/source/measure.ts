import { measureClosure } from './closure';
import { measureDiscovery } from './discovery';
import { measureMemory } from './memory';
import { measureRows } from './rows';
import { runParts } from './run-parts';

/** What is measured in one run, on one server. */
runParts({ discovery: measureDiscovery, rows: measureRows, closure: measureClosure, memory: measureMemory });
