import type { Batch } from '../batch/vector';
import type { Connection } from '../databases/database';
import { TRACE_COLUMNS } from '../datasets/trace';
import { storedColumns } from '../schema/schema';
import { ListedRows, type Group } from './listed-rows';
import { PLACE_COLUMNS, readPlace, visitPlaces } from './place-text';
import { endsOf, type Hop, type Reading, type RowStore, type Seed } from './row-store';
import type { SubsetSql } from './sql';

/** Places in one statement: enough to be worth its way, and few enough for its text. */
const FOLLOWED = 20_000;
const READ = 16_384;
/** Candidates that are fetched at once where only the first new ones are wanted. */
const FETCHED = 5000;

/**
 * Rows listed in this process, as bitmaps of where they lie, for sources in which no temporary table may be made: what
 * they lead to is asked for some thousands at a time.
 */
export class BatchedRows implements RowStore {
  readonly #listed: ListedRows;

  /** `without`: rows that are never added. */
  constructor(
    private readonly connection: Connection,
    private readonly sql: SubsetSql,
    pageBytes: number,
    private readonly without: BatchedRows | null = null,
  ) {
    this.#listed = new ListedRows(pageBytes);
  }

  async seed({ table, condition, alias, limit, relationship, distance }: Seed): Promise<number> {
    const from = `FROM ${this.sql.table(table)} AS ${alias} ${condition === null ? '' : `WHERE ${condition}`}`;
    const group = this.#listed.group(table, relationship, distance);
    if (limit === null) return this.#take(table, group, `SELECT ${this.#place(table, alias)} ${from}`);
    const ordered = `${from} ORDER BY ${this.sql.order(table, alias)}`;
    return this.#takeFirst(table, group, limit, `SELECT ${this.#named(table, alias, '')} ${ordered}`, () => true);
  }

  async hop(hop: Hop): Promise<number> {
    const { edge, direction, distance, fromWhole, except, limit } = hop;
    const { near, far } = endsOf(hop);
    const join = direction === 'child' ? this.sql.join(edge, 'f', 'n') : this.sql.join(edge, 'n', 'f');
    const farTable = `${this.sql.table(far)} AS f`;
    const nearTable = `${this.sql.table(near)} AS n`;
    const group = this.#listed.group(far, edge.index, distance + 1);
    const order = `ORDER BY ${this.sql.order(far, 'f')}`;
    if (fromWhole) {
      const found = `FROM ${farTable} WHERE EXISTS (SELECT FROM ${nearTable} WHERE ${join})`;
      if (limit === null) return this.#take(far, group, `SELECT ${this.#place(far, 'f')} ${found}`);
      return this.#takeFirst(far, group, limit, `SELECT ${this.#named(far, 'f', '')} ${found} ${order}`, () => true);
    }
    const starts = this.#listed.groupsAt(near, distance).filter(({ relationship }) => relationship !== except);
    if (limit !== null) {
      const pairs = `SELECT ${this.#named(far, 'f', '')}, ${this.#named(near, 'n', 'near_')} FROM ${farTable} JOIN ${nearTable} ON ${join}`;
      const rows = starts.reduce((sum, { parts }) => sum + sizeOf(parts), 0);
      const few = rows > FOLLOWED ? '' : `WHERE n.ctid = ANY('{${quoted([...allPlaces(starts)])}}'::tid[])`;
      return this.#takeFirst(
        far,
        group,
        limit,
        `${pairs} ${few} ${order}`,
        ({ near_part: part, near_place: place }) => {
          const { page, row } = readPlace(place);
          return starts.some(({ parts }) => parts.get(Number(part))?.has(page, row) === true);
        },
      );
    }
    let added = 0;
    for (const { parts } of starts) {
      for (const [part, set] of parts) {
        for (const places of chunks(set.places(), FOLLOWED)) {
          const start = `${this.#isOf(near, 'n', part)} AND n.ctid = ANY('{${quoted(places)}}'::tid[])`;
          const found = `EXISTS (SELECT FROM ${nearTable} WHERE ${start} AND ${join})`;
          added += await this.#take(far, group, `SELECT ${this.#place(far, 'f')} FROM ${farTable} WHERE ${found}`);
        }
      }
    }
    return added;
  }

  outside(table: number, alias: string): string | null {
    const conditions = [...this.#listed.parts(table)].map(
      ([part, set]) =>
        `(${this.#isOf(table, alias, part)} AND ${alias}.ctid = ANY('{${quoted([...set.places()])}}'::tid[]))`,
    );
    return conditions.length === 0 ? null : `NOT (${conditions.join(' OR ')})`;
  }

  async *read(table: number, { emptied, traced, options }: Reading): AsyncGenerator<Batch> {
    // A row is fetched from where it lies; the planner would rather look through the table again for each statement.
    for (const way of ['hashjoin', 'mergejoin', 'seqscan'])
      await this.connection.query(`SET LOCAL enable_${way} = off`);
    const values = [...this.sql.values(table, 't', emptied), ...(traced ? ['s.relationship', 's.distance'] : [])];
    const columns = [...storedColumns(this.sql.graph.tables[table]), ...(traced ? TRACE_COLUMNS : [])];
    let firstRow = 0;
    for (const part of this.#listed.parts(table).keys()) {
      for (const rows of chunks(tracedPlaces(this.#listed.groups(table), part), options.batchRows ?? READ)) {
        const places = quoted(rows.map(({ place }) => place));
        const relationships = rows.map(({ relationship }) => relationship).join();
        const distances = rows.map(({ distance }) => distance).join();
        const query = `SELECT ${values.join(', ')}
          FROM unnest('{${places}}'::tid[], '{${relationships}}'::int4[], '{${distances}}'::int4[])
            AS s (place, relationship, distance)
          JOIN ${this.sql.table(table)} AS t ON t.ctid = s.place AND ${this.#isOf(table, 't', part)}`;
        for await (const batch of this.connection.copyOut(query, columns, options)) {
          yield { ...batch, firstRow };
          firstRow += batch.length;
        }
      }
    }
    for (const way of ['hashjoin', 'mergejoin', 'seqscan']) await this.connection.query(`SET LOCAL enable_${way} = on`);
  }

  /** Adds all that a query of places gives. */
  async #take(table: number, group: Group, query: string): Promise<number> {
    let added = 0;
    for await (const batch of this.connection.copyOut(query, [...PLACE_COLUMNS])) {
      visitPlaces(batch, (part, page, row) => {
        if (this.#add(table, group, part, page, row)) added++;
      });
    }
    return added;
  }

  /** Adds the first new ones that a query gives, of those for which `matters` holds. */
  async #takeFirst(
    table: number,
    group: Group,
    limit: number,
    query: string,
    matters: (row: NamedPlaces) => boolean,
  ): Promise<number> {
    let added = 0;
    await this.connection.query(`DECLARE tdm_candidates NO SCROLL CURSOR FOR ${query}`);
    while (added < limit) {
      const rows = await this.connection.query<NamedPlaces>(`FETCH FORWARD ${FETCHED} FROM tdm_candidates`);
      if (rows.length === 0) break;
      for (const found of rows) {
        if (added >= limit) break;
        if (!matters(found)) continue;
        const { page, row } = readPlace(found.place);
        if (this.#add(table, group, Number(found.part), page, row)) added++;
      }
    }
    await this.connection.query('CLOSE tdm_candidates');
    return added;
  }

  #add(table: number, group: Group, part: number, page: number, row: number): boolean {
    if (this.without !== null && this.without.#listed.has(table, part, page, row)) return false;
    return this.#listed.add(table, group, part, page, row);
  }

  #place(table: number, alias: string): string {
    return `${this.sql.hasParts(table) ? `${alias}.tableoid::int8` : '0'}, ${alias}.ctid::text`;
  }

  #named(table: number, alias: string, prefix: string): string {
    const part = this.sql.hasParts(table) ? `${alias}.tableoid::int8` : '0';
    return `${part} AS ${prefix}part, ${alias}.ctid::text AS ${prefix}place`;
  }

  #isOf(table: number, alias: string, part: number): string {
    return this.sql.hasParts(table) ? `${alias}.tableoid = ${part}` : 'true';
  }
}

/** A row of a query of places, as text; `near_` is where the hop started. */
interface NamedPlaces {
  part: string;
  place: string;
  near_part: string;
  near_place: string;
}

function sizeOf(parts: Group['parts']): number {
  let size = 0;
  for (const set of parts.values()) size += set.size;
  return size;
}

function* allPlaces(groups: readonly Group[]): Generator<string> {
  for (const { parts } of groups) for (const set of parts.values()) yield* set.places();
}

function* tracedPlaces(groups: readonly Group[], part: number) {
  for (const { relationship, distance, parts } of groups) {
    for (const place of parts.get(part)?.places() ?? []) yield { place, relationship, distance };
  }
}

function* chunks<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Members of an array's text form. */
function quoted(places: readonly string[]): string {
  return places.map((place) => `"${place}"`).join();
}
