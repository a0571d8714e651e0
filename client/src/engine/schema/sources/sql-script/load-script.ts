import type { HeldConnection } from '../../../databases/database';
import type { ScratchDatabase } from '../../../databases/scratch';
import { CancelledError, codeOf, UserError } from '../../../errors';
import { readSchema, type DatabaseSchema } from '../database';
import { otherDialect } from './other-dialects';
import { splitScript } from './split-script';
import { EXTENSIONS, handlingOf, withoutComments } from './statement-kind';
import { Watchdog, type ScriptLimits } from './watchdog';

export interface LoadedScript extends DatabaseSchema {
  /** What was not run, for people. */
  skipped: string[];
}

export interface LoadOptions {
  /** For people: the script's path. */
  name: string;
  limits: ScriptLimits;
  signal?: AbortSignal | undefined;
}

/** What a database says of a statement that cannot be. */
const SYNTAX = new Set(['42601', '42P10', '42602', '22P02', '42611', '42P16']);
/** There already, or not there to be dropped: what a dump may say of a database that is not empty. */
const EXISTS = new Set(['42P06', '42P07', '42710', '42723']);
const ABSENT = new Set(['42P01', '42704', '42883', '3F000', '42703', '2BP01']);
/** The connection is gone. */
const ENDED = /^(?:57P0|08|ECONN|EPIPE)/;
const MOST_NAMED = 5;

/** Runs the script in a scratch database and reads what it made. Throws UserError, naming the line, for one that fails. */
export async function loadScript(
  script: string,
  { database, admin }: Pick<ScratchDatabase, 'database' | 'admin'>,
  options: LoadOptions,
): Promise<LoadedScript> {
  await guardExtensions(admin);
  const watchdog = new Watchdog(admin, options.limits, options.signal);
  const run = new ScriptRun(script, options, watchdog);
  let connection: HeldConnection | null = null;
  try {
    connection = await database.connect();
    return await run.all(connection);
  } catch (error) {
    throw run.reasonOf(error);
  } finally {
    await watchdog.stop();
    await connection?.release();
  }
}

/**
 * Extensions bring code that the server runs: of those that anybody may create, only these are. Whoever tries another
 * one, however it is written, does not get it.
 */
async function guardExtensions(admin: ScratchDatabase['admin']): Promise<void> {
  const names = [...EXTENSIONS].map((name) => `'${name}'`).join(', ');
  await admin.query(`
    CREATE SCHEMA tdm_guard;
    CREATE FUNCTION tdm_guard.check_extension() RETURNS event_trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $guard$
    BEGIN
      IF EXISTS (SELECT FROM pg_extension WHERE extname NOT IN (${names})) THEN
        RAISE insufficient_privilege USING MESSAGE = 'this extension is not created here';
      END IF;
    END $guard$;
    CREATE EVENT TRIGGER tdm_guard ON ddl_command_end WHEN TAG IN ('CREATE EXTENSION', 'CREATE LANGUAGE')
      EXECUTE FUNCTION tdm_guard.check_extension()`);
}

class ScriptRun {
  /** What was left out -> how often, and the first line. */
  readonly #said = new Map<string, { count: number; line: number }>();
  #line = 1;
  /** Of the statement that is under way. */
  #statement = '';

  constructor(
    private readonly script: string,
    private readonly options: LoadOptions,
    private readonly watchdog: Watchdog,
  ) {}

  async all(connection: HeldConnection): Promise<LoadedScript> {
    await connection.query('SET check_function_bodies = off');
    for (const part of splitScript(this.script)) {
      this.#line = part.line;
      if (this.watchdog.reason !== null) throw new Error(this.watchdog.reason);
      if (part.kind === 'command') this.#command(part.text);
      else if (part.kind === 'statement') await this.#statementOf(part.text, connection);
    }
    this.#statement = '';
    // Whatever the script has set up for its session is no part of what it made.
    await connection.query('ROLLBACK');
    await connection.query('DISCARD ALL');
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const read = await readSchema(connection);
    await connection.query('COMMIT');
    return { ...read, skipped: this.#skipped() };
  }

  async #statementOf(text: string, connection: HeldConnection): Promise<void> {
    const handling = handlingOf(text);
    if (handling.what === 'skip') {
      if (handling.said !== null) this.#say(handling.said);
      return;
    }
    this.#statement = handling.text;
    try {
      await connection.query(handling.text);
    } catch (error) {
      const code = stateOf(error);
      if (this.watchdog.reason !== null || code === null || ENDED.test(code)) throw error;
      const start = withoutComments(text);
      if (ABSENT.has(code) && /^drop\b/i.test(start)) return;
      if (EXISTS.has(code) && /^create\s+(?:schema|extension|or\b)/i.test(start)) return;
      if (handling.required || SYNTAX.has(code)) throw error;
      const [, what = 'statement'] =
        /^((?:create|alter|drop|comment|select|set|do)(?:\s+(?:or\s+replace\s+)?[a-z]+)?)/i.exec(start) ?? [];
      this.#say(`${what.replace(/\s+/g, ' ').toUpperCase()}: ${messageOf(error)}`);
    }
  }

  #command(text: string): void {
    const [, name = ''] = /^\\(\S+)/.exec(text) ?? [];
    if (/^(?:c|connect)$/.test(name)) this.#say(`\\connect: everything is read into one database`);
    else if (/^(?:i|ir|include|include_relative)$/.test(name))
      this.#say(`${text.slice(0, 100)}: other files are not read`);
    else if (!/^(?:restrict|unrestrict|echo|set|unset|timing|pset|x|qecho|encoding|\.|!|o)$/.test(name))
      this.#say(`psql's commands, such as \\${name.slice(0, 30)}`);
  }

  #say(what: string): void {
    const known = this.#said.get(what);
    if (known === undefined) this.#said.set(what, { count: 1, line: this.#line });
    else known.count++;
  }

  #skipped(): string[] {
    const { name } = this.options;
    const all = [...this.#said].map(([what, { count, line }]) =>
      count === 1
        ? `${name}, line ${line}: ${what} (skipped).`
        : `${name}: ${what} (${count} skipped, the first in line ${line}).`,
    );
    const most = MOST_NAMED * 4;
    return all.length > most ? [...all.slice(0, most), `${name}: … and ${all.length - most} more were skipped.`] : all;
  }

  /** The error with its place in the script. */
  reasonOf(error: unknown): unknown {
    const { name, signal } = this.options;
    if (signal?.aborted === true) return new CancelledError();
    if (error instanceof CancelledError) return error;
    const line = this.#line + lineWithin(error, this.#statement);
    const where = `${name}:${line}`;
    const { reason } = this.watchdog;
    if (reason !== null)
      return new UserError(`${name} was given up in line ${line}: ${reason}.`, {
        where,
        hint: 'Give the structure alone: pg_dump --schema-only.',
      });
    if (this.#statement === '') return error;
    const code = stateOf(error);
    const dialect = code !== null && SYNTAX.has(code) ? otherDialect(this.script.slice(0, 1_000_000)) : null;
    return new UserError(
      `${name}, line ${line}: ${messageOf(error)}${dialect === null ? '' : `. It looks like ${dialect}'s SQL`}.`,
      {
        where,
        hint:
          dialect === null
            ? 'Mend the statement. A dump of the structure alone always loads: pg_dump --schema-only.'
            : "Give PostgreSQL's SQL: TDM loads scripts into PostgreSQL to read them.",
        cause: error,
      },
    );
  }
}

/** The driver's own error, which ours carries. */
function driverError(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined && codeOf(error) === undefined ? error.cause : error;
}

const stateOf = (error: unknown): string | null => codeOf(driverError(error)) ?? null;

function messageOf(error: unknown): string {
  const cause = driverError(error);
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
}

/** How many lines into the statement the server points. */
function lineWithin(error: unknown, statement: string): number {
  const cause = driverError(error);
  const position = cause instanceof Error && 'position' in cause ? Number(cause.position) : Number.NaN;
  if (!Number.isInteger(position)) return 0;
  return Array.from(statement)
    .slice(0, position - 1)
    .filter((character) => character === '\n').length;
}
