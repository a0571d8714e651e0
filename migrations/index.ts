// Written by `npm run migration`; do not edit.
import up0001 from './0001_core.sql';
import down0001 from './0001_core.down.sql';
import up0002 from './0002_source_database.sql';
import down0002 from './0002_source_database.down.sql';
import up0003 from './0003_synthetic_sources.sql';
import down0003 from './0003_synthetic_sources.down.sql';

/** One step in the life of `tdm`: SQL that leads there, and SQL that leads back. */
export interface Migration {
  number: number;
  name: string;
  up: string;
  down: string;
}

/** All migrations, oldest first, numbered from 1 without a gap. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'core', up: up0001, down: down0001 },
  { number: 2, name: 'source_database', up: up0002, down: down0002 },
  { number: 3, name: 'synthetic_sources', up: up0003, down: down0003 },
];
