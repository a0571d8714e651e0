import * as vscode from 'vscode';
import { percent } from '../../../server/src/testcase/percent';
import { ITEMS } from '../contributions';
import { displayName, type Relationship } from '../engine/schema/schema';
import { joined } from '../text';
import { node, type Node } from './node';

/** The version that a relationship is of, and the connection that it was discovered through. */
interface Stored {
  schemaVersionId: string;
  connection?: string;
}

/** What refers to what: declared ones, and those that were inferred, for the user to confirm or refuse. */
export function relationshipsNode(id: string, relationships: readonly Relationship[], of: Stored): Node {
  const { l10n } = vscode;
  const open = relationships.filter(isOpen).length;
  // What waits for an answer comes first.
  const sorted = [...relationships].sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
  return node(id, l10n.t('Relationships'), {
    description: joined([String(relationships.length), open === 0 ? null : l10n.t('{0} inferred', open)]),
    icon: 'references',
    children: () => sorted.map((one, index) => relationshipNode(`${id}/${one.name}/${index}`, one, of)),
  });
}

function relationshipNode(id: string, one: Relationship, of: Stored): Node {
  const { l10n } = vscode;
  const { provenance, virtual, when } = one;
  const isInferred = isOpen(one);
  const condition = when === undefined ? null : l10n.t('where {0} is {1}', when.column, when.value);
  const kind = isInferred
    ? l10n.t('inferred, {0}', percent(provenance.confidence))
    : virtual
      ? l10n.t('confirmed')
      : null;
  return node(id, endsText(one), {
    description: joined([kind, condition]),
    tooltip: [endsText(one), condition, joined([kind, one.name]), provenance.reason].filter(Boolean).join('\n'),
    icon: isInferred ? 'question' : virtual ? 'pass' : 'arrow-right',
    ...(virtual
      ? {
          contextValue: isInferred ? ITEMS.inferredRelationship : ITEMS.confirmedRelationship,
          subject: { ...of, relationship: one },
        }
      : {}),
  });
}

/** Inferred, and nobody has said whether it holds. */
const isOpen = ({ virtual, provenance }: Relationship): boolean => virtual && provenance.source !== 'user';

/** `orders.customer_id → customers.id`. */
export function endsText({ from, from_columns: columns, to, to_columns: toColumns }: Relationship): string {
  return `${displayName(from)}.${columns.join(', ')} → ${displayName(to)}.${toColumns.join(', ')}`;
}
