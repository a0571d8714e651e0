import * as vscode from 'vscode';
import { RequestType } from 'vscode-languageclient/node';
import { COLUMN_VALUES_REQUEST, type ColumnValuesParams, type TargetSchema } from '../../../server/src/protocol';
import { DisposableStore } from '../disposable';
import type { PiiType } from '../engine/privacy/pii-types';
import type { Services } from '../services';
import { withClasses } from './with-classes';

const ColumnValuesRequest = new RequestType<ColumnValuesParams, string[], void>(COLUMN_VALUES_REQUEST);

/**
 * Keeps the language server's knowledge of the target's tables up to date, and answers what it asks about values there.
 * Starts no database, and connects to nothing in a workspace that is not trusted.
 */
export function registerTargetSchema(services: Services): DisposableStore {
  const { databases, engine, jobs, language, log, refresh } = services;
  const store = new DisposableStore();
  let told: string | null = null;
  let loading = false;
  let again = false;

  const isUp = async (): Promise<boolean> => vscode.workspace.isTrusted && (await databases.ask()).target !== null;
  /** None while `tdm` cannot be read: the tables are told all the same. */
  const decidedClasses = async (): Promise<Readonly<Record<string, PiiType>>> => {
    try {
      return (await databases.canRead()) ? await engine.decidedClasses() : {};
    } catch (error) {
      log.warn(`What was decided of columns could not be read: ${messageOf(error)}`);
      return {};
    }
  };
  const read = async (): Promise<TargetSchema> => {
    try {
      if (!(await isUp())) return null;
      const [schema, decided] = await Promise.all([engine.targetSchema(), decidedClasses()]);
      return schema && withClasses(schema, decided);
    } catch (error) {
      log.warn(`The tables of the target could not be read: ${messageOf(error)}`);
      return null;
    }
  };
  /** One at a time; what happens meanwhile is looked at once more. */
  const load = async (): Promise<void> => {
    again = loading;
    if (loading) return;
    loading = true;
    try {
      const schema = await read();
      const text = JSON.stringify(schema);
      if (text !== told && (await language.tellTargetSchema(schema))) told = text;
    } catch (error) {
      log.warn(`The language server was not told of the target's tables: ${messageOf(error)}`);
    } finally {
      loading = false;
    }
    if (again) await load();
  };

  language.answer(ColumnValuesRequest, async ({ table, column, limit }) => {
    try {
      return (await isUp()) ? await engine.columnValues(table, column, limit) : [];
    } catch (error) {
      log.debug(`The values of ${table}.${column} could not be read: ${messageOf(error)}`);
      return [];
    }
  });
  store.add(
    language.onDidStart(() => {
      told = null;
      void load();
    }),
  );
  // Nothing is looked at before the server runs: it would be told to nobody.
  store.add(refresh.event(() => language.isRunning && void load()));
  store.add(jobs.onDidEnd(() => language.isRunning && void load()));
  return store;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
