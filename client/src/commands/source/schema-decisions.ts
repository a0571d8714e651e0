import * as vscode from 'vscode';
import { COMMANDS } from '../../contributions';
import { DisposableStore } from '../../disposable';
import type { SchemaRecord, SchemaVersionRecord } from '../../engine/metadata/records';
import type { RelationshipDecision } from '../../engine/schema/relationship-decision';
import type { SchemaDiff } from '../../engine/schema/diff';
import { say } from '../../failure';
import type { Services } from '../../services';
import { ago, joined } from '../../text';
import type { Node } from '../../views/node';
import { endsText } from '../../views/relationship-nodes';
import { registerCommand } from '../register';

/** How versions of a schema differ, and what the user says of relationships that were inferred. */
export function registerSchemaDecisions(services: Services): DisposableStore {
  const store = new DisposableStore();
  const register = (id: string, run: (given?: Node) => Promise<unknown>): void => {
    store.add(registerCommand<[Node]>(id, { log: services.log, trusted: true }, run));
  };
  register(COMMANDS.compareSchemaVersions, (given) => compare(services, given?.subject.schemaVersionId));
  register(COMMANDS.confirmRelationship, (given) => decide(services, given, 'confirmed'));
  register(COMMANDS.refuseRelationship, (given) => decide(services, given, 'refused'));
  return store;
}

async function decide(
  { engine }: Services,
  given: Node | undefined,
  decision: RelationshipDecision['decision'],
): Promise<void> {
  const { l10n } = vscode;
  const { relationship, schemaVersionId, connection } = given?.subject ?? {};
  if (relationship === undefined || schemaVersionId === undefined) return;
  const { from, from_columns, to, to_columns } = relationship;
  await engine.decideRelationship(schemaVersionId, { from, from_columns, to, to_columns, decision });
  const ends = endsText(relationship);
  const said =
    decision === 'confirmed'
      ? l10n.t('{0} holds: subsets follow it, and the next discovery shows it as confirmed.', ends)
      : l10n.t('{0} does not hold: no subset follows it, and the next discovery leaves it out.', ends);
  const again = { title: l10n.t('Discover Schema'), command: COMMANDS.discoverSchema };
  say('info', said, { ...again, ...(connection === undefined ? {} : { arguments: [connection] }) });
}

/** Asks which two versions, as far as that is not said, and shows what became of the older one. */
async function compare(services: Services, versionId: string | undefined): Promise<void> {
  const { l10n } = vscode;
  const schemas = (await services.databases.canRead()) ? await services.engine.listSchemas() : [];
  const schema = await chooseSchema(schemas, versionId);
  if (schema === undefined) return;
  const one = schema.versions.find(({ id }) => id === versionId) ?? schema.versions[0];
  const others = schema.versions.filter(({ id }) => id !== one.id);
  if (others.length === 0) {
    say('info', l10n.t('There is one version of {0} only, so there is nothing to compare it with.', schema.name));
    return;
  }
  const other = others.length === 1 ? others[0] : await chooseVersion(one, others);
  if (other === undefined) return;
  const [older, newer] = one.version < other.version ? [one, other] : [other, one];
  const text = diffText(schema, older, newer, await services.engine.compareSchemas(older.id, newer.id));
  const uri = services.documents.add(`${schema.name} v${older.version} → v${newer.version}.txt`, text);
  await vscode.window.showTextDocument(uri, { preview: true });
}

async function chooseSchema(
  schemas: readonly SchemaRecord[],
  versionId: string | undefined,
): Promise<SchemaRecord | undefined> {
  const { l10n } = vscode;
  if (versionId !== undefined) return schemas.find(({ versions }) => versions.some(({ id }) => id === versionId));
  const several = schemas.filter(({ versions }) => versions.length > 1);
  if (several.length === 0) {
    say('info', l10n.t('No schema has two versions yet: a discovery stores one only when something changed.'));
    return undefined;
  }
  const items = several.map((schema) => ({ label: schema.name, description: schema.source, schema }));
  return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Which schema?') }))?.schema;
}

async function chooseVersion(
  one: SchemaVersionRecord,
  others: readonly SchemaVersionRecord[],
): Promise<SchemaVersionRecord | undefined> {
  const items = others.map((version) => ({
    label: `v${version.version}`,
    description: joined([ago(version.created_at), vscode.l10n.t('{0} tables', version.table_count)]),
    version,
  }));
  const placeHolder = vscode.l10n.t('Compare v{0} with', one.version);
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.version;
}

function diffText(
  { name }: SchemaRecord,
  older: SchemaVersionRecord,
  newer: SchemaVersionRecord,
  { changes }: SchemaDiff,
): string {
  const { l10n } = vscode;
  const when = ({ version, created_at: created }: SchemaVersionRecord): string =>
    `v${version} (${new Date(created).toLocaleString()})`;
  const signs = { added: '+', dropped: '-', changed: '~' } as const;
  const lines =
    changes.length === 0 ? [l10n.t('Nothing changed.')] : changes.map(({ kind, text }) => `${signs[kind]} ${text}`);
  return [`${name}: ${when(older)} → ${when(newer)}`, '', ...lines, ''].join('\n');
}
