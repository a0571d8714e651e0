import type { TableName } from './schema';

/** What a user said of an inferred relationship; told apart by its ends. */
export interface RelationshipDecision {
  from: TableName;
  from_columns: string[];
  to: TableName;
  to_columns: string[];
  decision: 'confirmed' | 'refused';
}
