import * as vscode from 'vscode';
import type { Relationship } from '../engine/schema/schema';

/** What a node stands for, for the commands of its context menu. */
interface NodeSubject {
  jobId?: string;
  testCasePath?: string;
  /** Of a dataset version. */
  location?: string;
  database?: 'metadata' | 'target';
  /** `table` as people name it: `users`, or `sales.users` outside of `public`. */
  column?: { table: string; name: string };
  /** The same column, where it is one of a stored schema. */
  stored?: { schema: string; table: string; column: string };
  /** The name of a saved connection. */
  connection?: string;
  schemaVersionId?: string;
  /** An inferred one. */
  relationship?: Relationship;
}

export interface Node {
  /** The same thing has the same id in every refresh, so that what is open stays open. */
  id: string;
  item: vscode.TreeItem;
  subject: NodeSubject;
  children?: () => Node[] | Promise<Node[]>;
}

interface NodeOptions {
  description?: string;
  tooltip?: string | vscode.MarkdownString;
  icon?: vscode.ThemeIcon | string;
  contextValue?: string;
  subject?: NodeSubject;
  command?: { command: string; arguments?: unknown[] };
  children?: () => Node[] | Promise<Node[]>;
  expanded?: boolean;
}

/** A node of a tree; it can be opened when it has `children`. */
export function node(id: string, label: string, options: NodeOptions = {}): Node {
  const { children, expanded, icon, command, subject } = options;
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, children === undefined ? None : expanded ? Expanded : Collapsed);
  item.id = id;
  if (options.description !== undefined) item.description = options.description;
  item.tooltip = options.tooltip ?? [label, options.description].filter(Boolean).join('\n');
  if (icon !== undefined) item.iconPath = typeof icon === 'string' ? new vscode.ThemeIcon(icon) : icon;
  if (options.contextValue !== undefined) item.contextValue = options.contextValue;
  if (command !== undefined) item.command = { title: label, ...command };
  return { id, item, subject: subject ?? {}, ...(children === undefined ? {} : { children }) };
}
